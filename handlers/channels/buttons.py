"""The keys about channels and groups."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowChats(CallbackData, tag="kl"):
    """Where the bot is."""


@dataclass(frozen=True)
class OpenChat(CallbackData, tag="ko"):
    """One channel or group."""

    chat: int


@dataclass(frozen=True)
class AskWhatToAnnounce(CallbackData, tag="kr"):
    """Register it: what is announced there?"""

    chat: int


@dataclass(frozen=True)
class RegisterChat(CallbackData, tag="kk"):
    """Register it for a bundle of kinds (see `words.BUNDLES`)."""

    chat: int
    bundle: str


@dataclass(frozen=True)
class SwitchKind(CallbackData, tag="ks"):
    """Announce a kind there, or no more; "events" are all kinds of events."""

    chat: int
    kind: str
    on: bool

    @property
    def subject(self) -> str:
        return f"chat:{self.chat} kind:{self.kind}"


@dataclass(frozen=True)
class ShowEventKinds(CallbackData, tag="ke"):
    """Which kinds of events are announced there."""

    chat: int


@dataclass(frozen=True)
class CheckChat(CallbackData, tag="kc"):
    """Look at Telegram what the bot may do there."""

    chat: int


@dataclass(frozen=True)
class RemoveChat(CallbackData, tag="kx"):
    """Announce nothing there any more: sure?"""

    chat: int


@dataclass(frozen=True)
class SurelyRemoveChat(CallbackData, tag="kz"):
    """Announce nothing there any more."""

    chat: int


@dataclass(frozen=True)
class LeaveChat(CallbackData, tag="kv"):
    """Go out of a chat that nobody of the library wanted: sure?"""

    chat: int


@dataclass(frozen=True)
class SurelyLeaveChat(CallbackData, tag="kw"):
    """Go out of a chat."""

    chat: int
