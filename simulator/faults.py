"""Misfortunes that a test or the page arranges for the bot's requests."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

from simulator.clock import WorldClock
from simulator.refusals import Json, Refused, bad, too_many

Kind = Literal["delay", "hold", "torn_before", "torn_after", "429", "5xx", "flood", "big_file", "lost_file", "no_path"]
Match = Callable[[Json], bool]
REFUSALS = {
    "5xx": Refused(502, "Bad Gateway"),
    "big_file": bad("file is too big"),
    "lost_file": bad("wrong file_id or the file is temporarily unavailable"),
}
OF_FILES = ("big_file", "lost_file", "no_path")
FLOOD = 30.0
"""Seconds of a flood ban when none are given."""


@dataclass(slots=True, eq=False)
class Fault:
    """One misfortune: for requests to `method` (None: every one) that `match`, `times` over.

    delay: answered after `seconds` real seconds. hold: answered when `release()` is called.
    torn_before, torn_after: the connection breaks before or after the request took effect.
    429: refused with `seconds` to wait. 5xx: 502 Bad Gateway. flood: 429 to everything that matches until
    `seconds` of the world's clock are over, whatever `times` says. big_file, lost_file, no_path: getFile refuses a
    file as too big or as no longer there, or answers without the path to download it by, whatever `method` says.
    """

    kind: Kind
    method: str | None = None
    times: int = 1
    seconds: float = 0.0
    match: Match | None = None
    until: float = 0.0
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        self.released.set()

    def fits(self, method: str, params: Json) -> bool:
        named = self.method is None or self.method.lower() == method.lower()
        return named and (self.match is None or self.match(params))

    def json(self) -> Json:
        return {"kind": self.kind, "method": self.method, "times": self.times, "seconds": self.seconds}


class Faults:
    """The misfortunes to come, in the order they were arranged."""

    def __init__(self, clock: WorldClock) -> None:
        self._clock = clock
        self._waiting: list[Fault] = []
        self._held: list[Fault] = []

    def add(
        self, kind: Kind, method: str | None = None, times: int = 1, seconds: float = 0.0, match: Match | None = None
    ) -> Fault:
        """Arrange one; getUpdates is only met when it is named."""
        if kind not in get_args(Kind):
            raise ValueError(f"there is no fault {kind!r}; there are {', '.join(get_args(Kind))}")
        if times < 1 or seconds < 0:
            raise ValueError(f"a fault comes at least once and for no less than 0 seconds, got {times}, {seconds}")
        fault = Fault(kind, "getFile" if kind in OF_FILES else method, times, seconds, match)
        fault.until = self._clock.unix() + (seconds or FLOOD) if kind == "flood" else 0.0
        self._waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Forget all; requests that are held go on."""
        for fault in self._held:
            fault.release()
        self._held.clear()
        self._waiting.clear()

    def __bool__(self) -> bool:
        """Whether any is to come."""
        return bool(self._waiting)

    def json(self) -> list[Json]:
        return [fault.json() for fault in self._waiting]

    def next(self, method: str, params: Callable[[], Json]) -> Fault | None:
        """The misfortune of this request, used up by it."""
        if not self._waiting:
            return None
        self._waiting = [one for one in self._waiting if one.kind != "flood" or one.until > self._clock.unix()]
        asked = params()
        for fault in self._waiting:
            if fault.fits(method, asked) and (fault.method or method.lower() != "getupdates"):
                self._use(fault)
                return fault
        return None

    def refusal(self, fault: Fault) -> Refused | None:
        """What the request is answered with instead, if the fault is of that kind."""
        if fault.kind == "429":
            return too_many(max(1, round(fault.seconds)))
        if fault.kind == "flood":
            return too_many(max(1, round(fault.until - self._clock.unix())))
        return REFUSALS.get(fault.kind)

    def _use(self, fault: Fault) -> None:
        if fault.kind == "flood":
            return
        if fault.kind == "hold":
            self._held.append(fault)
        fault.times -= 1
        if not fault.times:
            self._waiting.remove(fault)
