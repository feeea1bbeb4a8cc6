"""A list of members who are plainly invented, so that a card can be linked in the demonstration."""

from __future__ import annotations

from functools import partial

from bot.areas.patrons.members import Hashed, Members
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services

_BY = 1008  # the demonstration's librarian
_FILE = "members.csv"
_MOST = {"Pelajar": 3}


async def enrol(services: Services, content: Content) -> None:
    """All of them or none, and once."""
    _, rows = await services[Members].read(content.path(_FILE).read_bytes())
    await services[Database].write(partial(_enrol, services, content, rows))


async def _enrol(services: Services, content: Content, rows: Hashed, tx: Transaction) -> None:
    lists = services[Members]
    if await lists.current(tx) is not None:
        return
    await acquainted(services, content, tx, _BY)
    await lists.replace(tx, await lists.receive(tx, _BY, "", _FILE), rows)
    for kind, most in _MOST.items():
        await lists.set_most(tx, kind, most)
