"""Cards that readers have linked, what the list says of them, and how often somebody tried."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.patrons.rules import Card
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT p.id, p.person_id, p.child_id, p.number, p.linked_at, l.hash IS NOT NULL AS listed,
           coalesce(l.type, '') AS type, l.expires_on
    FROM patrons p LEFT JOIN patron_list l ON l.hash = p.hash
"""


async def of_person(reader: Reader, person_id: int) -> Sequence[Card]:
    """The cards somebody has linked, their own first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE p.person_id = :person ORDER BY p.child_id IS NOT NULL, p.id", {"person": person_id}
    )
    return [_card(row) for row in rows]


async def own(reader: Reader, person_id: int) -> Card | None:
    """Somebody's own card."""
    row = await reader.row(f"{_SELECT} WHERE p.person_id = :person AND p.child_id IS NULL", {"person": person_id})
    return _card(row) if row else None


async def find(reader: Reader, card_id: int) -> Card | None:
    """One card."""
    row = await reader.row(f"{_SELECT} WHERE p.id = :id", {"id": card_id})
    return _card(row) if row else None


async def linked_with(reader: Reader, digest: str) -> Card | None:
    """Who has linked a card."""
    row = await reader.row(f"{_SELECT} WHERE p.hash = :hash", {"hash": digest})
    return _card(row) if row else None


async def is_listed(reader: Reader, digest: str) -> bool:
    """Whether the list has such a member."""
    sql = "SELECT EXISTS (SELECT 1 FROM patron_list WHERE hash = :hash)"
    return bool(await reader.value(sql, {"hash": digest}))


async def insert(tx: Transaction, person_id: int, child_id: int | None, number: str, digest: str, now: datetime) -> int:
    """A card is linked; its id."""
    return await tx.insert(
        "INSERT INTO patrons (person_id, child_id, number, hash, linked_at)"
        " VALUES (:person, :child, :number, :hash, :now)",
        {"person": person_id, "child": child_id, "number": number, "hash": digest, "now": to_ms(now)},
    )


async def delete(tx: Transaction, card_id: int) -> None:
    """It is linked no longer."""
    await tx.run("DELETE FROM patrons WHERE id = :id", {"id": card_id})


async def delete_of(tx: Transaction, person_id: int, child_id: int | None) -> None:
    """Somebody's own card, or a child's, is linked no longer."""
    if child_id is None:
        sql = "DELETE FROM patrons WHERE person_id = :person AND child_id IS NULL"
    else:
        sql = "DELETE FROM patrons WHERE person_id = :person AND child_id = :child"
    await tx.run(sql, {"person": person_id, "child": child_id} if child_id is not None else {"person": person_id})


async def delete_of_child(tx: Transaction, child_id: int) -> None:
    """Nobody has this child's card any more."""
    await tx.run("DELETE FROM patrons WHERE child_id = :child", {"child": child_id})


async def note_try(tx: Transaction, person_id: int, number_hash: str, now: datetime) -> None:
    """Somebody tried a number."""
    await tx.run(
        "INSERT INTO patron_tries (person_id, number_hash, tried_at) VALUES (:person, :number, :now)",
        {"person": person_id, "number": number_hash, "now": to_ms(now)},
    )


async def tries(reader: Reader, person_id: int, number_hash: str, since: datetime) -> tuple[int, int]:
    """How often somebody has tried, and how often this number was tried, since a moment."""
    values = {"person": person_id, "number": number_hash, "since": to_ms(since)}
    by = "SELECT count(*) FROM patron_tries WHERE person_id = :person AND tried_at > :since"
    of = "SELECT count(*) FROM patron_tries WHERE number_hash = :number AND tried_at > :since"
    return int(await reader.value(by, values)), int(await reader.value(of, values))


async def forget_tries(tx: Transaction, before: datetime) -> None:
    """Tries of before are forgotten."""
    await tx.run("DELETE FROM patron_tries WHERE tried_at < :before", {"before": to_ms(before)})


def _card(row: sqlite3.Row) -> Card:
    return Card(
        id=row["id"],
        person_id=row["person_id"],
        child=row["child_id"],
        number=row["number"],
        linked_at=from_ms(row["linked_at"]),
        listed=bool(row["listed"]),
        type=row["type"],
        expires_on=date.fromisoformat(row["expires_on"]) if row["expires_on"] else None,
    )
