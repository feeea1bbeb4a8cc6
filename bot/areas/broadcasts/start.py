"""How an announcement begins to leave: at once, or at its time; staff decide where that passed too long ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from bot.areas.broadcasts.kinds import HELD, JOB, PAUSED
from bot.areas.broadcasts.rules import OVERDUE, WrongPhase, is_overdue, next_time
from bot.areas.broadcasts.store import copies, rows, work
from bot.areas.broadcasts.store.work import Task
from bot.areas.broadcasts.types import Broadcast, Phase
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.identity import Owners
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded


async def found(reader: Reader, broadcast_id: int) -> Broadcast:
    """The announcement. Raises Unknown."""
    broadcast = await rows.find(reader, broadcast_id)
    if broadcast is None:
        raise Unknown("broadcast")
    return broadcast


async def standing(reader: Reader, broadcast_id: int, *phases: Phase) -> Broadcast:
    """The announcement, if it stands at one of these phases. Raises Unknown, WrongPhase."""
    broadcast = await found(reader, broadcast_id)
    if broadcast.phase not in phases:
        raise WrongPhase(broadcast.phase)
    return broadcast


class Beginning:
    """Begins, plans and holds announcements, and tells their writers what staff must decide."""

    def __init__(self, clock: Clock, zone: tzinfo, owners: Owners) -> None:
        self._clock = clock
        self.zone = zone
        self._owners = owners

    async def release(self, tx: Transaction, broadcast: Broadcast) -> None:
        """Let it leave now, or note its time."""
        at, now = broadcast.plan.at, self._clock.now()
        if broadcast.plan.every and at is None:
            broadcast = replace(broadcast, plan=replace(broadcast.plan, at=now))
        if broadcast.plan.every or (at is not None and at > now):
            await self.plan(tx, broadcast)
        else:
            await schedule.drop(tx, subject(broadcast.id))
            await self.begin(tx, broadcast)

    async def plan(self, tx: Transaction, broadcast: Broadcast) -> None:
        """Note its time. Whether it is too late then is for `due` to say."""
        assert broadcast.plan.at is not None
        await rows.put_plan(tx, broadcast.id, broadcast.plan)
        await rows.put(tx, broadcast.id, phase=Phase.PLANNED, reason="")
        key = f"{subject(broadcast.id)}:{to_ms(broadcast.plan.at)}"
        await schedule.drop(tx, subject(broadcast.id))
        await schedule.plan(tx, Due(JOB, subject(broadcast.id), broadcast.plan.at, key, {"broadcast": broadcast.id}))

    async def begin(self, tx: Transaction, broadcast: Broadcast) -> None:
        """From now on it leaves: first to channels and groups; the residents are added in parts."""
        now = self._clock.now()
        await rows.put(tx, broadcast.id, phase=Phase.RUNNING, started_at=now, seen_at=now, ended_at=None, reason="")
        await copies.add_chats(tx, broadcast, now)
        if broadcast.audience.residents:
            await work.begin(tx, broadcast.id, Task.FILL)

    async def due(self, tx: Transaction, claimed: Claimed) -> None:
        """The time of a planned one has come."""
        broadcast = await rows.find(tx, claimed.details["broadcast"])
        if broadcast is None or broadcast.phase is not Phase.PLANNED:
            raise NoLongerNeeded("not planned any more")
        this_time = broadcast
        if broadcast.plan.every and broadcast.plan.at:
            this_time = await self._occasion(tx, broadcast)
            following = next_time(broadcast.plan.at, broadcast.plan.every, self._clock.now(), self.zone)
            await self.plan(tx, replace(broadcast, plan=replace(broadcast.plan, at=following)))
        if is_overdue(broadcast.plan, self._clock.now()):
            await self.set_aside(tx, this_time)
        else:
            await self.begin(tx, this_time)

    async def set_aside(self, tx: Transaction, broadcast: Broadcast) -> None:
        """Overdue: staff decide whether it still leaves."""
        await rows.put(tx, broadcast.id, phase=Phase.HELD, reason=OVERDUE)
        await self.tell(tx, broadcast, HELD)

    async def pause(self, tx: Transaction, broadcast: Broadcast, reason: str) -> None:
        """Telegram refuses one copy after the other: its writer hears why."""
        await rows.put(tx, broadcast.id, phase=Phase.PAUSED, reason=reason)
        await self.tell(tx, broadcast, PAUSED)

    async def tell(self, tx: Transaction, broadcast: Broadcast, kind: str) -> None:
        """A letter to the writer; to the owners where the writer's name is gone."""
        now = self._clock.now()
        for person in (broadcast.created_by,) if broadcast.created_by else await self._owners(tx):
            key = f"{subject(broadcast.id)}:{kind}:{to_ms(now)}:{person}"
            letter = Letter(person, kind, {"broadcast": broadcast.id}, key, Lane.REMINDERS)
            await outbox.post(tx, letter, now)

    async def _occasion(self, tx: Transaction, broadcast: Broadcast) -> Broadcast:
        """One time of a recurring one: an announcement of its own."""
        now = self._clock.now()
        made = await rows.duplicate(tx, broadcast.id, broadcast.created_by, now, series=broadcast.id)
        return await found(tx, made)


def subject(broadcast_id: int) -> str:
    """What rows of the schedule and letters about an announcement are dropped by."""
    return f"broadcast:{broadcast_id}"
