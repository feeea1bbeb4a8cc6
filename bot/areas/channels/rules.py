"""What is known of channels and groups: what the bot lacks there, and which announcements go there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.base.chats import BLOCKING, Lack, Seen
from bot.base.refusals import Refusal

NEWS, AGENDA, BOOKS, SHOWCASE = "news", "agenda", "books", "showcase"
_EVENT = "event-"

PLACES = frozenset({"channel", "group", "supergroup"})
"""The types of chats in which something can be announced: nobody's private one."""


def event_kind(kind: str) -> str:
    """The kind of announcement that tells of events of this kind."""
    return _EVENT + kind


def kind_of_event(kind: str) -> str:
    """The kind of events an announcement is about; "" where it is about something else."""
    return kind.removeprefix(_EVENT) if kind.startswith(_EVENT) else ""


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
