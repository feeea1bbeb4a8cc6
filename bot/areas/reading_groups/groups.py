"""Making groups, proposing them, deciding of proposals; what is known of a group; asking its leader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.refusals import (
    DecidedAlready,
    NotLeader,
    NotMember,
    NotRunning,
    TooManyProposed,
    TooManyQuestions,
)
from bot.areas.reading_groups.rules import (
    MOST_MEMBERS,
    MOST_PROPOSED,
    MOST_QUESTIONS,
    Details,
    Group,
    GroupState,
    Membership,
    Question,
)
from bot.areas.reading_groups.store import groups as store
from bot.areas.reading_groups.store import members, questions
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

PAGE = 6


class Groups:
    """The groups themselves."""

    def __init__(self, clock: Clock, post: Letters) -> None:
        self._clock = clock
        self._post = post

    async def make(self, tx: Transaction, details: Details, by: int, leader: int | None = None) -> Group:
        """The staff make one, at once; `leader`: who leads it."""
        return await self._insert(tx, details, GroupState.RUNNING, by, leader)

    async def propose(self, tx: Transaction, details: Details, by: int) -> Group:
        """A resident would like one, and would lead it; the staff hear of it. Raises TooManyProposed."""
        if await store.count_proposed_by(tx, by) >= MOST_PROPOSED:
            raise TooManyProposed(MOST_PROPOSED)
        group = await self._insert(tx, details, GroupState.PROPOSED, by, by)
        await self._post.to_staff(tx, group, letters.PROPOSED, by)
        return group

    async def decide(self, tx: Transaction, group_id: int, by: int, *, accept: bool) -> Group:
        """The staff accept a proposal, or do not; whoever made it is told. Raises Unknown, DecidedAlready."""
        group = await self.find(tx, group_id)
        if group.state is not GroupState.PROPOSED:
            raise DecidedAlready(group_id)
        state = GroupState.RUNNING if accept else GroupState.REFUSED
        await store.put(tx, group_id, state=state, decided_at=to_ms(self._clock.now()), decided_by=by)
        if group.proposed_by is not None:
            await self._post.to_person(tx, group.proposed_by, letters.DECIDED, str(group_id), group=group_id)
        return await self.find(tx, group_id)

    async def find(self, reader: Reader, group_id: int) -> Group:
        """One group. Raises Unknown."""
        found = await store.find(reader, group_id)
        if found is None:
            raise Unknown("reading group")
        return found

    async def running(self, reader: Reader, group_id: int) -> Group:
        """One that lives. Raises Unknown, NotRunning."""
        group = await self.find(reader, group_id)
        if not group.is_running:
            raise NotRunning(group.name)
        return group

    async def listed(self, reader: Reader, page: int) -> tuple[Sequence[Group], bool]:
        """A page of the groups that can be joined, and whether there are more."""
        found = await store.in_state(reader, GroupState.RUNNING, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def proposed(self, reader: Reader) -> Sequence[Group]:
        """Those that wait for the staff."""
        return await store.in_state(reader, GroupState.PROPOSED, 0, PAGE)

    async def count_proposed(self, reader: Reader) -> int:
        """How many wait."""
        return await store.count(reader, GroupState.PROPOSED)

    async def of(self, reader: Reader, person_id: int) -> Sequence[Group]:
        """Those that somebody belongs to, waits for, leads or has proposed."""
        return await store.of_person(reader, person_id)

    async def led(self, reader: Reader, group_id: int, person_id: int, *, staff: bool) -> Group:
        """A group that this person may lead: its leader, or one of the `staff` who run groups. Raises NotLeader."""
        group = await self.find(reader, group_id)
        if not staff and group.leader_id != person_id:
            raise NotLeader(group_id)
        return group

    async def member(self, reader: Reader, group_id: int, person_id: int) -> Membership:
        """Somebody's own place in a group. Raises NotMember."""
        found = await self.belongs(reader, group_id, person_id)
        if found is None:
            raise NotMember(group_id)
        return found

    async def belongs(self, reader: Reader, group_id: int, person_id: int) -> Membership | None:
        """The same; None where they are no member."""
        found = await members.of(reader, group_id, person_id)
        return found if found and found.is_member else None

    async def has_chat(self, tx: Transaction, group_id: int, chat_id: int | None) -> Group:
        """It talks in this group of Telegram from now on, or in none. Raises Unknown."""
        await self.find(tx, group_id)
        await store.put(tx, group_id, chat_id=chat_id)
        return await self.find(tx, group_id)

    async def appoint(self, tx: Transaction, group_id: int, leader_id: int | None) -> Group:
        """Somebody else leads it. Raises Unknown, NotMember."""
        if leader_id is not None:
            await self.member(tx, group_id, leader_id)
        await store.put(tx, group_id, leader_id=leader_id)
        return await self.find(tx, group_id)

    async def chat_moved(self, tx: Transaction, old: int, new: int) -> None:
        """Its group in Telegram became a supergroup."""
        await store.move_chat(tx, old, new)

    # Asking the leader

    async def ask(self, tx: Transaction, group_id: int, person_id: int, words: str) -> Question:
        """A letter to the leader, who answers by a reply. Raises Unknown, NotRunning, TooManyQuestions."""
        group = await self.running(tx, group_id)
        now = self._clock.now()
        if await questions.count_since(tx, person_id, now - timedelta(days=1)) >= MOST_QUESTIONS:
            raise TooManyQuestions(MOST_QUESTIONS)
        number = await questions.insert(tx, group_id, person_id, words, now)
        await self._post.to_leader(
            tx, group, letters.QUESTION, str(number), person_id, reply=f"{letters.SWIPED}:{number}", question=number
        )
        return await self.question(tx, number)

    async def question(self, reader: Reader, question_id: int) -> Question:
        """One of them. Raises Unknown."""
        found = await questions.find(reader, question_id)
        if found is None:
            raise Unknown("question")
        return found

    async def reply(self, tx: Transaction, question_id: int, person_id: int, words: str, *, staff: bool) -> Question:
        """The leader answers; whoever asked asks on. Raises Unknown, NotLeader, TooManyQuestions, NotRunning."""
        asked = await self.question(tx, question_id)
        if person_id == asked.person_id:
            return await self.ask(tx, asked.group_id, person_id, words)
        await self.led(tx, asked.group_id, person_id, staff=staff)
        await questions.answer(tx, question_id, words, person_id, self._clock.now())
        await self._post.answer(tx, await self.question(tx, question_id))
        return await self.question(tx, question_id)

    async def _insert(self, tx: Transaction, details: Details, state: GroupState, by: int, leader: int | None) -> Group:
        fitting = replace(details, size=max(2, min(details.size, MOST_MEMBERS)))
        group_id = await store.insert(tx, fitting, state, self._clock.now(), by=by, leader=leader)
        return await self.find(tx, group_id)
