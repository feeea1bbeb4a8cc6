"""What comes again: the week's agenda, the month's new books; planned two times ahead, so that one can be skipped."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from bot.areas.autoposts import store
from bot.areas.autoposts.calendar import Timetable
from bot.areas.autoposts.rules import Kind, Plan, next_first, next_monday
from bot.areas.channels.rules import AGENDA, BOOKS
from bot.areas.channels.service import Channels
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

AGENDA_POST = "agenda_post"
BOOKS_POST = "books_post"
_USE = timedelta(hours=12)  # an agenda that leaves later than this is no longer the week's


class Regular:
    """`zone` is the library's."""

    def __init__(self, clock: Clock, zone: tzinfo, timetable: Timetable, channels: Channels) -> None:
        self._clock = clock
        self._zone = zone
        self._timetable = timetable
        self._channels = channels

    async def promise_all(self, tx: Transaction) -> None:
        """The next two of each."""
        moment = self._clock.now()
        for _ in range(2):
            moment = next_monday(moment, self._zone)
            await self._timetable.promise(tx, Kind.AGENDA, f"agenda:{self._day(moment)}", moment)
            await self._timetable.promise(tx, Kind.DIGEST, f"digest:{self._day(moment)}", moment)
        moment = self._clock.now()
        for _ in range(2):
            moment = next_first(moment, self._zone)
            await self._timetable.promise(tx, Kind.BOOKS, f"books:{self._day(moment)}", moment)

    async def say_agenda(self, tx: Transaction, plan: Plan) -> None:
        """The week, where the agenda is announced."""
        await self._post(tx, plan, AGENDA, AGENDA_POST)

    async def say_books(self, tx: Transaction, plan: Plan) -> None:
        """What is new; nothing where nothing came."""
        if await store.any_book_since(tx, plan.due_at - timedelta(days=31)):
            await self._post(tx, plan, BOOKS, BOOKS_POST)

    async def _post(self, tx: Transaction, plan: Plan, kind: str, letter_kind: str) -> None:
        now = self._clock.now()
        plain = await self._channels.without_photos(tx)
        for target in await self._channels.targets(tx, kind):
            photo = target.chat_id not in plain
            details = {"plan": plan.id, "thread": target.thread, "day": self._day(now), "photo": photo}
            key = f"{letter_kind}:{plan.id}:{target.chat_id}"
            letter = Letter(target.chat_id, letter_kind, details, key, Lane.ANNOUNCEMENTS, expires_at=now + _USE)
            await outbox.post(tx, letter, now)

    def _day(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).date().isoformat()
