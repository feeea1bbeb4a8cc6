"""Votes that open, are cast and counted at their time; and turns, which pass on by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.areas.reading_groups.books.rules import Book, State, Step
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.choosing import store
from bot.areas.reading_groups.choosing.rules import (
    LEAST_BOOKS,
    QUORUM,
    TURN_LASTS,
    Count,
    Method,
    NothingToChoose,
    NotYourTurn,
    Outcome,
    Turn,
    Vote,
    VoteOver,
    count,
    needed,
    next_turn,
)
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.rules import Group, Membership
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due

VOTE_ENDS, TURN_ENDS = "reading_group_vote_ends", "reading_group_turn_ends"
OPENED, RESULT, TURN = "reading_group_vote", "reading_group_result", "reading_group_turn"
"""The kinds of the jobs, and of the letters to members."""


class Choosing:
    """The next book of a group."""

    def __init__(self, groups: Groups, members: Members, books: Books, post: Letters) -> None:
        self._groups = groups
        self._members = members
        self._books = books
        self._post = post
        members.went.append(self._gone)

    async def vote_of(self, reader: Reader, group_id: int) -> Vote | None:
        """The vote that is open."""
        return await store.open_of(reader, group_id)

    async def turn_of(self, reader: Reader, group_id: int) -> Turn | None:
        """Whose turn it is."""
        return await store.turn_of(reader, group_id)

    async def vote(self, reader: Reader, vote_id: int) -> Vote:
        """One of them. Raises Unknown."""
        found = await store.find(reader, vote_id)
        if found is None:
            raise Unknown("vote")
        return found

    async def candidates(self, reader: Reader, group_id: int) -> Sequence[Book]:
        """What can be voted for, in the order of nomination."""
        return [one for one in await self._books.nominated(reader, group_id) if one.state is State.VOTE]

    async def has_voted(self, reader: Reader, vote: Vote, person_id: int) -> bool:
        """Whether a member has voted; what, nobody can ask. Raises NotMember."""
        return await store.has_voted(reader, vote.id, (await self._groups.member(reader, vote.group_id, person_id)).id)

    async def rounds(self, reader: Reader, vote_id: int) -> Sequence[dict[int, int]]:
        """What was counted, without anybody's name."""
        return await store.rounds(reader, vote_id)

    async def open(
        self, tx: Transaction, group_id: int, method: Method, days: int, person_id: int, *, staff: bool
    ) -> Vote:
        """The leader opens a vote on all that is nominated. Raises NotLeader, NothingToChoose."""
        group = await self._to_choose(tx, group_id, person_id, LEAST_BOOKS, staff=staff)
        closes_at = self._post.now + timedelta(days=days)
        vote_id = await store.open_vote(tx, group_id, method, QUORUM, self._post.now, closes_at)
        for book in await self._books.nominated(tx, group_id):
            await self._books.take(tx, book, Step.PUT_TO_VOTE, person_id)
        subject = f"{VOTE_ENDS}:{vote_id}"
        await schedule.plan(tx, Due(VOTE_ENDS, subject, closes_at, subject, {"vote": vote_id}))
        for one in await self._members.everybody(tx, group.id):
            await self._post.to_member(tx, one, OPENED, str(vote_id), expires_at=closes_at, vote=vote_id)
        return await self.vote(tx, vote_id)

    async def cast(self, tx: Transaction, vote_id: int, person_id: int, choices: Sequence[int]) -> Vote:
        """A member votes, or votes anew. Raises Unknown, NotMember, VoteOver."""
        vote = await self.vote(tx, vote_id)
        member = await self._groups.member(tx, vote.group_id, person_id)
        standing = {one.id for one in await self.candidates(tx, vote.group_id)}
        chosen = [one for one in dict.fromkeys(choices) if one in standing]
        if not vote.is_open or vote.closes_at <= self._post.now:
            raise VoteOver(vote.group_id)
        if not chosen:
            raise Unknown("book")
        await store.cast(tx, vote_id, member.id, chosen[:1] if vote.method is Method.ONE else chosen)
        return await self.vote(tx, vote_id)

    async def close(self, tx: Transaction, vote_id: int) -> bool:
        """Its time has come: count it and tell the members. False where it is closed."""
        vote = await store.find(tx, vote_id)
        if vote is None or not vote.is_open:
            return False
        books = await self.candidates(tx, vote.group_id)
        members = await self._members.everybody(tx, vote.group_id)
        needs = needed(len(members), vote.quorum)
        counted = count(vote.method, [one.id for one in books], await store.ballots(tx, vote_id), needs)
        await self._settle(tx, vote, books, counted)
        for one in members:
            await self._post.to_member(tx, one, RESULT, str(vote_id), vote=vote_id)
        return True

    async def stop(self, tx: Transaction, group_id: int, person_id: int, *, staff: bool) -> None:
        """The leader ends a vote without a result; the books stay nominated. Raises NotLeader, VoteOver."""
        await self._groups.led(tx, group_id, person_id, staff=staff)
        vote = await store.open_of(tx, group_id)
        if vote is None:
            raise VoteOver(group_id)
        await self._settle(tx, vote, await self.candidates(tx, group_id), Count(Outcome.STOPPED, None, []))
        await schedule.drop(tx, f"{VOTE_ENDS}:{vote.id}")

    async def abandon(self, tx: Transaction, group: Group) -> None:
        """The group ends: an open vote ends without a result, and nobody's turn goes on."""
        vote, turn = await store.open_of(tx, group.id), await store.turn_of(tx, group.id)
        if vote is not None:
            await self._settle(tx, vote, await self.candidates(tx, group.id), Count(Outcome.STOPPED, None, []))
            await schedule.drop(tx, f"{VOTE_ENDS}:{vote.id}")
        if turn is not None:
            await self._end_turn(tx, turn, chose=False)

    async def give_turn(self, tx: Transaction, group_id: int, person_id: int, *, staff: bool) -> Turn:
        """The leader lets the next member choose alone. Raises NotLeader, NothingToChoose."""
        group = await self._to_choose(tx, group_id, person_id, 1, staff=staff)
        turn = await self._pass_on(tx, group)
        if turn is None:
            raise NothingToChoose(group_id)
        return turn

    async def pick(self, tx: Transaction, book_id: int, person_id: int) -> Book:
        """Whose turn it is chooses. Raises Unknown, NotMember, NotYourTurn, NoSuchStep."""
        book = await self._books.find(tx, book_id)
        member = await self._groups.member(tx, book.group_id, person_id)
        turn = await store.turn_of(tx, book.group_id)
        if turn is None or turn.member_id != member.id:
            raise NotYourTurn(book.group_id)
        chosen = await self._books.take(tx, book, Step.CHOOSE, person_id)
        await self._end_turn(tx, turn, chose=True)
        for one in await self._members.everybody(tx, book.group_id):
            if one.id != member.id:
                await self._post.to_member(tx, one, RESULT, f"turn:{turn.id}", book=book_id)
        return chosen

    async def turn_over(self, tx: Transaction, turn_id: int) -> bool:
        """They have not chosen: the next may. False where they have."""
        turn = await store.turn(tx, turn_id)
        if turn is None:
            return False
        await self._end_turn(tx, turn, chose=False)
        group = await self._groups.find(tx, turn.group_id)
        came_round = await store.turns_in_vain(tx, group.id) >= max(1, group.members)
        if not came_round and group.is_running and await self._books.nominated(tx, group.id):
            await self._pass_on(tx, group)
        return True

    async def _gone(self, tx: Transaction, group: Group, one: Membership) -> None:
        turn = await store.turn_of(tx, group.id)
        if turn is not None and turn.member_id == one.id:
            await self.turn_over(tx, turn.id)

    async def _to_choose(self, tx: Transaction, group_id: int, person_id: int, least: int, *, staff: bool) -> Group:
        group = await self._groups.led(tx, group_id, person_id, staff=staff)
        busy = await self._books.at_work(tx, group_id) or await store.open_of(tx, group_id)
        if busy or await store.turn_of(tx, group_id) or len(await self._books.nominated(tx, group_id)) < least:
            raise NothingToChoose(group_id)
        return group

    async def _settle(self, tx: Transaction, vote: Vote, books: Sequence[Book], counted: Count) -> None:
        await store.close(tx, vote.id, counted, self._post.now)
        for book in books:
            step = Step.CHOOSE if book.id == counted.winner else Step.LOSE
            await self._books.take(tx, book, step, None)

    async def _pass_on(self, tx: Transaction, group: Group) -> Turn | None:
        """The next member's turn begins."""
        members = {one.id: one for one in await self._members.everybody(tx, group.id)}
        chosen = next_turn(list(members), await store.turns_had(tx, group.id))
        if chosen is None:
            return None
        until = self._post.now + TURN_LASTS
        turn_id = await store.begin_turn(tx, group.id, chosen, until)
        await schedule.plan(tx, Due(TURN_ENDS, _turn(turn_id), until, _turn(turn_id), {"turn": turn_id}))
        await self._post.to_member(tx, members[chosen], TURN, str(turn_id), expires_at=until, turn=turn_id)
        return await store.turn(tx, turn_id)

    async def _end_turn(self, tx: Transaction, turn: Turn, *, chose: bool) -> None:
        await store.end_turn(tx, turn.id, self._post.now, chose=chose)
        await schedule.drop(tx, _turn(turn.id))


def _turn(turn_id: int) -> str:
    return f"{TURN_ENDS}:{turn_id}"
