"""The table of people."""

from __future__ import annotations

from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.identity import Person


async def find(reader: Reader, person_id: int) -> Person | None:
    """The person with this Telegram id, if they ever did something worth remembering."""
    sql = "SELECT id, first_name, language, active, called, language_chosen, saves_data FROM people WHERE id = :id"
    row = await reader.row(sql, {"id": person_id})
    if row is None:
        return None
    saves = bool(row["saves_data"]) if row["saves_data"] is not None else None
    return Person(
        row["id"],
        row["first_name"],
        row["language"],
        known=True,
        active=bool(row["active"]),
        called=row["called"],
        chose_language=bool(row["language_chosen"]),
        saves_data=saves,
    )


async def keep(tx: Transaction, person: Person, now: datetime) -> None:
    """Remember a person, or their new name; whoever writes to us is active again."""
    await tx.run(
        """
        INSERT INTO people (id, first_name, language, met_at) VALUES (:id, :first_name, :language, :now)
        ON CONFLICT (id) DO UPDATE SET first_name = excluded.first_name, active = 1
        """,
        {"id": person.id, "first_name": person.first_name, "language": person.language, "now": to_ms(now)},
    )


async def set_language(tx: Transaction, person_id: int, language: str) -> None:
    """Speak `language` with this person from now on: they chose it."""
    sql = "UPDATE people SET language = :language, language_chosen = 1 WHERE id = :id"
    await tx.run(sql, {"id": person_id, "language": language})


async def set_heard_language(tx: Transaction, person_id: int, language: str) -> None:
    """Speak `language` with this person, unless they chose one."""
    sql = "UPDATE people SET language = :language WHERE id = :id AND language_chosen = 0"
    await tx.run(sql, {"id": person_id, "language": language})


async def set_saving(tx: Transaction, person_id: int, *, saves: bool) -> None:
    """Whether pictures come only when they are asked for."""
    await tx.run("UPDATE people SET saves_data = :saves WHERE id = :id", {"id": person_id, "saves": saves})


async def set_called(tx: Transaction, person_id: int, name: str) -> None:
    """The name this person gave; '' for Telegram's."""
    await tx.run("UPDATE people SET called = :name WHERE id = :id", {"id": person_id, "name": name})


async def set_active(tx: Transaction, person_id: int, *, active: bool) -> None:
    """Whether this person may be written to; nothing happens for people (or groups) without a row."""
    await tx.run("UPDATE people SET active = :active WHERE id = :id", {"id": person_id, "active": active})


def reads(language: str, _: datetime) -> Condition:
    """For announcements: those with whom we speak this language."""
    return Condition("people.language = :language", {"language": language})
