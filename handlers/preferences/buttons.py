"""The keys by which residents choose what comes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenNotifications(CallbackData, tag="nto"):
    """What comes, and what does not."""


@dataclass(frozen=True)
class SwitchTopic(CallbackData, tag="ntt"):
    """A topic on or off; "all": every one of them."""

    topic: str
    wanted: bool


@dataclass(frozen=True)
class ChooseInterest(CallbackData, tag="ntc"):
    """One more, or one less; `code` as `bot.areas.preferences.rules.code_of` makes it."""

    code: str
    wanted: bool


@dataclass(frozen=True)
class OpenQuiet(CallbackData, tag="ntq"):
    """The quiet hours."""


@dataclass(frozen=True)
class SetQuiet(CallbackData, tag="nth"):
    """Hours of one's own, in minutes of the day; both alike: none. Without: the library's."""

    begins: int | None = None
    ends: int | None = None


@dataclass(frozen=True)
class ShowForYou(CallbackData, tag="nty"):
    """Events and books that suit them."""
