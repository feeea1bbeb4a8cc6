"""The staff's keys around packages for reading groups."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowPackages(CallbackData, tag="hks"):
    """All that have not ended."""


@dataclass(frozen=True)
class OpenPackage(CallbackData, tag="hko"):
    """One of them."""

    package: int


@dataclass(frozen=True)
class DoPackage(CallbackData, tag="hkd"):
    """Bring it further by a deed; `sure` after the question."""

    package: int
    deed: str
    sure: bool = False


@dataclass(frozen=True)
class MarkCopy(CallbackData, tag="hkm"):
    """A copy is not on its shelf, or did not come back with the others."""

    package: int
    copy: int
