"""Telegram's ceilings on sending, by the world's clock: 30 a second, 1 a second a chat, 20 a minute a group."""

import math
from collections import deque

from simulator.clock import WorldClock
from simulator.refusals import too_many

OVERALL = 30
PER_GROUP_MINUTE = 20
CHAT_BURST = 4.0
"""Messages a chat takes at once before its one a second holds."""


class Limits:
    """What was sent lately. `lifted` turns the ceilings off."""

    def __init__(self, clock: WorldClock, lifted: bool = False) -> None:
        self.lifted = lifted
        self._clock = clock
        self._overall: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._chats: dict[int, tuple[float, float]] = {}
        self._latest = 0.0

    def take(self, chat_id: int, messages: int = 1) -> None:
        """Count messages to a chat, or refuse with 429; a refused request is not counted."""
        if self.lifted:
            return
        now = self._now()
        group = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        wait = max(
            _window(self._overall, now, 1.0, OVERALL, messages),
            _window(group, now, 60.0, PER_GROUP_MINUTE, messages) if group is not None else 0.0,
            self._chat_wait(chat_id, now, messages),
        )
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        self._count(chat_id, now, messages)
        for window in (self._overall, group):
            if window is not None:
                window.extend([now] * messages)

    def edit(self) -> None:
        """An edit counts towards the overall ceiling only."""
        if self.lifted:
            return
        now = self._now()
        if (wait := _window(self._overall, now, 1.0, OVERALL, 1)) > 0:
            raise too_many(max(1, math.ceil(wait)))
        self._overall.append(now)

    def _now(self) -> float:
        """What was sent at a time to which the clock has been set back no longer counts."""
        now = self._clock.unix()
        if now < self._latest:
            self._overall.clear()
            self._groups.clear()
            self._chats.clear()
        self._latest = now
        return now

    def _level(self, chat_id: int, now: float) -> float:
        left, since = self._chats.get(chat_id, (CHAT_BURST, now))
        return min(CHAT_BURST, left + max(0.0, now - since))

    def _chat_wait(self, chat_id: int, now: float, messages: int) -> float:
        needed = min(float(messages), CHAT_BURST)
        return needed - self._level(chat_id, now) - 1e-6

    def _count(self, chat_id: int, now: float, messages: int) -> None:
        self._chats[chat_id] = (self._level(chat_id, now) - messages, now)


def _window(sent: deque[float], now: float, seconds: float, most: int, more: int) -> float:
    """Seconds until `more` fit into a sliding window."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    excess = len(sent) + more - most
    return sent[min(excess, len(sent)) - 1] + seconds - now if excess > 0 and sent else 0.0
