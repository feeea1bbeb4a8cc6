"""What waits for the bot's short answer: pressed buttons and inline queries; and the polls."""

import asyncio
import secrets
from dataclasses import dataclass, field

from simulator.refusals import Json
from simulator.storage import Shelf

CALLBACK_LIFETIME = 150.0
INLINE_LIFETIME = 30.0
"""Seconds of the world's clock an answer may take."""


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the person sees after pressing: a toast, or an alert, or nothing (text None)."""

    text: str | None
    show_alert: bool = False
    url: str | None = None


@dataclass(slots=True, eq=False)
class CallbackQuery:
    """A pressed button; `answer` is None until the bot answers."""

    id: str
    user_id: int
    data: str
    at: float
    chat_id: int | None = None
    message_id: int | None = None
    answer: CallbackAnswer | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self) -> CallbackAnswer:
        """The answer, when it has come."""
        await self.answered.wait()
        assert self.answer is not None
        return self.answer


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What is listed above the person's input: results of the Bot API, a button, where more begins."""

    results: list[Json]
    button: Json | None = None
    next_offset: str = ""


@dataclass(slots=True, eq=False)
class InlineQuery:
    """What a person typed after the bot's name; `answer` is None until the bot answers."""

    id: str
    user_id: int
    chat_id: int
    query: str
    offset: str
    at: float
    answer: InlineAnswer | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self) -> InlineAnswer:
        """The answer, when it has come."""
        await self.answered.wait()
        assert self.answer is not None
        return self.answer


@dataclass(slots=True)
class Poll:
    """A poll's state: `json` without the counts, the chosen option numbers by user id, where it was sent."""

    json: Json
    chat_id: int
    message_id: int
    votes: dict[str, list[int]] = field(default_factory=dict)
    copies: list[list[int]] = field(default_factory=list)

    def counted(self) -> Json:
        """The Bot API's Poll."""
        chosen = [number for votes in self.votes.values() for number in votes]
        options = [option | {"voter_count": chosen.count(number)} for number, option in enumerate(self.json["options"])]
        return self.json | {"options": options, "total_voter_count": sum(map(bool, self.votes.values()))}


class Queries:
    """Open questions by their ids."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.callbacks: dict[str, CallbackQuery] = {}
        self.inline: dict[str, InlineQuery] = {}
        self.polls: dict[str, Poll] = {key: Poll(**kept) for key, kept in shelf.load("poll")}

    def save_poll(self, poll: Poll) -> None:
        self.polls[poll.json["id"]] = poll
        self._shelf.keep("poll", poll.json["id"], poll)

    def forget_before(self, unix: float) -> None:
        """Let go of what can no longer be answered or chosen."""
        for key in [key for key, one in self.callbacks.items() if one.at < unix]:
            del self.callbacks[key]
        for key in [key for key, one in self.inline.items() if one.at < unix]:
            del self.inline[key]

    def clear(self) -> None:
        self.callbacks.clear()
        self.inline.clear()
        for key in list(self.polls):
            del self.polls[key]
            self._shelf.keep("poll", key, None)


def new_id() -> str:
    """An id of a query: a long number, as text."""
    return str(secrets.randbits(62) | 1 << 61)
