"""The table of groups."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.areas.reading_groups.rules import Audience, Details, Group, GroupState
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT g.*, ifnull(nullif(l.called, ''), ifnull(l.first_name, '')) AS leader,
           (SELECT count(*) FROM reading_group_members m WHERE m.group_id = g.id AND m.state = 'member') AS members,
           (SELECT count(*) FROM reading_group_members m WHERE m.group_id = g.id AND m.state = 'queued') AS waiting
    FROM reading_groups g LEFT JOIN people l ON l.id = g.leader_id
"""


async def insert(
    tx: Transaction, details: Details, state: GroupState, now: datetime, *, by: int | None, leader: int | None
) -> int:
    """A new group, made by one of the staff or proposed by a resident; its id."""
    return await tx.insert(
        """
        INSERT INTO reading_groups (name, audience, interests, meets, size, by_request, leader_id, proposed_by, state,
                                    made_at, decided_by)
        VALUES (:name, :audience, :interests, :meets, :size, :by_request, :leader, :proposed, :state, :now, :decided)
        """,
        {
            **columns_of(details),
            "leader": leader,
            "proposed": by if state is GroupState.PROPOSED else None,
            "decided": by if state is GroupState.RUNNING else None,
            "state": state,
            "now": to_ms(now),
        },
    )


def columns_of(details: Details) -> dict[str, Any]:
    """The details as columns."""
    return {
        "name": details.name,
        "audience": details.audience,
        "interests": details.interests,
        "meets": details.meets,
        "size": details.size,
        "by_request": int(details.by_request),
    }


async def put(tx: Transaction, group_id: int, **values: Any) -> None:
    """Write columns of a group."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    await tx.run(f"UPDATE reading_groups SET {columns} WHERE id = :id", {"id": group_id, **values})


async def find(reader: Reader, group_id: int) -> Group | None:
    """One group, in whatever state."""
    row = await reader.row(f"{_SELECT} WHERE g.id = :id", {"id": group_id})
    return _group(row) if row else None


async def in_state(reader: Reader, state: GroupState, offset: int, most: int) -> Sequence[Group]:
    """A page of the groups in a state, the oldest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE g.state = :state ORDER BY g.id LIMIT :most OFFSET :offset",
        {"state": state, "most": most, "offset": offset},
    )
    return [_group(row) for row in rows]


async def count(reader: Reader, state: GroupState) -> int:
    """How many groups are in a state."""
    return int(await reader.value("SELECT count(*) FROM reading_groups WHERE state = :state", {"state": state}))


async def count_proposed_by(reader: Reader, person_id: int) -> int:
    """How many of somebody's proposals wait."""
    sql = "SELECT count(*) FROM reading_groups WHERE proposed_by = :person AND state = 'proposed'"
    return int(await reader.value(sql, {"person": person_id}))


async def of_person(reader: Reader, person_id: int) -> Sequence[Group]:
    """The groups that somebody belongs to, waits for or leads, and those proposed."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE g.state IN ('proposed', 'running') AND g.id IN (
            SELECT group_id FROM reading_group_members WHERE person_id = :person AND state <> 'ended'
            UNION SELECT id FROM reading_groups WHERE leader_id = :person
            UNION SELECT id FROM reading_groups WHERE proposed_by = :person) ORDER BY g.id""",
        {"person": person_id},
    )
    return [_group(row) for row in rows]


async def of_chat(reader: Reader, chat_id: int) -> Group | None:
    """The group that talks in this chat of Telegram."""
    row = await reader.row(f"{_SELECT} WHERE g.chat_id = :chat AND g.state = 'running'", {"chat": chat_id})
    return _group(row) if row else None


async def move_chat(tx: Transaction, old: int, new: int) -> None:
    """A group in Telegram has another id."""
    await tx.run("UPDATE reading_groups SET chat_id = :new WHERE chat_id = :old", {"old": old, "new": new})


def _group(row: sqlite3.Row) -> Group:
    audience = Audience(row["audience"])
    details = Details(row["name"], audience, row["interests"], row["meets"], row["size"], bool(row["by_request"]))
    return Group(
        row["id"],
        details,
        GroupState(row["state"]),
        row["leader_id"],
        row["leader"],
        row["proposed_by"],
        row["chat_id"],
        row["members"],
        row["waiting"],
    )
