"""A family that reads: two children, what was read with them, and a card; all of it plainly invented."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.areas.children.rules import Details
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD
from bot.areas.consents.rules import Shown, Wording
from bot.areas.consents.service import Consents
from bot.areas.family_reading.service import FamilyReading
from bot.areas.family_reading.wordings import CHILD_READING, FAMILY_CARD
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.settings import Settings


async def furnish(services: Services, content: Content) -> None:
    """All of it or nothing, and once: not where the parent has children noted already."""
    await services[Database].write(partial(_furnish, services, content))


async def _furnish(services: Services, content: Content, tx: Transaction) -> None:
    told, children = content.json("family_reading.json"), services[Children]
    parent: int = told["parent"]
    if await children.of(tx, parent):
        return
    await acquainted(services, content, tx, parent)
    ids = {}
    for one in told["children"]:
        details = Details(one["name"], one["born"], one["stage"])
        ids[one["name"]] = (await children.add(tx, parent, details, _shown(CHILD))).id
    await services[FamilyReading].agree(tx, parent, list(ids.values()), _shown(CHILD_READING))
    await services[Consents].give(tx, parent, _shown(FAMILY_CARD))
    for one in told["readings"]:
        clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))
        lived = FamilyReading(clock, services[Settings].timezone, children, services[Consents])
        await lived.tell(tx, parent, [ids[name] for name in one["with"]], one["minutes"])


def _shown(wanted: Wording) -> Shown:
    return Shown(wanted.purpose, wanted.version, "en", wanted.text)
