"""Households, who belongs to them, and the links by which one joins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.holds.rules import Hold, Household, State
from bot.areas.holds.store.holds import SELECT, hold_of
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_NAMES = "SELECT coalesce(nullif(called, ''), first_name) AS name FROM people"


async def insert(tx: Transaction, code: str, now: datetime) -> int:
    """A new one; its id."""
    return await tx.insert(
        "INSERT INTO households (code, made_at) VALUES (:code, :now)", {"code": code, "now": to_ms(now)}
    )


async def of_person(reader: Reader, person_id: int) -> Household | None:
    """To which somebody belongs."""
    row = await reader.row(
        """SELECT h.id, h.code FROM household_members m JOIN households h ON h.id = m.household_id
           WHERE m.person_id = :person""",
        {"person": person_id},
    )
    return Household(row["id"], row["code"], await _names(reader, row["id"])) if row else None


async def with_code(reader: Reader, code: str) -> Household | None:
    """The one of a code."""
    row = await reader.row("SELECT id, code FROM households WHERE code = :code", {"code": code})
    return Household(row["id"], row["code"], await _names(reader, row["id"])) if row else None


async def find(reader: Reader, household_id: int) -> Household | None:
    """One of them."""
    row = await reader.row("SELECT id, code FROM households WHERE id = :id", {"id": household_id})
    return Household(row["id"], row["code"], await _names(reader, row["id"])) if row else None


async def _names(reader: Reader, household_id: int) -> tuple[str, ...]:
    rows = await reader.rows(
        f"{_NAMES} WHERE id IN (SELECT person_id FROM household_members WHERE household_id = :id) ORDER BY id",
        {"id": household_id},
    )
    return tuple(row["name"] for row in rows)


async def join(tx: Transaction, household_id: int, person_id: int, now: datetime) -> None:
    """Somebody belongs to it."""
    await tx.run(
        "INSERT INTO household_members (person_id, household_id, joined_at) VALUES (:person, :household, :now)",
        {"person": person_id, "household": household_id, "now": to_ms(now)},
    )


async def leave(tx: Transaction, person_id: int) -> None:
    """They belong to none; the last one to leave takes it away, and links that somebody gave are of no use any more."""
    found = await of_person(tx, person_id)
    if found is None:
        return
    await tx.run("DELETE FROM household_members WHERE person_id = :person", {"person": person_id})
    await tx.run("DELETE FROM household_invitations WHERE invited_by = :person", {"person": person_id})
    if not await _names(tx, found.id):
        await tx.run("DELETE FROM households WHERE id = :id", {"id": found.id})


async def invite(tx: Transaction, digest: str, household_id: int, person_id: int, until: datetime) -> None:
    """A link by which one more may join."""
    await tx.run(
        """INSERT INTO household_invitations (digest, household_id, invited_by, expires_at)
           VALUES (:digest, :household, :person, :until)""",
        {"digest": digest, "household": household_id, "person": person_id, "until": to_ms(until)},
    )


async def invited_to(reader: Reader, digest: str, now: datetime) -> tuple[int, int] | None:
    """To which household a link leads, and whose it is; None where it is used or over."""
    row = await reader.row(
        "SELECT household_id, invited_by FROM household_invitations WHERE digest = :digest AND expires_at > :now",
        {"digest": digest, "now": to_ms(now)},
    )
    return (row["household_id"], row["invited_by"]) if row else None


async def use_up(tx: Transaction, digest: str) -> None:
    """It works once."""
    await tx.run("DELETE FROM household_invitations WHERE digest = :digest", {"digest": digest})


async def waiting(reader: Reader, household_id: int) -> Sequence[Hold]:
    """What lies at the desk for any of them, the next last day first."""
    rows = await reader.rows(
        f"""{SELECT} WHERE h.person_id IN (SELECT person_id FROM household_members WHERE household_id = :id)
            AND h.state <> 'ended' AND h.state = :ready ORDER BY h.pick_up_until, h.id""",
        {"id": household_id, "ready": State.READY},
    )
    return [hold_of(row) for row in rows]
