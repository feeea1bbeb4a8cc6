"""What those who came take home, and what a child reached: the latter for its parents only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.areas.followup.rules import THANKED_WITHIN, Handout, NotYours, Result
from bot.areas.followup.store import handouts as store
from bot.areas.followup.store import thanks as thanks_store
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

HANDOUT, RESULT = "aftercare_handout", "aftercare_result"  # letters


class Handing:
    """Files and links, and results."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def add(self, tx: Transaction, event_id: int, kind: str, content: str, name: str, by: int) -> int:
        """Keep one, and send it to everybody who was thanked already; how many those are."""
        handout_id = await store.add(tx, event_id, kind, content, name, by, self._clock.now())
        found = await thanks_store.of_event(tx, event_id)
        for one in found:
            if one.person_id is not None:
                await self._send(tx, handout_id, one.id, one.person_id)
        return len(found)

    async def remove(self, tx: Transaction, event_id: int, handout_id: int) -> None:
        """Take one of an event away; what has not left stays here. Raises Unknown."""
        if not await store.remove(tx, event_id, handout_id):
            raise Unknown("handout")
        await outbox.cancel(tx, f"handout:{handout_id}")

    async def send_all(self, tx: Transaction, event_id: int, thanks_id: int, person_id: int) -> None:
        """Everything there is, to somebody who came."""
        for one in await store.of_event(tx, event_id):
            await self._send(tx, one.id, thanks_id, person_id)

    async def of(self, reader: Reader, event_id: int) -> Sequence[Handout]:
        """All of an event, for staff."""
        return await store.of_event(reader, event_id)

    async def taken_home(self, reader: Reader, event_id: int, person_id: int) -> Sequence[Handout]:
        """The same, for somebody who came. Raises NotYours."""
        if not await thanks_store.came(reader, event_id, person_id):
            raise NotYours
        return await store.of_event(reader, event_id)

    async def find(self, reader: Reader, handout_id: int) -> Handout | None:
        """One of them, for its letter."""
        return await store.find(reader, handout_id)

    async def results(self, reader: Reader, event_id: int) -> Sequence[Result]:
        """The children who came, by name, with what was entered; for staff."""
        return await store.results(reader, event_id)

    async def result(self, reader: Reader, registration_id: int) -> Result:
        """One child who came. Raises Unknown."""
        found = await store.result(reader, registration_id)
        if found is None:
            raise Unknown("registration")
        return found

    async def enter(self, tx: Transaction, registration_id: int, result: str, by: int) -> bool:
        """Keep what a child reached and tell its parent, nobody else; whether there is one to tell. Raises Unknown."""
        found = await store.result(tx, registration_id)
        if found is None:
            raise Unknown("registration")
        now = self._clock.now()
        await store.put_result(tx, replace(found, result=result), by, now)
        await outbox.cancel(tx, f"result:{registration_id}")
        if found.person_id is None:
            return False
        letter = Letter(
            chat_id=found.person_id,
            kind=RESULT,
            details={"registration": registration_id},
            key=f"{RESULT}:{registration_id}:{to_ms(now)}",
            lane=Lane.REMINDERS,
            subject=f"result:{registration_id}",
            hushed=True,
        )
        await outbox.post(tx, letter, now)
        return True

    async def _send(self, tx: Transaction, handout_id: int, thanks_id: int, person_id: int) -> None:
        now = self._clock.now()
        letter = Letter(
            chat_id=person_id,
            kind=HANDOUT,
            details={"handout": handout_id},
            key=f"{HANDOUT}:{handout_id}:{thanks_id}",
            lane=Lane.REMINDERS,
            subject=f"handout:{handout_id}",
            expires_at=now + THANKED_WITHIN,
            hushed=True,
        )
        await outbox.post(tx, letter, now)
