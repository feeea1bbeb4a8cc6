"""The tables of emergencies."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from bot.areas.emergencies.rules import ALIKE_FOR, NUMBERS, Emergency, Running, State
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_RUNS = "state IN ('open', 'taken')"
NAME = "coalesce(nullif(p.called, ''), p.first_name, '')"
"""What somebody is called, of the people `p`."""


async def insert(tx: Transaction, person_id: int, kind: str, state: State, now: datetime) -> int:
    """A new one; its id."""
    return await tx.insert(
        """
        INSERT INTO emergencies (person_id, kind, state, raised_at, last_said)
        VALUES (:person, :kind, :state, :now, :now)
        """,
        {"person": person_id, "kind": kind, "state": state.value, "now": to_ms(now)},
    )


async def say(tx: Transaction, emergency_id: int, words: str, now: datetime, photo: str = "") -> int:
    """One more message about it; the id of its words."""
    await tx.run("UPDATE emergencies SET last_said = :now WHERE id = :id", {"id": emergency_id, "now": to_ms(now)})
    return await tx.insert(
        "INSERT INTO emergency_words (emergency_id, words, said_at, photo) VALUES (:id, :words, :now, :photo)",
        {"id": emergency_id, "words": words, "now": to_ms(now), "photo": photo},
    )


async def running_of(reader: Reader, person_id: int) -> list[Running]:
    """What somebody tells of that runs; what they told of last goes first."""
    rows = await reader.rows(
        f"""
        SELECT id, kind, last_said FROM emergencies WHERE person_id = :person AND last_said > 0 AND {_RUNS}
        ORDER BY last_said DESC, id DESC
        """,
        {"person": person_id},
    )
    return [Running(row["id"], row["kind"], from_ms(row["last_said"])) for row in rows]


async def words(reader: Reader, words_id: int, person_id: int) -> str:
    """What this person said, by its id; '' where it is no more, or another's."""
    sql = """
        SELECT words FROM emergency_words JOIN emergencies ON emergencies.id = emergency_id
        WHERE emergency_words.id = :id AND person_id = :person
        """
    return str(await reader.value(sql, {"id": words_id, "person": person_id}) or "")


async def ids_of(reader: Reader, person_id: int) -> list[int]:
    """All that a person told of."""
    sql = "SELECT id FROM emergencies WHERE person_id = :person AND last_said > 0"
    return [row["id"] for row in await reader.rows(sql, {"person": person_id})]


async def photos(reader: Reader, emergency_id: int) -> list[int]:
    """Under which words a photo was sent, by id."""
    sql = "SELECT id FROM emergency_words WHERE emergency_id = :id AND photo <> '' ORDER BY id"
    return [row["id"] for row in await reader.rows(sql, {"id": emergency_id})]


async def photo(reader: Reader, words_id: int) -> str:
    """The photo of some words; '' where they have none, or it is forgotten."""
    return str(await reader.value("SELECT photo FROM emergency_words WHERE id = :id", {"id": words_id}) or "")


async def words_ids(reader: Reader, emergency_id: int) -> list[int]:
    """What was said of one, by id."""
    rows = await reader.rows("SELECT id FROM emergency_words WHERE emergency_id = :id", {"id": emergency_id})
    return [row["id"] for row in rows]


async def open_possible(tx: Transaction, emergency_id: int, person_id: int, now: datetime) -> bool:
    """Its key was tapped: help is due; whether it was this person's, and waited for that."""
    changed = await tx.run(
        """
        UPDATE emergencies SET state = 'open', raised_at = :now, last_said = :now
        WHERE id = :id AND person_id = :person AND state = 'possible'
        """,
        {"id": emergency_id, "person": person_id, "now": to_ms(now)},
    )
    return changed == 1


async def take(tx: Transaction, emergency_id: int, by: int, now: datetime) -> bool:
    """Somebody comes; whether they were the first."""
    changed = await tx.run(
        "UPDATE emergencies SET state = 'taken', taken_by = :by, taken_at = :now WHERE id = :id AND state = 'open'",
        {"id": emergency_id, "by": by, "now": to_ms(now)},
    )
    return changed == 1


async def let_go(tx: Transaction, by: int) -> list[int]:
    """Nobody comes any longer to what this one had taken; which."""
    rows = await tx.rows("SELECT id FROM emergencies WHERE taken_by = :by AND state = 'taken'", {"by": by})
    await tx.run(
        "UPDATE emergencies SET state = 'open', taken_by = NULL WHERE taken_by = :by AND state = 'taken'", {"by": by}
    )
    return [row["id"] for row in rows]


async def end(
    tx: Transaction, emergency_id: int, state: State, now: datetime, by: int | None = None, outcome: str = ""
) -> bool:
    """It is over; whether it still ran."""
    changed = await tx.run(
        f"""
        UPDATE emergencies SET state = :state, closed_by = :by, closed_at = :now, outcome = :outcome
        WHERE id = :id AND {_RUNS}
        """,
        {"id": emergency_id, "state": state.value, "by": by, "now": to_ms(now), "outcome": outcome},
    )
    return changed == 1


async def find(reader: Reader, emergency_id: int) -> Emergency | None:
    """One of them with all that was said."""
    row = await reader.row(
        """
        SELECT e.*, coalesce(nullif(p.called, ''), p.first_name, '') AS name,
               coalesce(nullif(t.called, ''), t.first_name, '') AS taker,
               coalesce(nullif(c.called, ''), c.first_name, '') AS closer,
               (SELECT max(o.id) FROM emergencies AS o
                WHERE o.id < e.id AND o.kind = e.kind AND o.person_id IS NOT e.person_id
                      AND o.state IN ('open', 'taken') AND o.raised_at >= e.raised_at - :alike) AS alike
        FROM emergencies AS e LEFT JOIN people AS p ON p.id = e.person_id
             LEFT JOIN people AS t ON t.id = e.taken_by LEFT JOIN people AS c ON c.id = e.closed_by
        WHERE e.id = :id
        """,
        {"id": emergency_id, "alike": int(ALIKE_FOR.total_seconds() * 1000)},
    )
    if row is None:
        return None
    said = await reader.rows(
        "SELECT words FROM emergency_words WHERE emergency_id = :id AND words <> '' ORDER BY id", {"id": emergency_id}
    )
    return _emergency(row, tuple(one["words"] for one in said), await _asked(reader, emergency_id))


async def _asked(reader: Reader, emergency_id: int) -> Mapping[int, str]:
    rows = await reader.rows(
        f"""
        SELECT p.id, {NAME} AS name FROM emergency_told AS a JOIN people AS p ON p.id = a.person_id
        WHERE a.emergency_id = :id AND a.asked_by IS NOT NULL
        """,
        {"id": emergency_id},
    )
    return {row["id"]: row["name"] for row in rows}


async def running(reader: Reader) -> list[int]:
    """What runs, the newest first."""
    rows = await reader.rows(f"SELECT id FROM emergencies WHERE {_RUNS} ORDER BY id DESC LIMIT 6")
    return [row["id"] for row in rows]


async def tell(tx: Transaction, emergency_id: int, person_id: int) -> bool:
    """Note that somebody of the staff is told; whether they were not before."""
    changed = await tx.run(
        """
        INSERT INTO emergency_told (emergency_id, person_id) SELECT :id, id FROM people WHERE id = :person
        ON CONFLICT DO NOTHING
        """,
        {"id": emergency_id, "person": person_id},
    )
    return changed == 1


async def told(reader: Reader, emergency_id: int) -> list[int]:
    """Who was told."""
    rows = await reader.rows("SELECT person_id FROM emergency_told WHERE emergency_id = :id", {"id": emergency_id})
    return [row["person_id"] for row in rows]


async def forget_possible(tx: Transaction, before: datetime) -> int:
    """Delete those whose key nobody tapped."""
    return await tx.run(
        "DELETE FROM emergencies WHERE state = 'possible' AND raised_at < :before", {"before": to_ms(before)}
    )


async def numbers(reader: Reader) -> Mapping[str, str]:
    """The numbers that the library has changed, by name."""
    names = ", ".join(f"'{name}'" for name in NUMBERS)
    rows = await reader.rows(f"SELECT name, value FROM emergency_numbers WHERE name IN ({names})")
    return {row["name"]: row["value"] for row in rows}


async def set_number(tx: Transaction, name: str, value: str) -> None:
    """Another number."""
    await tx.run(
        "INSERT INTO emergency_numbers (name, value) VALUES (:name, :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


def _emergency(row: sqlite3.Row, said: tuple[str, ...], asked: Mapping[int, str]) -> Emergency:
    return Emergency(
        id=row["id"],
        person_id=row["person_id"],
        name=row["name"],
        kind=row["kind"],
        state=State(row["state"]),
        raised_at=from_ms(row["raised_at"]),
        taken_by=row["taken_by"],
        taker=row["taker"],
        closer=row["closer"],
        outcome=row["outcome"],
        said=said,
        asked=asked,
        like=row["alike"],
    )
