"""The table of those who belong to a group, or would like to."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.areas.reading_groups.rules import Ending, Membership, State
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT m.*, coalesce(c.call_name, nullif(p.called, ''), p.first_name) AS name,
           CASE WHEN m.state = 'queued' THEN 1 + (SELECT count(*) FROM reading_group_members o
                WHERE o.group_id = m.group_id AND o.state = 'queued' AND o.id < m.id) ELSE 0 END AS place
    FROM reading_group_members m JOIN people p ON p.id = m.person_id LEFT JOIN children c ON c.id = m.child_id
"""


async def insert(
    tx: Transaction, group_id: int, person_id: int, child_id: int | None, state: State, now: datetime
) -> int:
    """Somebody asks to belong to a group; the row's id."""
    return await tx.insert(
        """
        INSERT INTO reading_group_members (group_id, person_id, child_id, state, asked_at, joined_at)
        VALUES (:group, :person, :child, :state, :now, CASE WHEN :state = 'member' THEN :now END)
        """,
        {"group": group_id, "person": person_id, "child": child_id, "state": state, "now": to_ms(now)},
    )


async def find(reader: Reader, membership_id: int) -> Membership | None:
    """One of them, in whatever state."""
    row = await reader.row(f"{_SELECT} WHERE m.id = :id", {"id": membership_id})
    return _membership(row) if row else None


async def of(reader: Reader, group_id: int, person_id: int) -> Membership | None:
    """Somebody's place in a group, or on the way to one; of siblings the one's for whom they speak now."""
    found = await all_of(reader, group_id, person_id, spoken_first=True)
    return found[0] if found else None


async def all_of(reader: Reader, group_id: int, person_id: int, *, spoken_first: bool = False) -> Sequence[Membership]:
    """Theirs, and those of the children they joined, members first: two siblings have two."""
    spoken = "m.spoken_for DESC, " if spoken_first else ""
    rows = await reader.rows(
        f"""{_SELECT} WHERE m.group_id = :group AND m.person_id = :person AND m.state <> 'ended'
            ORDER BY m.state <> 'member', {spoken}m.id""",
        {"group": group_id, "person": person_id},
    )
    return [_membership(row) for row in rows]


async def in_state(reader: Reader, group_id: int, state: State) -> Sequence[Membership]:
    """Those of a group in a state, in the order of asking."""
    rows = await reader.rows(
        f"{_SELECT} WHERE m.group_id = :group AND m.state = :state ORDER BY m.id", {"group": group_id, "state": state}
    )
    return [_membership(row) for row in rows]


async def active_in(reader: Reader, group_id: int) -> Sequence[Membership]:
    """All who belong to a group, wait for it or have asked."""
    rows = await reader.rows(
        f"{_SELECT} WHERE m.group_id = :group AND m.state <> 'ended' ORDER BY m.id", {"group": group_id}
    )
    return [_membership(row) for row in rows]


async def active_of(reader: Reader, person_id: int) -> Sequence[Membership]:
    """All that somebody belongs to or waits for."""
    rows = await reader.rows(
        f"{_SELECT} WHERE m.person_id = :person AND m.state <> 'ended' ORDER BY m.id", {"person": person_id}
    )
    return [_membership(row) for row in rows]


async def active_of_child(reader: Reader, child_id: int) -> Sequence[Membership]:
    """The places that are a child's."""
    rows = await reader.rows(
        f"{_SELECT} WHERE m.child_id = :child AND m.state <> 'ended' ORDER BY m.id", {"child": child_id}
    )
    return [_membership(row) for row in rows]


async def taken(reader: Reader, group_id: int) -> tuple[int, int]:
    """How many places are taken or offered, and how many people wait."""
    row = await reader.row(
        """SELECT count(CASE WHEN state IN ('member', 'offered') THEN 1 END) AS taken,
                  count(CASE WHEN state = 'queued' THEN 1 END) AS waiting
           FROM reading_group_members WHERE group_id = :group""",
        {"group": group_id},
    )
    return (row["taken"], row["waiting"]) if row else (0, 0)


async def put(tx: Transaction, membership_id: int, state: State, now: datetime, **values: Any) -> None:
    """Bring somebody into a state; what only other states have is emptied."""
    kept = {"offered_until": None, **values, "state": state}
    if state is State.MEMBER:
        kept["joined_at"] = to_ms(now)
    columns = ", ".join(f"{name} = :{name}" for name in kept)
    await tx.run(f"UPDATE reading_group_members SET {columns} WHERE id = :id", {"id": membership_id, **kept})


async def speak_for(tx: Transaction, one: Membership) -> None:
    """What is told and chosen in this group is this sibling's from now on."""
    await tx.run(
        "UPDATE reading_group_members SET spoken_for = (id = :id) WHERE group_id = :group AND person_id = :person",
        {"id": one.id, "group": one.group_id, "person": one.person_id},
    )


async def end(tx: Transaction, membership_id: int, ending: Ending, now: datetime) -> None:
    """They no longer belong to the group, or never will."""
    await put(tx, membership_id, State.ENDED, now, ended_at=to_ms(now), ending=ending, digest=None)


async def guard(tx: Transaction, membership_id: int, token: str) -> None:
    """Keep what proves a guardian's link; one made anew takes the place of the old one."""
    await tx.run(
        "UPDATE reading_group_members SET digest = :digest WHERE id = :id",
        {"digest": digest(token), "id": membership_id},
    )


async def of_token(reader: Reader, token: str) -> Membership | None:
    """Whom a guardian's link is about."""
    row = await reader.row(f"{_SELECT} WHERE m.digest = :digest", {"digest": digest(token)})
    return _membership(row) if row else None


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _membership(row: sqlite3.Row) -> Membership:
    until = row["offered_until"]
    return Membership(
        row["id"],
        row["group_id"],
        row["person_id"],
        row["child_id"],
        State(row["state"]),
        from_ms(until) if until is not None else None,
        row["name"],
        row["place"],
    )
