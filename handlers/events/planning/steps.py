"""The questions that only events have: for whom, how many, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from bot.areas.events.planning.fields import is_link
from bot.base.html import Html, joined
from bot.base.reading.counts import told_count
from bot.base.reading.led import read_event_title, read_place
from bot.chat.core.inputs import Given
from bot.chat.forms.choosing import bare_option
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.options import match_option
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, Step, TextStep
from bot.chat.screens.texts import Texts

EMPTY = "-"  # the answer of a key that empties a part
EVERYBODY = "all"
ADULTS = 18
OLDEST = 120
_PRESETS = ("2-3", "4-6", "7-9", "4-6_7-9", "10-12", "13-17", f"{ADULTS}-{OLDEST}")
_PAIR = re.compile(r"(\d{1,3})\s*(?:-|–|—|s/d|sd|sampai|to|hingga)\s*(\d{1,3})")
_ONE_AND_UP = re.compile(r"(\d{1,3})\s*(?:\+|tahun ke atas|ke atas|th ke atas|and up|or older)")
_AROUND = re.compile(
    r"\b(?:(?:untuk|utk|buat|bagi|khusus|kisaran|kira-?kira|sekitar|antara|mulai|dari|yang|yg|aja|saja|ya|kak|for|from|ages?|aged)"
    r"|anak(?:2|-anak)?|(?:umur|usia)(?:nya)?|tahun(?:an)?|taun|thn?|dan|and|sama|serta|years?|kelas)\b|[\s,;&/.]+"
)
_ONE_AGE = re.compile(r"(?:usia|umur)?\s*(\d{1,2})\s*(?:tahun|th|years?)?")
_NAMED = {
    "dewasa": f"{ADULTS}-{OLDEST}", "adults": f"{ADULTS}-{OLDEST}", "remaja": "13-17", "balita": "2-4", "paud": "2-4",
    "tk": "4-6", "sd": "7-12", "smp": "13-15", "sma": "16-18", "smk": "16-18",
}  # fmt: skip
"""Whom staff name instead of ages. Bands may not share an age, so each begins where the one before ends."""
_EVERYBODY = re.compile(
    r"(?:(?:untuk|utk|buat|bagi|for)\s+)?(?:umum|semua(?:nya)?(?:\s+(?:umur|usia|orang|kalangan))?|siapa\s*(?:pun|saja|aja)|"
    r"segala\s+(?:umur|usia)|bebas|everybody|everyone|anyone|all(?:\s+ages)?)(?:\s+(?:aja|saja|ya|kak|boleh(?:\s+(?:ikut|datang))?))*"
)
_UNLIMITED = re.compile(
    r"(?:kursi(?:nya)?\s+)?(?:(?:tanpa|tidak|ga|gak|nggak|ndak|tak|no)\s+(?:ada\s+|di|ter|pakai\s+|pake\s+)?(?:batas(?:i|an|nya)?|limit)|"
    r"bebas|unlimited|sebanyak(?:2|-banyak)nya|tak\s+terbatas)(?:\s+(?:aja|saja|ya|kak|kursi(?:nya)?))*"
)
_SEATS = (10, 15, 20, 25, 30, 40)
_SEATS_SAID = re.compile(r"(?:.*:\s*)?(\d{1,4})\s*[a-z ]*")  # “20”, “25 kursi”, “4-6: 8”
_SEPARATORS = re.compile(r"[,;/&]|\bdan\b|\band\b")


@dataclass(frozen=True, kw_only=True)
class WordsStep(TextStep):
    """Free words, which a key can empty where there are some."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        about = answers.get(ABOUT)
        return [(EMPTY, t("Leave empty"))] if isinstance(about, dict) and about.get("emptied") else []


@dataclass(frozen=True, kw_only=True)
class EventTitleStep(TextStep):
    """What an event is called, without what leads to it: “judulnya Kelas Batik”."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        return read_event_title(super().read(given, t, answers, today))


@dataclass(frozen=True, kw_only=True)
class PlaceStep(TextStep):
    """A room or a house by its name, or a link; rooms that were used before are keys."""

    most: int = 120

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(f"p{n}", place) for n, place in enumerate(answers[ABOUT].get("places", ()))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        if not is_link(text):
            bare = read_place(text)
            known = bare_option(bare, self.options(t, answers))
            return dict(self.options(t, answers))[known] if known else bare
        if " " in text or "." not in text:
            raise Complaint(t("That link is not complete. Please copy it once more, from https:// on."))
        return text

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return place_of(value, answers)


def place_of(value: str, answers: Answers) -> str:
    """The place that was chosen or written."""
    places = answers[ABOUT].get("places", ())
    match = re.fullmatch(r"p(\d)", value)
    return places[int(match[1])] if match and int(match[1]) < len(places) else value


@dataclass(frozen=True, kw_only=True)
class WhomStep(Step):
    """Everybody, or ages: a key, or typed as “4-6, 7-9”; kept as “4-6_7-9”."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(EVERYBODY, t("Everybody")), *((value, ages_said(t, value)) for value in _PRESETS)]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = TextStep(name=self.name, ask=self.ask, label=self.label).read(given, t, answers, today).casefold()
        if _EVERYBODY.fullmatch(text):
            return EVERYBODY
        text = re.sub(r"[a-z]+", lambda word: _NAMED.get(word[0], word[0]), text)
        pairs = [(int(one), int(two)) for one, two in _PAIR.findall(text)]
        pairs += [(int(one), OLDEST) for one in _ONE_AND_UP.findall(text)]
        if alone := _ONE_AGE.fullmatch(text):
            pairs = [(int(alone[1]), int(alone[1]))]
        rest = "" if alone else _ONE_AND_UP.sub("", _PAIR.sub("", text))
        if not pairs or _AROUND.sub("", rest) or not _in_order(pairs):
            raise Complaint(t("Please write ages from–to, for example “4-6, 7-9”, or “everybody”."))
        return "_".join(f"{youngest}-{oldest}" for youngest, oldest in sorted(pairs))

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return ages_said(t, value)


def _in_order(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether each goes upwards and none has an age of another."""
    ordered = sorted(pairs)
    upwards = all(youngest <= oldest <= OLDEST for youngest, oldest in ordered)
    return upwards and all(one[1] < two[0] for one, two in pairwise(ordered))


def ages_said(t: Texts, value: str) -> Html:
    """4–6 years, 7–9 years."""
    return t("Everybody") if value == EVERYBODY else joined(", ", (label for label, _, _ in bands_of(t, value)))


def bands_of(t: Texts, value: str) -> list[tuple[str, int, int]]:
    """(label, youngest, oldest) of each band; none for everybody."""
    if value == EVERYBODY:
        return []
    pairs = [[int(age) for age in pair.split("-")] for pair in value.split("_")]
    return [(_label(t, youngest, oldest), youngest, oldest) for youngest, oldest in pairs]


def _label(t: Texts, youngest: int, oldest: int) -> str:
    if oldest >= OLDEST:
        return t("{youngest} years and older", youngest=youngest).plain
    return t("{youngest}–{oldest} years", youngest=youngest, oldest=oldest).plain


@dataclass(frozen=True, kw_only=True)
class SeatsStep(Step):
    """How many: a key, a number, or one for each band; kept as [all] or [all, band, band]; []: no limit."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [("0", t("No limit")), *((str(n), t.plural("{n} seat", "{n} seats", n)) for n in _SEATS)]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[int]:
        text = TextStep(name=self.name, ask=self.ask, label=self.label).read(given, t, answers, today).casefold()
        if _UNLIMITED.fullmatch(text) or (match_option(text, self.options(t, answers)[:1]) and not text.isdecimal()):
            return []
        numbers, bands = _numbers_in(text), band_count(answers)
        if 0 in numbers or len(numbers) not in {1, bands or 1}:
            raise Complaint(self._example(t, bands))
        return numbers if len(numbers) == 1 else [sum(numbers), *numbers]

    @staticmethod
    def _example(t: Texts, bands: int) -> Html:
        if bands > 1:
            return t("Please write one number for all, or one for each age group, for example “8, 12”.")
        return t("Please write a number, for example 20, or “no limit”.")

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        seats = seats_of(value)
        return t.plural("{n} seat", "{n} seats", seats[0]) if seats else t("No limit")

    def fits(self, value: Any) -> bool:
        return isinstance(value, str | list)


def _numbers_in(text: str) -> list[int]:
    """One for each part, or the one that a sentence tells; none where a part says something else."""
    parts = [_SEATS_SAID.fullmatch(part.strip()) for part in _SEPARATORS.split(text) if part.strip()]
    numbers = [int(part[1]) for part in parts if part]
    if parts and len(numbers) == len(parts):
        return numbers
    said = told_count(text) if any(map(str.isalpha, text)) else None
    return [said] if said else []


def band_count(answers: Answers) -> int:
    """How many age groups there are, by the answer or by the event that is changed."""
    whom = answers.get("whom")
    if isinstance(whom, str):
        return 0 if whom == EVERYBODY else whom.count("_") + 1
    return int(answers[ABOUT].get("bands", 0))


def seats_of(value: Any) -> list[int]:
    """What a key or words have said, as a list."""
    if isinstance(value, list):
        return value
    return [int(value)] if value and value != "0" else []


@dataclass(frozen=True, kw_only=True)
class CostStep(NumberStep):
    """Rupiah."""

    most: int = 999_999_999

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("Rp{amount}", amount=t.number(value))


@dataclass(frozen=True, kw_only=True)
class TypedChoiceStep(ChoiceStep):
    """One of a few, or words of one's own."""

    most: int = 200

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = TextStep(name=self.name, ask=self.ask, label=self.label, most=self.most).read(given, t, answers, today)
        return bare_option(text, self.options(t, answers)) or text

    def still_fits(self, value: Any, t: Texts, answers: Answers) -> bool:
        return isinstance(value, str) or (value is None and self.optional)
