"""Proposals in different states, by people who are plainly invented."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.proposals import store
from bot.areas.proposals.rules import Outcome, Wish
from bot.areas.proposals.service import Proposals, subject_of
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.identity import StaffRoll
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import about_person


async def write_proposals(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    await services[Database].write(partial(_write, services, content))


async def _write(services: Services, content: Content, tx: Transaction) -> None:
    told = content.json("proposals.json")
    if await store.how_many_of(tx, told[0]["by"]):
        return
    await acquainted(services, content, tx, *sorted({one["by"] for one in told}))
    for one in sorted(told, key=lambda one: -one["days_ago"]):
        await _one(services, one, tx)


async def _one(services: Services, one: dict[str, Any], tx: Transaction) -> None:
    clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))
    proposals = Proposals(clock, services[StaffRoll].owners)
    await proposals.propose(tx, one["by"], Wish(one["title"], one["author"], one["audience"], one.get("reason", "")))
    await outbox.cancel(tx, about_person(one["by"]))
    if "outcome" in one:
        (mine, *_), _ = await proposals.mine(tx, one["by"], 0)
        clock.advance(timedelta(days=1))
        wanted, words = Outcome(one["outcome"]), one.get("words", "")
        card, _ = await proposals.decide(tx, mine.id, wanted, words, one["decided_by"], seen=0)
        for proposal, _ in await store.who_asked(tx, card.decision.id if card.decision else 0):
            await outbox.cancel(tx, subject_of(proposal))
