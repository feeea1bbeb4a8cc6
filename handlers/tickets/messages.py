"""What can be written in a ticket: words, files with words below them, a voice message, a place, one's own number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from bot.areas.tickets.rules import LONGEST, MOST_FILES, PLACE, Attached, Message
from bot.base.html import Html
from bot.base.reading.phones import read_phone
from bot.base.refusals import Refusal
from bot.chat.core.inputs import Given, Located, Other, Picture, Post, SharedContact, Words
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, Options, Step
from bot.chat.screens.texts import Texts
from handlers.tickets.files import files_told
from handlers.tickets.kinds import BY_ITS_WORDS, KINDS, kind_by

FIRST = "first"
"""Of an answer: the words of its first message, where more went along."""
TELLING = frozenset({"voice", "video"})
"""Files by which somebody is known who gives no name."""


@dataclass(eq=False)
class NothingToSend(Refusal):
    """Nothing that can be passed on, or far too many words. `most`: so many characters fit.

    `others_contact`: the number of somebody who was not asked.
    """

    most: int
    others_contact: bool = False


def as_message(given: Given) -> Message:
    """What somebody gave, as it is kept. Raises NothingToSend."""
    match given:
        case Words(text=text, post=post):
            said = _said(text, post)
        case Picture(file_id=file_id, caption=caption, post=post, more=more):
            kind = post.kind or "photo"
            said = _said(caption, post, *(Attached(kind, one) for one in (file_id, *more)[:MOST_FILES]))
        case Other(kind="voice", file_id=file_id, caption=caption, post=post):
            said = _said(caption, post, Attached("voice", file_id))
        case Other(kind="video" | "audio" | "document", caption=caption, post=post) if post.file_id:
            said = _said(caption, post, Attached(post.kind, post.file_id))
        case Located(latitude=latitude, longitude=longitude, post=post):
            said = _said("", post, Attached(PLACE, f"{latitude:.6f},{longitude:.6f}"))
        case SharedContact(phone=phone, own=True):
            said = Message(f"📞 {read_phone(phone) or phone}")
        case _:
            raise NothingToSend(LONGEST, isinstance(given, SharedContact))
    if len(said.words) > LONGEST or not (said.words or said.files):
        raise NothingToSend(LONGEST)
    return said


def _said(words: str, post: Post, *files: Attached) -> Message:
    return Message(" ".join(words.split()), files, post.message_id or None, post.album)


def kept(said: Message) -> dict[str, Any]:
    """The same as an answer of a form."""
    files = [[one.kind, one.file_id] for one in said.files]
    found = {"words": said.words, "files": files, "message": said.message_id, "album": said.album}
    return {name: value for name, value in found.items() if value}


def joined(said: Message, more: Message, *, unknown: bool) -> Message | None:
    """Both as one message, where that is not too much. `unknown`: words take the place of what tells who speaks."""
    files = said.files
    if unknown and more.words and not more.files:
        files = tuple(one for one in files if one.kind not in TELLING)
    again = more.words.casefold() in said.words.casefold()
    words = said.words if again else " ".join(filter(None, (said.words, more.words)))
    if len(words) > LONGEST or len(files) + len(more.files) > MOST_FILES:
        return None
    return replace(said, words=words, files=(*files, *more.files), album=said.album or more.album)


def corrected(before: Any, said: Message) -> dict[str, Any]:
    """An answer whose first message was edited: what went along with it since then stays."""
    if not isinstance(before, Mapping) or said.message_id is None or before.get("message") != said.message_id:
        return kept(said)
    was = message_of(before)
    first = before.get(FIRST, was.words)
    more = was.words[len(first) :] if was.words.startswith(first) else ""
    own = was.files[:1] if not said.files or said.album else said.files
    return kept(replace(was, words=f"{said.words}{more}".strip(), files=(*own, *was.files[1:]))) | {FIRST: said.words}


def message_of(value: Any) -> Message:
    """An answer of a form as a message; older forms kept the words alone, or one file besides."""
    if isinstance(value, str):
        return Message(value)
    files = value.get("files") or ([[value["file_kind"], value["file_id"]]] if value.get("file_id") else [])
    attached = tuple(Attached(kind, file_id) for kind, file_id in files)
    return Message(value.get("words", ""), attached, value.get("message"), value.get("album", ""))


@dataclass(frozen=True, kw_only=True)
class MessageStep(Step):
    """Whatever can be passed on."""

    takes_voice: ClassVar[bool] = True
    deaf: ClassVar[frozenset[str]] = frozenset({"feedback", "complaint", "suggestion"})
    called: str = "pesan isi kalimat kata laporan keluhan message words"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Mapping[str, Any]:
        try:
            return corrected(answers.get(self.name), as_message(given))
        except NothingToSend as refusal:
            raise Complaint(cannot_send(t, refusal)) from None

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        said = message_of(value)
        files = t("Photos of an album") if said.album else files_told(t, said.files)
        return ", ".join(one for one in (files, said.words) if one)

    def fits(self, value: Any) -> bool:
        kinds = {"words", "files", "file_id"}
        return isinstance(value, str) or (isinstance(value, Mapping) and bool(kinds & value.keys()))


@dataclass(frozen=True, kw_only=True)
class AskStep(MessageStep):
    """The same; what was written before is a key."""

    offers: Options

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return self.offers(t, answers)


@dataclass(frozen=True, kw_only=True)
class KindStep(ChoiceStep):
    """What it is; as its words have it until somebody says otherwise."""

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t(KINDS[kind_by(value, message_of(answers.get("words", "")))])

    def still_fits(self, value: Any, t: Texts, answers: Answers) -> bool:
        return value == BY_ITS_WORDS or super().still_fits(value, t, answers)


def cannot_send(t: Texts, refusal: NothingToSend) -> Html:
    """What can be sent instead."""
    if refusal.others_contact:
        return t("Somebody else's number is not passed on. Please write what it is about, or ask them to write to us.")
    return t(
        "That cannot be passed on. Words (at most {most} characters), photos, videos, files, a voice message or a place"
        " on the map can.",
        most=refusal.most,
    )
