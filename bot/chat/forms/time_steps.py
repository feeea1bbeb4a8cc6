"""A question for times: “Sabtu jam 9-11”, “setiap Sabtu 4 kali jam 9”. What is missing is asked for, and put behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.base.html import Html, joined, lines
from bot.base.reading.dates import Reading, Snag, Span, names_day, read_named, read_times
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import PARTIAL
from bot.chat.forms.steps import Answers, Complaint, Step
from bot.chat.screens.no_day import no_such_day
from bot.chat.screens.texts import N_, Texts

_MISSING = frozenset({Snag.DAY, Snag.TIME, Snag.COUNT})
_SHOWN = 4
_SAID = {
    Snag.DAY: N_("On which day? For example “Saturday” or “12/12”."),
    Snag.TIME: N_("At what time? For example “at 9” or “9-11”."),
    Snag.COUNT: N_("How many times, or until when? For example “4 times” or “until the end of December”."),
    Snag.ORDER: N_("The end has to come after the start. Please write the time once more."),
    Snag.WEEKDAY: N_("That date is not on that day of the week. Please look at the calendar once more."),
    Snag.PAST: N_("That is over already. Please write a time that is still to come."),
    Snag.FAR: N_("That is more than five years ahead. Please write a nearer day."),
    Snag.MANY: N_("Those are too many at once; at most 60 go into one series."),
}
Written = Sequence[Sequence[str | None]]  # [start, end or None] of each, in ISO's form


def _no_day(answers: Answers) -> date | None:
    return None


def _no_options(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return ()


@dataclass(frozen=True, kw_only=True)
class TimesStep(Step):
    """One span or, if `many`, several; kept as `Written`. `choices`: answers by keys, kept as their value.

    `day(answers)`: the day that is meant where only a time of day is written; None: the next one.
    """

    called: str = "jam pukul waktu hari tanggal jadwal time date day"
    many: bool = False
    day: Callable[[Answers], date | None] = _no_day
    choices: Callable[[Texts, Answers], Sequence[tuple[str, str]]] = _no_options

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return self.choices(t, answers)

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        raise NotImplementedError("times are read with the time of day")

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> Any:
        if not isinstance(given, Words) or not given.text.strip():
            raise Complaint(t("Please answer in words."))
        if never := read_named(given.text).impossible:
            raise Complaint(no_such_day(t, never))
        typed, before = " ".join(given.text.split()), answers.get(PARTIAL + self.name)
        if (day := self.day(answers)) and not names_day(typed, now.astimezone(t.zone).date()):
            typed = f"{day:%d-%m-%Y} {typed}"
        whole = f"{before} {typed}" if isinstance(before, str) else typed
        reading = read_times(whole, now, t.zone)
        if not reading.spans and whole != typed and names_day(typed, now.astimezone(t.zone).date()):
            alone = read_times(typed, now, t.zone)  # somebody begins anew
            whole, reading = (typed, alone) if alone.spans else (whole, reading)
        if not reading.spans:
            raise Complaint(complaint(t, reading), whole if _MISSING.issuperset(reading.snags) else None)
        if len(reading.spans) > 1 and not self.many:
            raise Complaint(t("One time only, please: for example “Saturday at 9”."))
        return written(reading.spans)

    def show(self, value: Any, t: Texts, answers: Answers) -> Html | str:
        if isinstance(value, str):
            return dict(self.options(t, answers)).get(value, value)
        return said(t, spans_of(value))

    def fits(self, value: Any) -> bool:
        if isinstance(value, str):
            return True
        try:
            return bool(spans_of(value))
        except (TypeError, ValueError):
            return False


def written(spans: Sequence[Span]) -> list[list[str | None]]:
    """Spans as JSON."""
    return [[one.starts.isoformat(), one.ends.isoformat() if one.ends else None] for one in spans]


def spans_of(value: Written) -> list[Span]:
    """Spans out of JSON. Raises ValueError, TypeError."""
    return [
        Span(datetime.fromisoformat(start or ""), datetime.fromisoformat(end) if end else None) for start, end in value
    ]


def said(t: Texts, spans: Sequence[Span]) -> Html:
    """The spans in words, a few of them."""
    rows = [t.moment(one.starts) for one in spans[:_SHOWN]]
    more = len(spans) - _SHOWN
    return lines(*rows, t.plural("and {n} more", "and {n} more", more) if more > 0 else "")


def complaint(t: Texts, reading: Reading) -> Html:
    """What is missing, or wrong, and what would be right."""
    snags = frozenset(reading.snags)
    if Snag.WORDS in snags:
        return t(
            "I do not understand “{words}”. For example: “Saturday at 9-11” or “every Saturday, 4 times, at 9”.",
            words=joined(" ", reading.unread),
        )
    if {Snag.DAY, Snag.TIME} <= snags:
        return t("When? For example “Saturday at 9-11”.")
    return t(_SAID[next(snag for snag in _SAID if snag in snags)])
