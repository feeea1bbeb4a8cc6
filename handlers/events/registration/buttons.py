"""The keys of a guardian's word."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class GivePermission(Button, tag="wp"):
    """The guardian agrees, by the token of the link."""

    token: str


@dataclass(frozen=True)
class ShowPermissions(Button, tag="wl"):
    """Who waits for a guardian's word, for the staff."""


@dataclass(frozen=True)
class PaperSeen(Button, tag="wn"):
    """The guardian's paper is here."""

    party: int
