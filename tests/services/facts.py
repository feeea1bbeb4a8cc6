"""Facts to write and read, for tests of the database itself."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from bot.base.database import Database, Transaction

PUT = "INSERT INTO facts (name, value) VALUES (:name, :value)"


def put(name: str) -> Callable[[Transaction], Coroutine[Any, Any, int]]:
    """A unit of work that writes one fact."""

    async def work(tx: Transaction) -> int:
        return await tx.run(PUT, {"name": name, "value": ""})

    return work


async def names(database: Database) -> list[str]:
    """The names of all facts, sorted."""
    return [row["name"] for row in await database.read(lambda reader: reader.rows("SELECT name FROM facts ORDER BY 1"))]
