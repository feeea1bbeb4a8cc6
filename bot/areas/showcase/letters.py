"""Letters around works: to authors, to the staff, to channels and out of them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.areas.broadcasts.types import Target
from bot.areas.showcase.rules import Posted, State, Work, about_work
from bot.base.clock import Clock, to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

NEWS = "work_news"
"""To the author: what became of it; {"work", "state"}."""
TO_LOOK_AT = "work_to_look_at"
"""To the staff: there is something to look at; {}."""
ANSWERED = "work_answered"
"""To the staff: the author has answered; {"work"}."""
AGREED = "work_agreed"
"""To a young author: a parent has agreed; {"work"}."""
POST = "work_post"
"""To a channel; {"work", "thread"}."""
RECALL = "work_recall"
"""Out of a channel; {"message", "has_file"}."""
STUCK = "work_stuck"
"""To the staff: it could not be posted, or not be taken out; {"chat", "posted", "message"}."""
STORY_GONE = "story_gone"
"""To the staff: a story they wanted to play was taken back; {"event"}."""


async def tell_author(tx: Transaction, clock: Clock, work: Work) -> None:
    """What became of it."""
    now = clock.now()
    details = {"work": work.id, "state": work.state.value}
    key = f"{NEWS}:{work.id}:{work.state}:{to_ms(now)}"
    letter = Letter(work.person_id, NEWS, details, key, Lane.REMINDERS, about_work(work.id), hushed=True)
    await outbox.post(tx, letter, now)


async def tell_agreed(tx: Transaction, clock: Clock, work: Work) -> None:
    """A young author hears that a parent has agreed."""
    key = f"{AGREED}:{work.id}"
    letter = Letter(work.person_id, AGREED, {"work": work.id}, key, Lane.REMINDERS, about_work(work.id), hushed=True)
    await outbox.post(tx, letter, clock.now())


async def publish(tx: Transaction, clock: Clock, work: Work, targets: Iterable[Target]) -> None:
    """To these channels."""
    now = clock.now()
    for target in targets:
        key = f"{POST}:{work.id}:{target.chat_id}:{to_ms(now)}"
        details = {"work": work.id, "thread": target.thread, "has_file": bool(work.made.file_id)}
        letter = Letter(target.chat_id, POST, details, key, Lane.ANNOUNCEMENTS, about_work(work.id))
        await outbox.post(tx, letter, now)


async def recall(tx: Transaction, clock: Clock, posted: Posted, *, has_file: bool) -> None:
    """Words are changed to say that it was taken back; a message with a file is deleted. Twice is once."""
    details = {"message": posted.message_id, "has_file": has_file}
    key = f"{RECALL}:{posted.chat_id}:{posted.message_id}"
    await outbox.post(tx, Letter(posted.chat_id, RECALL, details, key, Lane.REMINDERS), clock.now())


def is_about(state: State, work: Work | None) -> bool:
    """Whether a letter that tells of this state still holds."""
    return work is not None and work.state is state
