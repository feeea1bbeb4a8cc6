"""Counting votes, and whose turn it is. Ties are broken by the earlier nomination, never by lot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from bot.base.refusals import Refusal

QUORUM = 34
"""Percent of the members."""
DAYS = (3, 7)
TURN_LASTS = timedelta(days=7)
LEAST_BOOKS = 2

Ballot = Sequence[int]
"""Books by id, the best first; of a vote with one choice, one."""


class Method(StrEnum):
    """One choice, or a ranking that is counted by instant run-off."""

    ONE = "one"
    RANKED = "ranked"


class Outcome(StrEnum):
    """`no_book`: all were struck out; `stopped`: by the leader."""

    CHOSEN = "chosen"
    NO_QUORUM = "no_quorum"
    NO_BOOK = "no_book"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Count:
    """What came of a vote. `rounds`: votes by book; of one choice, one round."""

    outcome: Outcome
    winner: int | None
    rounds: Sequence[Mapping[int, int]]


@dataclass(frozen=True)
class Vote:
    """A vote as it is kept; `ballots`: how many members have voted so far."""

    id: int
    group_id: int
    method: Method
    closes_at: datetime
    quorum: int
    outcome: Outcome | None
    winner_id: int | None
    ballots: int

    @property
    def is_open(self) -> bool:
        """Whether votes are still taken."""
        return self.outcome is None


@dataclass(frozen=True)
class Turn:
    """Whose turn it is to choose alone, and until when."""

    id: int
    group_id: int
    member_id: int
    until: datetime


@dataclass(eq=False)
class NothingToChoose(Refusal):
    """Too few nominations, or the group has a book already, or chooses one."""

    group_id: int


@dataclass(eq=False)
class VoteOver(Refusal):
    """The vote is closed."""

    group_id: int


@dataclass(eq=False)
class NotYourTurn(Refusal):
    """Somebody else chooses, or the time is over."""

    group_id: int


def needed(members: int, quorum: int) -> int:
    """How many must vote; at least one."""
    return max(1, ceil(members * quorum / 100))


def count(method: Method, candidates: Sequence[int], ballots: Sequence[Ballot], needs: int) -> Count:
    """Count a vote. `candidates` in the order of nomination; choices that are none of them are passed over.

    A ballot without a book that still stands does not count, for the quorum either.
    """
    valid = [kept for one in ballots if (kept := _valid(one, candidates))]
    if not candidates:
        return Count(Outcome.NO_BOOK, None, [])
    if len(valid) < needs:
        return Count(Outcome.NO_QUORUM, None, [])
    rounds = [_tally(candidates, valid)] if method is Method.ONE else _run_off(candidates, valid)
    return Count(Outcome.CHOSEN, _best(candidates, rounds[-1]), rounds)


def _valid(ballot: Ballot, candidates: Sequence[int]) -> list[int]:
    return [one for one in dict.fromkeys(ballot) if one in candidates]


def _tally(standing: Sequence[int], ballots: Sequence[Ballot]) -> dict[int, int]:
    """For each that stands, the ballots of which it is the best one left."""
    votes = dict.fromkeys(standing, 0)
    for ballot in ballots:
        best = next((one for one in ballot if one in votes), None)
        if best is not None:
            votes[best] += 1
    return votes


def _best(candidates: Sequence[int], votes: Mapping[int, int]) -> int:
    """The most votes; of a tie, the earlier nomination."""
    return max(votes, key=lambda one: (votes[one], -candidates.index(one)))


def _run_off(candidates: Sequence[int], ballots: Sequence[Ballot]) -> list[dict[int, int]]:
    """Round by round the last one goes, of a tie the later nomination, until one has more than half of what counts."""
    standing, rounds = list(candidates), list[dict[int, int]]()
    while True:
        votes = _tally(standing, ballots)
        rounds.append(votes)
        if len(standing) == 1 or max(votes.values()) * 2 > sum(votes.values()):
            return rounds
        standing.remove(min(standing, key=lambda one: (votes[one], -candidates.index(one))))


def next_turn(members: Sequence[int], had: Sequence[int]) -> int | None:
    """Whose turn is next: who has never had one, in the order of joining; else whose last one is longest ago."""
    last = {member: place for place, member in enumerate(had)}
    return min(members, key=lambda one: last.get(one, -1), default=None)
