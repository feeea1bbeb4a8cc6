"""The keys of what a resident tells for the report."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class TellProfile(CallbackData, tag="rt"):
    """Agree, and tell."""


@dataclass(frozen=True)
class SkipProfile(CallbackData, tag="rk"):
    """Rather not."""


@dataclass(frozen=True)
class ForgetProfile(CallbackData, tag="rf"):
    """Delete what was told."""
