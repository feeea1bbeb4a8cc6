"""What can be written in a ticket: words, a photo with words below it, a voice message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from bot.areas.tickets.rules import LONGEST, Kind, Message, kind_of
from bot.base.refusals import Refusal
from bot.chat.core.inputs import Given, Other, Picture, Words
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, Step
from bot.chat.screens.texts import N_, Texts

BY_ITS_WORDS = "auto"
KINDS = {
    Kind.QUESTION: N_("Question"),
    Kind.SUGGESTION: N_("Suggestion"),
    Kind.COMPLAINT: N_("Complaint"),
    Kind.PRAISE: N_("Praise"),
}
FILES = {"photo": N_("📷 Photo"), "voice": N_("🎤 Voice message")}


@dataclass(eq=False)
class NothingToSend(Refusal):
    """Neither words, nor a photo, nor a voice; or far too many words. `most`: so many characters fit."""

    most: int


def as_message(given: Given) -> Message:
    """What somebody gave, as it is kept. Raises NothingToSend."""
    match given:
        case Words(text=text, post=post):
            said = Message(_one_line(text), message_id=post.message_id or None)
        case Picture(file_id=file_id, caption=caption, post=post):
            said = Message(_one_line(caption), "photo", file_id, post.message_id or None)
        case Other(kind="voice", file_id=file_id, caption=caption, post=post):
            said = Message(_one_line(caption), "voice", file_id, post.message_id or None)
        case _:
            raise NothingToSend(LONGEST)
    if len(said.words) > LONGEST or not (said.words or said.file_id):
        raise NothingToSend(LONGEST)
    return said


def kept(said: Message) -> dict[str, Any]:
    """The same as an answer of a form."""
    found = {"words": said.words, "file_kind": said.file_kind, "file_id": said.file_id, "message": said.message_id}
    return {name: value for name, value in found.items() if value}


def message_of(value: Any) -> Message:
    """An answer of a form as a message; older forms kept the words alone."""
    if isinstance(value, str):
        return Message(value)
    return Message(value.get("words", ""), value.get("file_kind", ""), value.get("file_id", ""), value.get("message"))


@dataclass(frozen=True, kw_only=True)
class MessageStep(Step):
    """Words, a photo, a voice message."""

    takes_voice: ClassVar[bool] = True

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Mapping[str, Any]:
        try:
            return kept(as_message(given))
        except NothingToSend as refusal:
            raise Complaint(cannot_send(t, refusal)) from None

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        said = message_of(value)
        file = t(FILES[said.file_kind]) if said.file_kind in FILES else ""
        return ", ".join(one for one in (file, said.words) if one)

    def fits(self, value: Any) -> bool:
        return isinstance(value, str) or (isinstance(value, Mapping) and bool({"words", "file_id"} & value.keys()))


@dataclass(frozen=True, kw_only=True)
class KindStep(ChoiceStep):
    """What it is; as its words have it until somebody says otherwise."""

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t(KINDS[kind_by(value, message_of(answers.get("words", "")))])

    def still_fits(self, value: Any, t: Texts, answers: Answers) -> bool:
        return value == BY_ITS_WORDS or super().still_fits(value, t, answers)


def kind_by(value: str | None, said: Message) -> Kind:
    """The kind that was chosen, else what the words say; a voice alone counts as a question."""
    if value in tuple(Kind):
        return Kind(value)
    return kind_of(said.words) if said.words else Kind.QUESTION


def cannot_send(t: Texts, refusal: NothingToSend) -> Any:
    """What can be sent instead."""
    return t(
        "That cannot be passed on. Words (at most {most} characters), a photo or a voice message can.",
        most=refusal.most,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
