"""The tables of children and their guardians."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.areas.children.rules import Child, Details
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_CHILD = """
    SELECT children.id, call_name, birth_year, stage, mine.first,
           (SELECT count(*) FROM guardians WHERE child_id = children.id) AS guardians
    FROM children JOIN guardians AS mine ON mine.child_id = children.id
"""


async def of_guardian(reader: Reader, person_id: int) -> list[Child]:
    """The children of one guardian, oldest profile first."""
    rows = await reader.rows(f"{_CHILD} WHERE mine.person_id = :person ORDER BY children.id", {"person": person_id})
    return [_child(row) for row in rows]


async def find(reader: Reader, person_id: int, child_id: int) -> Child | None:
    """A child of this guardian; None for everybody else's."""
    row = await reader.row(
        f"{_CHILD} WHERE mine.person_id = :person AND children.id = :child", {"person": person_id, "child": child_id}
    )
    return _child(row) if row else None


async def insert(tx: Transaction, details: Details, school_year: int, now: datetime) -> int:
    """Keep a new child; its id."""
    return await tx.insert(
        """
        INSERT INTO children (call_name, birth_year, stage, stage_told, added_at)
        VALUES (:name, :year, :stage, :told, :now)
        """,
        {**_params(details, school_year), "now": to_ms(now)},
    )


async def update(tx: Transaction, child_id: int, details: Details, school_year: int) -> None:
    """Other details for a child."""
    await tx.run(
        """
        UPDATE children SET call_name = :name, birth_year = :year, stage = :stage, stage_told = :told
        WHERE id = :child
        """,
        {**_params(details, school_year), "child": child_id},
    )


async def delete(tx: Transaction, child_id: int) -> None:
    """Forget a child, with the ties to its guardians."""
    await tx.run("DELETE FROM guardians WHERE child_id = :child", {"child": child_id})
    await tx.run("DELETE FROM children WHERE id = :child", {"child": child_id})


async def add_guardian(tx: Transaction, child_id: int, person_id: int, now: datetime, *, first: bool) -> None:
    """Tie a child to a guardian."""
    await tx.run(
        "INSERT INTO guardians (child_id, person_id, first, since_at) VALUES (:child, :person, :first, :now)",
        {"child": child_id, "person": person_id, "first": first, "now": to_ms(now)},
    )


async def remove_guardian(tx: Transaction, child_id: int, person_id: int) -> None:
    """Untie a guardian; whoever is left keeps the profile."""
    params = {"child": child_id, "person": person_id}
    await tx.run("DELETE FROM guardians WHERE child_id = :child AND person_id = :person", params)
    await tx.run("UPDATE guardians SET first = 1 WHERE child_id = :child", params)


async def guardians_of(reader: Reader, child_id: int) -> list[int]:
    """Who a child is tied to, the keeper of the profile first."""
    rows = await reader.rows(
        "SELECT person_id FROM guardians WHERE child_id = :child ORDER BY first DESC", {"child": child_id}
    )
    return [row["person_id"] for row in rows]


async def guardians_of_all(reader: Reader, children: Sequence[int]) -> dict[int, list[int]]:
    """The same for several, by child."""
    rows = await reader.rows(
        """SELECT child_id, person_id FROM guardians WHERE child_id IN (SELECT value FROM json_each(:children))
           ORDER BY child_id, first DESC""",
        {"children": json.dumps(list(children))},
    )
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(row["child_id"], []).append(row["person_id"])
    return found


async def name_of(reader: Reader, child_id: int) -> str:
    """The call name of a child; '' where there is none."""
    return str(await reader.value("SELECT call_name FROM children WHERE id = :child", {"child": child_id}) or "")


async def born_before(reader: Reader, year: int, most: int) -> list[int]:
    """Some children born before a year."""
    sql = "SELECT id FROM children WHERE birth_year < :year LIMIT :most"
    return [row["id"] for row in await reader.rows(sql, {"year": year, "most": most})]


async def to_be_asked(reader: Reader, year: int, stages: Iterable[str], most: int) -> list[tuple[int, int]]:
    """(guardian, child) where the stage may have moved up in this July and nobody was asked yet, by guardian."""
    rows = await reader.rows(
        f"""
        SELECT person_id, child_id FROM children JOIN guardians ON child_id = children.id AND first = 1
        WHERE stage_told < :year AND stage_asked < :year AND stage IN ({_quoted(stages)})
        ORDER BY person_id, child_id LIMIT :most
        """,
        {"year": year, "most": most},
    )
    return [(row["person_id"], row["child_id"]) for row in rows]


async def mark_asked(tx: Transaction, person_id: int, year: int) -> None:
    """This July's question about the children a guardian keeps is asked."""
    await tx.run(
        """
        UPDATE children SET stage_asked = :year
        WHERE id IN (SELECT child_id FROM guardians WHERE person_id = :person AND first = 1)
        """,
        {"year": year, "person": person_id},
    )


async def unanswered(reader: Reader, person_id: int, year: int, stages: Iterable[str]) -> list[Child]:
    """The children a guardian was asked about in this July, of these stages, and has not told of."""
    rows = await reader.rows(
        f"""{_CHILD} WHERE mine.person_id = :person AND mine.first = 1 AND stage_asked = :year AND stage_told < :year
        AND stage IN ({_quoted(stages)}) ORDER BY children.id""",
        {"person": person_id, "year": year},
    )
    return [_child(row) for row in rows]


def _quoted(words: Iterable[str]) -> str:
    """Words of our own as SQL strings."""
    return ", ".join(f"'{word}'" for word in words)


def _params(details: Details, school_year: int) -> dict[str, object]:
    return {"name": details.call_name, "year": details.birth_year, "stage": details.stage, "told": school_year}


def with_ages(ages: Sequence[tuple[int, int]], now: datetime) -> Condition:
    """For announcements: those with a child of (youngest, oldest) years; it counts with both ages of its year."""
    sql = """
        EXISTS (SELECT 1 FROM guardians JOIN children ON children.id = guardians.child_id, json_each(:ages) AS band
                WHERE guardians.person_id = people.id AND :year - birth_year >= json_extract(band.value, '$[0]')
                      AND :year - birth_year - 1 <= json_extract(band.value, '$[1]'))
    """
    return Condition(sql, {"ages": json.dumps([list(band) for band in ages]), "year": now.year})


def _child(row: sqlite3.Row) -> Child:
    return Child(
        id=row["id"],
        details=Details(row["call_name"], row["birth_year"], row["stage"]),
        first=bool(row["first"]),
        guardians=row["guardians"],
    )
