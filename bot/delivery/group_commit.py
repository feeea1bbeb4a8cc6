"""What many ask for at once is written together: one trip to the database, as soon as the one before is over."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.base.database import Database, Transaction

T = TypeVar("T")
R = TypeVar("R")
_AT_ONCE = 16  # what a kill may undo of it


class GroupCommit(Generic[T, R]):
    """`await commit(item)` is what `work(tx, item)` returns, once that is committed; at most sixteen share a trip.

    Nobody waits for others to come: while one trip is under way, the next one gathers.
    """

    def __init__(self, database: Database, work: Callable[[Transaction, T], Awaitable[R]]) -> None:
        self._database = database
        self._work = work
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, item: T) -> R:
        """Raises what `work` raises for this item alone."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, answer))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
        return await answer

    async def _run(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
            try:
                answers = await self._write([item for item, _ in batch])
            except Exception:
                await self._apart(batch)
                continue
            for (_, future), answer in zip(batch, answers, strict=True):
                if not future.done():
                    future.set_result(answer)

    async def _apart(self, batch: Sequence[tuple[T, asyncio.Future[R]]]) -> None:
        """One of them fails: each for itself, so that the others do not."""
        for item, future in batch:
            try:
                [answer] = await self._write([item])
            except Exception as error:
                if not future.done():
                    future.set_exception(error)
            else:
                if not future.done():
                    future.set_result(answer)

    async def _write(self, items: Sequence[T]) -> list[R]:
        async def work(tx: Transaction) -> list[R]:
            return [await self._work(tx, item) for item in items]

        return await self._database.write(work)
