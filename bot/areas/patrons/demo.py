"""A list of members who are plainly invented: two have linked their cards, the others can in the demonstration."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from bot.areas.consents.rules import Shown
from bot.areas.patrons.members import Hashed, Members
from bot.areas.patrons.service import Patrons
from bot.areas.patrons.wordings import CARD
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services

_BY = 1008  # the demonstration's librarian
_FILE = "members.csv"
_LINKED = "cards.json"
_AGREED = Shown(CARD.purpose, CARD.version, "en", CARD.text)
_MOST = {"Pelajar": 3}


async def enrol(services: Services, content: Content) -> None:
    """All of them or none, and once."""
    _, rows = await services[Members].read(content.path(_FILE).read_bytes())
    await services[Database].write(partial(_enrol, services, content, rows, content.json(_LINKED)))


async def _enrol(
    services: Services, content: Content, rows: Hashed, linked: Sequence[dict[str, Any]], tx: Transaction
) -> None:
    lists = services[Members]
    if await lists.current(tx) is not None:
        return
    await acquainted(services, content, tx, _BY, *(one["by"] for one in linked))
    await lists.replace(tx, await lists.receive(tx, _BY, "", _FILE), rows)
    for kind, most in _MOST.items():
        await lists.set_most(tx, kind, most)
    for one in linked:
        await services[Patrons].link(tx, one["by"], one["number"], date.fromisoformat(one["born"]), _AGREED)
