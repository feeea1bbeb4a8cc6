"""The keys around cards and the list of members."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class AskToUnlink(CallbackData, tag="mbu"):
    """Unlink a card: sure?"""

    card: int


@dataclass(frozen=True)
class Unlink(CallbackData, tag="mbx"):
    """It is linked no longer."""

    card: int


@dataclass(frozen=True)
class ShowMembers(CallbackData, tag="mbd"):
    """Staff: the list of members."""


@dataclass(frozen=True)
class SendMembers(CallbackData, tag="mbs"):
    """Staff: send another list."""


@dataclass(frozen=True)
class LookAtMembers(CallbackData, tag="mbv"):
    """Staff: read what a file holds."""

    file: int


@dataclass(frozen=True)
class ReplaceMembers(CallbackData, tag="mbi"):
    """Staff: a file is the list from now on."""

    file: int


@dataclass(frozen=True)
class ShowTypes(CallbackData, tag="mbt"):
    """Staff: the kinds of members, and how many books each may reserve."""


@dataclass(frozen=True)
class OpenType(CallbackData, tag="mbo"):
    """Staff: one of them, by its place in the list."""

    place: int


@dataclass(frozen=True)
class SetMost(CallbackData, tag="mbn"):
    """Staff: how many a kind may reserve; -1: as everybody. `mark` is of the kind, so that no other one is meant."""

    place: int
    mark: str
    most: int
