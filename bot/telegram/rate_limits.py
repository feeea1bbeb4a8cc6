"""How fast Telegram lets a bot send, and the buckets in which that is counted."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

_UNANSWERED = 1.0
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
    window: float = 1.005

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


@dataclass
class Passage:
    """A message that has left. Telegram counts it at some moment until its answer is back."""

    left: float
    weight: int
    answered: float | None = None


class Door:
    """The last look before a message leaves: however they bunch up on their way, no second sees too many.

    Telegram counted a message at the latest when its answer set out: that is at the answer's arrival, less the time
    the way takes. The shortest way there and back of the last ones is what it takes at least; so a message that
    leaves `window` seconds after an answer's arrival, less that time, is counted more than a second later for sure.
    """

    def __init__(self, most: int, window: float) -> None:
        self._most = most
        self._window = window
        self._out: deque[Passage] = deque()
        self._ways: deque[float] = deque(maxlen=64)

    def wait(self, now: float, weight: int) -> float:
        """Seconds until so many more may leave."""
        while self._out and self._free_at(self._out[0]) <= now:
            self._out.popleft()
        inside = sorted((self._free_at(one), one.weight) for one in self._out)
        over = sum(count for free_at, count in inside if free_at > now) + min(weight, self._most) - self._most
        for free_at, count in inside:
            if over <= 0:
                break
            if free_at > now:
                over -= count
                if over <= 0:
                    return free_at - now
        return 0.0

    def pass_through(self, now: float, weight: int) -> Passage:
        """It leaves."""
        self._out.append(Passage(now, weight))
        return self._out[-1]

    def answered(self, passage: Passage, now: float) -> None:
        """Its answer is back."""
        passage.answered = now
        self._ways.append(max(0.0, now - passage.left))

    def forget(self) -> None:
        """Begin anew, after a clock that was set back."""
        self._out.clear()
        self._ways.clear()

    def _free_at(self, one: Passage) -> float:
        """When Telegram surely no longer counts it; of one without an answer a second is believed."""
        if one.answered is None:
            return one.left + _UNANSWERED + self._window
        way = min(self._ways, default=0.0)
        return max(one.left, one.answered - way) + self._window
