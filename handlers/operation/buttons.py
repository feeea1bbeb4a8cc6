"""The keys of what owners see of the program."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenStatus(CallbackData, tag="ops"):
    """How the bot does."""


@dataclass(frozen=True)
class TryAgain(CallbackData, tag="opr"):
    """Handle anew what was set aside."""

    update: int


@dataclass(frozen=True)
class AskToLetGo(CallbackData, tag="opa"):
    """Erase what was set aside?"""

    update: int


@dataclass(frozen=True)
class LetGo(CallbackData, tag="opd"):
    """Erase it."""

    update: int


@dataclass(frozen=True)
class ShowParked(CallbackData, tag="opp"):
    """Messages that were set aside."""
