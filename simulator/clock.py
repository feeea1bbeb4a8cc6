"""A world's own time: real time plus an offset, or a moment that stands still until it is moved."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class WorldClock:
    """Every deadline, ceiling and date of a world is read from here; each change raises `version`."""

    def __init__(self, frozen_at: datetime | None = None) -> None:
        self._offset = 0.0
        self.version = 0
        self.on_change: Callable[[], None] = lambda: None
        self._frozen = frozen_at.timestamp() if frozen_at else None
        self._changed = asyncio.Event()

    @property
    def frozen(self) -> bool:
        return self._frozen is not None

    @property
    def offset(self) -> float:
        """Seconds ahead of real time."""
        return self._offset if self._frozen is None else self._frozen - time.time()

    def unix(self) -> float:
        """Seconds since the epoch."""
        return time.time() + self._offset if self._frozen is None else self._frozen

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.fromtimestamp(self.unix(), UTC)

    def set(self, moment: datetime) -> None:
        """Make it `moment` now (aware); a running clock goes on from there."""
        if moment.tzinfo is None:
            raise ValueError(f"the clock needs a moment with a time zone, got {moment.isoformat()}")
        self._move_to(moment.timestamp())

    def advance(self, by: timedelta) -> None:
        self._move_to(self.unix() + by.total_seconds())

    def freeze(self, moment: datetime | None = None) -> None:
        """Stand still, at `moment` or as it is."""
        self._frozen = moment.timestamp() if moment else self.unix()
        self._tell()

    def reset(self) -> None:
        """Run again, on real time."""
        self._frozen, self._offset = None, 0.0
        self._tell()

    def restore(self, offset: float) -> None:
        """Take up the offset of an earlier run; a standing clock stays as it is."""
        self._offset = offset

    async def changed(self, after: int, patience: float) -> None:
        """Return once `version` is past `after`, or after `patience` real seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while self.version <= after:
                    await self._changed.wait()

    async def sleep_until(self, unix: float) -> None:
        """Return when this clock (not the machine's) has reached `unix`."""
        while (left := unix - self.unix()) > 0:
            await self.changed(self.version, 3600.0 if self.frozen else left)

    def _move_to(self, unix: float) -> None:
        if self._frozen is None:
            self._offset = unix - time.time()
        else:
            self._frozen = unix
        self._tell()

    def nudge(self) -> None:
        """Let everyone who waits for a change go on, as if there had been one."""
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()

    def _tell(self) -> None:
        self.nudge()
        self.on_change()
