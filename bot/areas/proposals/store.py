"""The table of proposals."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.proposals.rules import Card, Decision, Line, Mine, Outcome, Wish, Wished, title_key
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.base.promises import Promise

PROMISES = (
    Promise(
        "whoever proposed {id} was not told what was decided of it",
        """SELECT p.id FROM proposals p JOIN proposal_decisions d ON d.id = p.decision_id
           WHERE p.person_id IS NOT NULL AND d.decided_at > :remembered AND NOT EXISTS (
               SELECT 1 FROM outbox WHERE key = 'proposal_decided:' || d.id || ':' || p.person_id)""",
    ),
    Promise(
        "proposal {id} has a decision of another title",
        """SELECT p.id FROM proposals p JOIN proposal_decisions d ON d.id = p.decision_id
           WHERE d.title_key <> p.title_key""",
    ),
)
_DECISION = "SELECT id, title, outcome, words, decided_at FROM proposal_decisions d"
_MINE = """
    SELECT p.id AS proposal, p.title AS proposed, p.proposed_at, d.id, d.title, d.outcome, d.words, d.decided_at
    FROM proposals p LEFT JOIN proposal_decisions d ON d.id = p.decision_id
    WHERE p.person_id = :person
"""


async def insert(tx: Transaction, person_id: int, wish: Wish, now: datetime) -> int | None:
    """Keep a wish; its id, or None where this person has the same already."""
    kept = await tx.row(
        """
        INSERT INTO proposals (person_id, title, author, audience, reason, photo, title_key, proposed_at)
        VALUES (:person, :title, :author, :audience, :reason, :photo, :key, :now)
        ON CONFLICT (person_id, title_key) DO NOTHING
        RETURNING id
        """,
        {
            "person": person_id,
            "title": wish.title,
            "author": wish.author,
            "audience": wish.audience,
            "reason": wish.reason,
            "photo": wish.photo,
            "key": title_key(wish.title),
            "now": to_ms(now),
        },
    )
    return int(kept["id"]) if kept else None


async def count_since(tx: Transaction, person_id: int, moment: datetime) -> int:
    """How many this person has proposed since `moment`."""
    sql = "SELECT count(*) FROM proposals WHERE person_id = :person AND proposed_at >= :since"
    return int(await tx.value(sql, {"person": person_id, "since": to_ms(moment)}))


async def count_others(tx: Transaction, person_id: int, title: str) -> int:
    """How many other people wish for this title, those included who are forgotten since."""
    sql = "SELECT count(*) FROM proposals WHERE title_key = :key AND person_id IS NOT :person"
    return int(await tx.value(sql, {"key": title_key(title), "person": person_id}))


async def open_titles(reader: Reader, offset: int, limit: int) -> list[Line]:
    """Titles that wait for a decision, the newest first; one that several propose is one."""
    rows = await reader.rows(
        """
        SELECT max(id) AS id, title, (SELECT count(*) FROM proposals a WHERE a.title_key = p.title_key) AS asked
        FROM proposals p WHERE decision_id IS NULL GROUP BY title_key ORDER BY max(id) DESC LIMIT :limit OFFSET :offset
        """,
        {"offset": offset, "limit": limit},
    )
    return [Line(row["id"], row["title"], row["asked"]) for row in rows]


_WISHED = """
    SELECT p.id, p.title, p.title_key, p.person_id, p.proposed_at FROM proposals p
    LEFT JOIN proposal_decisions d ON d.id = p.decision_id
"""


async def open_wishes(reader: Reader) -> list[Wished]:
    """Every proposal that waits for a decision."""
    return [_wished(row) for row in await reader.rows(f"{_WISHED} WHERE p.decision_id IS NULL ORDER BY p.id")]


async def awaited(reader: Reader) -> list[Wished]:
    """Every proposal of a title that is not said to be here, and whose reader can be told."""
    rows = await reader.rows(f"{_WISHED} WHERE p.person_id IS NOT NULL AND d.outcome IS NOT 'here' ORDER BY p.id")
    return [_wished(row) for row in rows]


def _wished(row: sqlite3.Row) -> Wished:
    return Wished(row["id"], row["title_key"], row["title"], row["person_id"], from_ms(row["proposed_at"]))


async def how_many_open(reader: Reader) -> int:
    """How many titles wait."""
    return int(await reader.value("SELECT count(DISTINCT title_key) FROM proposals WHERE decision_id IS NULL"))


async def decided_titles(reader: Reader, offset: int, limit: int) -> list[Line]:
    """Titles of which something was decided, the newest decision first."""
    rows = await reader.rows(
        f"{_DECISION} ORDER BY id DESC LIMIT :limit OFFSET :offset", {"offset": offset, "limit": limit}
    )
    return [await _decided(reader, row) for row in rows]


async def _decided(reader: Reader, row: sqlite3.Row) -> Line:
    of = await reader.row(
        "SELECT max(id) AS id, count(*) AS asked FROM proposals WHERE title_key = :key",
        {"key": title_key(row["title"])},
    )
    return Line(of["id"] if of else 0, row["title"], of["asked"] if of else 0, _decision(row))


async def card(reader: Reader, proposal_id: int) -> Card | None:
    """All that was said of the title of a proposal."""
    rows = await reader.rows(
        """
        SELECT id, title, author, audience, reason, proposed_at, decision_id FROM proposals
        WHERE title_key = (SELECT title_key FROM proposals WHERE id = :id) ORDER BY id DESC
        """,
        {"id": proposal_id},
    )
    if not rows:
        return None
    return Card(
        id=rows[0]["id"],
        title=rows[0]["title"],
        asked=len(rows),
        open_=sum(row["decision_id"] is None for row in rows),
        first_at=from_ms(rows[-1]["proposed_at"]),
        last_at=from_ms(rows[0]["proposed_at"]),
        authors=_each(rows, "author"),
        audiences=_each(rows, "audience"),
        reasons=_each(rows, "reason"),
        decision=await decision_of(reader, rows[0]["title"]),
    )


def _each(rows: Sequence[sqlite3.Row], column: str) -> Sequence[str]:
    return tuple(dict.fromkeys(row[column] for row in rows if row[column]))


async def decision_of(reader: Reader, title: str) -> Decision | None:
    """What was decided of a title."""
    row = await reader.row(f"{_DECISION} WHERE title_key = :key", {"key": title_key(title)})
    return _decision(row) if row else None


async def decision(reader: Reader, decision_id: int) -> Decision | None:
    """One of them."""
    row = await reader.row(f"{_DECISION} WHERE id = :id", {"id": decision_id})
    return _decision(row) if row else None


async def decide(tx: Transaction, title: str, outcome: Outcome, words: str, now: datetime, by: int | None) -> int:
    """Keep a decision in the place of the one before, for all who have asked for the title; its id."""
    key = title_key(title)
    await tx.run("UPDATE proposals SET decision_id = NULL WHERE title_key = :key", {"key": key})
    await tx.run("DELETE FROM proposal_decisions WHERE title_key = :key", {"key": key})
    decision_id = await tx.insert(
        """
        INSERT INTO proposal_decisions (title_key, title, outcome, words, decided_at, decided_by)
        VALUES (:key, :title, :outcome, :words, :now, :by)
        """,
        {"key": key, "title": title, "outcome": outcome, "words": words, "now": to_ms(now), "by": by},
    )
    sql = "UPDATE proposals SET decision_id = :decision WHERE title_key = :key"
    await tx.run(sql, {"decision": decision_id, "key": key})
    return decision_id


async def who_asked(reader: Reader, decision_id: int) -> list[tuple[int, int]]:
    """The proposals that a decision is about, and whose they are."""
    sql = "SELECT id, person_id FROM proposals WHERE decision_id = :id AND person_id IS NOT NULL ORDER BY id"
    return [(row["id"], row["person_id"]) for row in await reader.rows(sql, {"id": decision_id})]


async def of_person(reader: Reader, person_id: int, offset: int, limit: int) -> list[Mine]:
    """What somebody proposed, the newest first."""
    sql = f"{_MINE} ORDER BY p.id DESC LIMIT :limit OFFSET :offset"
    rows = await reader.rows(sql, {"person": person_id, "offset": offset, "limit": limit})
    return [_mine(row) for row in rows]


async def how_many_of(reader: Reader, person_id: int) -> int:
    """How many that are."""
    return int(await reader.value("SELECT count(*) FROM proposals WHERE person_id = :person", {"person": person_id}))


async def own(reader: Reader, person_id: int, proposal_id: int) -> Mine | None:
    """One of somebody's own."""
    row = await reader.row(f"{_MINE} AND p.id = :id", {"person": person_id, "id": proposal_id})
    return _mine(row) if row else None


async def own_of_title(reader: Reader, person_id: int, title: str) -> Mine | None:
    """The one of this title."""
    row = await reader.row(f"{_MINE} AND p.title_key = :key", {"person": person_id, "key": title_key(title)})
    return _mine(row) if row else None


def _mine(row: sqlite3.Row) -> Mine:
    decided = _decision(row) if row["id"] is not None else None
    return Mine(row["proposal"], row["proposed"], from_ms(row["proposed_at"]), decided)


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(row["id"], row["title"], Outcome(row["outcome"]), row["words"], from_ms(row["decided_at"]))
