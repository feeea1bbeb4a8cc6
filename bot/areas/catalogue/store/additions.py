"""What staff and residents add: other names for things, remembered searches, looks; and the state of the index."""

from __future__ import annotations

import math
import sqlite3

from bot.areas.catalogue.types import Asked, Filters, OtherName
from bot.base.clock import from_ms
from bot.base.database import Reader, Transaction

KEPT_SEARCHES = 50
KEPT_SEARCHES_MS = 30 * 86_400_000
KEPT_UNSURE_MS = 86_400_000
_LOOKS_HALVE_MS = 90 * 86_400_000


async def other_names(reader: Reader) -> tuple[OtherName, ...]:
    """All alternatives, in the order of their phrases."""
    rows = await reader.rows("SELECT id, phrase, meaning, changed_at FROM alternatives ORDER BY phrase")
    return tuple(OtherName(row["id"], row["phrase"], row["meaning"], from_ms(row["changed_at"])) for row in rows)


async def put_other_name(tx: Transaction, phrase: str, meaning: str, now: int) -> int:
    """Add an alternative, or give its phrase another meaning; its id."""
    await tx.run(
        """INSERT INTO alternatives (phrase, meaning, changed_at) VALUES (:phrase, :meaning, :now)
           ON CONFLICT (phrase) DO UPDATE SET meaning = excluded.meaning, changed_at = excluded.changed_at
           WHERE meaning <> excluded.meaning""",
        {"phrase": phrase, "meaning": meaning, "now": now},
    )
    return int(await tx.value("SELECT id FROM alternatives WHERE phrase = :phrase", {"phrase": phrase}))


async def remove_other_name(tx: Transaction, id_: int) -> bool:
    """Whether there was such an alternative."""
    return await tx.run("DELETE FROM alternatives WHERE id = :id", {"id": id_}) > 0


async def add_search(
    tx: Transaction, person_id: int, question: str, filters: Filters, now: int, *, verbatim: bool, unsure: bool
) -> int:
    """Keep a search, its id; the person's oldest ones beyond fifty go, and everybody's of thirty days ago."""
    id_ = await tx.insert(
        """INSERT INTO searches (person_id, question, filters, verbatim, asked_at, unsure)
           VALUES (:person, :question, :filters, :verbatim, :now, :unsure)""",
        {
            "person": person_id,
            "question": question,
            "filters": filters.to_json(),
            "verbatim": verbatim,
            "now": now,
            "unsure": unsure,
        },
    )
    await tx.run(
        """DELETE FROM searches WHERE person_id = :person AND id <= (
               SELECT id FROM searches WHERE person_id = :person ORDER BY id DESC LIMIT 1 OFFSET :kept)""",
        {"person": person_id, "kept": KEPT_SEARCHES},
    )
    await tx.run("DELETE FROM searches WHERE asked_at < :before", {"before": now - KEPT_SEARCHES_MS})
    return id_


async def forget_unsure(tx: Transaction, now: int) -> int:
    """Delete what was perhaps no search for a book, a day after; how many that were."""
    sql = "DELETE FROM searches WHERE unsure AND asked_at < :before"
    return await tx.run(sql, {"before": now - KEPT_UNSURE_MS})


async def search(reader: Reader, id_: int, person_id: int) -> Asked | None:
    """A person's own search; another's is as good as none."""
    row = await reader.row(
        """SELECT id, person_id, question, filters, verbatim, asked_at FROM searches
           WHERE id = :id AND person_id = :person""",
        {"id": id_, "person": person_id},
    )
    return _asked(row) if row else None


async def forget_searches(tx: Transaction, person_id: int) -> int:
    """Delete what a person asked; how many searches that was."""
    return await tx.run("DELETE FROM searches WHERE person_id = :person", {"person": person_id})


async def look_at(tx: Transaction, title_id: int, now: int) -> None:
    """Count a look at a title. Kept as log2 of the sum of 2^(time of look / 90 days), so that order never ages."""
    before = await tx.value("SELECT popularity FROM titles WHERE id = :id", {"id": title_id})
    if before is None:
        return
    value = now / _LOOKS_HALVE_MS
    if before > 0:
        value = max(before, value) + math.log2(1 + 2 ** -abs(before - value))
    await tx.run("UPDATE titles SET popularity = :value WHERE id = :id", {"value": value, "id": title_id})


def looks(popularity: float, now: int) -> float:
    """How many looks of today a kept popularity is worth."""
    return float(2 ** (popularity - now / _LOOKS_HALVE_MS)) if popularity > 0 else 0.0


async def touch(tx: Transaction) -> None:
    """Note that what the index shows has changed."""
    await tx.run("UPDATE catalogue_state SET value = value + 1 WHERE name = 'changed'")


async def revisions(reader: Reader) -> tuple[int, int]:
    """How often the catalogue changed, and at which change the index was built."""
    row = await reader.row(
        """SELECT (SELECT value FROM catalogue_state WHERE name = 'changed'),
                  (SELECT value FROM catalogue_state WHERE name = 'indexed')"""
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


async def set_indexed(tx: Transaction, revision: int) -> None:
    """Note which change the index shows."""
    await tx.run("UPDATE catalogue_state SET value = :revision WHERE name = 'indexed'", {"revision": revision})


def _asked(row: sqlite3.Row) -> Asked:
    return Asked(
        row["id"], row["person_id"], row["question"], Filters.from_json(row["filters"]), bool(row["verbatim"]),
        from_ms(row["asked_at"]),
    )  # fmt: skip
