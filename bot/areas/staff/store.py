"""The tables of staff, invitations, hosts and the audit trail."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from bot.areas.staff.rules import Done, Invitation, Member
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.base.identity import Role


async def role(reader: Reader, person_id: int) -> Role | None:
    """The role of a person, if they have one here."""
    found = await reader.value("SELECT role FROM staff WHERE person_id = :person", {"person": person_id})
    return Role(found) if found else None


async def members(reader: Reader) -> list[Member]:
    """Everybody with a role, the longest serving first."""
    rows = await reader.rows(
        """
        SELECT person_id, coalesce(nullif(called, ''), first_name) AS name, role, since_at
        FROM staff JOIN people ON people.id = person_id ORDER BY since_at, person_id
        """
    )
    return [Member(row["person_id"], row["name"], Role(row["role"]), from_ms(row["since_at"])) for row in rows]


async def with_roles(reader: Reader, roles: frozenset[Role]) -> list[int]:
    """The people who have one of some roles and may be written to."""
    # CROSS: from the few of the staff to them as people, not through all people.
    sql = "SELECT person_id, role FROM staff CROSS JOIN people ON people.id = person_id WHERE active"
    rows = await reader.rows(sql)
    return [row["person_id"] for row in rows if Role(row["role"]) in roles]


async def reachable(reader: Reader, people: Sequence[int]) -> frozenset[int]:
    """Those of some people who can be written to."""
    sql = "SELECT id FROM people WHERE id IN (SELECT value FROM json_each(:people)) AND active"
    return frozenset(row["id"] for row in await reader.rows(sql, {"people": json.dumps(list(people))}))


async def put(tx: Transaction, person_id: int, role_: Role, now: datetime, by: int | None) -> None:
    """Give a person a role, instead of any other."""
    await tx.run(
        """
        INSERT INTO staff (person_id, role, since_at, added_by) VALUES (:person, :role, :now, :by)
        ON CONFLICT (person_id) DO UPDATE SET role = excluded.role, added_by = excluded.added_by
        """,
        {"person": person_id, "role": role_.value, "now": to_ms(now), "by": by},
    )


async def change(tx: Transaction, person_id: int, role_: Role) -> None:
    """Give a member of the staff another role."""
    await tx.run("UPDATE staff SET role = :role WHERE person_id = :person", {"role": role_.value, "person": person_id})


async def remove(tx: Transaction, person_id: int) -> bool:
    """Take a person's role away, and what they host; whether they had one."""
    await tx.run("DELETE FROM event_hosts WHERE person_id = :person", {"person": person_id})
    return await tx.run("DELETE FROM staff WHERE person_id = :person", {"person": person_id}) > 0


async def keep_invitation(tx: Transaction, token: str, invitation: Invitation) -> None:
    """Keep an invitation under its token's hash."""
    await tx.run(
        """
        INSERT INTO staff_invitations (digest, role, event_id, invited_by, expires_at)
        VALUES (:digest, :role, :event, :by, :until)
        """,
        {
            "digest": _digest(token),
            "role": invitation.role.value,
            "event": invitation.event_id,
            "by": invitation.invited_by,
            "until": to_ms(invitation.expires_at),
        },
    )


async def invitation(reader: Reader, token: str, now: datetime) -> Invitation | None:
    """The invitation of this token, while it is good."""
    row = await reader.row(
        """
        SELECT role, event_id, invited_by, expires_at FROM staff_invitations
        WHERE digest = :digest AND expires_at > :now
        """,
        {"digest": _digest(token), "now": to_ms(now)},
    )
    if row is None:
        return None
    return Invitation(Role(row["role"]), row["invited_by"], from_ms(row["expires_at"]), row["event_id"])


async def use_up(tx: Transaction, token: str, now: datetime) -> None:
    """An invitation is good once; those that have expired go with it."""
    await tx.run(
        "DELETE FROM staff_invitations WHERE digest = :digest OR expires_at <= :now",
        {"digest": _digest(token), "now": to_ms(now)},
    )


async def hosts(reader: Reader, person_id: int, event_id: int) -> bool:
    """Whether a partner hosts an event."""
    sql = "SELECT 1 FROM event_hosts WHERE person_id = :person AND event_id = :event"
    return await reader.value(sql, {"person": person_id, "event": event_id}) is not None


async def hosted_by(reader: Reader, person_id: int) -> list[int]:
    """The ids of the events a partner hosts."""
    rows = await reader.rows("SELECT event_id FROM event_hosts WHERE person_id = :person", {"person": person_id})
    return [row["event_id"] for row in rows]


async def hosts_of(reader: Reader, event_id: int) -> list[tuple[int, str]]:
    """(person, name) of the partners of an event."""
    rows = await reader.rows(
        """
        SELECT person_id, coalesce(nullif(called, ''), first_name) AS name
        FROM event_hosts JOIN people ON people.id = person_id WHERE event_id = :event ORDER BY name, person_id
        """,
        {"event": event_id},
    )
    return [(row["person_id"], row["name"]) for row in rows]


async def remove_host(tx: Transaction, event_id: int, person_id: int) -> bool:
    """Take a partner off an event; whether they were its host."""
    sql = "DELETE FROM event_hosts WHERE event_id = :event AND person_id = :person"
    return await tx.run(sql, {"event": event_id, "person": person_id}) > 0


async def add_host(tx: Transaction, event_id: int, person_id: int) -> None:
    """Let a partner host an event."""
    await tx.run(
        "INSERT INTO event_hosts (event_id, person_id) VALUES (:event, :person) ON CONFLICT DO NOTHING",
        {"event": event_id, "person": person_id},
    )


async def record(tx: Transaction, by: int | None, deed: str, subject: str, now: datetime) -> None:
    """Write a line of the audit trail."""
    await tx.run(
        "INSERT INTO audit (done_at, done_by, deed, subject) VALUES (:now, :by, :deed, :subject)",
        {"now": to_ms(now), "by": by, "deed": deed, "subject": subject},
    )


async def trail(reader: Reader, offset: int, limit: int) -> tuple[list[Done], int]:
    """Some lines of the audit trail, the newest first, and how many there are."""
    rows = await reader.rows(
        """
        SELECT audit.id, done_at, done_by, deed, subject, coalesce(nullif(called, ''), first_name, '') AS name
        FROM audit LEFT JOIN people ON people.id = done_by ORDER BY audit.id DESC LIMIT :limit OFFSET :offset
        """,
        {"limit": limit, "offset": offset},
    )
    total = int(await reader.value("SELECT count(*) FROM audit"))
    lines = [
        Done(row["id"], from_ms(row["done_at"]), row["done_by"], row["name"], row["deed"], row["subject"])
        for row in rows
    ]
    return lines, total


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
