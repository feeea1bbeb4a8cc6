"""The family's card: what has been read, what waits at the desk, and the next story hour, on one picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.events.queries import Filters
from bot.areas.events.service import Events
from bot.areas.events.store.lists import Line
from bot.areas.family_reading.rules import Minutes
from bot.areas.family_reading.service import FamilyReading
from bot.areas.family_reading.wordings import FAMILY_CARD
from bot.areas.holds.households import Households
from bot.areas.holds.rules import Hold
from bot.areas.holds.service import Holds
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_STORY_HOURS = Filters(kinds=("storytelling",))


@dataclass(frozen=True)
class FamilyCard:
    """What stands on it. `code`: by which all that waits is handed out at once, '' where nobody has made one.

    `for_children`: what its holder reserved for them.
    """

    minutes: Minutes
    code: str
    waiting: Sequence[Hold]
    story_hour: Line | None
    for_children: Sequence[Hold] = ()

    @property
    def until(self) -> date | None:
        """The first day that something at the desk is no longer kept after."""
        return min((one.pick_up_until for one in self.waiting if one.pick_up_until), default=None)


class FamilyCards:
    """Nothing is kept of a card but the consent: what it shows is looked up when it is shown."""

    def __init__(
        self, consents: Consents, reading: FamilyReading, households: Households, holds: Holds, events: Events
    ) -> None:
        self._consents = consents
        self._reading = reading
        self._households = households
        self._holds = holds
        self._events = events

    async def of(self, reader: Reader, person_id: int) -> FamilyCard | None:
        """Somebody's; None where they have not agreed to one."""
        if not await self._consents.has_agreed(reader, person_id, FAMILY_CARD):
            return None
        _, minutes = await self._reading.of_family(reader, person_id)
        household = await self._households.of(reader, person_id)
        found = await self._households.with_code(reader, household.code) if household else None
        page = await self._events.reading.upcoming(reader, _STORY_HOURS, 0, 1)
        reserved = [one.hold for one in await self._holds.mine(reader, person_id) if one.hold.child_id is not None]
        code, waiting = household.code if household else "", found[1] if found else ()
        return FamilyCard(minutes, code, waiting, next(iter(page.lines), None), reserved)

    async def make(self, tx: Transaction, person_id: int, consent: Shown) -> FamilyCard:
        """One from now on."""
        await self._consents.give(tx, person_id, consent)
        found = await self.of(tx, person_id)
        if found is None:
            raise Unknown("family card")
        return found

    async def give_up(self, tx: Transaction, person_id: int) -> None:
        """None any more; what was read together stays."""
        await self._consents.withdraw(tx, person_id, FAMILY_CARD.purpose)
