"""The tables of what people want to hear of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.areas.preferences.rules import Wishes, minutes_of, time_of
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.quiet import Quiet


async def wishes(reader: Reader, person_id: int) -> Wishes:
    """Everything somebody wants; of people without a row, what everybody gets."""
    who = {"person": person_id}
    silenced = await reader.rows("SELECT kind FROM silenced WHERE person_id = :person", who)
    chosen = await reader.rows(
        "SELECT interest FROM people_interests WHERE person_id = :person ORDER BY since_at, interest", who
    )
    hours = await reader.row(
        """
        SELECT quiet_from, quiet_until FROM notification_settings
        WHERE person_id = :person AND quiet_from IS NOT NULL
        """,
        who,
    )
    off = "SELECT 1 FROM notification_settings WHERE person_id = :person AND unsteered_at IS NOT NULL"
    return Wishes(
        frozenset(row["kind"] for row in silenced),
        tuple(row["interest"] for row in chosen),
        Quiet(time_of(hours["quiet_from"]), time_of(hours["quiet_until"])) if hours else None,
        steered=await reader.value(off, who) is None,
    )


async def silence(tx: Transaction, person_id: int, kinds: Iterable[str]) -> None:
    """These kinds are not wanted; the same twice is the same."""
    await tx.run_many(
        "INSERT OR IGNORE INTO silenced (person_id, kind) VALUES (:person, :kind)",
        [{"person": person_id, "kind": kind} for kind in kinds],
    )


async def hear(tx: Transaction, person_id: int, kinds: Iterable[str]) -> None:
    """These kinds are wanted again."""
    await tx.run_many(
        "DELETE FROM silenced WHERE person_id = :person AND kind = :kind",
        [{"person": person_id, "kind": kind} for kind in kinds],
    )


async def choose(tx: Transaction, person_id: int, interest: str, now: datetime) -> None:
    """An interest more; one that is chosen already stays as it was."""
    await tx.run(
        "INSERT OR IGNORE INTO people_interests (person_id, interest, since_at) VALUES (:person, :interest, :now)",
        {"person": person_id, "interest": interest, "now": to_ms(now)},
    )


async def drop(tx: Transaction, person_id: int, interest: str) -> None:
    """An interest less."""
    await tx.run(
        "DELETE FROM people_interests WHERE person_id = :person AND interest = :interest",
        {"person": person_id, "interest": interest},
    )


async def steer(tx: Transaction, person_id: int, unsteered_at: datetime | None) -> None:
    """Whether interests order what somebody is shown; None: they do."""
    await tx.run(
        """
        INSERT INTO notification_settings (person_id, unsteered_at) VALUES (:person, :moment)
        ON CONFLICT (person_id) DO UPDATE SET unsteered_at = excluded.unsteered_at
        """,
        {"person": person_id, "moment": to_ms(unsteered_at) if unsteered_at else None},
    )


async def demand(reader: Reader) -> dict[str, int]:
    """How many people chose each interest."""
    rows = await reader.rows("SELECT interest, count(*) AS people FROM people_interests GROUP BY interest")
    return {row["interest"]: row["people"] for row in rows}


async def set_quiet(tx: Transaction, person_id: int, quiet: Quiet | None) -> None:
    """Quiet hours of somebody's own; None: the library's."""
    await tx.run(
        """
        INSERT INTO notification_settings (person_id, quiet_from, quiet_until) VALUES (:person, :begins, :ends)
        ON CONFLICT (person_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
        """,
        {
            "person": person_id,
            "begins": minutes_of(quiet.begins) if quiet else None,
            "ends": minutes_of(quiet.ends) if quiet else None,
        },
    )


async def note_offer(tx: Transaction, person_id: int, now: datetime) -> bool:
    """Somebody is offered the interests; False where they were before."""
    noted = await tx.run(
        """
        INSERT INTO notification_settings (person_id, interests_offered_at) VALUES (:person, :now)
        ON CONFLICT (person_id) DO UPDATE SET interests_offered_at = excluded.interests_offered_at
        WHERE interests_offered_at IS NULL
        """,
        {"person": person_id, "now": to_ms(now)},
    )
    return noted > 0


async def forget_offer(tx: Transaction, person_id: int) -> None:
    """Somebody was not offered the interests after all."""
    sql = "UPDATE notification_settings SET interests_offered_at = NULL WHERE person_id = :person"
    await tx.run(sql, {"person": person_id})


def interested_in(interests: Sequence[str], _: datetime) -> Condition:
    """For announcements: those who chose one of these interests."""
    sql = """
        EXISTS (SELECT 1 FROM people_interests WHERE people_interests.person_id = people.id
                AND interest IN (SELECT value FROM json_each(:interests)))
    """
    return Condition(sql, {"interests": json.dumps(list(interests))})


def have_silenced(topic: str) -> Condition:
    """For announcements: those who do not want to hear of this topic, or of anything."""
    sql = "EXISTS (SELECT 1 FROM silenced WHERE silenced.person_id = people.id AND kind IN (:topic, 'all'))"
    return Condition(sql, {"topic": topic})
