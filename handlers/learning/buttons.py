"""The keys around what was not understood and what was taught."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowUnclear(CallbackData, tag="un"):
    """A page, from 0, of what was not understood."""

    page: int = 0


@dataclass(frozen=True)
class OpenUnclear(CallbackData, tag="uno"):
    """One of them, by the digest of its words."""

    mark: str
    page: int = 0


@dataclass(frozen=True)
class ChooseMeaning(CallbackData, tag="unm"):
    """What is it about? The likeliest."""

    mark: str


@dataclass(frozen=True)
class ChooseArea(CallbackData, tag="una"):
    """Something else: by area; with one named, a page of its meanings."""

    mark: str
    area: str = ""
    page: int = 0


@dataclass(frozen=True)
class Teach(CallbackData, tag="unt"):
    """It is about that: the name of a phrase, or `search` for a book."""

    mark: str
    phrase: str


@dataclass(frozen=True)
class WriteAnswer(CallbackData, tag="unw"):
    """Write the answer once, as a frequent question."""

    mark: str


@dataclass(frozen=True)
class IgnoreUnclear(CallbackData, tag="uni"):
    """It needs no answer."""

    mark: str


@dataclass(frozen=True)
class ShowTaught(CallbackData, tag="unl"):
    """A page, from 0, of what was taught."""

    page: int = 0


@dataclass(frozen=True)
class ForgetTaught(CallbackData, tag="unf"):
    """Undo it?"""

    taught: int


@dataclass(frozen=True)
class SurelyForgetTaught(CallbackData, tag="uny"):
    """Undo it."""

    taught: int


@dataclass(frozen=True)
class ExportTaught(CallbackData, tag="unx"):
    """All of it as a file."""


@dataclass(frozen=True)
class ChooseWeekday(CallbackData, tag="und"):
    """On which day the week is told: 1 (Monday) to 7, 0 never; -1: ask."""

    day: int = -1
