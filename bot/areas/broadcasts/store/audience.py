"""Whom an audience means: one condition on `people`, for counting and for filling alike."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.broadcasts.hooks import Condition
from bot.base.database import Reader

RESIDENTS = Condition("people.active")
NOBODY = Condition("0")


def all_of(conditions: Sequence[Condition]) -> Condition:
    """Those for whom all of it holds."""
    params = {name: value for one in conditions for name, value in one.params.items()}
    return Condition(" AND ".join(f"({one.sql})" for one in conditions), params)


def unless(condition: Condition) -> Condition:
    """The others."""
    return Condition(f"NOT ({condition.sql})", condition.params)


async def count(reader: Reader, wanted: Condition) -> int:
    """How many residents that are now."""
    return int(await reader.value(f"SELECT count(*) FROM people WHERE {wanted.sql}", wanted.params))


async def anybody(reader: Reader, wanted: Condition) -> bool:
    """Whether that is anybody."""
    return bool(await reader.value(f"SELECT EXISTS (SELECT 1 FROM people WHERE {wanted.sql})", wanted.params))


async def is_one_of(reader: Reader, person_id: int, wanted: Condition) -> bool:
    """Whether somebody is among them."""
    sql = f"SELECT EXISTS (SELECT 1 FROM people WHERE people.id = :person AND ({wanted.sql}))"
    return bool(await reader.value(sql, {**wanted.params, "person": person_id}))
