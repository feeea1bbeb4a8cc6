"""What is done at the door of a group's chat, and what cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.base.refusals import Refusal


class Deed(StrEnum):
    """What the bot does there."""

    LET_IN = "let_in"
    TURN_AWAY = "turn_away"
    REMOVE = "remove"
    REVOKE = "revoke"


@dataclass(frozen=True)
class Task:
    """A deed still to be done. `link`: of a revocation; else it is about `person_id`."""

    id: int
    group_id: int
    deed: Deed
    chat_id: int
    person_id: int | None
    link: str


@dataclass(frozen=True)
class WayIn:
    """How a member comes into the chat; `link` is "" where none was made yet."""

    chat_id: int
    member_id: int
    group: str
    link: str


@dataclass(eq=False)
class NoChat(Refusal):
    """The group has no chat in Telegram."""

    group_id: int


@dataclass(eq=False)
class ChatTaken(Refusal):
    """Another group talks there."""

    name: str


@dataclass(eq=False)
class NotGuarding(Refusal):
    """The bot is no administrator there who may invite people and remove them."""

    name: str


@dataclass(eq=False)
class NotTheirs(Refusal):
    """Whoever links a chat leads it in Telegram, too."""

    name: str
