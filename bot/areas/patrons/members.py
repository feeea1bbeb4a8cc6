"""The list of members: read from a file, hashed, and put in the place of the one before."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.areas.patrons.reading import read_members
from bot.areas.patrons.rules import MemberList, MemberType, Read, hashed, mark_of
from bot.areas.patrons.store import members as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

Hashed = Sequence[tuple[str, str, date | None]]
"""Hash, type, last day."""


class Members:
    """`key`: of the hashes."""

    def __init__(self, clock: Clock, zone: tzinfo, key: bytes) -> None:
        self._clock = clock
        self._zone = zone
        self._key = key

    async def receive(self, tx: Transaction, by: int, file_id: str, name: str) -> int:
        """Staff sent a file; its id."""
        return await store.insert(tx, by, file_id, name, self._clock.now())

    async def find(self, reader: Reader, import_id: int) -> MemberList:
        """One file. Raises Unknown."""
        found = await store.find(reader, import_id)
        if found is None:
            raise Unknown("list of members")
        return found

    async def current(self, reader: Reader) -> MemberList | None:
        """The list that counts; None where there is none, or one of another key."""
        found = await store.last(reader)
        return found[0] if found and found[1] == mark_of(self._key) else None

    async def read(self, content: bytes) -> tuple[Read, Hashed]:
        """What a file holds, and that as it is kept; slow. Raises NotAMemberList."""
        return await asyncio.to_thread(self._read, content)

    async def replace(self, tx: Transaction, import_id: int, rows: Hashed) -> MemberList:
        """The list of this file from now on. Raises Unknown."""
        await self.find(tx, import_id)
        await store.replace(tx, rows)
        await store.note_imported(tx, import_id, len(rows), mark_of(self._key), self._clock.now())
        return await self.find(tx, import_id)

    async def types(self, reader: Reader) -> Sequence[MemberType]:
        """The kinds of members there are, and what each may reserve."""
        return await store.types(reader)

    async def set_most(self, tx: Transaction, kind: str, most: int | None) -> None:
        """How many books a kind of member may reserve at once; None: as everybody."""
        await store.put_most(tx, kind, most)

    def _read(self, content: bytes) -> tuple[Read, Hashed]:
        today = self._clock.now().astimezone(self._zone).date()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "members"
            path.write_bytes(content)
            read = read_members(path, today)
        rows = [(hashed(self._key, one.number, one.born), one.type, one.expires_on) for one in read.members]
        return read, rows
