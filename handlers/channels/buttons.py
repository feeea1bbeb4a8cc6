"""The keys about channels and groups."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class ShowChats(Button, tag="kl"):
    """Where the bot is."""


@dataclass(frozen=True)
class OpenChat(Button, tag="ko"):
    """One channel or group."""

    chat: int


@dataclass(frozen=True)
class AskWhatToAnnounce(Button, tag="kr"):
    """Register it: what is announced there?"""

    chat: int


@dataclass(frozen=True)
class RegisterChat(Button, tag="kk"):
    """Register it for a bundle of kinds (see `words.BUNDLES`)."""

    chat: int
    bundle: str


@dataclass(frozen=True)
class SwitchKind(Button, tag="ks"):
    """Announce a kind there, or no more; "events" are all kinds of events."""

    chat: int
    kind: str
    on: bool

    @property
    def subject(self) -> str:
        return f"chat:{self.chat} kind:{self.kind}"


@dataclass(frozen=True)
class ShowEventKinds(Button, tag="ke"):
    """Which kinds of events are announced there."""

    chat: int


@dataclass(frozen=True)
class CheckChat(Button, tag="kc"):
    """Look at Telegram what the bot may do there."""

    chat: int


@dataclass(frozen=True)
class RemoveChat(Button, tag="kx"):
    """Announce nothing there any more: sure?"""

    chat: int


@dataclass(frozen=True)
class SurelyRemoveChat(Button, tag="kz"):
    """Announce nothing there any more."""

    chat: int


@dataclass(frozen=True)
class LeaveChat(Button, tag="kv"):
    """Go out of a chat that nobody of the library wanted: sure?"""

    chat: int


@dataclass(frozen=True)
class SurelyLeaveChat(Button, tag="kw"):
    """Go out of a chat."""

    chat: int
