"""Time as a constructor argument: aware UTC moments, and sleeps that a moved clock wakes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What the bot asks of time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when `seconds` of this clock have passed."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


class MovableClock:
    """A clock that may be moved: by a story, or by the page of the simulator.

    `base` gives the time before the offset; a frozen base makes time stand still between moves.
    Sleepers look again after every move, so nothing waits for a time that has already come.
    """

    def __init__(self, base: Callable[[], datetime] | None = None) -> None:
        self._base = base or (lambda: datetime.now(UTC))
        self._offset = timedelta()
        self._moved = asyncio.Event()
        self._ticking = base is None

    @classmethod
    def frozen(cls, moment: datetime) -> MovableClock:
        """A clock that stands at `moment` until it is moved."""
        return cls(lambda: moment)

    def now(self) -> datetime:
        return self._base() + self._offset

    def shift_to(self, offset: timedelta) -> None:
        """Stand `offset` away from the base, and wake whoever sleeps."""
        self._offset = offset
        self._moved.set()
        self._moved = asyncio.Event()

    def advance(self, step: timedelta) -> None:
        """Let `step` pass at once."""
        self.shift_to(self._offset + step)

    async def sleep(self, seconds: float) -> None:
        wait = timedelta(seconds=seconds)
        due = self.now() + wait
        while (left := (due - self.now()).total_seconds()) > 0:
            moved = self._moved
            try:
                await asyncio.wait_for(moved.wait(), left if self._ticking else None)
            except TimeoutError:
                continue
            due = min(due, self.now() + wait)  # a clock set back makes nobody wait longer than was meant


def to_ms(moment: datetime) -> int:
    """Milliseconds since 1970 UTC, as the database keeps moments."""
    return round(moment.timestamp() * 1000)


def from_ms(value: int) -> datetime:
    """The aware UTC moment of a stored number of milliseconds."""
    return datetime.fromtimestamp(value / 1000, UTC)
