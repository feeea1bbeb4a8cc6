"""Events in public: posted, posted again before they begin, corrected when they change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from bot.areas.autoposts import store
from bot.areas.autoposts.calendar import Timetable
from bot.areas.autoposts.rules import FEW, SMALL, Kind, Plan, Post, lead_moments
from bot.areas.channels.rules import event_kind
from bot.areas.channels.service import Channels
from bot.areas.events.context import CANCELLED, MOVED, PUBLISHED, SEATED, capacity_of, event_of
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, Pool, SignUp
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.quiet import Quiet, out_of_quiet
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import EDIT, Claimed, Ending, Lane, Letter, State

POST = "event_post"
REPLY = "event_post_reply"
FEW_SEATS = "event_few_seats"
"""Kinds of letters to channels and groups."""


@dataclass(frozen=True)
class Shown:
    """An event to be posted. `words`: what staff put before it; `details`: the letter's."""

    event: Event
    free: int | None
    words: str
    link: str
    details: Mapping[str, Any]


class EventNews:
    """Follows events; what it posts is rendered when it leaves, so it is never out of date."""

    def __init__(self, clock: Clock, zone: tzinfo, timetable: Timetable, channels: Channels, events: Events) -> None:
        self._clock = clock
        self._zone = zone
        self._timetable = timetable
        self._channels = channels
        self._events = events

    async def follow(self, tx: Transaction, event: Event, what: str) -> None:
        """An event was published, changed, moved or cancelled, or a seat was taken."""
        if event.state not in (EventState.PUBLISHED, EventState.CANCELLED) or not event.plan.sessions:
            return
        if what == PUBLISHED:
            await self._published(tx, event)
        elif what == SEATED:
            await self._seated(tx, event)
        else:
            await self._changed(tx, event, what)

    async def say(self, tx: Transaction, plan: Plan) -> None:
        """Post it where its kind is announced."""
        event = await event_of(tx, plan.event_id or 0)
        over = all(one.ends_at <= self._clock.now() for one in event.sessions)
        if event.state is not EventState.PUBLISHED or over:
            return
        plain = await self._channels.without_photos(tx)
        for target in await self._channels.targets(tx, event_kind(event.details.kind)):
            photo = target.chat_id not in plain
            details = {"event": event.id, "plan": plan.id, "thread": target.thread, "photo": photo}
            await self._post(tx, target.chat_id, POST, details, f"{POST}:{plan.id}:{target.chat_id}", event)

    async def say_seats(self, tx: Transaction, plan: Plan) -> None:
        """“3 seats left”, as a reply to the post."""
        event = await event_of(tx, plan.event_id or 0)
        latest = await self._latest(tx, event.id)
        for target in await self._channels.targets(tx, event_kind(event.details.kind)):
            answered = latest.get(target.chat_id)
            details = {"event": event.id, "thread": target.thread, "answers": answered.message_id if answered else None}
            await self._post(tx, target.chat_id, FEW_SEATS, details, f"{FEW_SEATS}:{plan.id}:{target.chat_id}", event)

    async def chat_moved(self, tx: Transaction, old: int) -> None:
        """A group became a supergroup: its old messages can be edited no more, and their ids mean others now."""
        await store.drop_posts(tx, old)

    async def ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """A post stands in its chat from now on."""
        if letter.kind == POST and ending.state is State.SENT and ending.message_ids:
            wanted = letter.details
            where = letter.chat_id, ending.message_ids[0], wanted["event"], wanted["thread"]
            await store.keep_post(tx, Post(*where, wanted["photo"], wanted["plan"]))

    async def _published(self, tx: Transaction, event: Event) -> None:
        chosen = await store.settings(tx, event.details.kind)
        now = self._clock.now()
        starts_at = event.sessions[0].starts_at
        if starts_at <= now:
            return
        if chosen.at_once:
            await self._promise(tx, event, 0, self._politely(now, starts_at))
        for lead, moment in lead_moments(starts_at, chosen.leads, now):
            await self._promise(tx, event, lead, self._politely(moment, starts_at))

    async def _promise(self, tx: Transaction, event: Event, lead: int, moment: datetime) -> None:
        await self._timetable.promise(tx, Kind.EVENT, f"event:{event.id}:{lead}", moment, event_id=event.id)

    async def _seated(self, tx: Transaction, event: Event) -> None:
        capacity = event.details.capacity
        if event.details.sign_up is not SignUp.WHOLE or capacity is None or capacity <= SMALL:
            return
        free = (await capacity_of(tx, event, Pool(event.id))).free
        if free is None or not 0 < free <= FEW or not (await store.settings(tx, event.details.kind)).seats:
            return
        moment = self._politely(self._clock.now(), event.sessions[0].starts_at)
        await self._timetable.promise(tx, Kind.SEATS, f"seats:{event.id}", moment, event_id=event.id)

    async def _changed(self, tx: Transaction, event: Event, what: str) -> None:
        plans = await store.of_event(tx, event.id)
        if what == CANCELLED:
            await outbox.cancel(tx, _subject(event.id))
            for plan in plans:
                await self._timetable.forget(tx, plan)
        elif what == MOVED and event.sessions:
            await self._shift(tx, event, plans)
        await self._correct(tx, event, what)

    async def _shift(self, tx: Transaction, event: Event, plans: Sequence[Plan]) -> None:
        """The posts before the event move along with it."""
        starts_at, now = event.sessions[0].starts_at, self._clock.now()
        for plan in plans:
            lead = int(plan.key.rsplit(":", 1)[1]) if plan.kind is Kind.EVENT else 0
            moment = starts_at - timedelta(hours=lead)
            if lead and moment > now:
                await self._timetable.shift(tx, plan, self._politely(moment, starts_at))
            elif lead:
                await self._timetable.forget(tx, plan)
        chosen = await store.settings(tx, event.details.kind)
        for lead, moment in lead_moments(starts_at, chosen.leads, now):
            await self._promise(tx, event, lead, self._politely(moment, starts_at))

    async def _correct(self, tx: Transaction, event: Event, what: str) -> None:
        """Edit every post; where the event moved or was cancelled, answer the latest one of each chat."""
        stamp = f"{event.sequence}:{int(self._clock.now().timestamp() * 1000)}"
        for post in await store.posts(tx, event.id):
            details = {"event": event.id, "plan": post.plan_id, "amends": post.message_id, "photo": post.photo}
            await self._post(tx, post.chat_id, EDIT, details, f"{EDIT}:{post.chat_id}:{post.message_id}:{stamp}", event)
        if what not in (MOVED, CANCELLED):
            return
        for chat, post in (await self._latest(tx, event.id)).items():
            reply = {"event": event.id, "answers": post.message_id, "thread": post.thread, "what": what}
            await self._post(tx, chat, REPLY, reply, f"{REPLY}:{event.id}:{chat}:{stamp}", event)

    async def _latest(self, tx: Transaction, event_id: int) -> dict[int, Post]:
        return {post.chat_id: post for post in reversed(await store.posts(tx, event_id))}

    async def _post(
        self, tx: Transaction, chat_id: int, kind: str, details: Mapping[str, Any], key: str, event: Event
    ) -> None:
        subject = _subject(event.id) if kind in (POST, FEW_SEATS) else ""
        await outbox.post(tx, Letter(chat_id, kind, details, key, Lane.ANNOUNCEMENTS, subject), self._clock.now())

    def _politely(self, moment: datetime, starts_at: datetime) -> datetime:
        """Not in the quiet hours."""
        rules = self._events.rules
        quiet = Quiet(rules.quiet_from, rules.quiet_until)
        return out_of_quiet(moment, starts_at - timedelta(hours=1), quiet, self._zone)


def _subject(event_id: int) -> str:
    return f"event_posts:{event_id}"
