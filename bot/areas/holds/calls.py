"""The call list: a notice that was not opened for days, or could not be delivered, is told by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.areas.holds import letters
from bot.areas.holds.rules import Call, Event, State, Why
from bot.areas.holds.store import calls as store
from bot.areas.holds.store import holds
from bot.areas.patrons.service import Patrons
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.delivery.outbox.rules import Claimed, Ending
from bot.delivery.outbox.rules import State as Sent

MOST = 30


class Calls:
    """`patrons` knows whose card has which number: by that the library finds the telephone."""

    def __init__(self, clock: Clock, patrons: Patrons) -> None:
        self._clock = clock
        self._patrons = patrons

    async def waiting(self, reader: Reader) -> Sequence[Call]:
        """Who is to be called, the next last day first."""
        return [await self._numbered(reader, one) for one in await store.waiting(reader, MOST)]

    async def called(self, tx: Transaction, hold_id: int, by: int) -> bool:
        """Somebody has called; False where a colleague was first."""
        now = self._clock.now()
        done = await store.called(tx, hold_id, by, now)
        if done:
            await holds.note(tx, hold_id, Event.CALLED, now, by)
        return done

    async def seen(self, tx: Transaction, person_id: int) -> None:
        """They have opened what they reserved."""
        await store.see(tx, person_id, self._clock.now())

    async def unseen(self, tx: Transaction, hold_id: int) -> bool:
        """Days have passed since the notice; False where they have opened it, or nothing waits."""
        hold = await holds.find(tx, hold_id)
        if hold is None or hold.state is not State.READY or await store.was_seen(tx, hold):
            return False
        await store.add(tx, hold_id, Why.UNSEEN, self._clock.now())
        return True

    async def letter_ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """A notice that Telegram refused is told by telephone, where the book still waits."""
        if letter.kind != letters.READY or ending.state is not Sent.REFUSED:
            return
        hold = await holds.find(tx, letter.details["hold"])
        if hold is not None and hold.state is State.READY:
            await store.add(tx, hold.id, Why.UNDELIVERED, self._clock.now())

    async def _numbered(self, reader: Reader, one: Call) -> Call:
        card = await self._patrons.own(reader, one.hold.person_id) if one.hold.person_id is not None else None
        return replace(one, number=card.number) if card else one
