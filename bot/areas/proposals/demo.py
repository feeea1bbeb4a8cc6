"""Proposals in different states, by people who are plainly invented."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from bot.areas.proposals.rules import Outcome, Wish
from bot.areas.proposals.service import Proposals, subject_of
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.identity import KnowsPeople, Person, StaffRoll
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import about_person


async def write_proposals(services: Services, content: Content) -> None:
    """All of them or none. Nobody is told: the simulator's people have not begun to talk with the bot."""
    people = {one["id"]: one["first_name"] for one in content.json("people.json")["people"]}
    await services[Database].write(partial(_write, services, people, content.json("proposals.json")))


async def _write(services: Services, people: dict[int, str], told: list[dict[str, Any]], tx: Transaction) -> None:
    for one in sorted(told, key=lambda one: -one["days_ago"]):
        await services[KnowsPeople].meet(tx, Person(one["by"], people[one["by"]], "id"), people[one["by"]])
        await _one(services, one, tx)


async def _one(services: Services, one: dict[str, Any], tx: Transaction) -> None:
    clock = MovableClock.frozen(services[Clock].now() - timedelta(days=one["days_ago"]))
    proposals = Proposals(clock, services[StaffRoll].owners)
    await proposals.propose(tx, one["by"], Wish(one["title"], one["author"], one["audience"], one.get("reason", "")))
    await outbox.cancel(tx, about_person(one["by"]))
    if "outcome" in one:
        (mine, *_), _ = await proposals.mine(tx, one["by"], 0)
        clock.advance(timedelta(days=1))
        await proposals.decide(tx, mine.id, Outcome(one["outcome"]), one.get("words", ""), one["decided_by"], seen=0)
        await outbox.cancel(tx, subject_of(mine.id))
