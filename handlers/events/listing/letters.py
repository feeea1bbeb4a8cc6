"""What somebody means who replies to a letter about what they hold, by Telegram's own reply."""

from __future__ import annotations

import re

from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.core.inputs import Given, Reply, Words
from bot.chat.screens.screen import Screen
from handlers.events.listing import tickets
from handlers.events.listing.seats import kind_word, own_seats
from handlers.navigation import ask_staff_key

_CANNOT = re.compile(
    r"\b(?:ga|gak|ngga|nggak|tidak|tdk|tak|ndak|indak|batal\w*|sakit|demam|berhalangan|absen|gabisa|gajadi|no|not|can.?t"
    r"|sick)\b"
)


@reads
async def answer(context: Context, reply: Reply) -> Screen:
    """A reply to a reminder, an offer or a change: that event, with its keys; who cannot come is asked once."""
    return await _about_event(context, reply.about, reply.given)


@reads
async def answer_to_ticket(context: Context, reply: Reply) -> Screen:
    """The same for a reply to a ticket's picture."""
    held = [one for one in await own_seats(context) if one.seat.registration.id == reply.about]
    return await _about_event(context, held[0].seat.registration.pool.event_id if held else 0, reply.given)


async def _about_event(context: Context, event_id: int, given: Given) -> Screen:
    t = context.t
    mine = [one for one in await own_seats(context) if one.seat.registration.pool.event_id == event_id]
    coming = tickets.current(mine, context.now)
    if len(coming) == 1 and isinstance(given, Words) and _says_no(given):
        return tickets.asks_to_cancel(t, coming[0]).led_by(kind_word(t, given.text))
    said = t("This is what you answered to. The keys below change it; a person reads what you ask the staff.")
    shown = tickets.listed(t, mine, context.now)
    return (shown.led_by(said) if coming else shown).with_keys([ask_staff_key(t)])


def _says_no(given: Words) -> bool:
    return _CANNOT.search(given.text.casefold()) is not None
