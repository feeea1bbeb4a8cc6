"""Where the people of one request go: which band, which seats, or the queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.events.ages import fitting, wrong_age
from bot.areas.events.records import Member
from bot.areas.events.refusals import AgeNeeded, PartyTooLarge, SeatsShort
from bot.areas.events.registration.allocation import (
    EVERYBODY,
    Capacity,
    Unit,
    Waiting,
    could_ever_sit,
    may_sit,
    seat_each,
    together,
    units,
)
from bot.areas.events.types import Band, Event


def band_for(event: Event, member: Member, day: date, room: Capacity, queued: Sequence[Waiting]) -> Band | None:
    """The band somebody is counted in: of several that fit, the first with room; None where there are none.

    Raises AgeNeeded, TooYoung, TooOld, BetweenBands.
    """
    bands = event.plan.bands
    if not bands:
        return None
    if member.birth_year is None:
        raise AgeNeeded(member.name)
    fit = fitting(bands, member.birth_year, day)
    if not fit:
        raise wrong_age(event.id, member.name, bands, member.birth_year, day)
    busy = {one.band for one in queued if not one.companion}
    with_room = (band for band in fit if band.id not in busy and room.free_in(band.id) != 0)
    return next(with_room, fit[0])


def newcomers(members: Sequence[Member], bands: Sequence[Band | None], companions: int) -> list[Waiting]:
    """A request as those who would wait: the members by their number, then the adults who come along."""
    coming = [
        Waiting(number, 0, band.id if band else EVERYBODY, member.seats, False, 0, False, False)
        for number, (member, band) in enumerate(zip(members, bands, strict=True))
    ]
    first_adult = len(coming)
    return coming + [
        Waiting(first_adult + number, 0, EVERYBODY, 1, True, 0, False, False) for number in range(companions)
    ]


def who_sits(room: Capacity, queued: Sequence[Unit], coming: Sequence[Waiting], stay: bool | None) -> frozenset[int]:
    """The ids of those who sit down at once; the others wait.

    `stay`: all or none of them; None: nobody said. Raises SeatsShort where that has to be said first, and
    PartyTooLarge for more at once than could ever sit.
    """
    apart = _adults_with_whoever_sits(room, queued, coming)
    whole = together(apart)
    if may_sit(room, queued, whole):
        return frozenset(whole.registrations)
    sit, _ = seat_each(room, queued, apart)
    if stay is None and len(apart) > 1:
        raise SeatsShort(sum(unit.seats for unit in sit))
    for unit in [whole] if stay else apart:
        if not could_ever_sit(room, unit):
            raise PartyTooLarge(_most(room, unit))
    return frozenset() if stay else frozenset(id_ for unit in sit for id_ in unit.registrations)


def _adults_with_whoever_sits(room: Capacity, queued: Sequence[Unit], coming: Sequence[Waiting]) -> list[Unit]:
    """The request as units, the adults with the first child that could sit with them."""
    others = [one for one in coming if not one.companion]
    adults = [one for one in coming if one.companion]
    orders = [[one, *(rest for rest in others if rest is not one), *adults] for one in others]
    for order in orders:
        found = units_in_order(order)
        if may_sit(room, queued, found[0]):
            return found
    return units_in_order([*others, *adults])


def units_in_order(order: Sequence[Waiting]) -> list[Unit]:
    """Units that mind the order given: the adults are with the first one."""
    first, *rest = [one for one in order if not one.companion] or list(order)
    adults = [one for one in order if one.companion and one is not first]
    single = {one.id: units([one])[0] for one in order}
    return [together([single[first.id], *(single[a.id] for a in adults)]), *(single[one.id] for one in rest)]


def _most(room: Capacity, unit: Unit) -> int:
    empty = room.emptied()
    limits = [empty.free, *(empty.free_in(band) for band in unit.bands)]
    return min(limit for limit in limits if limit is not None)
