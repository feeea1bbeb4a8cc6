"""Which copies of announcements leave next: of each that is under way in turn, to nobody in their quiet hours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, tzinfo
from itertools import product

from bot.areas.broadcasts.store import copies, work
from bot.areas.broadcasts.store.work import Active
from bot.base.database import Reader
from bot.base.quiet import minute_of
from bot.delivery.outbox.due import copies_due
from bot.delivery.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL, Waiting


class Drawing:
    """Draws for the sender (see `bot.delivery.outbox.sender.Draw`)."""

    def __init__(self, is_quiet: Callable[[datetime], bool], zone: tzinfo) -> None:
        """`is_quiet`: the library's hours, for everybody who has none of their own; `zone`: of those."""
        self._is_quiet = is_quiet
        self._zone = zone
        self._turn = 0

    async def __call__(self, reader: Reader, now: datetime, most: int, except_chats: Collection[int]) -> list[Waiting]:
        """At most so many copies that may leave now, none to these chats."""
        found: list[Waiting] = []
        for one, kind in self._in_turn(await work.active(reader)):
            if len(found) < most:
                found += await self._of(reader, one.id, kind, now, most - len(found), except_chats)
        return found

    async def _of(
        self, reader: Reader, broadcast: int, kind: str, now: datetime, most: int, except_chats: Collection[int]
    ) -> list[Waiting]:
        """Those of one announcement and kind; only its copies are ever hushed."""
        found = await copies_due(reader, broadcast, kind, now, most, hushed=False, except_chats=except_chats)
        most -= len(found)
        if kind != COPY or not most:
            return found
        minute = minute_of(now, self._zone)
        if self._is_quiet(now):
            return found + await copies.to_the_awake(reader, broadcast, now, most, minute, except_chats)
        return found + await copies_due(
            reader, broadcast, kind, now, most, hushed=True, minute=minute, except_chats=except_chats
        )

    def _in_turn(self, active: list[Active]) -> Iterator[tuple[Active, str]]:
        """What follows an album and what corrects come before more copies; each time another one is first."""
        if active:
            self._turn = (self._turn + 1) % len(active)
            active = active[self._turn :] + active[: self._turn]
        yield from product([one for one in active if one.runs], (FOLLOWS,))
        yield from product([one for one in active if one.changing], (RECALL, CHANGE))
        yield from product([one for one in active if one.runs], (COPY,))
