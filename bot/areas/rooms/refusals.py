"""Why a room cannot be had, as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.rooms.rules import Alternative, Booking, Room, Span
from bot.base.refusals import Refusal


@dataclass(eq=False)
class Taken(Refusal):
    """Somebody has it at the time to which `booking` was to be moved; `instead`: what is free. It stays as it was."""

    booking: Booking
    room: Room
    span: Span
    instead: Sequence[Alternative]


@dataclass(eq=False)
class AskedAlready(Refusal):
    """They have asked for that room at that time themselves."""

    booking: Booking
    room: Room


@dataclass(eq=False)
class NotThen(Refusal):
    """`why`: past, soon (`n` hours of notice), far (`n` days), closed, hours (`span` is when it may be used), long
    (`n` minutes a day), broken, or small (`n` people)."""

    room: Room
    why: str
    n: int = 0
    span: Span | None = None
    instead: Sequence[Alternative] = ()


@dataclass(eq=False)
class TooOften(Refusal):
    """`why`: day (`n` minutes), week or ahead (`n` times)."""

    room: Room
    why: str
    n: int


@dataclass(eq=False)
class NoLongerSo(Refusal):
    """It stands otherwise by now."""

    booking: Booking
    room: Room
