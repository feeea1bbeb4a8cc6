"""Promises that one statement can check: what is broken is a row of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.base.database import Params, Reader

_NONE: Params = {}


@dataclass(frozen=True)
class Promise:
    """`sql` finds where it is broken; `broken` is the sentence that tells of a row, by its columns."""

    broken: str
    sql: str


async def broken(reader: Reader, promises: Iterable[Promise], params: Params = _NONE) -> list[str]:
    """A sentence for each row of each of them."""
    found = []
    for one in promises:
        found += [one.broken.format(**dict(row)) for row in await reader.rows(one.sql, params)]
    return found
