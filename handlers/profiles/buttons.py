"""The keys of what a resident tells for the report."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class ShowProfile(Button, tag="rs"):
    """What was told, and what can be done about it."""


@dataclass(frozen=True)
class TellProfile(Button, tag="rt"):
    """Agree, and tell."""


@dataclass(frozen=True)
class SkipProfile(Button, tag="rk"):
    """Rather not."""


@dataclass(frozen=True)
class ForgetProfile(Button, tag="rf"):
    """Delete what was told."""
