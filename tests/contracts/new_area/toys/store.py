"""The table of loans."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

from .rules import Loan

_OUT = "SELECT id, person_id, toy, due_at, reminder FROM toy_loans WHERE returned_at IS NULL"


async def out(reader: Reader) -> Sequence[Loan]:
    """Everything that is lent, the longest out first."""
    return [_loan(row) for row in await reader.rows(f"{_OUT} ORDER BY due_at, id")]


async def find(reader: Reader, loan_id: int) -> Loan | None:
    """A loan; None where the toy is back."""
    row = await reader.row(f"{_OUT} AND id = :id", {"id": loan_id})
    return _loan(row) if row else None


async def lend(tx: Transaction, person_id: int, toy: str, due_at: datetime) -> int:
    """A new loan; its id."""
    return await tx.insert(
        "INSERT INTO toy_loans (person_id, toy, due_at) VALUES (:person, :toy, :due)",
        {"person": person_id, "toy": toy, "due": to_ms(due_at)},
    )


async def put_due(tx: Transaction, loan_id: int, due_at: datetime) -> None:
    """Another day."""
    await tx.run("UPDATE toy_loans SET due_at = :due WHERE id = :id", {"due": to_ms(due_at), "id": loan_id})


async def put_reminder(tx: Transaction, loan_id: int, ending: str) -> None:
    """How its letter ended."""
    await tx.run("UPDATE toy_loans SET reminder = :ending WHERE id = :id", {"ending": ending, "id": loan_id})


async def take_back(tx: Transaction, loan_id: int, now: datetime) -> None:
    """The toy is back."""
    await tx.run("UPDATE toy_loans SET returned_at = :now WHERE id = :id", {"now": to_ms(now), "id": loan_id})


async def count_lent(reader: Reader, since: datetime, until: datetime) -> int:
    """How many toys were lent in that time; `due_at` is a day later, unless the library was closed."""
    sql = "SELECT count(*) FROM toy_loans WHERE due_at >= :since AND due_at < :until"
    return int(await reader.value(sql, {"since": to_ms(since), "until": to_ms(until)}))


def have_at_home(toys: Sequence[str], _: datetime) -> Condition:
    """For announcements: those who have one of these toys at home."""
    sql = """EXISTS (SELECT 1 FROM toy_loans WHERE toy_loans.person_id = people.id AND returned_at IS NULL
                     AND toy IN (SELECT value FROM json_each(:toys)))"""
    return Condition(sql, {"toys": json.dumps(list(toys))})


def _loan(row: sqlite3.Row) -> Loan:
    return Loan(row["id"], row["person_id"], row["toy"], from_ms(row["due_at"]), row["reminder"])
