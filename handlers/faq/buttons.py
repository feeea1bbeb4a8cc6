"""The keys of frequent questions and links."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowFaq(CallbackData, tag="qa"):
    """All questions."""


@dataclass(frozen=True)
class TurnFaq(CallbackData, tag="qp"):
    """Some of them; pages count from 0."""

    page: int


@dataclass(frozen=True)
class OpenFaq(CallbackData, tag="qo"):
    """One of them, answered."""

    entry: int


@dataclass(frozen=True)
class ShowLinks(CallbackData, tag="ql"):
    """What the library recommends elsewhere."""
