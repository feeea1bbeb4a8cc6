"""Events as staff see them: the lists, a draft as residents will see it, figures, and what changes wait."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from bot.areas.events.context import CHANGED, EventsContext, capacity_of, event_of
from bot.areas.events.planning.fields import with_part
from bot.areas.events.planning.validation import Opening, Warned, warnings
from bot.areas.events.refusals import WrongState
from bot.areas.events.store import others, planned
from bot.areas.events.store.planned import Figures as Figures
from bot.areas.events.store.planned import Planned as Planned
from bot.areas.events.types import Event, EventState, Plan, Pool, SignUp
from bot.areas.events.views import Card, Seats
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

LISTS = ("coming", "drafts", "past", "cancelled")
_MOST_SEARCHED = 500
_LIKE = 75.0  # of 100; below, a title is another
_PLACES = 8


class Overview:
    """Readings take a reader of their own, or the caller's transaction to see what it has just written."""

    def __init__(self, database: Database, house: EventsContext) -> None:
        self._database = database
        self._house = house

    async def page(
        self, reader: Reader, which: str, only: Collection[int] | None, offset: int, limit: int
    ) -> tuple[Sequence[Planned], int]:
        """Some events of one of LISTS, and how many there are; `only`: of these."""
        return await planned.listed(reader, which, only, self._house.now, offset, limit)

    async def search(
        self,
        reader: Reader,
        words: str,
        only: Collection[int] | None,
        *,
        day: date | None = None,
        which: str = "all",
        kind: str = "",
        most: int = 8,
    ) -> Sequence[Planned]:
        """Events whose title is like these words (all, for none), of a day and a kind where named; the likest first."""
        found, _ = await planned.listed(reader, which, only, self._house.now, 0, _MOST_SEARCHED)
        if day is not None:
            starts = await planned.starts(reader, [one.event_id for one in found])
            days = {n: {at.astimezone(self._house.zone).date() for at in those} for n, those in starts.items()}
            found = [one for one in found if day in days.get(one.event_id, ())]
        found = [one for one in found if kind in ("", one.kind)]
        if not words.strip():
            return found[:most]
        likeness = {one.event_id: _likeness(words, one.title) for one in found}
        alike = [one for one in found if likeness[one.event_id] >= _LIKE]
        return sorted(alike, key=lambda one: -likeness[one.event_id])[:most]

    async def preview(self, reader: Reader, event_id: int) -> Card:
        """An event as residents see it, or will once it is published. Raises Unknown."""
        event = await event_of(reader, event_id)
        shown = replace(event, state=EventState.PUBLISHED) if event.state is EventState.DRAFT else event
        sign_up = "none" if event.details.sign_up is SignUp.NONE else "open"
        seats = [
            Seats(pool, session, await capacity_of(reader, event, pool), 0, sign_up) for pool, session in _pools(event)
        ]
        return Card(shown, tuple(seats), ())

    async def figures(self, reader: Reader, event_id: int, session_id: int | None = None) -> Figures:
        """How its seats stand, and how many a change would be told to."""
        return await planned.figures(reader, event_id, session_id)

    async def warnings(
        self, reader: Reader, plan: Plan, holidays: Mapping[date, str], opening: Opening, event_id: int = 0
    ) -> list[Warned]:
        """What staff may have overlooked; nothing is refused for it. `event_id`: the event the plan is of."""
        clashing = await others.at_the_same_time(reader, plan.sessions, event_id)
        return warnings(plan, clashing, holidays, self._house.rules, self._house.zone, opening)

    async def places(self, reader: Reader) -> Sequence[str]:
        """Where events have been, the most used first."""
        return await planned.places(reader, _PLACES)

    async def has_poster(self, reader: Reader, event_id: int) -> bool:
        """Whether there is a poster."""
        return await planned.has_poster(reader, event_id)

    async def keep_poster(self, tx: Transaction, event_id: int, image: bytes) -> None:
        """The poster of an event, instead of the one before. Raises Unknown."""
        event = await event_of(tx, event_id)
        await planned.keep_poster(tx, event_id, image, self._house.now)
        await self._told(tx, event)

    async def remove_poster(self, tx: Transaction, event_id: int) -> None:
        """No poster any more. Raises Unknown."""
        await planned.remove_poster(tx, event_id)
        await self._told(tx, await event_of(tx, event_id))

    async def _told(self, tx: Transaction, event: Event) -> None:
        """What stands in channels is corrected."""
        if event.state is EventState.PUBLISHED:
            await self._house.follow(tx, event, CHANGED)

    async def propose(self, tx: Transaction, event_id: int, part: str, value: Any, session_id: int | None) -> int:
        """Keep a change that people would be told of until it is confirmed; its id."""
        return await planned.keep_change(tx, event_id, part, value, session_id, self._house.now)

    async def proposed(self, tx: Transaction, change_id: int, event_id: int) -> Plan:
        """The plan as a change of this event would make it now; it is settled with that. Raises Unknown, WrongState."""
        found = await planned.take_change(tx, change_id)
        if found is None or found[0] != event_id:
            raise Unknown("change")
        event = await event_of(tx, event_id)
        if event.state is not EventState.PUBLISHED:
            raise WrongState(event.state)
        return with_part(event.plan, *found[1:])


def _pools(event: Event) -> list[tuple[Pool, Any]]:
    if event.details.sign_up is SignUp.SESSION:
        return [(Pool(event.id, session.id), session) for session in event.sessions]
    return [(Pool(event.id), session) for session in event.sessions[:1]]


def _likeness(words: str, title: str) -> float:
    return fuzz.token_set_ratio(words.casefold(), title.casefold()) * 0.5 + 0.5 * fuzz.partial_ratio(
        words.casefold(), title.casefold()
    )
