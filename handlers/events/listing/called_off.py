"""“rafi sakit”, “maaf salsa ga jadi”: who is called by name has a seat, and does not come.

Names are any words: what is said is this only where somebody of that name has a seat of the writer's.
"""

from __future__ import annotations

import re

from bot.base.database import Transaction
from bot.base.reading.person_names import is_no_name, sounds_asked
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling, writes
from bot.chat.screens.screen import Screen
from handlers.events.listing import tickets
from handlers.events.listing.seats import called_by_name, give_up_by_words, own_seats

_WORD = re.compile(r"[^\W\d_]+")
_CALLED_OFF = re.compile(
    r"\b(?:(?:ga|gak|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|ndk|batal)\s*(?:jadi|jd|bisa|bs|biso|ikut|datang|ikuik|hadir)"
    r"|gajadi|gakjadi|tajadi|batal(?:kan|in)?|cancel|berhalangan|sakit|sakik|demam|damam|muntah\w*|diare|mencret|flu|"
    r"dirawat|opname|panas|meriang|kurang\s+enak\s+badan|drop|angek|sick|ill|cannot|can['’]?t)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 8


def looks(text: str) -> bool:
    """Whether a few words may say so of somebody called by name."""
    words = _WORD.findall(text)
    if not 1 < len(words) <= _MOST_WORDS or sounds_asked(text) or not _CALLED_OFF.search(text):
        return False
    return any(not is_no_name(word) for word in words)


async def means(context: Context, text: str) -> bool:
    """Whether one who is called by name has a seat."""
    return bool(called_by_name(tickets.current(await own_seats(context), context.now), text))


@writes
async def call_off(context: Context, text: str, tx: Transaction) -> Screen:
    """A kind word; given back where that can be undone, else asked."""
    return await give_up_by_words(context, text, tx)


CALLED_OFF = Spelling("cancel_seat", looks, means, call_off, first=True)
