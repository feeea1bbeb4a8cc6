"""The library's own numbers for events: what each may be, how it is kept, and what holds now."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time, timedelta
from typing import Any

from bot.areas.events.rules import EventRules
from bot.areas.events.store import ruled as store
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Refusal, Unknown

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MOST_REMINDERS = 5


@dataclass(frozen=True)
class Spec:
    """What a rule may be. `kind`: span, spans, count, clock or clocks (from and to); `least`, `most` of each."""

    kind: str
    least: Any = None
    most: Any = None


SPECS: Mapping[str, Spec] = {
    "offer_hold": Spec("span", 30 * _MINUTE, 7 * _DAY),
    "offer_ends_before_start": Spec("span", 0 * _MINUTE, 3 * _DAY),
    "freeze_before_start": Spec("span", 0 * _MINUTE, 14 * _DAY),
    "released_hold": Spec("span", 10 * _MINUTE, _DAY),
    "missed_in_a_row": Spec("count", 1, 20),
    "lowered_for": Spec("span", _DAY, 365 * _DAY),
    "reminders": Spec("spans", 30 * _MINUTE, 30 * _DAY),
    "reminder_useful_until": Spec("span", 0 * _MINUTE, 3 * _HOUR),
    "quiet_from": Spec("clock"),
    "quiet_until": Spec("clock"),
    "door_opens": Spec("span", 0 * _MINUTE, _DAY),
    "walk_in_after": Spec("span", 0 * _MINUTE, 3 * _HOUR),
    "settled_after": Spec("span", 0 * _MINUTE, _DAY),
    "friday_prayer": Spec("clocks"),
    "magrib": Spec("clocks"),
    "alternatives": Spec("count", 0, 5),
}


@dataclass(eq=False)
class UnfitRule(Refusal):
    """A value that this rule cannot have."""

    name: str


def check(name: str, value: Any) -> None:
    """Raises UnfitRule for a value out of bounds, Unknown for a rule that there is not."""
    if name not in SPECS:
        raise Unknown("rule")
    if not _FITS[SPECS[name].kind](SPECS[name], value):
        raise UnfitRule(name)


def _spans_fit(spec: Spec, value: Any) -> bool:
    each = all(spec.least <= one <= spec.most for one in value)
    return each and len(set(value)) == len(value) <= MOST_REMINDERS


_FITS: Mapping[str, Callable[[Spec, Any], bool]] = {
    "span": lambda spec, value: bool(spec.least <= value <= spec.most),
    "spans": _spans_fit,
    "count": lambda spec, value: bool(spec.least <= value <= spec.most),
    "clock": lambda spec, value: isinstance(value, time),
    "clocks": lambda spec, value: bool(value[0] < value[1]),
}


def written(value: Any) -> Any:
    """A value as JSON: minutes, numbers, “21:00”."""
    match value:
        case timedelta():
            return value // _MINUTE
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return [written(one) for one in value]
    return value


def read(name: str, raw: Any) -> Any:
    """A value out of JSON. Raises ValueError, TypeError."""
    match SPECS[name].kind:
        case "span":
            return timedelta(minutes=raw)
        case "spans":
            return tuple(timedelta(minutes=one) for one in raw)
        case "clock":
            return time.fromisoformat(raw)
        case "clocks":
            return time.fromisoformat(raw[0]), time.fromisoformat(raw[1])
    return int(raw)


class Ruled:
    """Hands out the rules as they are. A change holds at once, and is taken back with its transaction."""

    def __init__(self, database: Database, clock: Clock, defaults: EventRules) -> None:
        self._database = database
        self._clock = clock
        self.defaults = defaults
        self.now = defaults

    async def load(self) -> None:
        """Read what the library has changed. A row that cannot be read leaves the default."""
        self.now = await self._database.read(self.as_kept)

    async def as_kept(self, reader: Reader) -> EventRules:
        """The rules as the database has them."""
        kept = await store.kept(reader)
        found = {name: value for name, raw in kept.items() if (value := _sane(name, raw)) is not None}
        return replace(self.defaults, **found)

    async def change(self, tx: Transaction, name: str, value: Any) -> None:
        """Another value from now on. Raises UnfitRule, Unknown."""
        check(name, value)
        self._hold(tx, name, value)
        await store.keep(tx, name, json.dumps(written(value)), self._clock.now())

    async def reset(self, tx: Transaction, name: str) -> None:
        """The usual value again. Raises Unknown."""
        if name not in SPECS:
            raise Unknown("rule")
        self._hold(tx, name, getattr(self.defaults, name))
        await store.forget(tx, name)

    def _hold(self, tx: Transaction, name: str, value: Any) -> None:
        before = getattr(self.now, name)
        tx.if_undone(lambda: self._put(name, before))
        self._put(name, value)

    def _put(self, name: str, value: Any) -> None:
        self.now = replace(self.now, **{name: value})


def _sane(name: str, raw: str) -> Any:
    """The value of a row, None where it is none."""
    if name not in SPECS or name not in {one.name for one in fields(EventRules)}:
        return None
    try:
        value = read(name, json.loads(raw))
        check(name, value)
    except (ValueError, TypeError, IndexError, UnfitRule):
        return None
    return value
