"""How fast Telegram lets a bot send, and the buckets in which that is counted."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

_MOST_ALIKE = 4  # so many messages at once are as much as a chat takes, however many an album has


@dataclass(frozen=True)
class Ceilings:
    """Messages per second overall and a chat, per minute a group; `burst` answers may go to a chat at once.

    `window`: seconds in which `most` may leave at the very door, a little longer than Telegram's one second.
    """

    overall: float = 29.0
    chat: float = 1.0
    group_minute: float = 19.5
    burst: int = 3
    most: int = 30
    window: float = 1.03

    @classmethod
    def paid(cls) -> Ceilings:
        """Where broadcasts are paid for: a thousand a second, in windows alike."""
        return cls(overall=970.0, most=1000)


@dataclass
class Bucket:
    """Spaced evenly, with room for a burst: the generic cell rate algorithm, in seconds of the clock.

    `credit`: so late may somebody come without losing their place in the spacing.
    """

    interval: float
    burst: int = 1
    credit: float = 0.0
    full_at: float = 0.0  # the moment at which the bucket's debt is paid off

    def ready_at(self, *, early: int = 0, weight: int = 1) -> float:
        """When the next `weight` messages may go; up to `early` of them before their time."""
        return self.full_at + (min(weight, _MOST_ALIKE) - 1 - early) * self.interval

    def take(self, now: float, weight: int = 1) -> None:
        """Count so many messages."""
        self.full_at = max(self.full_at, now - self.credit) + self.interval * weight


class Door:
    """The last look before a message leaves: however they bunched up on their way, no second sees too many."""

    def __init__(self, most: int, window: float) -> None:
        self._window = window
        self._left: deque[float] = deque(maxlen=most)

    def wait(self, now: float, weight: int) -> float:
        """Seconds until so many more may leave."""
        room = (self._left.maxlen or 0) - len(self._left)
        if weight <= room:
            return 0.0
        return max(0.0, self._left[min(weight - room, len(self._left)) - 1] + self._window - now)

    def pass_through(self, now: float, weight: int) -> None:
        """Count them as gone."""
        self._left.extend([now] * weight)

    def forget(self) -> None:
        """Begin anew, after a clock that was set back."""
        self._left.clear()
