"""What a person gives besides taps: words, a contact, a picture, something else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Post:
    """A message just as its writer made it, for whoever passes it on.

    `html`: its text or caption with the writer's formatting. `kind` and `file_id`: a photo, video, audio or document;
    `file_name`: a document's own name; `album`: what holds several together. `other`: nothing of these; it can be
    copied only.
    """

    chat_id: int = 0
    message_id: int = 0
    html: str = ""
    kind: str = ""
    file_id: str = ""
    file_name: str = ""
    album: str = ""
    forwarded: bool = False
    other: bool = False


def _no_post() -> Post:
    return Post()


@dataclass(frozen=True)
class Words:
    """Typed text."""

    text: str
    post: Post = field(default_factory=_no_post, compare=False, repr=False)


@dataclass(frozen=True)
class SharedContact:
    """A contact card; `own` tells whether it is the sender's."""

    phone: str
    own: bool


@dataclass(frozen=True)
class Picture:
    """A photo, or an image sent as a file. `caption` is what was written under it; `more`: others of its album."""

    file_id: str
    size: int
    caption: str = ""
    post: Post = field(default_factory=_no_post, compare=False, repr=False)
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Located:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float
    post: Post = field(default_factory=_no_post, compare=False, repr=False)


@dataclass(frozen=True)
class Other:
    """A sticker, a voice message, a place … by Telegram's name for it.

    `file_id`: of a voice message, `seconds`: its length.
    """

    kind: str
    post: Post = field(default_factory=_no_post, compare=False, repr=False)
    file_id: str = ""
    caption: str = ""
    seconds: int = 0


Given = Words | SharedContact | Picture | Located | Other


@dataclass(frozen=True)
class KeyReply:
    """What somebody gave in answer to a message of ours by Telegram's own reply, known by a key that it carries.

    `tap`: that key. Nothing has to be kept of such a message for the reply to be understood.
    """

    tap: Any
    given: Given


@dataclass(frozen=True)
class Reply:
    """What somebody gave in answer to a message by Telegram's own reply, or made of one of theirs by editing it.

    `about`: the id of what that message is about; the kind of thing chose the action.
    """

    about: int
    given: Given
