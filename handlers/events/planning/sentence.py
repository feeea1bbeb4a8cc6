"""Staff's one sentence about an event: “Lokakarya Batik Sabtu jam 9-11 di aula untuk umum 20 kursi”, in any order.

What is read is taken out piece by piece; what is left is the title. What was not said is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from bot.base.reading.dates import Snag, month_named, names_day, read_named, read_times
from bot.chat.core.inputs import Words
from bot.chat.forms.conversation import ABOUT, PARTIAL
from bot.chat.forms.steps import Complaint, Step
from bot.chat.forms.time_steps import written
from bot.chat.screens.texts import Texts
from handlers.events.planning.finding import KINDS_SAID
from handlers.events.planning.sentence_parts import Said, take_parts

_VERB = re.compile(
    r"\b(?:(?:tolong|mohon|mau|ingin|pak|bu|min|kak|dong|tlg)\s+)*(?:di)?(?:buat(?:kan|in)?|bikin(?:kan|in)?|tambah(?:kan|in)?"
    r"|susun|adakan|jadwalkan|make|create)\s+(?:an?\s+|new\s+)*(?:acara|kegiatan|agenda|event)(?:nya)?(?:\s+baru)?\b\s*[:,]?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«]([^”\"»]{2,120})[”\"»]")
_DATE = re.compile(r"\b(?:tgl|tanggal)?\s*\d{1,2}(?:\s+|[/.-])(?:[a-z]{3,}|\d{1,2})\b", re.IGNORECASE)
_EDGES = frozenset(
    "untuk utk di pada hari tanggal tgl dan dengan judul berjudul bertema tema jam pukul acara kegiatan ya dong tolong "
    "nama namanya bernama , . : ; -".split()
)
_EVERY = frozenset("setiap tiap every saban".split())
_MOST_WORDS = 40
_LONGEST_TIME = 12  # words


def read_sentence(
    t: Texts, text: str, now: datetime, about: Mapping[str, Any], steps: Sequence[Step]
) -> dict[str, Any]:
    """The answers of the form that a sentence gives, ABOUT with what it says besides; `steps`: of the form."""
    said = Said(_VERB.sub(" ", " ".join(text.split()), count=1))
    by_name = {step.name: step for step in steps}
    _title(said)
    take_parts(said, about)
    _when(t, said, now)
    _rest(said)
    answers = {ABOUT: {**about, "extra": said.extra}, **said.known}
    return _fitting(t, answers, by_name, now)


def _title(said: Said) -> None:
    if quoted := said.take(_QUOTED):
        said.known["title"] = quoted[1].strip()


def _when(t: Texts, said: Said, now: datetime) -> None:
    """The longest words that are a time; else a day here and a time of day there; else a day alone, kept till asked."""
    if never := read_named(said.left).impossible:
        said.left, said.extra["never"] = _DATE.sub(" ", said.left, count=1), list(astuple(never))
    words = _month_end_of_the_start(said.left).split()[:_MOST_WORDS]
    today = now.astimezone(t.zone).date()

    def spans_of(one: str) -> bool:
        return names_day(one, today) and bool(read_times(one, now, t.zone).spans)

    def is_day(one: str) -> bool:
        return set(read_times(one, now, t.zone).snags) <= {Snag.TIME, Snag.COUNT} and names_day(one, today)

    def is_clock(one: str) -> bool:
        reading = read_times(one, now, t.zone)
        return bool(re.search(r"\d", one)) and not names_day(one, today) and Snag.WORDS not in reading.snags

    whole, day = _window(words, spans_of), _window(words, is_day)
    if whole and not (day and day[0] < whole[0] and words[day[0]].casefold() in _EVERY):
        said.left = " ".join(words[: whole[0]] + words[whole[1] :])
        said.known["when"] = written(read_times(" ".join(words[whole[0] : whole[1]]), now, t.zone).spans)
        return
    if day is None:
        clock = _window(words, is_clock) if never else None
        said.left = " ".join(words[: clock[0]] + words[clock[1] :]) if clock else " ".join(words)
        return
    typed, rest = " ".join(words[day[0] : day[1]]), words[: day[0]] + words[day[1] :]
    clock = _window(rest, is_clock)
    both = f"{typed} {' '.join(rest[clock[0] : clock[1]])}" if clock else typed
    spans = read_times(both, now, t.zone).spans
    if clock and spans:
        said.known["when"], said.left = written(spans), " ".join(rest[: clock[0]] + rest[clock[1] :])
    else:
        said.known[PARTIAL + "when"], said.left = typed, " ".join(rest)


def _month_end_of_the_start(text: str) -> str:
    """“mulai 1 des sampai akhir bulan” means the end of December."""
    start = re.search(r"\bmulai\s+(?:tgl\s+|tanggal\s+)?\d{1,2}\s+([a-z]{3,})", text, re.IGNORECASE)
    if start is None or month_named(start[1].casefold()) is None:
        return text
    return re.sub(r"\bakhir\s+bulan\b(?!\s+(?:ini|depan|[a-z]{3,}))", f"akhir {start[1]}", text, flags=re.IGNORECASE)


def _window(words: Sequence[str], fits: Callable[[str], bool]) -> tuple[int, int] | None:
    """Where the longest run of words stands that fits, without joining words at its edges."""
    for length in range(min(len(words), _LONGEST_TIME), 0, -1):
        for at in range(len(words) - length + 1):
            if fits(" ".join(words[at : at + length])):
                return at, at + length
    return None


def _rest(said: Said) -> None:
    """What is left is the title; its kind is named in it."""
    words = said.left.split()
    while words and words[0].casefold().strip(".,:") in _EDGES | {""}:
        del words[0]
    while words and words[-1].casefold().strip(".,:") in _EDGES | {""}:
        del words[-1]
    title = said.known.get("title") or " ".join(words).strip(" ,.;:-")[:120]
    if title:
        said.known["title"] = title[:1].upper() + title[1:]
    places = [(found.start(), n) for n, (name, _) in enumerate(KINDS_SAID) if (found := _names(name, title))]
    kind = KINDS_SAID[min(places)[1]][1] if places else ""
    if kind:
        said.known["kind"] = kind


def _names(kind: str, title: str) -> re.Match[str] | None:
    return re.search(rf"\b{kind}\b", title, re.IGNORECASE)


def _fitting(t: Texts, answers: dict[str, Any], steps: Mapping[str, Step], now: datetime) -> dict[str, Any]:
    """Each answer as its question reads it; what it does not take is asked."""
    for name in ("whom", "seats", "place", "title"):
        if isinstance(answers.get(name), str):
            try:
                answers[name] = steps[name].read_at(Words(answers[name]), t, answers, now)
            except Complaint:
                del answers[name]
    return answers
