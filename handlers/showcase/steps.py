"""The questions of the forms: the work itself, a name to stand below it, a recording, a spoken consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from bot.areas.showcase.rules import LONGEST, LONGEST_NAME, Kind, fitting_name
from bot.base.reading.person_names import sounds_asked
from bot.chat.core.inputs import Given, Other, Picture, Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Answers, Complaint, Step, words_of
from bot.chat.screens.texts import Texts
from handlers.navigation import shortened
from handlers.showcase.words import KINDS

_ON_A_KEY = 60
_ONE_LINE = 40  # characters of a poem that has no second line
_NAMED = 6  # words of a name
NONE, FIRST, WITH = "none", "first", "with"
SAID = "="
"""Before a name that was typed: no key has it."""


def tidied(text: str) -> str:
    """A poem as it was written, without blank ends: its lines are its form."""
    rows = [" ".join(row.split()) for row in text.strip().splitlines()]
    return "\n".join(row for n, row in enumerate(rows) if row or (n and rows[n - 1]))


def work_of(given: Given) -> Mapping[str, Any] | None:
    """A poem, a picture with the words below it, a voice; None where it is nothing of these."""
    match given:
        case Words(text=text):
            return {"kind": Kind.POEM.value, "words": tidied(text)}
        case Picture(file_id=file_id, caption=caption, post=post):
            kind = post.kind or "photo"
            return {"kind": Kind.PICTURE.value, "words": tidied(caption), "file": [kind, file_id]}
        case Other(kind="voice", file_id=file_id, caption=caption, seconds=seconds) if file_id:
            kind = Kind.VOICE.value
            return {"kind": kind, "words": tidied(caption), "file": ["voice", file_id], "seconds": seconds}
    return None


def _says_too_little(text: str) -> bool:
    """One line that is short, or a question, is rather said to us: “mau kirim puisi”."""
    said = text.strip()
    return "\n" not in said and (len(said) < _ONE_LINE or sounds_asked(said))


@dataclass(frozen=True, kw_only=True)
class WorkStep(Step):
    """Several lines, a photo or a voice message; a question in one line is answered as a question."""

    takes_voice: ClassVar[bool] = True
    deaf: ClassVar[frozenset[str]] = frozenset({"send_work"})

    def claims(self, given: Given, t: Texts, answers: Answers, today: date) -> bool:
        return isinstance(given, Words) and "\n" in given.text.strip()

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Mapping[str, Any]:
        found = work_of(given)
        if found is None:
            raise Complaint(t("Please send a poem in one message, a photo of a picture, or a voice message."))
        if len(found["words"]) > LONGEST:
            raise Complaint(t("That is a little long. Please use at most {most} characters.", most=LONGEST))
        if isinstance(given, Words) and _says_too_little(given.text):
            raise Complaint(t("Please send the work itself: a poem of several lines, a photo or a voice message."))
        return found

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        said = shortened(value["words"].replace("\n", " / "), _ON_A_KEY)
        return ", ".join(one for one in (t(KINDS[Kind(value["kind"])]), said) if one)

    def fits(self, value: Any) -> bool:
        return isinstance(value, Mapping) and value.get("kind") in {one.value for one in Kind}


@dataclass(frozen=True, kw_only=True)
class VoiceStep(Step):
    """A voice message, or a sound file."""

    takes_voice: ClassVar[bool] = True

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        match given:
            case Other(kind="voice", file_id=file_id, seconds=seconds) if file_id:
                return {"file": ["voice", file_id], "seconds": seconds}
            case Other(kind="audio", post=post) if post.file_id:
                return {"file": ["audio", post.file_id], "seconds": 0}
        raise Complaint(t("Please record a voice message: hold the microphone beside the text field and speak."))

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("Voice message")

    def fits(self, value: Any) -> bool:
        return isinstance(value, Mapping) and isinstance(value.get("file"), list)


@dataclass(frozen=True, kw_only=True)
class SpokenConsentStep(VoiceStep):
    """The teller's own voice, or a tap where they have said it to whoever records."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(WITH, t("They have told me that they agree"))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        try:
            return super().read(given, t, answers, today)
        except Complaint:
            said = t("Please send the teller's spoken consent as a voice message, or tap the key below.")
            raise Complaint(said) from None

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("told to whoever records") if value == WITH else t("Voice message")

    def fits(self, value: Any) -> bool:
        return value == WITH or super().fits(value)


@dataclass(frozen=True, kw_only=True)
class ShownNameStep(Step):
    """Under which name it stands: the one known, none, or any that is typed."""

    called: str = "nama sebutan samaran name alias"

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        known = known_name(answers)
        named = [(FIRST, t("{words}", words=shortened(known, LONGEST_NAME)))] if known else []
        return [*named, (NONE, t("Without a name"))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = words_of(given, t)
        if t("Without a name").plain.casefold() in typed.casefold() or typed.casefold() in ("anonim", "anonymous"):
            return NONE
        if not fitting_name(typed) or sounds_asked(typed) or len(typed.split()) > _NAMED:
            raise Complaint(t("A name has at most {most} characters, and no number or link in it.", most=LONGEST_NAME))
        return f"{SAID}{typed}"

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return named(value, answers) or t("Without a name")

    def fits(self, value: Any) -> bool:
        return value in (NONE, FIRST) or (isinstance(value, str) and value.startswith(SAID))


def known_name(answers: Answers) -> str:
    """The child's, where one was chosen; else of who sends it; '' where somebody else tells."""
    about, whose = answers.get(ABOUT) or {}, str(answers.get("whose", ""))
    children = {f"c{number}": name for number, name in about.get("children", ())}
    if whose in children:
        return str(children[whose])
    return "" if whose in ("child", "other") else str(about.get("first", ""))


def named(value: Any, answers: Answers) -> str:
    """The name that was chosen."""
    if value == FIRST:
        return known_name(answers)[:LONGEST_NAME]
    return str(value).removeprefix(SAID) if str(value).startswith(SAID) else ""
