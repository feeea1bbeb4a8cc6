"""Sending a complaint, answering it, replying once. Every change carries its letters with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.library.rules import open_day_after
from bot.areas.library.service import Library
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.areas.tickets import store
from bot.areas.tickets.rules import (
    ANSWERED_WITHIN,
    MOST_A_DAY,
    RECALLED_WITHIN,
    AnsweredAlready,
    AnswerHasLeft,
    Item,
    NoReply,
    State,
    TooMuchFeedback,
    is_urgent,
)
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.reading.dates.periods import Period
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

TOLD = "feedback"  # to the staff
ANSWERED = "feedback_answer"  # to the resident
PAGE = 5
_SHOWN = 10
_REMINDED_AT = time(8)


class Tickets:
    """`library` knows the open days, `staff` whom to tell."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo, library: Library, staff: Staff) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._library = library
        self._staff = staff

    async def send(
        self, tx: Transaction, person_id: int, words: str, *, anonymous: bool = False, urgent: bool = False
    ) -> Item:
        """Keep what somebody has to say, and tell the staff; `urgent` or not, danger is heard in the words too.

        Raises TooMuchFeedback.
        """
        now = self._clock.now()
        if await store.count_since(tx, person_id, now - timedelta(days=1)) >= MOST_A_DAY:
            raise TooMuchFeedback(MOST_A_DAY)
        urgent, due_on = urgent or is_urgent(words), await self._due_on(tx)
        feedback_id = await store.insert(tx, person_id, due_on, now, anonymous=anonymous, urgent=urgent)
        words_id = await store.say(tx, feedback_id, words, now)
        await self._tell_staff(tx, person_id, feedback_id, words_id, due_on, urgent=urgent)
        return await self._item(tx, feedback_id)

    async def reply(self, tx: Transaction, person_id: int, feedback_id: int, words: str) -> Item:
        """The resident's one more word; the staff's turn again. Raises Unknown, NoReply."""
        item = await self._item(tx, feedback_id)
        if item.person_id != person_id:
            raise Unknown("feedback")
        if not item.may_reply:
            raise NoReply
        due_on = await self._due_on(tx)
        words_id = await store.say(tx, feedback_id, words, self._clock.now())
        await store.put(tx, feedback_id, State.OPEN, self._clock.now(), due_on)
        urgent = is_urgent(words)
        await self._tell_staff(tx, person_id, feedback_id, words_id, due_on, urgent=urgent)
        return await self._item(tx, feedback_id)

    async def answer(self, tx: Transaction, feedback_id: int, words: str, by: int) -> int:
        """The staff's answer; the id by which it can be taken back for a minute. Raises Unknown, AnsweredAlready."""
        item = await self._item(tx, feedback_id)
        if item.state is State.ANSWERED:
            last = item.said[-1]
            raise AnsweredAlready(feedback_id, last.words, last.by)
        if item.person_id is None:
            raise Unknown("feedback")
        now = self._clock.now()
        words_id = await store.say(tx, feedback_id, words, now, by)
        await store.put(tx, feedback_id, State.ANSWERED, now)
        await outbox.post(tx, _answer(item.person_id, feedback_id, words_id, now + RECALLED_WITHIN), now)
        return words_id

    async def take_back(self, tx: Transaction, words_id: int) -> int:
        """An answer that has not left yet; the number of what it was about. Raises Unknown, AnswerHasLeft."""
        feedback_id = await store.feedback_of(tx, words_id)
        if feedback_id is None:
            raise Unknown("answer")
        if not await outbox.cancel(tx, _subject(words_id)):
            raise AnswerHasLeft
        await store.unsay(tx, words_id)
        await store.put(tx, feedback_id, State.OPEN, self._clock.now())
        return feedback_id

    async def close(self, tx: Transaction, feedback_id: int) -> None:
        """No answer is needed. Raises Unknown."""
        item = await self._item(tx, feedback_id)
        if item.state is State.OPEN:
            await store.put(tx, feedback_id, State.CLOSED, self._clock.now())

    async def item(self, reader: Reader, feedback_id: int, person_id: int | None = None) -> Item:
        """One of them; of this person, where one is named. Raises Unknown."""
        found = await self._item(reader, feedback_id)
        if person_id is not None and found.person_id != person_id:
            raise Unknown("feedback")
        return found

    async def item_within(self, tx: Transaction, feedback_id: int) -> Item:
        """One of them as it stands within a transaction. Raises Unknown."""
        return await self._item(tx, feedback_id)

    async def waiting(self, reader: Reader, feedback_id: int) -> Item | None:
        """For a notice to the staff: None where nothing waits any more."""
        found = await store.find(reader, feedback_id)
        return found if found and found.state is State.OPEN else None

    async def open_ones(self, reader: Reader, page: int = 0) -> Sequence[Item]:
        """A page of what waits for the staff, and one more where there is another page."""
        return await store.open_ones(reader, page * PAGE, PAGE + 1)

    async def how_many_wait(self, reader: Reader) -> int:
        """For the desk."""
        return await store.count_open(reader)

    async def of(self, reader: Reader, person_id: int) -> Sequence[Item]:
        """What somebody sent, the newest first."""
        return await store.of_person(reader, person_id, _SHOWN)

    async def received(self, reader: Reader, period: Period) -> tuple[int, int]:
        """How many were sent on these days, and how many of these were answered by the day that was promised."""
        found = await store.received(reader, *period.moments(self._zone))
        return len(found), sum(one.is_in_time(self._zone) for one in found)

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nobody answers somebody who is no longer here."""
        await store.close_of(tx, person_id, self._clock.now())

    async def _due_on(self, reader: Reader) -> date:
        today = self._clock.now().astimezone(self._zone).date()
        return open_day_after(await self._library.hours(reader), today, ANSWERED_WITHIN)

    async def _item(self, reader: Reader, feedback_id: int) -> Item:
        found = await store.find(reader, feedback_id)
        if found is None:
            raise Unknown("feedback")
        return found

    async def _tell_staff(
        self, tx: Transaction, person_id: int, feedback_id: int, words_id: int, due_on: date, *, urgent: bool
    ) -> None:
        """At once where there is danger, else outside the quiet hours; and on the morning it is due."""
        now = self._clock.now()
        due_at = datetime.combine(due_on, _REMINDED_AT, self._zone)
        for moment, hushed in ((now, not urgent), (due_at, True)):
            await self._staff.tell(
                tx,
                ANSWER_PEOPLE,
                TOLD,
                {"feedback": feedback_id},
                f"{TOLD}:{words_id}:{moment.timestamp():.0f}",
                subject=about_person(person_id),
                at=moment,
                hushed=hushed,
            )


def _subject(words_id: int) -> str:
    return f"{ANSWERED}:{words_id}"


def _answer(person_id: int, feedback_id: int, words_id: int, moment: datetime) -> Letter:
    """Carries ids only: what it says is as it stands when it leaves."""
    return Letter(
        chat_id=person_id,
        kind=ANSWERED,
        details={"feedback": feedback_id, "person": person_id},
        key=_subject(words_id),
        lane=Lane.REMINDERS,
        subject=_subject(words_id),
        not_before=moment,
        hushed=True,
    )
