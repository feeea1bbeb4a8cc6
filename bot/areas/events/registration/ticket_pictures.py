"""Tickets stand in chats, as pictures and in words: whoever gives a seat back sees there that it is void."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.areas.events.store import seats
from bot.areas.events.types import SeatState
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

OF_TICKET = "ticket_picture"  # what a picture of a ticket is about: its registration
OF_WORDS = "ticket_words"  # what a confirmation is about: its party
CHANGED, WORDS_CHANGED = "event_ticket_changed", "event_ticket_words_changed"


async def redraw_parties(tx: Transaction, parties: Collection[int], now: datetime) -> None:
    """Show the pictures and confirmations of all who came with these as they are now."""
    for party_id in parties:
        await _redraw(tx, [one.id for one in await seats.of_party(tx, party_id)], now)
    await _reword(tx, parties, now)


async def redraw_event(tx: Transaction, event_id: int, now: datetime) -> None:
    """The same for an event that is at another time or place, or does not take place."""
    await _redraw(tx, [one.id for one in await seats.alive_in(tx, event_id, list(SeatState))], now)


async def _redraw(tx: Transaction, registrations: Collection[int], now: datetime) -> None:
    about = [f"{OF_TICKET}:{one}" for one in registrations]
    for told, chat_id, message_id in await outbox.told_of(tx, about):
        details = {"registration": int(told.partition(":")[2]), "amends": message_id}
        key = f"{CHANGED}:{chat_id}:{message_id}:{to_ms(now)}"
        await outbox.post(tx, Letter(chat_id, CHANGED, details, key, Lane.REMINDERS), now)


async def _reword(tx: Transaction, parties: Collection[int], now: datetime) -> None:
    for told, chat_id, message_id in await outbox.told_of(tx, [f"{OF_WORDS}:{one}" for one in parties]):
        details = {"party": int(told.partition(":")[2]), "amends": message_id}
        key = f"{WORDS_CHANGED}:{chat_id}:{message_id}:{to_ms(now)}"
        await outbox.post(tx, Letter(chat_id, WORDS_CHANGED, details, key, Lane.REMINDERS), now)
