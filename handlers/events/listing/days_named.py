"""Which days a question for events names: plain ones, or those of a feast, during or after it."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.areas.library.service import Library
from bot.base.reading.dates import Named, Period, read_period
from bot.chat.core.context import Context
from bot.chat.language.intents import Heard

_AFTER = re.compile(r"\b(?:habis|abis|setelah|sesudah|stlh|selesai|pasca|after|sudah)\b", re.IGNORECASE)
_BREAK = re.compile(r"\b(?:libur(?:an)?|holidays?|break)\b", re.IGNORECASE)
_TOGETHER = timedelta(days=4)  # the days of one feast
_WEEK, _TWO_WEEKS = timedelta(days=7), timedelta(days=14)


def days_named(context: Context, heard: Heard, named: Named) -> Period | None:
    """The days that are asked for; None where none are."""
    said = [value for slot, value in heard.slots if slot == "day"]
    whole = read_period(" ".join(said), context.today) if len(said) > 1 else None  # “minggu kedua”, “Desember”
    period = whole or (read_period(said[0], context.today) if said else None)
    return period or (_of_feast(context, heard.typed, named.feast) if named.feast else None)


def _of_feast(context: Context, typed: str, feast: str) -> Period | None:
    """“pas natal”: the day; “libur natal”: the week from it; “habis lebaran”: two weeks after."""
    days = [one.day for one in context.services[Library].holidays_named(feast)]
    if not days:
        return None
    first, last = days[0], max(day for day in days if day - days[0] <= _TOGETHER)
    if _AFTER.search(typed):
        return Period(last + timedelta(days=1), last + _TWO_WEEKS)
    return Period(first, first + _WEEK - timedelta(days=1)) if _BREAK.search(typed) else Period(first, last)
