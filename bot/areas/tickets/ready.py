"""Answers that the staff keep ready, with holes that are filled in for the ticket they are sent to."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from bot.areas.tickets.refused import KeptEnough
from bot.areas.tickets.rules import MOST_READY, Ticket
from bot.areas.tickets.store import ready as store
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

NAME, NUMBER, DAY = "{nama}", "{nomor}", "{tanggal}"
"""The holes, as staff write them: the name of whoever wrote, the number of the ticket, the promised day."""


class ReadyAnswers:
    """What the staff keep ready."""

    async def all_of_them(self, reader: Reader) -> Sequence[tuple[int, str]]:
        """Ids and words."""
        return await store.all_of_them(reader)

    async def words(self, reader: Reader, ready_id: int) -> str:
        """The words of one. Raises Unknown."""
        found = await store.find(reader, ready_id)
        if found is None:
            raise Unknown("ready answer")
        return found

    async def add(self, tx: Transaction, words: str) -> None:
        """One more. Raises KeptEnough."""
        if len(await store.all_of_them(tx)) >= MOST_READY:
            raise KeptEnough(MOST_READY)
        await store.add(tx, words)

    async def remove(self, tx: Transaction, ready_id: int) -> None:
        """It is kept no more."""
        await store.remove(tx, ready_id)


def filled(words: str, ticket: Ticket, somebody: str, day: str) -> str:
    """The answer to this ticket. `somebody`: how who gives no name is addressed; `day`: the promised one, in words."""
    holes = {NAME: ticket.name or somebody, NUMBER: ticket.number, DAY: day}
    for hole, said in holes.items():
        words = words.replace(hole, said)
    return words


def mark_of(words: str) -> int:
    """A small number for words: what was shown before it is sent is what is sent."""
    return zlib.crc32(words.encode()) & 0xFFFF
