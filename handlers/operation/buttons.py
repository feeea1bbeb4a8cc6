"""The keys of what owners see of the program."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenStatus(CallbackData, tag="ops"):
    """How the bot does."""


@dataclass(frozen=True)
class ShowParked(CallbackData, tag="opp"):
    """Messages that were set aside."""
