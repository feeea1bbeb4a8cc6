"""What a person sees: a text, its keys, perhaps a picture. Plain data, so it can wait in the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.base.html import Html, cut, escape, paragraphs, plain, units
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.codes import unbroken
from bot.chat.screens.folding import Limits
from bot.chat.screens.layout import alike, are_columns, laid_out, on_a_key, whole

Style = Literal["", "primary", "success", "danger"]
_LONGEST = 4096


@dataclass(frozen=True)
class Button:
    """One key under a message: a tap of ours, a link, a text to copy, or a search to share."""

    label: str
    tap: CallbackData | None = None
    url: str = ""
    copy: str = ""
    share: str | None = None
    style: Style = ""

    def wire(self, label: str = "") -> dict[str, Any]:
        """The key as the Bot API's InlineKeyboardButton; `label`: as it is among others."""
        key: dict[str, Any] = {"text": on_a_key(label or plain(self.label))}
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

    So only the recipe waits in the outbox, and what is made is as fresh as the message. `adorns`: the words say all
    that is on it, and leave alone where it is not wanted or cannot be drawn. `instead`: the words that do, where those
    below it are shorter.
    """

    maker: str
    name: str
    details: Mapping[str, Any] = field(default_factory=dict)
    adorns: bool = False
    instead: str = ""

    def wire(self) -> dict[str, Any]:
        """As it waits in the outbox."""
        also: dict[str, Any] = {"adorns": True} if self.adorns else {}
        also |= {"instead": clip(unbroken(escape(self.instead)))} if self.instead else {}
        return {"maker": self.maker, "name": self.name, "details": self.details, **also}


@dataclass(frozen=True)
class Media:
    """A file that Telegram has. `type`: photo, video, audio, voice or document; `media`: its file id."""

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
    `ahead`: a message that goes before this one; `below_picture`: the words below the picture whose key was tapped, in
    place of those there. `parting`: the last message to somebody who is forgotten; when it has left, no trace of it is
    kept. `about`: what a reply to it means (“ticket:12”). `picker`: of many of one kind, which may be taller;
    `rekeys`: the message whose keys alone change, to `turned` or to none.
    `to`: the private chat of whoever asked in a group.
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
    below_picture: bool = False
    about: str = ""
    picker: bool = False
    rekeys: int | None = None
    turned: Sequence[Sequence[Mapping[str, Any]]] = ()
    to: int = 0

    def led_by(self, words: str) -> Screen:
        """The same screen with a paragraph before its text."""
        return replace(self, text=paragraphs(words, self.text))

    def with_keys(self, *rows: Iterable[Button]) -> Screen:
        """The same screen with more rows of keys below."""
        return replace(self, keys=[*self.keys, *(list(row) for row in rows)])

    def wire(self) -> dict[str, Any]:
        """The screen as JSON for the outbox: text as HTML, keyboards as the Bot API has them."""
        if self.rekeys is not None:
            return {"rekeys": True, "reply_markup": {"inline_keyboard": [list(row) for row in self.turned]}}
        body: dict[str, Any] = {"text": clip(unbroken(escape(self.text)))}
        markup = self._markup()
        if markup:
            body["reply_markup"] = markup
        if self.photo:
            body["photo"] = self.photo.wire() if isinstance(self.photo, File) else self.photo
        if self.document:
            body["document"] = self.document.wire()
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
            "picker": self._picks,
        }
        return {name: value for name, value in parts.items() if value}

    @property
    def _picks(self) -> bool:
        """Whether it may be as tall as a picker: its labels are short enough for two columns."""
        return self.picker and are_columns(whole(self.keys))

    def _markup(self) -> Mapping[str, Any] | None:
        if self.reply == "contact":
            first, *rest = self.reply_labels
            rows = [[{"text": plain(first), "request_contact": True}], *([{"text": plain(word)}] for word in rest)]
            return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
        if self.keys:
            low = _wires(laid_out(self.keys))
            return {"inline_keyboard": low if not self._picks and Limits().hold(low) else _wires(whole(self.keys))}
        return {"remove_keyboard": True} if self.reply == "remove" else None


def _wires(rows: Buttons) -> list[list[dict[str, Any]]]:
    labels = alike([[plain(key.label) for key in row] for row in rows])
    return [[key.wire(label) for key, label in zip(*both, strict=True)] for both in zip(rows, labels, strict=True)]


def clip(text: Html) -> Html:
    """`text` within Telegram's 4096 units after its markup is read; longer text loses its markup and its end."""
    if len(text) * 2 <= _LONGEST or units(text.plain) <= _LONGEST:
        return text
    kept = cut(text.plain, _LONGEST - 2)
    whole, line, _ = kept.rpartition("\n")
    return Html(escape(whole if line and units(whole) > _LONGEST // 2 else kept) + "\n…")
