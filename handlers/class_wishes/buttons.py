"""The keys around wishes for classes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.class_wishes.rules import Outcome
from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class WishClass(CallbackData, tag="wc"):
    """The form."""


@dataclass(frozen=True)
class ShowMyWishes(CallbackData, tag="wcm"):
    """The classes that one wishes for, and what was answered."""


@dataclass(frozen=True)
class WithdrawWish(CallbackData, tag="wcw"):
    """One of them no more."""

    wish: int


@dataclass(frozen=True)
class ShowWanted(CallbackData, tag="wcl"):
    """Staff: a page of what is wished for."""

    page: int = 0


@dataclass(frozen=True)
class ShowDemand(CallbackData, tag="wcd"):
    """Staff: how many like what."""


@dataclass(frozen=True)
class OpenWanted(CallbackData, tag="wco"):
    """Staff: one class."""

    code: str


@dataclass(frozen=True)
class AnswerWish(CallbackData, tag="wca"):
    """Staff: the library's word; a planned one asks for the event, one that cannot be for a sentence."""

    code: str
    outcome: Outcome
    event: int = 0
