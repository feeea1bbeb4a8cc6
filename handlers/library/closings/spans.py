"""The time of a closing: by a key, in words, and told with its reason."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta, tzinfo

from bot.base.reading.dates import Snag, read_span, with_reason
from handlers.library.closings.buttons import span_of

Span = tuple[datetime, datetime]
KEYS = ("rest", "today", "tomorrow", "2", "3")
_MOST_DAYS = 60
_CLOSES = re.compile(
    r"^.*?\b(?:tutup\w*|close|closing)\b(?:\s+(?:mendadak|perpustakaan\w*|perpus|pustaka|lebih\s+awal|library|early|dulu|aja|saja|"
    r"the|kak|ya))*[\s,.:;]*",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"^[\s,.:;–-]*(?:(?:karena|krn|karna|dek|soalnya|sebab|berhubung|because(?:\s+of)?|due\s+to|ada(?=\s))\b\s*)?",
    re.IGNORECASE,
)


def now_of(moment: datetime) -> datetime:
    """A moment as keys carry it: to the minute."""
    return moment.replace(second=0, microsecond=0)


def span_meant(code: str, now: datetime, zone: tzinfo) -> Span:
    """What a key means: the rest of today, a day, so many days, or a span of its own. Raises Unknown."""
    midnight, day = datetime.combine(now.astimezone(zone).date(), time(), zone), timedelta(days=1)
    match code:
        case "rest":
            return now_of(now), midnight + day
        case "today":
            return midnight, midnight + day
        case "tomorrow":
            return midnight + day, midnight + 2 * day
        case _ if code.isdecimal() and len(code) < 3 and 1 <= int(code) <= _MOST_DAYS:
            return midnight, midnight + int(code) * day
        case _:
            return span_of(code, zone)


def span_said(text: str, now: datetime, zone: tzinfo) -> Span | Snag:
    """The same of an answer: a key, or words."""
    return span_meant(text, now, zone) if text in KEYS else read_span(text, now_of(now), zone)


def told_in(text: str, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """The time and the reason in “mau tutup mendadak besok, listrik padam”; '' for what is not said."""
    said = _CLOSES.sub("", text, count=1).strip()
    when, reason = with_reason(said, now, zone)
    if reason:
        return when, reason
    words = said.split()
    for n in range(len(words), 0, -1):
        if not isinstance(read_span(" ".join(words[:n]), now, zone), Snag):
            return " ".join(words[:n]), _reason(" ".join(words[n:]))
    return "", _reason(said)


def _reason(text: str) -> str:
    return _BECAUSE.sub("", text, count=1).strip(" .!,")
