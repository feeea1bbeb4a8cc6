"""A leader's keys around the group's package of copies."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowPackage(CallbackData, tag="rpk"):
    """The group's package of a book, or how one is asked for."""

    book: int


@dataclass(frozen=True)
class AskPackage(CallbackData, tag="rpa"):
    """So many copies; `title`: of this edition, 0 where it is to be looked up."""

    book: int
    many: int
    title: int = 0


@dataclass(frozen=True)
class GiveUpPackage(CallbackData, tag="rpx"):
    """The group does without it. Asked once."""

    book: int
    package: int
    sure: bool = False
