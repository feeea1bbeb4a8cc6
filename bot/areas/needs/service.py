"""Wanting to hear of a book, and the buying list of the staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo

from bot.areas.holds.service import Holds, Waiting
from bot.areas.learning.service import Learning
from bot.areas.needs import store
from bot.areas.needs.rules import KEPT_DAYS, MOST_WANTED, Asked, Filter, Mark, Need, Source, TooManyWanted, board
from bot.areas.proposals.rules import Outcome, Wished, title_key
from bot.areas.proposals.service import Proposals
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

REFUSED = "need_refused"
"""The kind of the letter to whoever wanted to hear of a book that cannot be bought; {"title"}."""
PAGE = 8
_OUTCOMES = {Mark.BOUGHT: Outcome.BOUGHT, Mark.NO: Outcome.NOT_YET}


class Needs:
    """Gathers from `holds`, `proposals` and `learning`; what is decided goes back to whoever asked."""

    def __init__(self, clock: Clock, zone: tzinfo, holds: Holds, proposals: Proposals, learning: Learning) -> None:
        self._clock = clock
        self._zone = zone
        self._holds = holds
        self._proposals = proposals
        self._learning = learning

    async def want(self, tx: Transaction, person_id: int, title: str) -> tuple[int, str]:
        """They want to hear when a book is here: by which id, and its title as it is kept. Raises TooManyWanted."""
        if await store.how_many_of(tx, person_id) >= MOST_WANTED:
            raise TooManyWanted(MOST_WANTED)
        return await store.want(tx, person_id, title_key(title), title, self._clock.now()), title

    async def unwant(self, tx: Transaction, person_id: int, wanted_id: int) -> None:
        """They no longer do. Raises Unknown."""
        if not await store.unwant(tx, person_id, wanted_id):
            raise Unknown("wanted book")

    async def listed(self, reader: Reader, wanted: Filter, page: int) -> tuple[Sequence[Need], int]:
        """A page of the list, and how many lines it has."""
        found = [one for one in await self.every(reader) if wanted.passes(one)]
        return found[page * PAGE : (page + 1) * PAGE], len(found)

    async def every(self, reader: Reader) -> Sequence[Need]:
        """All lines, those of most people first."""
        return board(await self._asked(reader), await store.marks(reader))

    async def how_many(self, reader: Reader) -> int:
        """How many lines wait for the staff: wanted by somebody, and not waiting already as a proposal."""
        return sum(one.waits for one in await self.every(reader))

    async def one(self, reader: Reader, need_id: str) -> Need:
        """One of them. Raises Unknown."""
        found = next((one for one in await self.every(reader) if one.id == need_id), None)
        if found is None:
            raise Unknown("line of the list")
        return found

    async def mark(self, tx: Transaction, need_id: str, mark: Mark, by: int) -> tuple[Need, int]:
        """Say what becomes of it: the line, and how many are told now. Raises Unknown."""
        need = await self.one(tx, need_id)
        told = 0
        if mark in _OUTCOMES and need.proposal and need.counts[Source.PROPOSED]:
            card = await self._proposals.card(tx, need.proposal)
            seen = card.decision.id if card.decision else 0
            _, told = await self._proposals.decide(tx, need.proposal, _OUTCOMES[mark], "", by, seen=seen)
        if mark is Mark.NO:
            told += await self._refuse(tx, need)
        await store.mark(tx, need.key, need.title, mark, self._clock.now(), by)
        return replace(need, mark=mark), told

    async def unmark(self, tx: Transaction, need_id: str) -> Need:
        """It is open again; what was told is told. Raises Unknown."""
        need = await self.one(tx, need_id)
        await store.unmark(tx, need.key)
        return replace(need, mark=None)

    async def take(self, tx: Transaction, person_id: int, title_id: int) -> Waiting:
        """The first place in the queue while it is offered; else a place as for anybody. Raises what holds refuse."""
        until = await store.offered_until(tx, person_id, title_id)
        first = until is not None and self._clock.now() < until
        placed = await self._holds.place(tx, person_id, title_id, first=first)
        await store.drop_offer(tx, person_id, title_id)
        return placed

    async def offered_until(self, reader: Reader, person_id: int, title_id: int) -> datetime | None:
        """Until when they may be first; None where they may not, or no longer."""
        until = await store.offered_until(reader, person_id, title_id)
        return until if until and self._clock.now() < until else None

    async def tidy(self, tx: Transaction) -> None:
        """Offers that are over, and marks of long ago."""
        now = self._clock.now()
        await store.forget_offers(tx, now)
        await store.forget_marks(tx, now - timedelta(days=2 * KEPT_DAYS))

    async def _refuse(self, tx: Transaction, need: Need) -> int:
        people = await store.take_wanted(tx, need.key)
        now = self._clock.now()
        for person in people:
            key = f"{REFUSED}:{need.id}:{person}:{now:%Y%m%d}"
            details = {"title": need.title}
            letter = Letter(person, REFUSED, details, key, Lane.REMINDERS, about_person(person), hushed=True)
            await outbox.post(tx, letter, now)
        return len(people)

    async def _asked(self, reader: Reader) -> list[Asked]:
        wished = [_proposed(one) for one in await self._proposals.open_wishes(reader)]
        wanted = [
            Asked(Source.WANTED, one.key, one.title, one.asked_at, one.person_id)
            for one in await store.every_wanted(reader)
        ]
        queued = [
            Asked(Source.QUEUE, title_key(one.title), one.title, one.since, one.person_id, 0, one.title_id, one.copies)
            for one in await self._holds.longest_queues(reader)
        ]
        searched = [
            Asked(Source.SEARCHED, title_key(words), words, datetime.combine(day, time(), self._zone), times=times)
            for words, times, day in await self._learning.missed(reader)
        ]
        return [*searched, *wanted, *wished, *queued]


def _proposed(one: Wished) -> Asked:
    return Asked(Source.PROPOSED, one.key, one.title, one.at, one.person_id, proposal=one.id)
