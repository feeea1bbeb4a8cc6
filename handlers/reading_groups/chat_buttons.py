"""The keys around a group's chat in Telegram."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class EnterChat(CallbackData, tag="rmi"):
    """A member's own way into the chat."""

    group: int


@dataclass(frozen=True)
class ShowChat(CallbackData, tag="rmt"):
    """The leader: which chat it is, or how one is linked."""

    group: int


@dataclass(frozen=True)
class UnlinkChat(CallbackData, tag="rmu"):
    """The group talks there no more. Asked once."""

    group: int
    sure: bool = False
