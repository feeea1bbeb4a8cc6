"""Announcements on their way: approved, begun, paused, stopped; nothing here sends, the outbox does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.kinds import ASKED, COPY, PROGRESS
from bot.areas.broadcasts.rules import (
    LEFT,
    UNDER_WAY,
    NobodyReached,
    NothingToSay,
    OwnApproval,
    is_city_wide,
    is_empty,
    next_time,
    seconds_for,
)
from bot.areas.broadcasts.start import Beginning, found, standing, subject
from bot.areas.broadcasts.store import audience as people
from bot.areas.broadcasts.store import outcomes, rows, work
from bot.areas.broadcasts.store.work import Task
from bot.areas.broadcasts.types import Broadcast, Phase, Plan, Progress
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule

_APPROVAL = "approval"


class Sending:
    """What staff do to let an announcement go, and while it goes."""

    def __init__(self, database: Database, clock: Clock, criteria: Criteria, beginning: Beginning) -> None:
        self._database = database
        self._clock = clock
        self._criteria = criteria
        self._beginning = beginning

    async def go(self, tx: Transaction, broadcast_id: int, by: int, plan: Plan | None = None) -> Broadcast:
        """Send it as planned (`Plan()`: at once; None: as its draft says); first approved where that is needed.

        Phases afterwards: RUNNING, PLANNED, or ASKED (then tell whoever may approve).
        Raises Unknown, WrongPhase, NothingToSay, NobodyReached.
        """
        broadcast = await standing(tx, broadcast_id, Phase.DRAFT, Phase.PLANNED)
        if plan is not None:
            await rows.put_plan(tx, broadcast_id, plan)
            broadcast = replace(broadcast, plan=plan)
        await self._check(tx, broadcast)
        if await self._must_be_approved(tx, broadcast):
            await schedule.drop(tx, subject(broadcast_id))
            await rows.put(tx, broadcast_id, phase=Phase.ASKED)
        else:
            await self._beginning.release(tx, broadcast)
        return await found(tx, broadcast_id)

    async def approve(self, tx: Transaction, broadcast_id: int, by: int) -> Broadcast:
        """A second person agrees: it goes as planned. Raises Unknown, WrongPhase, OwnApproval."""
        broadcast = await standing(tx, broadcast_id, Phase.ASKED)
        if broadcast.created_by == by:
            raise OwnApproval
        await rows.put(tx, broadcast_id, approved_by=by)
        await self._beginning.release(tx, broadcast)
        return await found(tx, broadcast_id)

    async def refuse(self, tx: Transaction, broadcast_id: int, by: int) -> Broadcast:
        """The second person does not agree: it is a draft again. Raises Unknown, WrongPhase."""
        await standing(tx, broadcast_id, Phase.ASKED)
        await rows.put(tx, broadcast_id, phase=Phase.DRAFT)
        return await found(tx, broadcast_id)

    async def tell(self, tx: Transaction, broadcast_id: int, people_: Iterable[int]) -> None:
        """Write to these people that it waits for approval, or how that was decided (the notice `broadcast_asked`)."""
        now = self._clock.now()
        for person in people_:
            key = f"{subject(broadcast_id)}:{ASKED}:{person}:{to_ms(now)}"
            letter = Letter(person, ASKED, {"broadcast": broadcast_id}, key, Lane.REMINDERS)
            await outbox.post(tx, letter, now)

    async def move(self, tx: Transaction, broadcast_id: int, plan: Plan) -> None:
        """Give a planned one another time. Raises Unknown, WrongPhase."""
        broadcast = await standing(tx, broadcast_id, Phase.PLANNED)
        await rows.put_plan(tx, broadcast_id, plan)
        await self._beginning.release(tx, replace(broadcast, plan=plan))

    async def skip(self, tx: Transaction, broadcast_id: int) -> None:
        """Leave out the next time of a recurring one; a single one becomes a draft again.

        Raises Unknown, WrongPhase.
        """
        broadcast = await standing(tx, broadcast_id, Phase.PLANNED)
        plan = broadcast.plan
        if plan.every and plan.at:
            following = next_time(plan.at, plan.every, max(plan.at, self._clock.now()), self._beginning.zone)
            await self._beginning.plan(tx, replace(broadcast, plan=replace(plan, at=following)))
        else:
            await schedule.drop(tx, subject(broadcast_id))
            await rows.put(tx, broadcast_id, phase=Phase.DRAFT, planned_at=None)

    async def pause(self, tx: Transaction, broadcast_id: int, reason: str = "") -> None:
        """Nothing more leaves until it is resumed. Raises Unknown, WrongPhase."""
        await standing(tx, broadcast_id, Phase.RUNNING)
        await rows.put(tx, broadcast_id, phase=Phase.PAUSED, reason=reason)

    async def resume(self, tx: Transaction, broadcast_id: int) -> None:
        """Go on after a pause, or with one that was held. Raises Unknown, WrongPhase."""
        broadcast = await standing(tx, broadcast_id, Phase.PAUSED, Phase.HELD)
        if broadcast.started_at is None:
            await self._beginning.begin(tx, broadcast)
        else:
            await rows.put(tx, broadcast_id, phase=Phase.RUNNING, seen_at=self._clock.now(), reason="")

    async def stop(self, tx: Transaction, broadcast_id: int) -> None:
        """Whoever has not got it will not; a recurring one does not come again. Raises Unknown, WrongPhase."""
        await standing(tx, broadcast_id, *UNDER_WAY, Phase.PLANNED)
        await schedule.drop(tx, subject(broadcast_id))
        await rows.put(tx, broadcast_id, phase=Phase.STOPPED, ended_at=self._clock.now(), reason="")
        await work.end(tx, broadcast_id, Task.FILL)
        await work.begin(tx, broadcast_id, Task.DROP)

    async def needs_approval(self, reader: Reader) -> bool:
        """Whether city-wide announcements need a second person."""
        return await rows.setting(reader, _APPROVAL) == "on"

    async def set_needs_approval(self, tx: Transaction, wanted: bool) -> None:
        """Whether they do from now on."""
        await rows.set_setting(tx, _APPROVAL, "on" if wanted else "off")

    async def progress(self, reader: Reader, broadcast_id: int) -> Progress:
        """How far it is. Raises Unknown."""
        broadcast = await found(reader, broadcast_id)
        counted = await outcomes.tally(reader, broadcast_id, [COPY])
        filling = any(one.task is Task.FILL for one in await work.unfinished(reader, broadcast_id))
        seconds = seconds_for(counted.left, 0, broadcast.content.weight)
        return replace(counted, seconds=seconds, complete=not filling)

    async def follow(self, tx: Transaction, broadcast_id: int, chat_id: int) -> None:
        """Show its progress in one message in this chat (the notice `broadcast_progress`), edited as it goes."""
        await found(tx, broadcast_id)
        await rows.put(tx, broadcast_id, followed_in=chat_id)
        await outbox.post(tx, progress_letter(broadcast_id, chat_id), self._clock.now())

    async def waiting(self, reader: Reader) -> Sequence[Broadcast]:
        """What waits for staff: asked for approval, paused, held. Oldest first."""
        return await rows.with_phases(reader, [Phase.ASKED, Phase.PAUSED, Phase.HELD])

    async def planned(self, reader: Reader) -> Sequence[Broadcast]:
        """What will be sent by itself, the next first."""
        found_ones = await rows.with_phases(reader, [Phase.PLANNED])
        return sorted(found_ones, key=lambda one: (one.plan.at is None, one.plan.at, one.id))

    async def recent(self, reader: Reader, offset: int = 0, limit: int = 8) -> tuple[Sequence[Broadcast], int]:
        """What has left or is leaving, the latest first, and how many there are."""
        return await rows.latest(reader, LEFT, offset, limit)

    async def _check(self, tx: Transaction, broadcast: Broadcast) -> None:
        if is_empty(broadcast.content):
            raise NothingToSay
        if broadcast.audience.chats or (broadcast.audience.residents and broadcast.plan.at):
            return  # who is meant later is for then to say
        wanted = self._criteria.condition(broadcast.audience, broadcast.topic, self._clock.now())
        if not await people.anybody(tx, wanted):
            raise NobodyReached

    async def _must_be_approved(self, tx: Transaction, broadcast: Broadcast) -> bool:
        if broadcast.approved_by is not None or not is_city_wide(broadcast.audience):
            return False
        return await rows.setting(tx, _APPROVAL) == "on"


def progress_letter(broadcast_id: int, chat_id: int) -> Letter:
    """The one message that shows how far an announcement is."""
    key = f"{subject(broadcast_id)}:progress:{chat_id}"
    return Letter(chat_id, PROGRESS, {"broadcast": broadcast_id}, key, Lane.REMINDERS)
