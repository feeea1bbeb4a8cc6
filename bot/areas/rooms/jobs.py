"""What the clerk does for rooms when its time has come."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.areas.rooms import plans
from bot.areas.rooms.rules import Span
from bot.areas.rooms.service import Rooms
from bot.base.clock import from_ms
from bot.base.database import Transaction
from bot.delivery.schedule.rules import Claimed, NoLongerNeeded
from bot.delivery.schedule.worker import Job

_Deed = Callable[[Transaction, int], Awaitable[bool]]


def jobs(rooms: Rooms) -> Mapping[str, Job]:
    """By the kind of the schedule's row. What comes late is done late, and then finds how things stand."""

    async def nudge(tx: Transaction, due: Claimed) -> None:
        if not await rooms.deciding.nudge(tx, due.details["booking"], due.details["step"]):
            raise NoLongerNeeded("it is decided")

    async def offer(tx: Transaction, due: Claimed) -> None:
        span = Span(from_ms(due.details["starts"]), from_ms(due.details["ends"]))
        await rooms.passing.offer(tx, due.details["room"], span)

    return {
        plans.DECIDE: _job(rooms.deciding.lapse, "booking"),
        plans.NUDGE: Job(nudge),
        plans.REMIND: _job(rooms.using.remind, "booking"),
        plans.RELEASE: _job(rooms.using.release, "booking"),
        plans.OVER: _job(rooms.using.over, "booking"),
        plans.OFFER: Job(offer),
        plans.SERIES_ASKS: _job(rooms.using.ask_series, "series"),
        plans.SERIES_ENDS: _job(rooms.using.end_series, "series"),
    }


def _job(deed: _Deed, about: str) -> Job:
    async def run(tx: Transaction, due: Claimed) -> None:
        if not await deed(tx, due.details[about]):
            raise NoLongerNeeded("it is otherwise by now")

    return Job(run)
