"""The kinds of announcements that residents can silence, and how a person's wishes are written."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time

from bot.base.quiet import Quiet

EVERY = "all"
"""Stands for all topics, also for those that come later."""


@dataclass(frozen=True)
class Wishes:
    """What somebody wants. `quiet`: hours of their own, None: as the library has them.

    `topics`: every topic there is, with what it is called (a msgid), in the order in which they are shown.
    `steered`: whether their interests order what they are shown.
    """

    silenced: frozenset[str] = frozenset()
    interests: tuple[str, ...] = ()
    quiet: Quiet | None = None
    topics: Mapping[str, str] = field(default_factory=dict)
    steered: bool = True

    def wants(self, topic: str) -> bool:
        """Whether announcements of this topic may come."""
        return not {topic, EVERY} & self.silenced

    @property
    def steering(self) -> tuple[str, ...]:
        """The interests by which they are shown what is near them; none where they do not want that."""
        return self.interests if self.steered else ()

    def likes(self, interest: str) -> bool:
        """Whether somebody chose this interest, however it was spelled then."""
        return code_of(interest) in map(code_of, self.interests)

    @property
    def wants_nothing(self) -> bool:
        """Whether every topic is silenced."""
        return not any(self.wants(topic) for topic in self.topics)


def code_of(interest: str) -> str:
    """A short word for an interest, as keys carry it: the list may change, and names are too long."""
    return f"{zlib.crc32(interest.casefold().encode()):08x}"


def interest_of(code: str, known: Iterable[str]) -> str | None:
    """The interest of this code, among those that are known."""
    return next((interest for interest in known if code_of(interest) == code), None)


def minutes_of(moment: time) -> int:
    """The minute of the day."""
    return moment.hour * 60 + moment.minute


def time_of(minutes: int) -> time:
    """The time of day."""
    return time(*divmod(minutes, 60))
