"""Sentences in the reader's language: gettext with named holes, plurals, dates, numbers, greetings."""

from __future__ import annotations

import gettext
import io
import struct
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal

from bot.base.html import Html, fill
from bot.base.i18n import N_ as N_
from bot.base.refusals import StartupError

FOLDER = Path(__file__).parents[3] / "locales"
_GREETINGS = ((4, "morning"), (11, "noon"), (15, "afternoon"), (18, "night"))


@dataclass(frozen=True)
class Texts:
    """The voice for one reader: `t("Hello, {name}.", name=…)` is translated, filled and escaped.

    `year`: the one that goes without saying in dates; None: each is said, as on papers.
    """

    language: str
    zone: tzinfo
    year: int | None = None

    def __call__(self, message: str, /, **holes: Any) -> Html:
        """The sentence for this msgid with its holes filled; values that are not Html are escaped."""
        return fill(_catalogue(self.language).gettext(message), holes)

    def plural(self, one: str, many: str, n: int, /, **holes: Any) -> Html:
        """The form that fits `n`, which fills the hole `{n}`."""
        sentence = _catalogue(self.language).ngettext(one, many, n)
        return fill(sentence, {"n": self.number(n), **holes})

    def said(self, one: str, many: str = "", /, **holes: Any) -> Html:
        """The sentence for what a reader said: in the form that fits the hole `n`, where it has one for many."""
        if not many:
            return self(one, **holes)
        n = holes.pop("n")
        return self.plural(one, many, n, **holes)

    def number(self, value: float) -> str:
        """1.234,5 in Indonesian, 1,234.5 in English."""
        return str(format_decimal(value, locale=self._locale))

    def exact(self, value: Decimal) -> str:
        """With all the decimals that it has, and no fewer: 91,50."""
        decimals = max(0, -int(value.as_tuple().exponent))
        return str(format_decimal(value, format=f"#,##0.{'0' * decimals}".rstrip("."), locale=self._locale))

    def day(self, day: date) -> str:
        """12 Desember 2026; without the year where that goes without saying."""
        return str(format_date(day, self._pattern(day), locale=self._locale))

    def _pattern(self, day: date) -> str:
        return "d MMMM" if day.year == self.year else "d MMMM y"

    def date(self, day: date) -> str:
        """The same with its weekday: Sabtu, 12 Desember 2026."""
        return str(format_date(day, f"EEEE, {self._pattern(day)}", locale=self._locale))

    def weekday(self, iso_weekday: int) -> str:
        """The name of a day, 1 for Monday to 7 for Sunday."""
        return str(self._locale.days["format"]["wide"][iso_weekday - 1])

    def month(self, month: int) -> str:
        """The name of a month, 1 for January."""
        return str(self._locale.months["format"]["wide"][month])

    def clock(self, moment: time) -> str:
        """09.00 in Indonesian, 09:00 in English."""
        return moment.strftime("%H.%M" if self.language == "id" else "%H:%M")

    def moment(self, moment: datetime) -> Html:
        """Sabtu, 12 Desember 2026 pukul 09.00 WIB: an aware moment in the library's zone."""
        local = moment.astimezone(self.zone)
        return self._at(local, self.clock(local.time()))

    def span(self, begins: datetime, ends: datetime) -> Html:
        """Sabtu, 12 Desember 2026 pukul 09.00–11.00 WIB; both moments in full where it ends on another day."""
        first, last = begins.astimezone(self.zone), ends.astimezone(self.zone)
        if first.date() != last.date():
            return self("{begins} until {ends}", begins=self.moment(begins), ends=self.moment(ends))
        return self._at(first, f"{self.clock(first.time())}–{self.clock(last.time())}")

    def hours(self, begins: datetime, ends: datetime) -> str:
        """09.00–11.00 WIB: the time of day alone."""
        first, last = begins.astimezone(self.zone), ends.astimezone(self.zone)
        return f"{self.clock(first.time())}–{self.clock(last.time())} {_zone_of(first)}".rstrip()

    def _at(self, local: datetime, time: str) -> Html:
        return self("{date} at {time} {zone}", date=self.date(local.date()), time=time, zone=_zone_of(local))

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


def _zone_of(local: datetime) -> str:
    """What Indonesians call the zone; '' elsewhere."""
    return {7: "WIB", 8: "WITA", 9: "WIT"}.get(int((local.utcoffset() or timedelta()).total_seconds()) // 3600, "")


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale(language)  # to parse one, Babel reads what it knows of every country, 2 MB


def check(languages: Iterable[str]) -> None:
    """See that there is something to say in these languages. Raises StartupError, which says what to run."""
    for language in languages:
        _catalogue(language)


def forget() -> None:
    """Read the translations anew at their next use."""
    _catalogue.cache_clear()


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    """The translations, compiled on the fly where the source is newer. Raises StartupError."""
    source = FOLDER / language / "LC_MESSAGES" / "bot.po"
    compiled = source.with_suffix(".mo")
    if not source.exists() and not compiled.exists():
        raise StartupError(f"The texts in {language!r} are not there: {source} is missing. Run: git restore locales")
    if not source.exists() or (compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime):
        return _read(compiled, compiled.read_bytes, "python -m bot.dev.translations compile")
    return _read(source, lambda: _compiled(source, language), "python -m bot.dev.translations check")


def _read(path: Path, content: Callable[[], bytes], remedy: str) -> gettext.GNUTranslations:
    try:
        data = content()
        if int.from_bytes(data[8:12], sys.byteorder) < 2:  # how many texts it has, the catalogue's header being one
            raise ValueError("it translates nothing")
        return gettext.GNUTranslations(io.BytesIO(data))
    except (OSError, ValueError, struct.error, PoFileError) as error:
        raise StartupError(f"{path} cannot be used ({error}). Run: {remedy}") from error


def _compiled(source: Path, language: str) -> bytes:
    with source.open("rb") as file:
        catalogue = read_po(file, locale=language, domain="bot", abort_invalid=True)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()
