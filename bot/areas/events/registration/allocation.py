"""Who gets a free seat: first come, first served within an age band; siblings together where that was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

EVERYBODY = 0
"""The band of events without bands."""


@dataclass(frozen=True)
class Unit:
    """Those who get seats at the same time or not at all.

    `bands`: seats by band, accompanying adults not among them; `seats`: all of them; `lowered`: comes after the others.
    """

    party_id: int
    registrations: tuple[int, ...]
    bands: Mapping[int, int]
    seats: int
    place: int = 0
    lowered: bool = False

    @property
    def turn(self) -> tuple[bool, int, tuple[int, ...]]:
        return self.lowered, self.place, self.registrations


@dataclass(frozen=True)
class Capacity:
    """Seats and who holds them. `capacity` None and bands without a quota: no limit of their own."""

    capacity: int | None
    quotas: Mapping[int, int] = field(default_factory=dict)
    taken: int = 0
    taken_in: Mapping[int, int] = field(default_factory=dict)

    @property
    def free(self) -> int | None:
        """Free seats altogether; None: no limit."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    def free_in(self, band: int) -> int | None:
        """Free seats for one band; None: no limit."""
        quota = self.quotas.get(band)
        limits = [self.free, None if quota is None else max(0, quota - self.taken_in.get(band, 0))]
        known = [limit for limit in limits if limit is not None]
        return min(known) if known else None

    def has_seats(self, unit: Unit) -> bool:
        """Whether all of a unit fit under the capacity."""
        return self.capacity is None or self.taken + unit.seats <= self.capacity

    def has_quota(self, unit: Unit) -> bool:
        """Whether all of a unit fit under the quotas of their bands."""
        return all(
            self.taken_in.get(band, 0) + seats <= self.quotas[band]
            for band, seats in unit.bands.items()
            if band in self.quotas
        )

    def taking(self, unit: Unit) -> Capacity:
        """The room once this unit sits."""
        taken_in = Counter(self.taken_in)
        taken_in.update(unit.bands)
        return replace(self, taken=self.taken + unit.seats, taken_in=taken_in)

    def emptied(self) -> Capacity:
        """The room with nobody in it."""
        return Capacity(self.capacity, self.quotas)


def could_ever_sit(room: Capacity, unit: Unit) -> bool:
    """Whether a unit would fit into the empty room."""
    empty = room.emptied()
    return empty.has_seats(unit) and empty.has_quota(unit)


def chosen(room: Capacity, waiting: Iterable[Unit]) -> list[Unit]:
    """Those whose turn it is, in order.

    A unit that finds its band full keeps everybody behind it in that band waiting; one that finds the whole
    room full keeps everybody behind it waiting, whatever their band: else a family might wait for ever while
    single seats pass it by. What could not even sit in the empty room keeps nobody from anything.
    """
    taken: list[Unit] = []
    blocked: set[int] = set()
    for unit in sorted(waiting, key=lambda one: one.turn):
        if not could_ever_sit(room, unit):
            continue
        if blocked.intersection(unit.bands) or not room.has_quota(unit):
            blocked.update(unit.bands)
        elif not room.has_seats(unit):
            break
        else:
            taken.append(unit)
            room = room.taking(unit)
    return taken


def may_sit(room: Capacity, waiting: Sequence[Unit], newcomer: Unit) -> bool:
    """Whether somebody who comes now sits down at once: there is room, and nobody waits for it.

    Those who wait count even where seats are not offered any more: staff release them, in order.
    """
    ahead = [unit for unit in waiting if could_ever_sit(room, unit)]
    if any(set(unit.bands) & set(newcomer.bands) for unit in ahead):
        return False
    last = replace(newcomer, place=max((unit.place for unit in ahead), default=0) + 1, lowered=True)
    return last in chosen(room, [*ahead, last])


def seat_each(room: Capacity, waiting: Sequence[Unit], units: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """(those who sit, those who wait) of units that came together and do not mind to be parted."""
    sit: list[Unit] = []
    wait: list[Unit] = []
    for unit in units:
        if may_sit(room, [*waiting, *wait], unit):
            sit.append(unit)
            room = room.taking(unit)
        else:
            wait.append(unit)
    return sit, wait


def together(units: Sequence[Unit]) -> Unit:
    """Several units as one."""
    bands: Counter[int] = Counter()
    for unit in units:
        bands.update(unit.bands)
    registrations = tuple(sorted(one for unit in units for one in unit.registrations))
    first = min(units, key=lambda unit: unit.turn)
    return replace(first, registrations=registrations, bands=bands, seats=sum(unit.seats for unit in units))


@dataclass(frozen=True)
class Waiting:
    """One registration in the queue."""

    id: int
    party_id: int
    band: int
    seats: int
    companion: bool
    place: int
    together: bool
    lowered: bool


def units(waiting: Sequence[Waiting]) -> list[Unit]:
    """The queue as units, in order. Of a party that may be parted, adults go with the first of its children."""
    parties: dict[int, list[Waiting]] = {}
    for one in waiting:
        parties.setdefault(one.party_id, []).append(one)
    found = [unit for members in parties.values() for unit in _units_of(members)]
    return sorted(found, key=lambda unit: unit.turn)


def _units_of(members: list[Waiting]) -> list[Unit]:
    single = [_single(one) for one in members]
    if len(members) == 1:
        return single
    if members[0].together:
        return [together(single)]
    adults = [unit for unit, one in zip(single, members, strict=True) if one.companion]
    others = [unit for unit, one in zip(single, members, strict=True) if not one.companion]
    if not others:
        return [together(adults)]
    return [together([others[0], *adults]), *others[1:]]


def _single(one: Waiting) -> Unit:
    bands = {} if one.companion else {one.band: one.seats}
    return Unit(one.party_id, (one.id,), bands, one.seats, one.place, one.lowered)
