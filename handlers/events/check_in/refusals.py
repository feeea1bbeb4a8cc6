"""What cannot be done at the door, said to staff: why, and what else there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from bot.areas.events.refusals import DoorClosed, Full, NoSeat, NotCome, WrongCount
from bot.areas.events.service import Events
from bot.areas.events.types import SeatState
from bot.base.html import lines
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in.buttons import ShowToday
from handlers.navigation import menu_key


def ways(context: Context) -> list[Button]:
    """To today's events, and to the menu."""
    return [Button(context.t("Attendance today"), ShowToday()), menu_key(context.t)]


def _closed(context: Context, refusal: DoorClosed) -> Screen:
    t = context.t
    said = t("People can be marked from {moment} on.", moment=t.moment(refusal.opens_at))
    return Screen(said, [ways(context)])


def _no_seat(context: Context, refusal: NoSeat) -> Screen:
    t = context.t
    match refusal.state:
        case SeatState.QUEUED:
            said = t("{name} is in the queue and has no seat yet.", name=refusal.name)
        case SeatState.PENDING:
            said = t("{name} has asked to join; nobody has decided yet.", name=refusal.name)
        case SeatState.SEATED | SeatState.OFFERED:
            said = t("{name} has a seat already.", name=refusal.name)
        case _:
            said = t("{name} has given the seat up; the ticket is no longer good.", name=refusal.name)
    return Screen(said, [ways(context)])


def _not_come(context: Context, refusal: NotCome) -> Screen:
    return Screen(context.t("{name} is not marked as being here.", name=refusal.name), [ways(context)])


def _wrong_count(context: Context, refusal: WrongCount) -> Screen:
    said = context.t("Only {n} people have been counted.", n=context.t.number(refusal.counted))
    return Screen(said, [ways(context)])


def _full(context: Context, refusal: Full) -> Screen:
    t = context.t
    said = t("All {n} seats are taken or kept for those who wait.", n=t.number(refusal.capacity))
    minutes = context.services[Events].rules.walk_in_after // timedelta(minutes=1)
    hint = t("{n} minutes after the start, the seats of those who have not come are free.", n=t.number(minutes))
    return Screen(lines(said, hint), [ways(context)])


REFUSALS: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = {
    DoorClosed: _closed,
    NoSeat: _no_seat,
    NotCome: _not_come,
    WrongCount: _wrong_count,
    Full: _full,
}
