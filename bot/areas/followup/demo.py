"""What came of the demonstration's past events: thanks, what people answered, certificates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState
from bot.areas.followup.rules import AGAIN_AFTER, Thanks
from bot.areas.followup.service import Followup
from bot.areas.followup.store import thanks as store
from bot.areas.surveys.event_form import RATING
from bot.areas.surveys.outcomes import Outcomes
from bot.base.clock import Clock, MovableClock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Content
from bot.base.services import Services
from bot.delivery.outbox import store as outbox
from bot.settings import Settings

_MOST = 500  # events of a year, and more


async def thank_for_a_year(services: Services, content: Content) -> None:
    """In one transaction, where nobody was thanked yet; no letter leaves for what is long past."""
    await services[Database].write(partial(_thank_all, services, content.json("answers.json")))


async def _thank_all(services: Services, told: dict[str, Any], tx: Transaction) -> None:
    events, now = services[Events], services[Clock].now()
    clock, chance = MovableClock.frozen(now), Random(5)
    followup = Followup(services[Database], clock, services[Settings].timezone, services[Outcomes], random=Random(6))
    past, _ = await events.overview.page(tx, "past", None, 0, _MOST)
    if any([await store.of_event(tx, one.event_id) for one in past]):
        return
    for one in sorted(past, key=lambda one: one.event_id):
        event = await events.reading.event(tx, one.event_id)
        if event.state is EventState.FINISHED:
            await _Afterwards(followup, clock, now, told, chance).of(tx, event)


@dataclass(frozen=True)
class _Afterwards:
    """The days after an event. `clock` goes along."""

    followup: Followup
    clock: MovableClock
    now: datetime
    told: dict[str, Any]
    chance: Random

    async def of(self, tx: Transaction, event: Event) -> None:
        """Who came is thanked that evening, and answers or does not; weeks later some answer once more."""
        over = event.sessions[-1].ends_at
        self.clock.shift_to(over + timedelta(hours=3) - self.now)
        await self.followup.thanking.thank(tx, event.sessions[-1].id)
        answered, words = [], iter(self.chance.sample(self.told["words"], len(self.told["words"])))
        for one in await store.of_event(tx, event.id):
            await outbox.cancel(tx, f"thanks:{one.id}")
            if self.chance.random() < self.told["answering"]:
                await self._answer(tx, one, self.told["items"], words)
                answered.append(one)
            if event.details.certificate:
                await self._certify(tx, event, one)
        if over + AGAIN_AFTER < self.now:
            self.clock.shift_to(over + AGAIN_AFTER - self.now)
            await self._ask_again(tx, event, [one for one in answered if self.chance.random() < self.told["again"]])

    async def _answer(self, tx: Transaction, thanks: Thanks, weights: list[int], words: Iterator[str]) -> None:
        """A tap each; a sentence now and then, while there are `words`."""
        thanking, person = self.followup.thanking, thanks.person_id
        assert person is not None, "nobody of the demonstration was forgotten"
        while question := thanks.question:
            likely = self.told["rating"] if question == RATING else weights
            [answer] = self.chance.choices(range(1, len(likely) + 1), likely)
            thanks = (await thanking.answer(tx, person, thanks.id, thanks.step, answer)).thanks
        said = next(words, "") if self.chance.random() < self.told["writing"] else ""
        if said:
            await thanking.say(tx, person, thanks.id, said)
        else:
            await thanking.stop(tx, person, thanks.id)

    async def _ask_again(self, tx: Transaction, event: Event, agreed: list[Thanks]) -> None:
        for one in agreed:
            await self.followup.thanking.ask_again(tx, one.id)
        for one in await store.of_event(tx, event.id, round_=2):
            await outbox.cancel(tx, f"thanks:{one.id}")
            await self._answer(tx, one, self.told["later_items"], iter(()))

    async def _certify(self, tx: Transaction, event: Event, thanks: Thanks) -> None:
        """Most take theirs; the others may still."""
        if thanks.person_id is None or self.chance.random() > self.told["certificates"]:
            return
        certifying = self.followup.certifying
        for one in await certifying.of(tx, thanks.person_id, ()):
            if one.event_id == event.id:
                await certifying.issue(tx, thanks.person_id, (), one.registration_id)
