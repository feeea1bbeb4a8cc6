"""The table of proposals."""

from __future__ import annotations

from datetime import datetime

from bot.areas.proposals.rules import Wish, title_key
from bot.base.clock import to_ms
from bot.base.database import Transaction


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
