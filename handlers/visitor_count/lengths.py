"""How long some days are, as months, and what they are called."""

from __future__ import annotations

from datetime import date, timedelta

from bot.base.html import Html
from bot.base.reading.dates import Period
from bot.chat.screens.texts import Texts


def months_of(period: Period, today: date) -> int:
    """How many months it is; 0 where it does not begin or end with one. The last of them may be going on."""
    first, last = period.first, period.last
    if first.day > 1 or (last != today and (last + timedelta(1)).day > 1):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def month_from(first: date, months: int) -> date:
    """The first of the month so many later."""
    ahead = first.month - 1 + months
    return date(first.year + ahead // 12, ahead % 12 + 1, 1)


def named(t: Texts, period: Period, today: date) -> Html | str:
    """“September 2026”, “2026”, else from which day to which."""
    first, last = period.first, period.last
    if months_of(period, today) == 1:
        return f"{t.month(first.month)} {first.year}"
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return str(first.year)
    return t("{first} to {last}", first=t.date(first), last=t.date(last))
