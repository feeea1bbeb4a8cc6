"""The keys of what a resident tells for the report."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowProfile(CallbackData, tag="rs"):
    """What was told, and what can be done about it."""


@dataclass(frozen=True)
class TellProfile(CallbackData, tag="rt"):
    """Agree, and tell."""


@dataclass(frozen=True)
class SkipProfile(CallbackData, tag="rk"):
    """Rather not."""


@dataclass(frozen=True)
class ForgetProfile(CallbackData, tag="rf"):
    """Delete what was told."""
