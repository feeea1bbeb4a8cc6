"""What a guest is called on the staff's screens. Children's names are for those only who need them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.areas.events.attendance.desk import Attendance
from bot.areas.events.permissions import SEE_CHILDREN
from bot.areas.events.records import Registration
from bot.areas.events.types import Event
from bot.chat.core.context import Context
from bot.chat.screens.texts import Texts

_OLDEST_CHILD = 17
OTHER_LETTERS = "~"


def is_child(event: Event, one: Registration) -> bool:
    """Whether somebody comes as a child: one with a profile, or of a band of children; guests without a band too,
    where all the bands are of children."""
    if one.child_id is not None or one.companion:
        return one.child_id is not None
    young = {band.id for band in event.plan.bands if band.oldest <= _OLDEST_CHILD}
    return one.band_id in young or (one.band_id is None and bool(young) and len(young) == len(event.plan.bands))


def may_read(context: Context, event: Event, one: Registration) -> bool:
    """Whether this member of staff may read the name."""
    return context.may(SEE_CHILDREN) or not is_child(event, one)


def name_of(context: Context, event: Event, one: Registration) -> str:
    """The name; for a child, to somebody who need not know it, the ticket's code."""
    if not may_read(context, event, one):
        return one.code
    if one.companion:
        return context.t("{name} (accompanying)", name=one.name or one.code).plain
    return one.name or one.code


def initial_of(name: str) -> str:
    """The letter a name is found under; "~" for all that no key can carry."""
    letter = name.strip()[:1].upper()
    return letter if letter.isascii() and letter.isalnum() else OTHER_LETTERS


def clock(t: Texts, mark: Attendance) -> str:
    """09.02, when somebody came."""
    return t.clock(mark.came_at.astimezone(t.zone).time())


def names_of(context: Context, event: Event, those: Iterable[Registration]) -> str:
    """Several names in a sentence."""
    return ", ".join(name_of(context, event, one) for one in those)
