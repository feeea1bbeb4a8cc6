"""What the delivery promises at any moment: letters leave, jobs are done."""

from __future__ import annotations

from datetime import timedelta

from bot.base.clock import Clock, to_ms
from bot.base.database import Reader
from bot.base.promises import Promise, broken
from bot.base.services import Services

_JUDGED_WITHIN = timedelta(minutes=5)  # leases are judged every minute
_LONGEST_QUIET = timedelta(days=1)
_MOST_OVERDUE = timedelta(hours=1)

LETTERS = (
    Promise(
        "letter {id} ({kind}) is being sent for longer than its lease",
        "SELECT id, kind FROM outbox WHERE state = 'sending' AND lease_until < :judged ORDER BY id LIMIT 20",
    ),
    Promise(
        "letter {id} ({kind}) waits though it is of no use any more",
        """SELECT id, kind FROM outbox WHERE state = 'waiting'
           AND expires_at < CASE WHEN hushed THEN :quiet ELSE :judged END ORDER BY id LIMIT 20""",
    ),
)
JOBS = (
    Promise(
        "job {id} ({kind}) is overdue by {hours} hours",
        """SELECT id, kind, (:now - due_at) / 3600000 AS hours FROM schedule
           WHERE state IN ('waiting', 'working') AND due_at < :overdue ORDER BY due_at, id LIMIT 20""",
    ),
)


async def letters(services: Services, reader: Reader) -> list[str]:
    """None is sent for ever, and none waits past its use."""
    now = services[Clock].now()
    return await broken(reader, LETTERS, {"judged": to_ms(now - _JUDGED_WITHIN), "quiet": to_ms(now - _LONGEST_QUIET)})


async def jobs(services: Services, reader: Reader) -> list[str]:
    """None is overdue by more than an hour."""
    now = services[Clock].now()
    return await broken(reader, JOBS, {"now": to_ms(now), "overdue": to_ms(now - _MOST_OVERDUE)})
