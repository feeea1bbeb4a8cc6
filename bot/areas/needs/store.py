"""The tables of what is wanted, marked and offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.areas.needs.rules import Mark, Marked
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


@dataclass(frozen=True)
class Wanted:
    """One person wants to hear of a book."""

    id: int
    person_id: int
    key: str
    title: str
    asked_at: datetime


async def want(tx: Transaction, person_id: int, key: str, title: str, now: datetime) -> int:
    """They want to hear of it; the row's id, also where it was there."""
    await tx.run(
        """INSERT INTO wanted_books (person_id, key, title, asked_at) VALUES (:person, :key, :title, :now)
           ON CONFLICT (person_id, key) DO NOTHING""",
        {"person": person_id, "key": key, "title": title, "now": to_ms(now)},
    )
    sql = "SELECT id FROM wanted_books WHERE person_id = :person AND key = :key"
    return int(await tx.value(sql, {"person": person_id, "key": key}))


async def how_many_of(reader: Reader, person_id: int) -> int:
    """Of how many books somebody wants to hear."""
    return int(await reader.value("SELECT count(*) FROM wanted_books WHERE person_id = :person", {"person": person_id}))


async def unwant(tx: Transaction, person_id: int, wanted_id: int) -> bool:
    """They no longer want to hear of it; whether they did."""
    sql = "DELETE FROM wanted_books WHERE id = :id AND person_id = :person"
    return await tx.run(sql, {"id": wanted_id, "person": person_id}) == 1


async def every_wanted(reader: Reader) -> Sequence[Wanted]:
    """Everything that somebody wants to hear of."""
    rows = await reader.rows("SELECT id, person_id, key, title, asked_at FROM wanted_books ORDER BY id")
    return [Wanted(r["id"], r["person_id"], r["key"], r["title"], from_ms(r["asked_at"])) for r in rows]


async def take_wanted(tx: Transaction, key: str) -> Sequence[int]:
    """Who wanted to hear of a title; they are told now, and no longer wait."""
    rows = await tx.rows("SELECT person_id FROM wanted_books WHERE key = :key ORDER BY id", {"key": key})
    await tx.run("DELETE FROM wanted_books WHERE key = :key", {"key": key})
    return [row["person_id"] for row in rows]


async def marks(reader: Reader) -> Sequence[Marked]:
    """All that was marked."""
    rows = await reader.rows("SELECT key, title, mark, marked_at FROM need_marks")
    return [Marked(r["key"], r["title"], Mark(r["mark"]), from_ms(r["marked_at"])) for r in rows]


async def mark(tx: Transaction, key: str, title: str, mark: Mark, now: datetime, by: int) -> None:
    """A mark in the place of the one before."""
    await tx.run(
        """INSERT INTO need_marks (key, title, mark, marked_at, marked_by) VALUES (:key, :title, :mark, :now, :by)
           ON CONFLICT (key) DO UPDATE SET mark = excluded.mark, marked_at = excluded.marked_at,
               marked_by = excluded.marked_by""",
        {"key": key, "title": title, "mark": mark, "now": to_ms(now), "by": by},
    )


async def unmark(tx: Transaction, key: str) -> None:
    """It is open again, or is here."""
    await tx.run("DELETE FROM need_marks WHERE key = :key", {"key": key})


async def offer(tx: Transaction, person_id: int, title_id: int, until: datetime) -> None:
    """They may be first in the queue of a title until a moment."""
    await tx.run(
        """INSERT INTO need_offers (person_id, title_id, until_at) VALUES (:person, :title, :until)
           ON CONFLICT (person_id, title_id) DO UPDATE SET until_at = excluded.until_at""",
        {"person": person_id, "title": title_id, "until": to_ms(until)},
    )


async def offered_until(reader: Reader, person_id: int, title_id: int) -> datetime | None:
    """Until when they may; None where they may not."""
    value = await reader.value(
        "SELECT until_at FROM need_offers WHERE person_id = :person AND title_id = :title",
        {"person": person_id, "title": title_id},
    )
    return from_ms(value) if value is not None else None


async def drop_offer(tx: Transaction, person_id: int, title_id: int) -> None:
    """It is taken."""
    await tx.run(
        "DELETE FROM need_offers WHERE person_id = :person AND title_id = :title",
        {"person": person_id, "title": title_id},
    )


async def forget_offers(tx: Transaction, now: datetime) -> int:
    """Those whose time is over; how many that were."""
    return await tx.run("DELETE FROM need_offers WHERE until_at < :now", {"now": to_ms(now)})


async def forget_marks(tx: Transaction, before: datetime) -> int:
    """Marks of long ago; how many that were."""
    return await tx.run("DELETE FROM need_marks WHERE marked_at < :before", {"before": to_ms(before)})


async def seen_up_to(reader: Reader) -> int | None:
    """The last title that was looked at; None before the first look."""
    value = await reader.value("SELECT value FROM need_state WHERE name = 'seen'")
    return None if value is None else int(value)


async def see_up_to(tx: Transaction, title_id: int) -> None:
    """All titles up to this one were looked at."""
    await tx.run(
        """INSERT INTO need_state (name, value) VALUES ('seen', :value)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
        {"value": title_id},
    )
