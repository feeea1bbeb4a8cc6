"""Sentences in the reader's language: gettext with named holes, plurals, dates, numbers, greetings."""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from bot.chat.html import Html, fill

FOLDER = Path(__file__).parent.parent.parent / "locales"
_GREETINGS = ((4, "morning"), (11, "noon"), (15, "afternoon"), (18, "night"))


def N_(message: str) -> str:
    """Mark a msgid that is kept in data and translated when it is shown."""
    return message


@dataclass(frozen=True)
class Texts:
    """The voice for one reader: `t("Hello, {name}.", name=…)` is translated, filled and escaped."""

    language: str
    zone: tzinfo

    def __call__(self, message: str, /, **holes: Any) -> Html:
        """The sentence for this msgid with its holes filled; values that are not Html are escaped."""
        return fill(_catalogue(self.language).gettext(message), holes)

    def plural(self, one: str, many: str, n: int, /, **holes: Any) -> Html:
        """The form that fits `n`, which fills the hole `{n}`."""
        sentence = _catalogue(self.language).ngettext(one, many, n)
        return fill(sentence, {"n": self.number(n), **holes})

    def number(self, value: float) -> str:
        """1.234,5 in Indonesian, 1,234.5 in English."""
        return str(format_decimal(value, locale=self._locale))

    def date(self, day: date) -> str:
        """Sabtu, 12 Desember 2026."""
        return str(format_date(day, "EEEE, d MMMM y", locale=self._locale))

    def weekday(self, iso_weekday: int) -> str:
        """The name of a day, 1 for Monday to 7 for Sunday."""
        return str(self._locale.days["format"]["wide"][iso_weekday - 1])

    def clock(self, moment: time) -> str:
        """09.00 in Indonesian, 09:00 in English."""
        return moment.strftime("%H.%M" if self.language == "id" else "%H:%M")

    def moment(self, moment: datetime) -> Html:
        """Sabtu, 12 Desember 2026 pukul 09.00 WIB: an aware moment in the library's zone."""
        local = moment.astimezone(self.zone)
        zone = {7: "WIB", 8: "WITA", 9: "WIT"}.get(int((local.utcoffset() or timedelta()).total_seconds()) // 3600, "")
        return self("{date} at {time} {zone}", date=self.date(local.date()), time=self.clock(local.time()), zone=zone)

    def greeting(self, now: datetime) -> Html:
        """Good morning, noon, afternoon or evening, by the library's clock."""
        hour = now.astimezone(self.zone).hour
        part = next((name for start, name in reversed(_GREETINGS) if hour >= start), "night")
        return {
            "morning": self("Good morning"),
            "noon": self("Good day"),
            "afternoon": self("Good afternoon"),
            "night": self("Good evening"),
        }[part]

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    """The compiled translations; compiled on the fly where the sources are newer."""
    source = FOLDER / language / "LC_MESSAGES" / "bot.po"
    compiled = source.with_suffix(".mo")
    if not source.exists():
        return gettext.NullTranslations()
    if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
        return gettext.GNUTranslations(io.BytesIO(compiled.read_bytes()))
    with source.open("rb") as file:
        catalogue = read_po(file, locale=language, domain="bot")
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)
