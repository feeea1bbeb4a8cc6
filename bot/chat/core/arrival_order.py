"""First come, first served, across people: what writes is committed in the order in which it arrived.

Lanes run side by side, and reading takes some a little longer than others. Where the last seat is at stake, that must
not decide. Whoever only reads, or has something slow to do first, steps aside and holds nobody up.
"""

from __future__ import annotations

import asyncio


class ArrivalOrder:
    """Updates that may still write, the one that came first at the head."""

    def __init__(self) -> None:
        self._places: dict[PlaceInOrder, None] = {}  # in the order of their arrival

    def join(self) -> PlaceInOrder:
        """A place behind all who are here."""
        place = PlaceInOrder(self)
        self._places[place] = None
        return place

    def is_head(self, place: PlaceInOrder) -> bool:
        """Whether nobody who came earlier may still write."""
        return next(iter(self._places), None) is place

    def has(self, place: PlaceInOrder) -> bool:
        """Whether it has not left."""
        return place in self._places

    def leave(self, place: PlaceInOrder) -> None:
        """Let those behind move up."""
        self._places.pop(place, None)
        head = next(iter(self._places), None)
        if head:
            head.called.set()


class PlaceInOrder:
    """One update's place in the line; without a line it is always its turn."""

    def __init__(self, line: ArrivalOrder | None = None) -> None:
        self._line = line
        self.called = asyncio.Event()

    async def turn(self) -> None:
        """Return when all who came earlier have written or stepped aside. Whoever left never waits."""
        while self._line and self._line.has(self) and not self._line.is_head(self):
            self.called.clear()
            await self.called.wait()

    def leave(self) -> None:
        """Written, or nothing to write, or something slow comes first. Twice is once."""
        if self._line:
            self._line.leave(self)
            self.called.set()
