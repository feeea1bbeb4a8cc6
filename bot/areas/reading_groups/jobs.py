"""What is done for reading groups when its time has come. What comes late is done late."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.areas.reading_groups.choosing.service import TURN_ENDS, VOTE_ENDS
from bot.areas.reading_groups.membership import OFFER_ENDS
from bot.areas.reading_groups.prompts.service import PROMPT, PULSE
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.delivery.schedule.rules import Claimed, NoLongerNeeded
from bot.delivery.schedule.worker import Job

_Deed = Callable[..., Awaitable[bool]]


def jobs(groups: ReadingGroups) -> Mapping[str, Job]:
    """By the kind of the schedule's row."""
    return {
        OFFER_ENDS: Job(_job(groups.members.expire, "member")),
        VOTE_ENDS: Job(_job(groups.choosing.close, "vote")),
        PROMPT: Job(_job(groups.prompts.post, "book", "part")),
        PULSE: Job(_job(groups.prompts.pulse, "book")),
        TURN_ENDS: Job(_job(groups.choosing.turn_over, "turn")),
    }


def _job(deed: _Deed, *names: str) -> Callable[[Transaction, Claimed], Awaitable[None]]:
    async def run(tx: Transaction, due: Claimed) -> None:
        if not await deed(tx, *(due.details[name] for name in names)):
            raise NoLongerNeeded("it is otherwise by now")

    return run
