"""The tables of votes and turns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.reading_groups.choosing.rules import Ballot, Count, Method, Outcome, Turn, Vote
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_VOTE = """
    SELECT v.id, v.group_id, v.method, v.closes_at, v.quorum, v.outcome, v.winner_id,
           (SELECT count(*) FROM reading_group_ballots b JOIN reading_group_members m ON m.id = b.member_id
            WHERE b.vote_id = v.id AND m.state = 'member') AS ballots
    FROM reading_group_votes v
"""


async def open_vote(
    tx: Transaction, group_id: int, method: Method, quorum: int, now: datetime, closes_at: datetime
) -> int:
    """A new vote; its id."""
    return await tx.insert(
        """INSERT INTO reading_group_votes (group_id, method, opened_at, closes_at, quorum)
           VALUES (:group, :method, :now, :closes, :quorum)""",
        {"group": group_id, "method": method, "now": to_ms(now), "closes": to_ms(closes_at), "quorum": quorum},
    )


async def find(reader: Reader, vote_id: int) -> Vote | None:
    """One of them."""
    row = await reader.row(f"{_VOTE} WHERE v.id = :id", {"id": vote_id})
    return _vote(row) if row else None


async def open_of(reader: Reader, group_id: int) -> Vote | None:
    """A group's vote that is open."""
    row = await reader.row(f"{_VOTE} WHERE v.group_id = :group AND v.closed_at IS NULL", {"group": group_id})
    return _vote(row) if row else None


async def cast(tx: Transaction, vote_id: int, member_id: int, choices: Ballot) -> None:
    """What a member chose; it takes the place of what they chose before."""
    await tx.run(
        """INSERT INTO reading_group_ballots (vote_id, member_id, choices) VALUES (:vote, :member, :choices)
           ON CONFLICT (vote_id, member_id) DO UPDATE SET choices = excluded.choices""",
        {"vote": vote_id, "member": member_id, "choices": json.dumps(list(choices))},
    )


async def has_voted(reader: Reader, vote_id: int, member_id: int) -> bool:
    """Whether somebody has voted; not what."""
    sql = "SELECT EXISTS (SELECT 1 FROM reading_group_ballots WHERE vote_id = :vote AND member_id = :member)"
    return bool(await reader.value(sql, {"vote": vote_id, "member": member_id}))


async def ballots(reader: Reader, vote_id: int) -> Sequence[Ballot]:
    """What those chose who are members now, in no order that tells of them."""
    rows = await reader.rows(
        """SELECT b.choices FROM reading_group_ballots b JOIN reading_group_members m ON m.id = b.member_id
           WHERE b.vote_id = :vote AND m.state = 'member' ORDER BY b.choices""",
        {"vote": vote_id},
    )
    return [json.loads(row["choices"]) for row in rows]


async def close(tx: Transaction, vote_id: int, counted: Count, now: datetime) -> None:
    """Keep what was counted; what each of them chose is gone with it."""
    rounds = [{str(book): votes for book, votes in one.items()} for one in counted.rounds]
    await tx.run(
        """UPDATE reading_group_votes SET closed_at = :now, outcome = :outcome, winner_id = :winner, counted = :rounds
           WHERE id = :id""",
        {
            "now": to_ms(now),
            "outcome": counted.outcome,
            "winner": counted.winner,
            "rounds": json.dumps(rounds),
            "id": vote_id,
        },
    )
    await tx.run("DELETE FROM reading_group_ballots WHERE vote_id = :id", {"id": vote_id})


async def rounds(reader: Reader, vote_id: int) -> Sequence[dict[int, int]]:
    """What was counted."""
    raw = await reader.value("SELECT counted FROM reading_group_votes WHERE id = :id", {"id": vote_id})
    return [{int(book): votes for book, votes in one.items()} for one in json.loads(raw or "[]")]


async def begin_turn(tx: Transaction, group_id: int, member_id: int, until: datetime) -> int:
    """It is a member's turn; the row's id."""
    return await tx.insert(
        "INSERT INTO reading_group_turns (group_id, member_id, until) VALUES (:group, :member, :until)",
        {"group": group_id, "member": member_id, "until": to_ms(until)},
    )


async def end_turn(tx: Transaction, turn_id: int, now: datetime, *, chose: bool) -> None:
    """They have chosen, or their time is over."""
    await tx.run(
        "UPDATE reading_group_turns SET ended_at = :now, chose = :chose WHERE id = :id AND ended_at IS NULL",
        {"now": to_ms(now), "chose": int(chose), "id": turn_id},
    )


async def turns_in_vain(reader: Reader, group_id: int) -> int:
    """How many turns have passed since somebody last chose."""
    return int(
        await reader.value(
            """SELECT count(*) FROM reading_group_turns WHERE group_id = :group AND ended_at IS NOT NULL
               AND id > ifnull((SELECT max(id) FROM reading_group_turns WHERE group_id = :group AND chose), 0)""",
            {"group": group_id},
        )
    )


async def turn_of(reader: Reader, group_id: int) -> Turn | None:
    """Whose turn it is in a group."""
    row = await reader.row(
        "SELECT id, group_id, member_id, until FROM reading_group_turns WHERE group_id = :group AND ended_at IS NULL",
        {"group": group_id},
    )
    return _turn(row) if row else None


async def turn(reader: Reader, turn_id: int) -> Turn | None:
    """One that is not over."""
    row = await reader.row(
        "SELECT id, group_id, member_id, until FROM reading_group_turns WHERE id = :id AND ended_at IS NULL",
        {"id": turn_id},
    )
    return _turn(row) if row else None


async def turns_had(reader: Reader, group_id: int) -> Sequence[int]:
    """The members who had one, the oldest first."""
    rows = await reader.rows(
        "SELECT member_id FROM reading_group_turns WHERE group_id = :group ORDER BY id", {"group": group_id}
    )
    return [row["member_id"] for row in rows]


def _turn(row: sqlite3.Row) -> Turn:
    return Turn(row["id"], row["group_id"], row["member_id"], from_ms(row["until"]))


def _vote(row: sqlite3.Row) -> Vote:
    return Vote(
        row["id"],
        row["group_id"],
        Method(row["method"]),
        from_ms(row["closes_at"]),
        row["quorum"],
        Outcome(row["outcome"]) if row["outcome"] else None,
        row["winner_id"],
        row["ballots"],
    )
