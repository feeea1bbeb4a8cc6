"""Thanks to those who came, with a few questions; weeks later once more, to those who like. Answers are numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from bot.areas.events.store import plans
from bot.areas.events.types import Event
from bot.areas.followup.rules import (
    AGAIN_AFTER,
    AGAIN_UNTIL,
    ANSWERED,
    CLOSED,
    SKIPPED,
    THANKED_WITHIN,
    Figures,
    NotYours,
    Thanks,
    fits,
    mean,
    next_step,
)
from bot.areas.followup.store import handouts as handout_store
from bot.areas.followup.store import thanks as store
from bot.areas.surveys.event_form import RATING
from bot.areas.surveys.outcomes import Outcomes
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.quiet import Quiet, next_quiet_end
from bot.base.refusals import OldButton
from bot.base.suppression import shown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, drop_after
from bot.delivery.schedule.worker import Job

if TYPE_CHECKING:
    from bot.areas.followup.handouts import Handing

THANK, AGAIN = "aftercare_thank", "aftercare_again"  # rows of the schedule
THANKS = "aftercare_thanks"  # the letter
_AT_ONCE = 50  # people: a transaction is short


@dataclass(frozen=True)
class Thanked:
    """Thanks as they stand. `handouts`: how many there are to take home."""

    thanks: Thanks
    event: Event
    handouts: int


class Thanking:
    """`zone` and `quiet` are the library's; `outcomes` counts; `handing` sends what is handed out."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        quiet: Callable[[], Quiet],
        outcomes: Outcomes,
        handing: Handing,
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._quiet = quiet
        self._outcomes = outcomes
        self._handing = handing

    async def plan(self, tx: Transaction, session_id: int) -> None:
        """After a session is settled: thanks are due, outside the quiet hours."""
        due_at = next_quiet_end(self._clock.now(), self._quiet(), self._zone)
        details, late = {"session": session_id}, drop_after(THANKED_WITHIN)
        await schedule.plan(tx, Due(THANK, f"session:{session_id}", due_at, f"{THANK}:{session_id}", details, late))

    async def thank(self, tx: Transaction, session_id: int) -> int:
        """Write to those who came and have nothing more to come, parents once for all their children; how many.

        Of many, to some now; the rest is planned.
        """
        event_id = await plans.of_session(tx, session_id)
        event = await plans.load(tx, event_id) if event_id is not None else None
        if event is None or not self._is_fresh(event, session_id):
            return 0
        found = await store.who_came(tx, event.id, self._clock.now(), _AT_ONCE)
        if found:
            await self._outcomes.begin(tx, event.id, 1, event.details.title, self._day(self._clock.now()))
        for person_id, parent in found:
            thanks_id = await store.insert(tx, event.id, person_id, 1, parent, self._clock.now())
            if thanks_id is not None:
                await self._write(tx, thanks_id, person_id)
                await self._handing.send_all(tx, event.id, thanks_id, person_id)
        if len(found) == _AT_ONCE:
            await self.plan(tx, session_id)
        return len(found)

    def _is_fresh(self, event: Event, session_id: int) -> bool:
        """Whether people still expect to hear of it, where the staff note afterwards who came."""
        since = self._clock.now() - THANKED_WITHIN
        return any(one.ends_at > since for one in event.sessions_of(session_id))

    async def ask_again(self, tx: Transaction, thanks_id: int) -> None:
        """Weeks later, the questions once more to somebody who agreed."""
        first = await store.find(tx, thanks_id)
        if first is None or first.person_id is None:
            return
        asked = await store.insert(tx, first.event_id, first.person_id, 2, first.parent, self._clock.now())
        if asked is not None:
            await self._write(tx, asked, first.person_id)

    async def _write(self, tx: Transaction, thanks_id: int, person_id: int) -> None:
        now = self._clock.now()
        letter = Letter(
            chat_id=person_id,
            kind=THANKS,
            details={"thanks": thanks_id},
            key=f"{THANKS}:{thanks_id}",
            lane=Lane.REMINDERS,
            patient=True,
            subject=f"thanks:{thanks_id}",
            expires_at=now + THANKED_WITHIN,
            hushed=True,
        )
        await outbox.post(tx, letter, now)

    async def answer(self, tx: Transaction, person_id: int, thanks_id: int, step: int, answer: int) -> Thanked:
        """Count an answer (SKIPPED: none) and go on; a question answered before is not counted again.

        Raises NotYours, OldButton for an answer the question does not have.
        """
        thanks = await self._mine(tx, person_id, thanks_id)
        question = thanks.question
        if thanks.step != step or question is None:
            return await self._thanked(tx, thanks)
        if not fits(question, answer):
            raise OldButton(f"{question}:{answer}")
        if await store.go_on(tx, thanks_id, step, next_step(thanks)) and answer != SKIPPED:
            await self._outcomes.note(tx, await self._survey(tx, thanks), thanks.round, question, answer)
        return await self.read(tx, person_id, thanks_id)

    async def stop(self, tx: Transaction, person_id: int, thanks_id: int) -> Thanked:
        """No more questions. Raises NotYours."""
        thanks = await self._mine(tx, person_id, thanks_id)
        await store.go_on(tx, thanks_id, thanks.step, CLOSED)
        return await self.read(tx, person_id, thanks_id)

    async def agree(self, tx: Transaction, person_id: int, thanks_id: int) -> Thanked:
        """They may be asked once more, some weeks from now. Raises NotYours."""
        thanks = await self._mine(tx, person_id, thanks_id)
        if thanks.round == 1 and await store.agree(tx, thanks_id):
            due_at = next_quiet_end(thanks.thanked_at + AGAIN_AFTER, self._quiet(), self._zone)
            details = {"person": person_id, "thanks": thanks_id}
            late = drop_after(AGAIN_UNTIL - AGAIN_AFTER)
            await schedule.plan(tx, Due(AGAIN, f"thanks:{thanks_id}", due_at, f"{AGAIN}:{thanks_id}", details, late))
        return await self.read(tx, person_id, thanks_id)

    async def say(self, tx: Transaction, person_id: int, thanks_id: int, words: str) -> Thanked:
        """Keep a sentence without its writer, once. Raises NotYours."""
        thanks = await self._mine(tx, person_id, thanks_id)
        if thanks.step == ANSWERED and await store.go_on(tx, thanks_id, ANSWERED, CLOSED):
            await self._outcomes.say(tx, await self._survey(tx, thanks), thanks.round, words)
        return await self.read(tx, person_id, thanks_id)

    async def read(self, reader: Reader, person_id: int, thanks_id: int) -> Thanked:
        """As it stands. Raises NotYours."""
        return await self._thanked(reader, await self._mine(reader, person_id, thanks_id))

    async def due(self, reader: Reader, thanks_id: int) -> Thanked | None:
        """For the letter; None where somebody has left, or the event was cancelled after all."""
        thanks = await store.find(reader, thanks_id)
        if thanks is None or thanks.person_id is None or thanks.closed:
            return None
        return await self._thanked(reader, thanks)

    async def figures(self, reader: Reader, event_id: int) -> Figures:
        """What came of an event, for staff: nothing that fewer than five people said."""
        came, missed, thanked, certificates = await store.attendance(reader, event_id)
        cells = await store.outcomes(reader, event_id)
        rating = mean(cells.pop((1, RATING), {}))
        words = tuple(await store.words(reader, event_id)) if rating is not None else ()
        visible = {which: shown(answers) for which, answers in cells.items()}
        return Figures(came, missed, thanked, visible, rating, words, certificates)

    def jobs(self) -> Mapping[str, Job]:
        """What the clerk does for the rows above."""

        async def thank(tx: Transaction, due: Claimed) -> None:
            await self.thank(tx, due.details["session"])

        async def again(tx: Transaction, due: Claimed) -> None:
            await self.ask_again(tx, due.details["thanks"])

        return {THANK: Job(thank), AGAIN: Job(again)}

    async def _survey(self, tx: Transaction, thanks: Thanks) -> int:
        """What they are asked; begun with the first letter, or now where that was written by an older version."""
        event = await plans.load(tx, thanks.event_id)
        title = event.details.title if event else ""
        return await self._outcomes.begin(tx, thanks.event_id, thanks.round, title, self._day(thanks.thanked_at))

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    async def _mine(self, reader: Reader, person_id: int, thanks_id: int) -> Thanks:
        thanks = await store.find(reader, thanks_id)
        if thanks is None or thanks.person_id != person_id:
            raise NotYours
        return thanks

    async def _thanked(self, reader: Reader, thanks: Thanks) -> Thanked:
        event = await plans.load(reader, thanks.event_id)
        if event is None:
            raise NotYours
        return Thanked(thanks, event, await handout_store.count(reader, thanks.event_id))
