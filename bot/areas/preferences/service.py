"""What residents want to hear of: topics, interests, quiet hours. Nothing is assumed that nobody chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.areas.events.interests import USUAL
from bot.areas.library.service import Library
from bot.areas.preferences import store
from bot.areas.preferences.rules import EVERY, Wishes, code_of, interest_of
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.quiet import Quiet
from bot.base.refusals import Unknown
from bot.base.suppression import FEWEST
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

OFFER = "interests_offer"
_AFTER = timedelta(seconds=20)  # what they did is answered first, and read


class Preferences:
    """The use cases of choosing what comes. Whoever changes something gets their wishes as they are then."""

    def __init__(self, database: Database, clock: Clock, library: Library, topics: Mapping[str, str]) -> None:
        """`topics`: what each topic of an announcement is called (a msgid); there are no others."""
        self._database = database
        self._clock = clock
        self._library = library
        self.topics = topics

    async def of(self, reader: Reader, person_id: int) -> Wishes:
        """What somebody wants now."""
        return replace(await store.wishes(reader, person_id), topics=self.topics)

    async def interests(self, reader: Reader, chosen: Sequence[str] = ()) -> tuple[str, ...]:
        """What may be chosen: the library's list, else the usual ones; also what was `chosen` from an older list."""
        listed = await self._library.interests(reader) or USUAL
        known = {code_of(interest) for interest in listed}
        return (*listed, *(interest for interest in chosen if code_of(interest) not in known))

    async def silence(self, tx: Transaction, person_id: int, topic: str = EVERY) -> Wishes:
        """No more of this topic, or of all. Raises Unknown."""
        await store.silence(tx, person_id, self._kinds(topic))
        return await self.of(tx, person_id)

    async def hear(self, tx: Transaction, person_id: int, topic: str = EVERY) -> Wishes:
        """This topic, or all, may come again. Raises Unknown."""
        await store.hear(tx, person_id, [*self._kinds(topic), EVERY])
        return await self.of(tx, person_id)

    async def choose(self, tx: Transaction, person_id: int, code: str, *, wanted: bool) -> Wishes:
        """An interest more or less; `code` as `rules.code_of` makes it. Raises Unknown."""
        wishes = await self.of(tx, person_id)
        interest = interest_of(code, await self.interests(tx, wishes.interests))
        if interest is None:
            raise Unknown("interest")
        if wanted:
            await store.choose(tx, person_id, interest, self._clock.now())
        else:
            await store.drop(tx, person_id, interest)
        return await self.of(tx, person_id)

    async def steer(self, tx: Transaction, person_id: int, *, on: bool) -> Wishes:
        """Their interests order what they are shown, or not; what they chose stays."""
        await store.steer(tx, person_id, None if on else self._clock.now())
        return await self.of(tx, person_id)

    async def demand(self, reader: Reader) -> Mapping[str, int]:
        """How many people chose each interest, for the staff. Of small groups nothing: as people choose several and
        no total is told, none is betrayed by the others."""
        return {interest: people for interest, people in (await store.demand(reader)).items() if people >= FEWEST}

    async def set_quiet(self, tx: Transaction, person_id: int, quiet: Quiet | None) -> Wishes:
        """Hours without announcements; None: the library's, both alike: none at all."""
        await store.set_quiet(tx, person_id, quiet)
        return await self.of(tx, person_id)

    async def offer_interests(self, tx: Transaction, person_id: int) -> None:
        """Offer the interests, once in a lifetime, a little later; not to who has chosen, or wants nothing."""
        wishes = await self.of(tx, person_id)
        now = self._clock.now()
        if wishes.interests or wishes.wants_nothing or not await store.note_offer(tx, person_id, now):
            return
        letter = Letter(
            chat_id=person_id,
            kind=OFFER,
            details={"person": person_id},
            key=f"{OFFER}:{person_id}:{to_ms(now)}",
            lane=Lane.REMINDERS,
            subject=f"{OFFER}:{person_id}",
            patient=True,
            not_before=now + _AFTER,
            expires_at=now + timedelta(days=1),
        )
        await outbox.post(tx, letter, now)

    async def hold_back_offer(self, tx: Transaction, person_id: int) -> None:
        """What they did is undone: the offer that has not left yet comes after another success."""
        if await outbox.cancel(tx, f"{OFFER}:{person_id}"):
            await store.forget_offer(tx, person_id)

    def _kinds(self, topic: str) -> list[str]:
        if topic == EVERY:
            return [*self.topics, EVERY]
        if topic not in self.topics:
            raise Unknown("topic")
        return [topic]
