"""Tickets in every state, by people who are plainly invented."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.areas.tickets import letters
from bot.areas.tickets.rules import Agreed, Kind, Message, Outcome, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content, acquainted
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import about_person
from bot.settings import Settings

_BETWEEN = timedelta(minutes=40)  # from one message of a ticket to the next


async def write_tickets(services: Services, content: Content) -> None:
    """All of them or none, and once. Nobody is told: the simulator's people have not begun to talk with the bot."""
    await services[Database].write(partial(_write, services, content))


async def _write(services: Services, content: Content, tx: Transaction) -> None:
    told = content.json("tickets.json")
    if await services[Tickets].of(tx, told[0]["by"]):
        return
    answering = {said["staff"] for one in told for said in one["said"] if "staff" in said}
    await acquainted(services, content, tx, *sorted({*answering, *(one["by"] for one in told)}))
    sent = {
        one.get("called", ""): await _one(services, one, tx) for one in sorted(told, key=partial(_sent_at, services))
    }
    for one, other in content.json("tickets_kept.json")["merged"]:
        await services[Tickets].merging.merge(tx, sent[one], sent[other])


async def keep_ready(services: Services, content: Content) -> None:
    """Answers that the staff keep ready, and other offices; once."""
    await services[Database].write(partial(_keep, services, content.json("tickets_kept.json")))


async def _keep(services: Services, kept: dict[str, Any], tx: Transaction) -> None:
    ready, handing = services[Tickets].ready, services[Tickets].handing
    for words in kept["ready"] if not await ready.all_of_them(tx) else ():
        await ready.add(tx, words)
    for name in kept["offices"]:
        await handing.add_office(tx, name)


def _sent_at(services: Services, one: dict[str, Any]) -> datetime:
    """Some hours ago; what is older, on a day at a time."""
    now = services[Clock].now()
    if "hours_ago" in one:
        return now - timedelta(hours=one["hours_ago"])
    zone = services[Settings].timezone
    day = now.astimezone(zone).date() - timedelta(days=one["days_ago"])
    return datetime.combine(day, time.fromisoformat(one["at"]), zone)


async def _one(services: Services, one: dict[str, Any], tx: Transaction) -> int:
    clock = MovableClock.frozen(_sent_at(services, one))
    tickets = Tickets(clock, services[Settings].timezone, services[Library], services[Staff])
    first, *rest = one["said"]
    said, kind, token = Message(first["words"]), Kind(one["kind"]), ""
    if one.get("anonymous"):
        token, ticket = await tickets.unnamed.send(tx, one["by"], said, kind=kind)
    else:
        ticket = await tickets.send(tx, one["by"], said, kind=kind, seen_on=one.get("seen_on", ""))
    for said in rest:
        clock.advance(timedelta(hours=said["after"]) if "after" in said else _BETWEEN)
        if "staff" in said:
            words_id = await tickets.desk.answer(tx, ticket.id, Message(said["words"]), said["staff"])
            await outbox.cancel(tx, letters.subject_of(words_id))
        else:
            await tickets.write_on(tx, one["by"], ticket.id, Message(said["words"]))
    if one.get("needs_others"):
        later = await tickets.desk.needs_others(tx, ticket.id)
        await outbox.cancel(tx, letters.subject_of_later(later))
    await _goes_elsewhere(tickets, one, ticket, clock.now(), tx)
    if one.get("closed") and token:
        await tickets.unnamed.finish(tx, token)
    elif one.get("closed"):
        await tickets.finish(tx, one["by"], ticket.id)
    if "assigned" in one:
        await tickets.desk.assign(tx, ticket.id, one["assigned"])
    await outbox.cancel(tx, about_person(one["by"]))
    return ticket.id


async def _goes_elsewhere(
    tickets: Tickets, one: dict[str, Any], ticket: Ticket, now: datetime, tx: Transaction
) -> None:
    """To another office, or to its end."""
    if "office" in one:
        await tickets.handing.ask(tx, ticket.id, one["office"], one["assigned"])
        await outbox.cancel(tx, letters.subject_of_passing_on(ticket, now))
    if "agreed" in one:
        await tickets.handing.agree(tx, ticket.id, one["by"], Agreed(one["agreed"]))
    if "outcome" in one:
        await tickets.desk.close(tx, ticket.id, Outcome(one["outcome"]), one.get("sentence", ""))
        await outbox.cancel(tx, letters.subject_of_end(ticket, now))
