"""Which copies of announcements leave next: of each that is under way in turn, to nobody in their quiet hours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, tzinfo
from itertools import product

from bot.broadcasts.store import work
from bot.broadcasts.store.work import Active
from bot.db import Reader
from bot.outbox import store as outbox
from bot.outbox.hush import anybody_awake, minute_of
from bot.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL, Waiting


class Drawing:
    """Draws for the sender (see `bot.outbox.sender.Draw`)."""

    def __init__(self, is_quiet: Callable[[datetime], bool], zone: tzinfo) -> None:
        """`is_quiet`: the library's hours, for everybody who has none of their own; `zone`: of those."""
        self._is_quiet = is_quiet
        self._zone = zone
        self._turn = 0

    async def __call__(self, reader: Reader, now: datetime, most: int, except_chats: Collection[int]) -> list[Waiting]:
        """At most so many copies that may leave now, none to these chats."""
        found: list[Waiting] = []
        quiet, minute = self._is_quiet(now), minute_of(now, self._zone)
        hushed = (False, True) if not quiet or await anybody_awake(reader, minute) else (False,)
        for one, kind in self._in_turn(await work.active(reader)):
            for each in hushed if kind == COPY else (False,):
                if len(found) < most:
                    room = most - len(found)
                    found += await outbox.copies_due(
                        reader, one.id, kind, now, room,
                        hushed=each, quiet=quiet, minute=minute, except_chats=except_chats,
                    )  # fmt: skip
        return found

    def _in_turn(self, active: list[Active]) -> Iterator[tuple[Active, str]]:
        """What follows an album and what corrects come before more copies; each time another one is first."""
        if active:
            self._turn = (self._turn + 1) % len(active)
            active = active[self._turn :] + active[: self._turn]
        yield from product([one for one in active if one.runs], (FOLLOWS,))
        yield from product([one for one in active if one.changing], (RECALL, CHANGE))
        yield from product([one for one in active if one.runs], (COPY,))
