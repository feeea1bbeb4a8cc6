"""Frequent questions. They are few, and read with every message that nothing else answers."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.faq import store
from bot.areas.faq.rules import Entry, best
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown


class Faq:
    """What staff write here, residents read with their next message."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: Sequence[Entry] | None = None  # every message asks
        self._changes = 0

    async def entries(self, reader: Reader) -> Sequence[Entry]:
        """All of them."""
        if self._known is not None:
            return self._known
        changes, found = self._changes, await store.entries(reader)
        if changes == self._changes:  # else this reader may not see the change yet
            self._known = found
        return found

    async def entry(self, reader: Reader, entry_id: int) -> Entry:
        """One of them. Raises Unknown."""
        found = next((one for one in await self.entries(reader) if one.id == entry_id), None)
        if found is None:
            raise Unknown("question")
        return found

    async def asked(self, reader: Reader, text: str) -> Entry | None:
        """The one that a message surely asks for, if any."""
        return best(await self.entries(reader), text)

    async def put(self, tx: Transaction, entry: Entry) -> None:
        """Keep an entry, new or in the place of another. Raises Unknown."""
        if not await store.put(tx, entry, self._clock.now()):
            raise Unknown("question")
        self._changed(tx)

    async def remove(self, tx: Transaction, entry_id: int) -> None:
        """Take one away. Raises Unknown."""
        if not await store.remove(tx, entry_id):
            raise Unknown("question")
        self._changed(tx)

    def _changed(self, tx: Transaction) -> None:
        """Until the commit each reader looks for itself; from then on what is read is true."""
        self._forget()
        tx.after_commit(self._forget)

    def _forget(self) -> None:
        self._known, self._changes = None, self._changes + 1
