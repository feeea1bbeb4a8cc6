"""Announcements as data: what is said, to whom, where it stands. Plain values, so they can wait in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class Medium(StrEnum):
    """What kind of message it is. An album and a copy of several carry no keys: those follow in a second message."""

    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"
    ALBUM = "album"
    COPY = "copy"


@dataclass(frozen=True)
class Piece:
    """One file of Telegram's. `kind`: photo, video, audio or document; an album holds 2 to 10 that go together."""

    kind: str
    file_id: str


@dataclass(frozen=True)
class ContentKey:
    """A key of the writer's under the announcement: a link, or an event or title of ours."""

    label: str
    link: str = ""
    event_id: int | None = None
    title_id: int | None = None


@dataclass(frozen=True)
class Content:
    """What is said. `text` is our HTML: at most 4096 characters when shown, 1024 where there are `pieces`.

    A copy is made of `message_ids` of `from_chat`; `forwarded` keeps the name of whom they are from.
    """

    medium: Medium = Medium.TEXT
    text: str = ""
    pieces: Sequence[Piece] = ()
    from_chat: int | None = None
    message_ids: Sequence[int] = ()
    forwarded: bool = False
    keys: Sequence[ContentKey] = ()

    @property
    def is_keyless(self) -> bool:
        """Whether Telegram allows no keys under it, so that text and keys follow in a message of their own."""
        several = self.medium is Medium.COPY and (self.forwarded or len(self.message_ids) > 1)
        return self.medium is Medium.ALBUM or several

    @property
    def weight(self) -> int:
        """As how many messages Telegram counts it."""
        return max(1, len(self.pieces), len(self.message_ids))


class Standing(StrEnum):
    """How residents stand to an event."""

    SEATED = "seated"
    QUEUED = "queued"
    CAME = "came"


@dataclass(frozen=True)
class Target:
    """A channel or group. `thread`: the topic of a forum, None: its general one."""

    chat_id: int
    thread: int | None = None


@dataclass(frozen=True)
class Audience:
    """Who gets it: `chats`, and, where `residents`, everybody for whom all that is given here holds.

    Within one criterion any value does. `ages`: (youngest, oldest) in years of their children. `further`: values by
    name of criteria that have no field here. Left out are those who blocked the bot, and those who silenced the
    topic, if it can be silenced.
    """

    chats: Sequence[Target] = ()
    residents: bool = False
    interests: Sequence[str] = ()
    ages: Sequence[tuple[int, int]] = ()
    kelurahan: Sequence[str] = ()
    event_id: int | None = None
    standing: Standing = Standing.SEATED
    language: str = ""
    further: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def criteria(self) -> Mapping[str, Any]:
        """What narrows the residents, by the names of criteria (`AudienceCriterion`)."""
        given = {
            "language": self.language,
            "ages": self.ages,
            "event": (self.event_id, self.standing) if self.event_id is not None else None,
            "interests": self.interests,
            "kelurahan": self.kelurahan,
            **self.further,
        }
        return {name: value for name, value in given.items() if value}

    @property
    def is_everybody(self) -> bool:
        """Whether no criterion narrows the residents."""
        return self.residents and not self.criteria


@dataclass(frozen=True)
class Reach:
    """How many an announcement would reach now, and in how many seconds, within Telegram's ceilings."""

    people: int
    chats: int
    seconds: int


class Phase(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    ASKED = "asked"  # waits for a second person's approval
    PLANNED = "planned"  # waits for its time
    RUNNING = "running"
    PAUSED = "paused"
    HELD = "held"  # overdue after downtime: staff decide
    DONE = "done"
    STOPPED = "stopped"


class Unclear(StrEnum):
    """What to do with a copy that may have arrived."""

    LEAVE = "leave"
    REPEAT = "repeat"


class Every(StrEnum):
    """How often an announcement comes again, from its first time on."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Plan:
    """When it leaves. None: at once. `every` makes it come again, each time as an announcement of its own.

    `tolerance`: overdue by more than this, it is held for staff to decide.
    """

    at: datetime | None = None
    every: Every | None = None
    tolerance: timedelta = timedelta(hours=2)


@dataclass(frozen=True)
class Broadcast:
    """An announcement as it stands. `reason` says why it is paused or held.

    `urgent` reaches residents in the quiet hours too. `series`: the announcement it is a repetition of.
    """

    id: int
    phase: Phase
    topic: str
    content: Content
    audience: Audience
    created_by: int | None
    created_at: datetime
    plan: Plan = field(default_factory=Plan)
    unclear: Unclear = Unclear.LEAVE
    urgent: bool = False
    series: int | None = None
    approved_by: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    recalled_at: datetime | None = None
    revision: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Progress:
    """How far it is. `blocked`: recipients who blocked the bot; `failed`: refused otherwise.

    `skipped`: left or silenced in the meantime. `seconds`: until the rest has left. `complete` is False while
    recipients are still being added.
    """

    sent: int = 0
    blocked: int = 0
    failed: int = 0
    skipped: int = 0
    uncertain: int = 0
    left: int = 0
    seconds: int = 0
    complete: bool = True

    @property
    def total(self) -> int:
        return self.sent + self.blocked + self.failed + self.skipped + self.uncertain + self.left


@dataclass(frozen=True)
class Delivery:
    """What became of it in one channel or group. `state` as the outbox has it, `reason` in Telegram's words."""

    chat_id: int
    state: str
    reason: str
    message_id: int | None


@dataclass(frozen=True)
class Copy:
    """One copy to be rendered: `follows` is the second message of a keyless one, with its text and keys.

    `resident`: it goes to a person, and where it is `silenceable` it must carry a key to silence its topic. `change`:
    the message to be edited in place.
    """

    broadcast_id: int
    chat_id: int
    topic: str
    content: Content
    resident: bool
    follows: bool = False
    thread: int | None = None
    change: int | None = None
    silenceable: bool = True
