"""The days of a list of events in its keys: “2026-12-12”, “2026-12-07..2026-12-13”, an evening “2026-12-12T17”."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.base.html import Html
from bot.base.reading.dates import Period
from bot.base.refusals import Unknown
from bot.chat.screens.texts import Texts

_BETWEEN, _HOUR = "..", "T"
_EVENING = 17


def written(period: Period) -> str:
    """Days as a key carries them."""
    if period.first != period.last:
        return f"{period.first}{_BETWEEN}{period.last}"
    return f"{period.first}{_HOUR}{_EVENING}" if period.part == "malam" else period.first.isoformat()


def days_of(text: str) -> tuple[datetime, date]:
    """From when, naive and in the library's zone, until the end of which day. Raises Unknown."""
    first, _, last = text.partition(_BETWEEN)
    try:
        start = datetime.fromisoformat(first)
        if start.tzinfo or start.year < 2000:
            raise Unknown("day")
        return start, max(date.fromisoformat(last), start.date()) if last else start.date()
    except ValueError:
        raise Unknown("day") from None


def heading(t: Texts, text: str) -> Html:
    """Whose events these are."""
    start, last = days_of(text)
    if last != start.date():
        return t("Events from {first} to {last}:", first=t.date(start.date()), last=t.date(last))
    if start.time() != time():
        return t("Events on the evening of {date}:", date=t.date(last))
    return t("Events on {date}:", date=t.date(last))


def nothing(t: Texts, text: str) -> Html:
    """They are free."""
    start, last = days_of(text)
    if last != start.date():
        return t("From {first} to {last} there is no event.", first=t.date(start.date()), last=t.date(last))
    if start.time() != time():
        return t("On the evening of {date} there is no event.", date=t.date(last))
    return t("On {date} there is no event.", date=t.date(last))
