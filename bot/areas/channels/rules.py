"""What is known of channels and groups: what the bot lacks there, and which announcements go there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.base.refusals import Refusal


class Lack(StrEnum):
    """What stands between the bot and a post. All but the last two make posting impossible."""

    GONE = "gone"  # it is not there (any more)
    TEXT = "text"  # it may not write
    PHOTOS = "photos"
    SLOW = "slow"  # slow mode, which spares only administrators


BLOCKING = frozenset({Lack.GONE, Lack.TEXT})

NEWS, AGENDA, BOOKS = "news", "agenda", "books"
_EVENT = "event-"


def event_kind(kind: str) -> str:
    """The kind of announcement that tells of events of this kind."""
    return _EVENT + kind


def kind_of_event(kind: str) -> str:
    """The kind of events an announcement is about; "" where it is about something else."""
    return kind.removeprefix(_EVENT) if kind.startswith(_EVENT) else ""


@dataclass(frozen=True)
class Seen:
    """A channel or group as Telegram shows it. `kind`: channel, group or supergroup."""

    chat_id: int
    kind: str
    title: str
    username: str = ""
    forum: bool = False
    lacks: frozenset[Lack] = frozenset()


@dataclass(frozen=True)
class Channel(Seen):
    """The same as the library knows it. `kinds`: what is announced there, and in which topic of a forum."""

    registered: bool = False
    kinds: Mapping[str, int | None] = field(default_factory=dict)
    threads: Mapping[int, str] = field(default_factory=dict)

    @property
    def blocked(self) -> bool:
        """Whether nothing can be posted there."""
        return bool(self.lacks & BLOCKING)


@dataclass(eq=False)
class NotThere(Refusal):
    """The bot is not in this chat, so nothing can be announced there."""

    title: str = ""


def lacks_of(
    kind: str, member: Mapping[str, Any], permissions: Mapping[str, Any] | None = None, slow: int = 0
) -> frozenset[Lack]:
    """What the bot lacks, from its ChatMember, what everybody may (a group's) and the seconds of slow mode."""
    status = member.get("status")
    if status in ("left", "kicked") or (status == "restricted" and not member.get("is_member")):
        return frozenset({Lack.GONE})
    if kind == "channel":
        return _unless(member.get("can_post_messages"), Lack.TEXT)
    if status in ("creator", "administrator"):
        return frozenset()
    everybody = permissions or {}
    given = member if status == "restricted" else everybody
    text = given.get("can_send_messages", True) and everybody.get("can_send_messages", True)
    photos = given.get("can_send_photos", True) and everybody.get("can_send_photos", True)
    return _unless(text, Lack.TEXT) | _unless(photos, Lack.PHOTOS) | _unless(not slow, Lack.SLOW)


def lack_told(reason: str) -> Lack | None:
    """What a refusal of Telegram's says the bot lacks; None where it is about the message."""
    words = reason.lower()
    if "kicked" in words or "not a member" in words or "chat not found" in words:
        return Lack.GONE
    return Lack.TEXT if "not enough rights" in words or "have no rights" in words else None


def written(lacks: Iterable[Lack]) -> str:
    """For the database."""
    return " ".join(sorted(lacks))


def read(words: str) -> frozenset[Lack]:
    """From the database."""
    return frozenset(Lack(word) for word in words.split())


def _unless(fine: object, lack: Lack) -> frozenset[Lack]:
    return frozenset() if fine else frozenset({lack})
