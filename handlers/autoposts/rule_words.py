"""When a date of the literary year is: as people type it, and as it is said."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date

from bot.areas.autoposts.rules import LiteracyDate
from bot.base.html import Html
from bot.base.reading.dates import month_named, read_date, weekday_named
from bot.chat.screens.texts import N_, Texts

_NTH = {
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "terakhir": -1,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
}  # fmt: skip
_SAID = {
    1: N_("the first {weekday} of {month}"),
    2: N_("the second {weekday} of {month}"),
    3: N_("the third {weekday} of {month}"),
    4: N_("the fourth {weekday} of {month}"),
    5: N_("the fifth {weekday} of {month}"),
    -1: N_("the last {weekday} of {month}"),
}
_NOISE = frozenset({"bulan", "setiap", "tiap", "hari", "of", "the", "every", "pada", "di", "sepanjang", "selama"})


def read_rule(text: str, today: date) -> str | None:
    """“12 Mei”, “Rabu pertama Februari”, “September” as a rule; None where it is none of these."""
    words = [word for word in re.findall(r"[a-z0-9'/.-]+", text.casefold()) if word not in _NOISE]
    months = [month for word in words if (month := month_named(word))]
    if len(words) == 1 and months:
        return f"{months[0]:02}"
    nth = next((_NTH[word] for word in words if word in _NTH), None)
    weekday = next((found for word in words if word not in _NTH and (found := weekday_named(word))), None)
    if nth and weekday and len(months) == 1 and len(words) == 3:
        return f"{months[0]:02}/{weekday}/{nth}"
    day = read_date(" ".join(words), today) if words and words[0][:1].isdigit() else None
    return f"{day:%m-%d}" if day else None


def month_name(t: Texts, month: int) -> str:
    """Februari."""
    return str(format_date(date(2024, month, 1), "MMMM", locale=t.language))


def said(t: Texts, one: LiteracyDate) -> Html:
    """24 January; the first Wednesday of February; all of September."""
    month = month_name(t, one.month)
    if one.whole_month:
        return t("all of {month}", month=month)
    if "/" in one.rule:
        _, weekday, nth = one.rule.split("/")
        return t(_SAID[int(nth)], weekday=t.weekday(int(weekday)), month=month)
    return t("{day} {month}", day=int(one.rule[3:]), month=month)
