"""The tables of complaints and suggestions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.tickets.rules import Item, Received, State, Words
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.base.promises import Promise

_ITEM = """
    SELECT f.id, f.person_id, f.anonymous, f.urgent, f.sent_at, f.due_on, f.state,
           ifnull(nullif(p.called, ''), ifnull(p.first_name, '')) AS name
    FROM feedback f LEFT JOIN people p ON p.id = f.person_id
"""
PROMISES = (
    Promise(
        "ticket {id} waits for an answer, and no day is set for it",
        "SELECT id FROM feedback WHERE state = 'open' AND date(due_on) IS NOT due_on",
    ),
    Promise(
        "ticket {id} waits for an answer, and nobody of the staff was told",
        """SELECT id FROM (
               SELECT f.id, max(w.id) AS said, max(w.said_at) AS said_at FROM feedback f
               JOIN feedback_words w ON w.feedback_id = f.id AND NOT w.by_staff WHERE f.state = 'open' GROUP BY f.id)
           WHERE said_at > :remembered AND NOT EXISTS (
               SELECT 1 FROM outbox WHERE key >= 'feedback:' || said || ':' AND key < 'feedback:' || said || ';')""",
    ),
)
_ORDER = "ORDER BY f.urgent DESC, f.due_on, f.id"


async def insert(tx: Transaction, person_id: int, due_on: date, now: datetime, *, anonymous: bool, urgent: bool) -> int:
    """Keep a new one; its number."""
    return await tx.insert(
        """
        INSERT INTO feedback (person_id, anonymous, urgent, sent_at, due_on)
        VALUES (:person, :anonymous, :urgent, :now, :due)
        """,
        {"person": person_id, "anonymous": anonymous, "urgent": urgent, "now": to_ms(now), "due": due_on.isoformat()},
    )


async def say(tx: Transaction, feedback_id: int, words: str, now: datetime, by: int | None = None) -> int:
    """Add words, of a member of staff or of the resident (None); the row's id."""
    return await tx.insert(
        """
        INSERT INTO feedback_words (feedback_id, by_staff, words, said_at, said_by)
        VALUES (:feedback, :by_staff, :words, :now, :by)
        """,
        {"feedback": feedback_id, "by_staff": by is not None, "words": words, "now": to_ms(now), "by": by},
    )


async def unsay(tx: Transaction, words_id: int) -> None:
    """Take words back."""
    await tx.run("DELETE FROM feedback_words WHERE id = :id", {"id": words_id})


async def feedback_of(reader: Reader, words_id: int) -> int | None:
    """Which one some words of the staff are about."""
    sql = "SELECT feedback_id FROM feedback_words WHERE id = :id AND by_staff"
    found = await reader.value(sql, {"id": words_id})
    return None if found is None else int(found)


async def put(tx: Transaction, feedback_id: int, state: State, now: datetime, due_on: date | None = None) -> None:
    """Another state, perhaps another day by which to answer."""
    settled = None if state is State.OPEN else to_ms(now)
    await tx.run(
        """
        UPDATE feedback SET state = :state, settled_at = :settled, due_on = coalesce(:due, due_on) WHERE id = :id
        """,
        {"id": feedback_id, "state": state.value, "settled": settled, "due": due_on and due_on.isoformat()},
    )


async def find(reader: Reader, feedback_id: int) -> Item | None:
    """One with all that was said."""
    row = await reader.row(f"{_ITEM} WHERE f.id = :id", {"id": feedback_id})
    return await _item(reader, row) if row else None


async def open_ones(reader: Reader, offset: int, limit: int) -> list[Item]:
    """What waits for the staff: danger first, then what is due first."""
    rows = await reader.rows(
        f"{_ITEM} WHERE f.state = 'open' {_ORDER} LIMIT :limit OFFSET :offset", {"limit": limit, "offset": offset}
    )
    return [await _item(reader, row) for row in rows]


async def count_open(reader: Reader) -> int:
    """How many wait."""
    return int(await reader.value("SELECT count(*) FROM feedback WHERE state = 'open'"))


async def of_person(reader: Reader, person_id: int, limit: int) -> list[Item]:
    """What somebody sent, the newest first."""
    sql = f"{_ITEM} WHERE f.person_id = :person ORDER BY f.id DESC LIMIT :limit"
    return [await _item(reader, row) for row in await reader.rows(sql, {"person": person_id, "limit": limit})]


async def count_since(reader: Reader, person_id: int, since: datetime) -> int:
    """How much somebody has sent since then."""
    sql = "SELECT count(*) FROM feedback WHERE person_id = :person AND sent_at >= :since"
    return int(await reader.value(sql, {"person": person_id, "since": to_ms(since)}))


async def received(reader: Reader, since: datetime, until: datetime) -> list[Received]:
    """What was sent in that time, without what was said."""
    rows = await reader.rows(
        "SELECT state, due_on, settled_at FROM feedback WHERE sent_at >= :since AND sent_at < :until",
        {"since": to_ms(since), "until": to_ms(until)},
    )
    return [
        Received(State(row["state"]), date.fromisoformat(row["due_on"]), _moment(row["settled_at"])) for row in rows
    ]


async def close_of(tx: Transaction, person_id: int, now: datetime) -> None:
    """Nobody waits for an answer to these any more."""
    await tx.run(
        "UPDATE feedback SET state = 'closed', settled_at = :now WHERE person_id = :person AND state = 'open'",
        {"person": person_id, "now": to_ms(now)},
    )


async def _item(reader: Reader, row: sqlite3.Row) -> Item:
    return Item(
        id=row["id"],
        person_id=row["person_id"],
        name="" if row["anonymous"] else row["name"],
        urgent=bool(row["urgent"]),
        sent_at=from_ms(row["sent_at"]),
        due_on=date.fromisoformat(row["due_on"]),
        state=State(row["state"]),
        said=tuple(await _said(reader, row["id"])),
    )


async def _said(reader: Reader, feedback_id: int) -> Sequence[Words]:
    rows = await reader.rows(
        """
        SELECT w.id, w.by_staff, w.words, w.said_at, ifnull(nullif(p.called, ''), ifnull(p.first_name, '')) AS name
        FROM feedback_words w LEFT JOIN people p ON p.id = w.said_by
        WHERE w.feedback_id = :id ORDER BY w.id
        """,
        {"id": feedback_id},
    )
    return [Words(row["id"], bool(row["by_staff"]), row["words"], from_ms(row["said_at"]), row["name"]) for row in rows]


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)
