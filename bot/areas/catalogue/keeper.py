"""The open search index: one worker thread, its own read-only connection, reopened when the file was swapped."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bot.areas.catalogue.search import Answer, Index

T = TypeVar("T")
_Mark = tuple[int, int, int]


class Keeper:
    """Questions to the index at `path`. Each is one hop to the thread that owns the connection.

    Raises IndexMissing and IndexOutdated, as `Index` does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="search")
        self._index: Index | None = None
        self._mark: _Mark | None = None

    async def ask(self, question: str, *, limit: int, verbatim: bool = False) -> Answer:
        """What the index answers to a question."""
        return await self._run(lambda: self._current().search(question, limit=limit, verbatim=verbatim))

    async def similar(self, id_: int, limit: int) -> list[int]:
        """Titles near a title."""
        return await self._run(lambda: self._current().similar(id_, limit))

    async def some_similar(self, id_: int) -> list[int]:
        """A few of them, to know whether there are any."""
        return await self._run(lambda: self._current().some_similar(id_))

    async def by_isbn(self, isbn: str) -> list[int]:
        """Titles with an ISBN."""
        return await self._run(lambda: self._current().by_isbn(isbn))

    async def check(self) -> None:
        """Open the index if it is not open, and raise what is wrong with it."""
        await self._run(self._current)

    async def swap(self, new: Path) -> None:
        """Put a newly written index in place; closed before, since an open file cannot be replaced everywhere."""

        def replace() -> None:
            self._close()
            os.replace(new, self._path)

        await self._run(replace)

    async def close(self) -> None:
        """Close the connection and end the thread."""
        await self._run(self._close)
        self._thread.shutdown(wait=True)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _current(self) -> Index:
        mark = self._look()
        if self._index is None or mark != self._mark:
            self._close()
            self._index, self._mark = Index(self._path), mark
        return self._index

    def _look(self) -> _Mark | None:
        try:
            found = os.stat(self._path)
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _close(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = self._mark = None
