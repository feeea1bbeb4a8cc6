"""What the clerk does for holds when their day has come."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.areas.holds.calls import Calls
from bot.areas.holds.deadlines import EXPIRES, NOT_NEEDED, RELEASES, RESUMES, UNSEEN
from bot.areas.holds.service import Holds
from bot.base.database import Transaction
from bot.delivery.schedule.rules import Claimed, NoLongerNeeded
from bot.delivery.schedule.worker import Job

_Deed = Callable[[Transaction, int], Awaitable[bool]]


def jobs(holds: Holds, calls: Calls) -> Mapping[str, Job]:
    """By the kind of the schedule's row. What comes late is done late: nothing here is of no use any more."""
    return {
        EXPIRES: Job(_job(holds.deadlines.expire)),
        RELEASES: Job(_job(holds.release)),
        RESUMES: Job(_job(holds.resume_due)),
        NOT_NEEDED: Job(_job(holds.deadlines.no_longer_needed)),
        UNSEEN: Job(_job(calls.unseen)),
    }


def _job(deed: _Deed) -> Callable[[Transaction, Claimed], Awaitable[None]]:
    async def run(tx: Transaction, due: Claimed) -> None:
        if not await deed(tx, due.details["hold"]):
            raise NoLongerNeeded("it is otherwise by now")

    return run
