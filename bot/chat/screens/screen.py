"""What a person sees: a text, its keys, perhaps a picture. Plain data, so it can wait in the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.base.html import Html, cut, escape, paragraphs, plain, units
from bot.chat.screens.callback_data import CallbackData

Style = Literal["", "primary", "success", "danger"]
_LONGEST = 4096
LABEL, TALLEST = 32, 8
"""So many letters of a key, and so many rows of keys, does a narrow phone show without cutting or scrolling."""
PAIR = 2
BESIDE = {2: 16, 3: 14}  # so many letters does a narrow phone show of each key in a row of so many


@dataclass(frozen=True)
class Button:
    """One key under a message: a tap of ours, a link, a text to copy, or a search to share."""

    label: str
    tap: CallbackData | None = None
    url: str = ""
    copy: str = ""
    share: str | None = None
    style: Style = ""

    def wire(self) -> dict[str, Any]:
        """The key as the Bot API's InlineKeyboardButton."""
        key: dict[str, Any] = {"text": shortened(plain(self.label))}
        if self.tap is not None:
            key["callback_data"] = self.tap.pack()
        elif self.url:
            key["url"] = self.url
        elif self.copy:
            key["copy_text"] = {"text": self.copy}
        else:
            key["switch_inline_query"] = self.share or ""
        if self.style:
            key["style"] = self.style
        return key


def shortened(label: str, most: int = LABEL) -> str:
    """So much of it as a key shows on a narrow phone."""
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


Buttons = Sequence[Sequence[Button]]


@dataclass(frozen=True)
class Place:
    """A point on the map, sent as a message of its own."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True)
class File:
    """A file made when its message is sent: `Feature.files[maker]` makes it of `details` (JSON) and the reader.

    So only the recipe waits in the outbox, and what is made is as fresh as the message.
    """

    maker: str
    name: str
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Media:
    """A file that Telegram has. `type`: photo, video, audio or document; `media`: its file id."""

    type: str
    media: str


@dataclass(frozen=True)
class Copied:
    """Messages of another chat to be copied, or forwarded with their author's name."""

    chat_id: int
    message_ids: Sequence[int]
    forward: bool = False

    def wire(self) -> dict[str, Any]:
        """As it waits in the outbox."""
        return {"from": self.chat_id, "ids": list(self.message_ids), "forward": self.forward}


@dataclass(frozen=True)
class Screen:
    """One message. `fresh` sends it anew where a tap would otherwise edit in place.

    `toast` is the short word over the chat that a tap gets; `reply` asks for a contact by Telegram's own key,
    or takes that key away again; `photo` is a file id, an address, or a file to be made; `document` is one to be
    made. `media`: files of Telegram's, several are an album; `copied`: messages copied from another chat;
    `thread`: the topic of a forum; `amends`: the message edited in place or not at all; `answers`: the message it
    is a reply to; `deletes`: messages deleted instead of anything said;
    `ahead`: a message that goes before this one. `parting`: the last message to somebody who
    is forgotten; when it has left, no trace of it is kept. `about`: what a reply to it means (“ticket:12”).
    """

    text: str
    keys: Buttons = ()
    toast: str = ""
    fresh: bool = False
    reply: Literal["", "contact", "remove"] = ""
    reply_labels: Sequence[str] = ()
    photo: str | File = ""
    document: File | None = None
    parting: bool = False
    place: Place | None = None
    media: Sequence[Media] = ()
    copied: Copied | None = None
    thread: int | None = None
    amends: int | None = None
    answers: int | None = None
    deletes: Sequence[int] = ()
    ahead: Screen | None = None
    about: str = ""

    def led_by(self, words: str) -> Screen:
        """The same screen with a paragraph before its text."""
        return replace(self, text=paragraphs(words, self.text))

    def with_keys(self, *rows: Iterable[Button]) -> Screen:
        """The same screen with more rows of keys below."""
        return replace(self, keys=[*self.keys, *(list(row) for row in rows)])

    def wire(self) -> dict[str, Any]:
        """The screen as JSON for the outbox: text as HTML, keyboards as the Bot API has them."""
        body: dict[str, Any] = {"text": clip(escape(self.text))}
        markup = self._markup()
        if markup:
            body["reply_markup"] = markup
        if self.photo:
            body["photo"] = vars(self.photo) if isinstance(self.photo, File) else self.photo
        if self.document:
            body["document"] = vars(self.document)
        if self.place:
            body["place"] = vars(self.place)
        return body | self._post()

    def _post(self) -> dict[str, Any]:
        """What announcements have besides."""
        parts = {
            "media": [dict(vars(one)) for one in self.media],
            "copy": self.copied.wire() if self.copied else None,
            "thread": self.thread,
            "amend": self.amends,
            "answers": self.answers,
            "delete": list(self.deletes),
        }
        return {name: value for name, value in parts.items() if value}

    def _markup(self) -> Mapping[str, Any] | None:
        if self.reply == "contact":
            first, *rest = self.reply_labels
            rows = [[{"text": plain(first), "request_contact": True}], *([{"text": plain(word)}] for word in rest)]
            return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
        if self.keys:
            return {"inline_keyboard": [[key.wire() for key in row] for row in _low(_whole(self.keys))]}
        return {"remove_keyboard": True} if self.reply == "remove" else None


def _whole(rows: Buttons) -> Buttons:
    """The rows without empty ones; one that a phone would show cut has a row for each of its keys."""
    kept: list[Sequence[Button]] = []
    for row in rows:
        cut = any(len(plain(key.label)) > BESIDE.get(len(row), len(plain(key.label))) for key in row)
        kept += [[key] for key in row] if cut else [row]
    return [row for row in kept if row]


def _low(rows: Buttons) -> Buttons:
    """Rows of few, short keys beside one another, from the lowest up, until all of them are in sight."""
    kept = list(rows)
    at = len(kept) - 2
    while len(kept) > TALLEST and at >= 0:
        both = [*kept[at], *kept[at + 1]]
        if len(both) in BESIDE and all(len(plain(key.label)) <= BESIDE[len(both)] for key in both):
            kept[at : at + 2] = [both]
        at -= 1
    return kept if len(kept) <= TALLEST else _closer(kept)


def _closer(rows: Buttons) -> Buttons:
    """Rows of two that follow one another as rows of three, where their keys are short; the last rows are ways."""
    *kept, last = rows
    packed: list[Sequence[Button]] = []
    waiting: list[Button] = []
    for row in kept:
        short = len(row) == PAIR and all(len(plain(key.label)) <= BESIDE[PAIR + 1] for key in row)
        if not short:
            packed, waiting = [*packed, *_in_threes(waiting)], []
            packed.append(row)
        else:
            waiting += row
    return [*packed, *_in_threes(waiting), last]


def _in_threes(keys: Sequence[Button]) -> list[Sequence[Button]]:
    return [keys[at : at + PAIR + 1] for at in range(0, len(keys), PAIR + 1)]


def clip(text: Html) -> Html:
    """`text` within Telegram's 4096 units after its markup is read; longer text loses its markup and its end."""
    if len(text) * 2 <= _LONGEST or units(text.plain) <= _LONGEST:
        return text
    kept = cut(text.plain, _LONGEST - 2)
    whole, line, _ = kept.rpartition("\n")
    return Html(escape(whole if line and units(whole) > _LONGEST // 2 else kept) + "\n…")
