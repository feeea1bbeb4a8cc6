"""A list of members who are plainly invented: two have linked their cards, the others can in the demonstration."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from bot.areas.consents.rules import Shown
from bot.areas.patrons.members import Hashed, Members
from bot.areas.patrons.service import Patrons
from bot.areas.patrons.wordings import CARD
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.settings import Settings

_BY = 1008  # the demonstration's librarian
_FILE = "members.csv"
_LINKED = "cards.json"
_AGREED = Shown(CARD.purpose, CARD.version, "en", CARD.text)
_MOST = {"Pelajar": 3}
_WRITTEN = date(2026, 12, 1)  # the day from which the list's cards run for as long as it says
_UNTIL = re.compile(r"\b\d{4}-\d\d-\d\d\b")


async def enrol(services: Services, content: Content) -> None:
    """All of them or none, and once."""
    today = services[Clock].now().astimezone(services[Settings].timezone).date()
    listed = _as_of(content.path(_FILE).read_text(encoding="utf-8"), today - _WRITTEN)
    _, rows = await services[Members].read(listed.encode())
    await services[Database].write(partial(_enrol, services, content, rows, content.json(_LINKED)))


def _as_of(listed: str, later: timedelta) -> str:
    """The list with cards that run out as long after today: on any other day the linked ones might be over."""
    return _UNTIL.sub(lambda until: str(date.fromisoformat(until[0]) + later), listed)


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
