"""The keys of a guardian's word."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class GivePermission(CallbackData, tag="wp"):
    """The guardian agrees, by the token of the link."""

    token: str


@dataclass(frozen=True)
class ShowPermissions(CallbackData, tag="wl"):
    """Who waits for a guardian's word, for the staff."""


@dataclass(frozen=True)
class PaperSeen(CallbackData, tag="wn"):
    """The guardian's paper is here."""

    party: int
