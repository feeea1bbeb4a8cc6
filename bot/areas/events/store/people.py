"""What belongs to whom: desk parties that find their person, standings, and forgetting."""

from __future__ import annotations

from datetime import datetime

from bot.areas.events.rules import Past
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_ALIVE = "('pending', 'seated', 'queued', 'offered')"


async def set_together(tx: Transaction, party_id: int, *, together: bool) -> None:
    """Whether a party is seated all or none."""
    await tx.run("UPDATE parties SET together = :together WHERE id = :id", {"id": party_id, "together": together})


async def adopt(tx: Transaction, person_id: int, phone: str) -> list[int]:
    """Give the desk's parties under a phone to a person; the parties' ids.

    The first name of each becomes the person's own seat, where they are not in that event already. Children's
    seats do not: they are of the person's party.
    """
    rows = await tx.rows(
        """UPDATE parties SET person_id = :person WHERE phone = :phone AND person_id IS NULL AND desk_name <> ''
           RETURNING id""",
        {"person": person_id, "phone": phone},
    )
    for row in rows:
        await tx.run(
            f"""
            UPDATE OR IGNORE registrations SET person_id = :person
            WHERE id = (SELECT min(id) FROM registrations WHERE party_id = :party AND NOT companion
                        AND child_id IS NULL AND state IN {_ALIVE})
              AND NOT (SELECT with_children FROM parties WHERE id = :party)
            """,
            {"person": person_id, "party": row["id"]},
        )
    return sorted(row["id"] for row in rows)


async def known(reader: Reader, person_id: int) -> tuple[str, str]:
    """(name, phone) that somebody gave at their last sign-ups; '' where there was none."""
    name = await reader.value(
        "SELECT name FROM registrations WHERE person_id = :person AND name <> '' ORDER BY id DESC LIMIT 1",
        {"person": person_id},
    )
    phone = await reader.value(
        "SELECT phone FROM parties WHERE person_id = :person AND phone <> '' ORDER BY id DESC LIMIT 1",
        {"person": person_id},
    )
    return name or "", phone or ""


async def living(reader: Reader, person_id: int | None, child_id: int | None) -> list[int]:
    """What is alive of a person (all of their parties) or of a child."""
    rows = await reader.rows(
        f"""
        SELECT id FROM registrations
        WHERE (person_id = :person OR child_id = :child
               OR party_id IN (SELECT id FROM parties WHERE person_id = :person)) AND state IN {_ALIVE}
        """,
        {"person": person_id, "child": child_id},
    )
    return [row["id"] for row in rows]


async def erase_person(tx: Transaction, person_id: int) -> None:
    """Take a person's names, numbers and answers off their parties; seats and attendances stay as counts."""
    which = {"person": person_id}
    await tx.run(
        """
        UPDATE registrations SET name = '', answers = '{}', needs = '', fetcher = '', child_id = NULL
        WHERE party_id IN (SELECT id FROM parties WHERE person_id = :person) OR person_id = :person
        """,
        which,
    )
    await tx.run(
        """
        UPDATE attendances SET brought_by = '', fetched_by = '' WHERE registration_id IN
            (SELECT r.id FROM registrations r JOIN parties p ON p.id = r.party_id WHERE p.person_id = :person)
        """,
        which,
    )
    await tx.run("DELETE FROM permissions WHERE party_id IN (SELECT id FROM parties WHERE person_id = :person)", which)
    await tx.run("UPDATE registrations SET person_id = NULL WHERE person_id = :person", which)
    await tx.run("UPDATE parties SET person_id = NULL, desk_name = '', phone = '' WHERE person_id = :person", which)
    await tx.run("DELETE FROM standings WHERE person_id = :person", which)


async def erase_care_of(tx: Transaction, child_id: int) -> None:
    """Forget what to mind about a child, and who fetches it."""
    await tx.run("UPDATE registrations SET needs = '', fetcher = '' WHERE child_id = :child", {"child": child_id})


async def erase_child(tx: Transaction, child_id: int) -> None:
    """Take a child's name and answers off its registrations."""
    which = {"child": child_id}
    await tx.run(
        """UPDATE attendances SET brought_by = '', fetched_by = ''
           WHERE registration_id IN (SELECT id FROM registrations WHERE child_id = :child)""",
        which,
    )
    await tx.run(
        """UPDATE registrations SET name = '', answers = '{}', needs = '', fetcher = '', child_id = NULL
           WHERE child_id = :child""",
        which,
    )


async def record(reader: Reader, person_id: int, now: datetime) -> tuple[list[Past], datetime | None]:
    """A person's own seats at sessions that are over and where anybody was marked as having come; when forgiven."""
    rows = await reader.rows(
        """
        SELECT s.ends_at, EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id AND a.session_id = s.id)
               AS came
        FROM registrations r
        JOIN event_sessions s ON s.event_id = r.event_id AND (r.session_id IS NULL OR s.id = r.session_id)
        JOIN parties p ON p.id = r.party_id
        WHERE r.person_id = :person AND r.state = 'seated' AND NOT s.cancelled AND s.ends_at <= :now
          AND NOT p.with_children AND EXISTS (SELECT 1 FROM attendances t WHERE t.session_id = s.id)
        ORDER BY s.ends_at
        """,
        {"person": person_id, "now": to_ms(now)},
    )
    lifted = await reader.value("SELECT lifted_at FROM standings WHERE person_id = :person", {"person": person_id})
    past = [Past(from_ms(row["ends_at"]), bool(row["came"])) for row in rows]
    return past, from_ms(lifted) if lifted is not None else None


async def put_standing(tx: Transaction, person_id: int, lowered_until: datetime | None) -> None:
    """Keep until when a person's turn comes after the others'."""
    await tx.run(
        """
        INSERT INTO standings (person_id, lowered_until) VALUES (:person, :until)
        ON CONFLICT (person_id) DO UPDATE SET lowered_until = excluded.lowered_until
        """,
        {"person": person_id, "until": to_ms(lowered_until) if lowered_until else None},
    )


async def lift(tx: Transaction, person_id: int, by: int, now: datetime) -> None:
    """Forgive what was before now."""
    await tx.run(
        """
        INSERT INTO standings (person_id, lifted_at, lifted_by) VALUES (:person, :now, :by)
        ON CONFLICT (person_id) DO UPDATE SET lowered_until = NULL, lifted_at = excluded.lifted_at,
            lifted_by = excluded.lifted_by
        """,
        {"person": person_id, "now": to_ms(now), "by": by},
    )


async def lowered_until(reader: Reader, person_id: int) -> datetime | None:
    """Until when a person's turn comes after the others', if at all."""
    sql = "SELECT lowered_until FROM standings WHERE person_id = :person"
    found = await reader.value(sql, {"person": person_id})
    return from_ms(found) if found is not None else None


async def own_seats(reader: Reader, session_id: int) -> list[int]:
    """The people who had a seat of their own at a session."""
    rows = await reader.rows(
        """
        SELECT DISTINCT r.person_id FROM event_sessions s
        JOIN registrations r ON r.event_id = s.event_id AND (r.session_id IS NULL OR r.session_id = s.id)
        WHERE s.id = :session AND r.person_id IS NOT NULL AND r.state = 'seated' ORDER BY 1
        """,
        {"session": session_id},
    )
    return [row["person_id"] for row in rows]
