"""What is remembered of backups, as single facts: which is wanted, what came of the last one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.areas.operation.rules import Made, Missed
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_WANTED, _MADE, _MISSED = "backup_wanted", "backup_made", "backup_missed"


async def want(tx: Transaction) -> None:
    """A backup is due; it is made outside of any transaction, and after a kill at the next start."""
    await _put(tx, _WANTED, {})


async def is_wanted(reader: Reader) -> bool:
    """Whether one is due and not made yet."""
    return await _fact(reader, _WANTED) is not None


async def want_none(tx: Transaction) -> None:
    """None is due any more."""
    await tx.run("DELETE FROM facts WHERE name = :name", {"name": _WANTED})


async def note_made(tx: Transaction, made: Made) -> None:
    """It is there."""
    await want_none(tx)
    await _put(tx, _MADE, {"at": to_ms(made.at), "name": made.name, "size": made.size, "version": made.version})
    await tx.run("DELETE FROM facts WHERE name = :name", {"name": _MISSED})


async def note_missed(tx: Transaction, missed: Missed) -> None:
    """It could not be made; whoever tries again wants it anew."""
    await want_none(tx)
    await _put(tx, _MISSED, {"at": to_ms(missed.at), "reason": missed.reason})


async def made(reader: Reader) -> Made | None:
    """The last one."""
    found = await _fact(reader, _MADE)
    return Made(from_ms(found["at"]), found["name"], found["size"], found["version"]) if found else None


async def missed(reader: Reader) -> Missed | None:
    """Why there is no newer one."""
    found = await _fact(reader, _MISSED)
    return Missed(from_ms(found["at"]), found["reason"]) if found else None


async def schema(reader: Reader) -> int:
    """The version of the database's schema."""
    return int(await reader.value("PRAGMA user_version"))


async def _put(tx: Transaction, name: str, value: Mapping[str, Any]) -> None:
    await tx.run(
        """INSERT INTO facts (name, value) VALUES (:name, :value)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
        {"name": name, "value": json.dumps(value)},
    )


async def _fact(reader: Reader, name: str) -> Mapping[str, Any] | None:
    value = await reader.value("SELECT value FROM facts WHERE name = :name", {"name": name})
    return None if value is None else dict(json.loads(value))
