"""Whom the library thanked; and, apart from them, what people answered, by the views that surveys publish."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.followup.rules import Thanks
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_COLUMNS = "id, event_id, person_id, round, parent, step, again, thanked_at"


async def who_came(reader: Reader, event_id: int, now: datetime, most: int) -> list[tuple[int, bool]]:
    """(person, whether with children only) of those who came, have nothing more to come, and no thanks yet."""
    rows = await reader.rows(
        """
        SELECT p.person_id, min(p.with_children) AS parent
        FROM parties p JOIN registrations r ON r.party_id = p.id
        WHERE p.event_id = :event AND p.person_id IS NOT NULL
          AND EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id)
          AND NOT EXISTS (SELECT 1 FROM thanks t WHERE t.event_id = :event AND t.person_id = p.person_id)
          AND NOT EXISTS (
              SELECT 1 FROM parties q JOIN registrations l ON l.party_id = q.id
              JOIN event_sessions s ON s.event_id = l.event_id AND (l.session_id IS NULL OR s.id = l.session_id)
              WHERE q.person_id = p.person_id AND q.event_id = :event AND NOT s.cancelled AND s.ends_at > :now
                AND l.state IN ('pending', 'seated', 'queued', 'offered'))
        GROUP BY p.person_id ORDER BY p.person_id LIMIT :most
        """,
        {"event": event_id, "now": to_ms(now), "most": most},
    )
    return [(row["person_id"], bool(row["parent"])) for row in rows]


async def insert(
    tx: Transaction, event_id: int, person_id: int, round_: int, parent: bool, now: datetime
) -> int | None:
    """Keep that somebody is thanked, or asked once more; None where they were."""
    row = await tx.row(
        """INSERT INTO thanks (event_id, person_id, round, parent, thanked_at)
           VALUES (:event, :person, :round, :parent, :now) ON CONFLICT DO NOTHING RETURNING id""",
        {"event": event_id, "person": person_id, "round": round_, "parent": parent, "now": to_ms(now)},
    )
    return int(row["id"]) if row else None


async def find(reader: Reader, thanks_id: int) -> Thanks | None:
    """One of them."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM thanks WHERE id = :id", {"id": thanks_id})
    return _thanks(row) if row else None


async def of_event(reader: Reader, event_id: int, round_: int = 1) -> list[Thanks]:
    """Everybody who was thanked for an event, or asked once more, and is still here."""
    sql = "WHERE event_id = :event AND round = :round AND person_id IS NOT NULL ORDER BY id"
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM thanks {sql}", {"event": event_id, "round": round_})
    return [_thanks(row) for row in rows]


async def came(reader: Reader, event_id: int, person_id: int) -> bool:
    """Whether somebody was thanked for coming."""
    sql = "SELECT EXISTS (SELECT 1 FROM thanks WHERE event_id = :event AND person_id = :person)"
    return bool(await reader.value(sql, {"event": event_id, "person": person_id}))


async def go_on(tx: Transaction, thanks_id: int, step: int, following: int) -> bool:
    """From one step to a later one; False where somebody is elsewhere by now."""
    sql = "UPDATE thanks SET step = :following WHERE id = :id AND step = :step"
    return await tx.run(sql, {"id": thanks_id, "step": step, "following": following}) == 1


async def agree(tx: Transaction, thanks_id: int) -> bool:
    """They may be asked once more; False where they had said so."""
    return await tx.run("UPDATE thanks SET again = 1 WHERE id = :id AND again = 0", {"id": thanks_id}) == 1


async def outcomes(reader: Reader, event_id: int) -> dict[tuple[int, str], dict[int, int]]:
    """People by answer, by round and item."""
    rows = await reader.rows(
        "SELECT round, item, answer, people FROM outcomes WHERE event_id = :event ORDER BY round, item, answer",
        {"event": event_id},
    )
    found: dict[tuple[int, str], dict[int, int]] = {}
    for row in rows:
        found.setdefault((row["round"], row["item"]), {})[row["answer"]] = row["people"]
    return found


async def words(reader: Reader, event_id: int) -> Sequence[str]:
    """All sentences, in the order of their random keys."""
    rows = await reader.rows("SELECT words FROM outcome_words WHERE event_id = :event ORDER BY id", {"event": event_id})
    return [row["words"] for row in rows]


async def attendance(reader: Reader, event_id: int) -> tuple[int, int, int, int]:
    """(people who came, who had a seat and did not, who were thanked, certificates issued)."""
    row = await reader.row(
        """
        SELECT
            (SELECT ifnull(sum(r.seats), 0) FROM registrations r WHERE r.event_id = :event
               AND EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id))
            + (SELECT ifnull(sum(h.people), 0) FROM head_counts h JOIN event_sessions s ON s.id = h.session_id
               WHERE s.event_id = :event) AS came,
            (SELECT ifnull(sum(r.seats), 0) FROM registrations r WHERE r.event_id = :event AND r.state = 'seated'
               AND NOT EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id)) AS missed,
            (SELECT count(*) FROM thanks WHERE event_id = :event AND round = 1) AS thanked,
            (SELECT count(*) FROM certificates c JOIN registrations r ON r.id = c.registration_id
               WHERE r.event_id = :event) AS certificates
        """,
        {"event": event_id},
    )
    assert row is not None, "a row of numbers is always there"
    return row["came"], row["missed"], row["thanked"], row["certificates"]


def _thanks(row: sqlite3.Row) -> Thanks:
    return Thanks(
        row["id"], row["event_id"], row["person_id"], row["round"], bool(row["parent"]), row["step"],
        bool(row["again"]), from_ms(row["thanked_at"]),
    )  # fmt: skip
