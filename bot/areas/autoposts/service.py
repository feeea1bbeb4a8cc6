"""What the library announces by itself: the timetable, events in public, what comes again, the literary year."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Any

from bot.areas.autoposts import store
from bot.areas.autoposts.calendar import DUE, Timetable
from bot.areas.autoposts.digest import DIGEST, Digest
from bot.areas.autoposts.event_posts import EventNews, Shown
from bot.areas.autoposts.literary_year import LiteraryYear
from bot.areas.autoposts.recurring import Regular
from bot.areas.autoposts.rules import Kind, Plan, Settings
from bot.areas.channels.rules import AGENDA, BOOKS, event_kind
from bot.areas.channels.service import Channels
from bot.areas.events.context import capacity_of, event_of
from bot.areas.events.service import Events
from bot.areas.events.types import Pool, SignUp
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.quiet import Quiet
from bot.base.refusals import Unknown
from bot.delivery.outbox.rules import Claimed as Letter
from bot.delivery.outbox.rules import Ending
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

DAILY = "announcing_ahead"
_NIGHT = time(3)


class Autoposts:
    """The use cases by what they are about: `timetable`, `news`, `regular`, `year`."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        staff: Staff,
        channels: Channels,
        events: Events,
        link: Callable[[str], str],
    ) -> None:
        """`link` makes a deep link into the private chat."""
        self._database = database
        self._clock = clock
        self.zone = zone
        self._channels = channels
        self.link = link
        self.timetable = Timetable(
            database, clock, zone, staff, lambda: Quiet(events.rules.quiet_from, events.rules.quiet_until)
        )
        self.news = EventNews(clock, zone, self.timetable, channels, events)
        self.regular = Regular(clock, zone, self.timetable, channels)
        self.year = LiteraryYear(database, clock, zone, staff, self.timetable)
        self.digest = Digest(clock, zone)
        self._teach()

    def _teach(self) -> None:
        """What the timetable says when something of a kind falls due."""
        self.timetable.say |= {
            Kind.EVENT: self.news.say,
            Kind.SEATS: self.news.say_seats,
            Kind.AGENDA: self.regular.say_agenda,
            Kind.DIGEST: self.digest.say,
            Kind.BOOKS: self.regular.say_books,
            Kind.CAMPAIGN: self.year.say,
        }

    async def plan_ahead(self, tx: Transaction) -> None:
        """See that everything regular is promised, and that this is looked after again every night."""
        await self.regular.promise_all(tx)
        await self.year.promise_all(tx)
        local = self._clock.now().astimezone(self.zone)
        tonight = datetime.combine(local.date() + timedelta(days=1), _NIGHT, self.zone)
        await schedule.plan(tx, Due(DAILY, "", tonight, DAILY))

    async def ended(self, tx: Transaction, letter: Letter, ending: Ending) -> None:
        """How a letter of these kinds ended."""
        await self.news.ended(tx, letter, ending)

    async def settings(self, reader: Reader, kind: str) -> Settings:
        """How events of a kind are announced."""
        return await store.settings(reader, kind)

    async def choose(self, tx: Transaction, kind: str, chosen: Settings) -> None:
        """Announce events of a kind like this from now on."""
        await store.keep_settings(tx, kind, chosen)

    async def shown(self, reader: Reader, details: Mapping[str, Any]) -> Shown | None:
        """An event as a letter to a channel tells of it; None where it is gone."""
        try:
            event = await event_of(reader, details["event"])
        except Unknown:
            return None
        plan = await store.plan(reader, details.get("plan") or 0)
        whole = event.details.sign_up is SignUp.WHOLE
        free = (await capacity_of(reader, event, Pool(event.id))).free if whole else None
        return Shown(event, free, plan.words if plan else "", self.link(f"e_{event.id}"), details)

    async def addressed(self, reader: Reader, plan: Plan) -> Sequence[str]:
        """The channels and groups a plan would reach now, by their titles."""
        kind = {Kind.AGENDA: AGENDA, Kind.BOOKS: BOOKS}.get(plan.kind)
        if plan.event_id is not None:
            kind = event_kind((await event_of(reader, plan.event_id)).details.kind)
        targets = await self._channels.targets(reader, kind) if kind else []
        return [
            one.title for one in await self._channels.registered(reader) if one.chat_id in {t.chat_id for t in targets}
        ]

    async def words(self, reader: Reader, plan_id: int) -> str:
        """What staff put before a plan."""
        plan = await store.plan(reader, plan_id)
        return plan.words if plan else ""


def jobs(announcing: Autoposts) -> Mapping[str, Job]:
    """What the clerk does for the rows of announcing."""

    async def ahead(tx: Transaction, _: Claimed) -> None:
        await announcing.plan_ahead(tx)

    return {DUE: Job(announcing.timetable.due), DAILY: Job(ahead), DIGEST: Job(announcing.digest.promise)}


__all__: Sequence[str] = ("Autoposts", "jobs")
