"""What a person gives besides taps: words, a contact, a picture, something else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Typed text."""

    text: str


@dataclass(frozen=True)
class SharedContact:
    """A contact card; `own` tells whether it is the sender's."""

    phone: str
    own: bool


@dataclass(frozen=True)
class Picture:
    """A photo, or an image sent as a file. `caption` is what was written under it."""

    file_id: str
    size: int
    caption: str = ""


@dataclass(frozen=True)
class Located:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Other:
    """A sticker, a voice message, a place … by Telegram's name for it."""

    kind: str


Given = Words | SharedContact | Picture | Located | Other
