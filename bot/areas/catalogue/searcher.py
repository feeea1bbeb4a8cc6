"""The index kept in step with the database: asked, built when it is missing or old, renewed after changes."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from bot.areas.catalogue.indexing import write_index
from bot.areas.catalogue.keeper import Keeper
from bot.areas.catalogue.search import Answer, IndexMissing, IndexOutdated
from bot.areas.catalogue.store import additions
from bot.base.clock import Clock, to_ms
from bot.base.database import Database
from bot.base.logs import trace_of

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Searcher:
    """Asks the index; builds it in a thread while the old one goes on answering."""

    def __init__(self, database: Database, path: Path, clock: Clock) -> None:
        self._database = database
        self._path = path
        self._clock = clock
        self._keeper = Keeper(path)
        self._building = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._again = False

    async def ask(self, question: str, *, limit: int, verbatim: bool = False) -> Answer:
        """What the index answers to a question."""
        return await self._sound(lambda: self._keeper.ask(question, limit=limit, verbatim=verbatim))

    async def similar(self, id_: int, limit: int) -> list[int]:
        """Titles near a title."""
        return await self._sound(lambda: self._keeper.similar(id_, limit))

    async def some_similar(self, id_: int) -> list[int]:
        """A few of them, to know whether there are any."""
        return await self._sound(lambda: self._keeper.some_similar(id_))

    async def by_isbn(self, isbn: str) -> list[int]:
        """Titles with an ISBN."""
        return await self._sound(lambda: self._keeper.by_isbn(isbn))

    async def refresh(self) -> bool:
        """Build the index if it is missing, of another version, or older than the catalogue; whether it was."""
        try:
            await self._keeper.check()
        except (IndexMissing, IndexOutdated):
            await self._rebuild()
            return True
        changed, indexed = await self._database.read(additions.revisions)
        if changed == indexed:
            return False
        await self._rebuild()
        return True

    def refresh_soon(self) -> None:
        """Refresh in the background. On the event loop, after the commit of what was changed."""
        self._again = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._refresh_after())

    async def settled(self) -> None:
        """Return when no refresh is under way."""
        while self._task is not None and not self._task.done():
            await asyncio.wait([self._task])

    async def close(self) -> None:
        """Wait for a refresh under way, and let go of the index."""
        await self.settled()
        await self._keeper.close()

    async def _refresh_after(self) -> None:
        while self._again:
            self._again = False
            try:
                await self.refresh()
            except Exception as error:
                _log.error("the search index was not renewed; the old one goes on answering:\n%s", trace_of(error))

    async def _sound(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask; a missing or outdated index is built first."""
        try:
            return await ask()
        except (IndexMissing, IndexOutdated):
            await self._rebuild_unless_sound()
            return await ask()

    async def _rebuild_unless_sound(self) -> None:
        async with self._building:
            try:
                await self._keeper.check()
            except (IndexMissing, IndexOutdated):
                await self._write()

    async def _rebuild(self) -> None:
        async with self._building:
            await self._write()

    async def _write(self) -> None:
        database = Path((await self._database.free.rows("PRAGMA database_list"))[0]["file"])
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}.next")
        revision = await asyncio.to_thread(write_index, database, new, to_ms(self._clock.now()))
        await self._keeper.swap(new)
        await self._database.write(lambda tx: additions.set_indexed(tx, revision))
