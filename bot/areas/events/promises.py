"""What events promise at any moment, for the auditor."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.areas.events.context import capacity_of, event_of, first_session
from bot.areas.events.jobs import REMIND
from bot.areas.events.registration.allocation import chosen, units
from bot.areas.events.rules import EventRules, frozen, reminder_moments
from bot.areas.events.service import Events
from bot.areas.events.store import promises as store
from bot.areas.events.store import queue
from bot.areas.events.types import EventState, Pool
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import broken
from bot.base.services import Services
from bot.settings import Settings

_REMEMBERED = timedelta(days=89)  # letters are kept for 90


async def kept(services: Services, reader: Reader) -> list[str]:
    """No seat twice, nobody passed over, every offer told and ended, everybody reminded, every cancellation told."""
    now = services[Clock].now()
    rules = await services[Events].ruled.as_kept(reader)
    of_one_statement = (*store.SEATS, *store.QUEUE, *store.OFFERS, *store.CANCELLED)
    found = await broken(reader, of_one_statement, {"remembered": to_ms(now - _REMEMBERED)})
    for pool in await store.pools_with_a_queue(reader):
        if await _is_anybodys_turn(reader, pool, rules, now):
            found.append(
                f"event {pool.event_id} (session {pool.session_id}): a seat is free, and somebody waits for it"
            )
    return found + await _unreminded(services, reader, rules, now)


async def _is_anybodys_turn(reader: Reader, pool: Pool, rules: EventRules, now: datetime) -> bool:
    """Whether a free seat was not offered to somebody whose turn it is; in the last day staff release them."""
    event = await event_of(reader, pool.event_id)
    session = first_session(event, pool)
    if event.state is not EventState.PUBLISHED or session is None or frozen(session.starts_at, now, rules):
        return False
    room = await capacity_of(reader, event, pool)
    return bool(chosen(room, units(await queue.waiting(reader, pool, now))))


async def _unreminded(services: Services, reader: Reader, rules: EventRules, now: datetime) -> list[str]:
    """Seats of which a reminder that is still to come is not planned."""
    zone, wanted = services[Settings].timezone, {}
    for seat in await store.seats_to_come(reader, now):
        for lead, _ in reminder_moments(seat.starts_at, now, rules, zone):
            key = f"{REMIND}:{seat.registration_id}:{seat.session_id}:{lead // timedelta(minutes=1)}"
            wanted[key] = f"registration {seat.registration_id}: no reminder {lead} before session {seat.session_id}"
    planned = await store.planned(reader, wanted) if wanted else set()
    return [said for key, said in wanted.items() if key not in planned]
