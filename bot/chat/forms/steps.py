"""The kinds of questions a form can ask. Each reads a value out of what was given, or complains."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from bot.base.html import Html
from bot.base.reading.counts import told_count
from bot.base.reading.numbers import count_in
from bot.base.reading.person_names import sounds_asked
from bot.chat.core.inputs import Given, Other, Words
from bot.chat.forms.choosing import bare_option, meant_option
from bot.chat.forms.options import match_option
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import Texts

Answers = Mapping[str, Any]
Options = Callable[[Texts, Answers], Sequence[tuple[str, str]]]  # (value of [a-z0-9_-], label)


class Complaint(Exception):
    """What was given is no answer; the text says what would be one.

    `kept`: what is to be remembered of it until the rest is given, under PARTIAL and the name of the step.
    """

    def __init__(self, text: Html, kept: Any = None) -> None:
        super().__init__(text)
        self.text = text
        self.kept = kept


def always(answers: Answers) -> bool:
    """The step is wanted whatever was answered."""
    return True


@dataclass(frozen=True, kw_only=True)
class Step:
    """One question. `ask(t, answers)` is the question, `label` (a msgid) names the answer in the summary.

    `first`: “Minggu tutup” answers “when are you open?”, and asks nothing. `beside`: it takes any words, but a question
    that an ear knows as surely as this is answered instead; of phrases that are `akin` to it, less surely.
    `called`: what people call the answer besides its label. `why`: why it is asked, and who sees the answer (a msgid).
    """

    name: str
    ask: Callable[[Texts, Answers], str]
    label: str
    called: str = ""
    why: str = ""
    optional: bool = False
    wanted: Callable[[Answers], bool] = always
    takes_voice: ClassVar[bool] = False  # a voice message is an answer, too
    beside: float | None = None
    akin: frozenset[str] = frozenset()
    deaf: ClassVar[frozenset[str]] = frozenset()  # phrases that mean the answer itself here
    first: bool = False  # what it can read is its answer, even where that sounds like a plain question
    verbatim: bool = False  # whatever is given is the answer, though it sounds like a question or the name of a key

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        """A value that JSON can keep. Raises Complaint."""
        raise NotImplementedError

    def read_at(self, given: Given, t: Texts, answers: Answers, now: datetime) -> Any:
        """The same, for steps to which the time of day matters too; `now` is aware."""
        return self.read(given, t, answers, now.astimezone(t.zone).date())

    def claims(self, given: Given, t: Texts, answers: Answers, today: date) -> bool:
        """Whether what is given goes to this step before anything else hears it."""
        try:
            return (self.first or self.verbatim) and self.read(given, t, answers, today) is not None
        except Complaint:
            return False

    def declines(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        """Whether words ask something and answer nothing here: a slip in an answer is no question."""
        if not isinstance(given, Words) or not sounds_asked(given.text):
            return False
        return self._refuses(given, t, answers, now)

    def _refuses(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        try:
            self.read_at(given, t, answers, now)
        except Complaint as complaint:
            return complaint.kept is None
        return False

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        """What else an answer says, for questions that come later: by their names, and as they would keep it."""
        return {}

    def restated(self, given: Given, t: Texts, answers: Answers, now: datetime) -> Any:
        """The answer that is said anew where there is one; raises Complaint. Steps may keep a part of the old one."""
        return self.read_at(given, t, answers, now)

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        """The answers offered as keys."""
        return ()

    def ways(self, t: Texts, answers: Answers) -> Sequence[Sequence[Button]]:
        """Keys that lead elsewhere, below those that answer."""
        return ()

    def named(self, t: Texts, answers: Answers) -> Html | str:
        """What the answer is called above the next question and in the summary."""
        return t(self.label)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        """The value as the summary shows it."""
        return str(value)

    def fits(self, value: Any) -> bool:
        """Whether a kept value is one of this step's kind."""
        return isinstance(value, str)

    def still_fits(self, value: Any, t: Texts, answers: Answers) -> bool:
        """Whether a kept value would be an answer today, after those `answers`. None: skipped."""
        return self.optional if value is None else self.fits(value)


_SPOKEN = frozenset({"voice", "audio", "video_note", "video"})


def words_of(given: Given, t: Texts) -> str:
    """The words of an answer on one line. Raises Complaint."""
    if isinstance(given, Other) and given.kind in _SPOKEN:
        raise Complaint(t("I cannot listen to or watch that here. Please write the answer."))
    if not isinstance(given, Words) or not given.text.strip():
        raise Complaint(t("Please answer in words."))
    return " ".join(given.text.split())


@dataclass(frozen=True, kw_only=True)
class TextStep(Step):
    """Free words, up to `most` characters."""

    most: int = 300

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = words_of(given, t)
        if len(text) > self.most:
            raise Complaint(t("That is a little long. Please use at most {most} characters.", most=self.most))
        return text

    def fits(self, value: Any) -> bool:
        return isinstance(value, str) and len(value) <= self.most


@dataclass(frozen=True, kw_only=True)
class NumberStep(Step):
    """A whole number from `least` to `most`. `adds`: what is told in parts is one number (“30 anak sama 3 guru”)."""

    least: int = 0
    most: int = 999
    adds: bool = False

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> int:
        number = self._number(words_of(given, t))
        if number is None or not self.least <= number <= self.most:
            example = t("Please write a number from {least} to {most}.", least=self.least, most=self.most)
            raise Complaint(example)
        return number

    def _number(self, text: str) -> int | None:
        digits = [part for part in text.replace(".", "").split() if part.isascii() and part.isdecimal()]
        if len(digits) == 1 and not self.adds:
            return count_in(digits[0], self.most)
        return None if sounds_asked(text) and not digits else told_count(text, adds=self.adds)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t.number(value)

    def fits(self, value: Any) -> bool:
        return type(value) is int and self.least <= value <= self.most


@dataclass(frozen=True, kw_only=True)
class ChoiceStep(Step):
    """One of a few; typed by its label, its beginning or its number, or by other words for a value (`said`)."""

    choices: Options
    said: Mapping[str, str] = field(default_factory=dict)

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return self.choices(t, answers)

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = words_of(given, t)
        options = self.options(t, answers)
        found = match_option(typed, options) or self._meant(typed) or meant_option(typed, options)
        if found is None:
            raise Complaint(t("Please choose one of the answers below."))
        return found

    def restated(self, given: Given, t: Texts, answers: Answers, now: datetime) -> str:
        """Where it is not asked for, the label has to be all that is said: a sentence may be about anything."""
        typed = words_of(given, t)
        found = bare_option(typed, self.options(t, answers)) or self._meant(typed)
        if found is None:
            raise Complaint(t("Please choose one of the answers below."))
        return found

    def _meant(self, typed: str) -> str | None:
        words = set(typed.casefold().replace(",", " ").split())
        meant = [value for value, said in self.said.items() if words & set(said.split())]
        return meant[0] if len(meant) == 1 else None

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return dict(self.options(t, answers)).get(value, str(value))

    def still_fits(self, value: Any, t: Texts, answers: Answers) -> bool:
        if value is None or not self.fits(value):
            return value is None and self.optional
        chosen = value if isinstance(value, list) else [value]
        return {*chosen} <= {name for name, _ in self.options(t, answers)}


@dataclass(frozen=True, kw_only=True)
class MultiChoiceStep(ChoiceStep):
    """Any of a few, at least one; typed with commas or “and” between."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        text = words_of(given, t).replace(" dan ", ",").replace(" and ", ",").replace("&", ",")
        options = self.options(t, answers)
        found = [bare_option(part, options) for part in text.split(",") if part.strip()]
        if not found or None in found:
            raise Complaint(t("Please choose one or more of the answers below."))
        return list(dict.fromkeys(found))

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return ", ".join(ChoiceStep.show(self, one, t, answers) for one in value)

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)
