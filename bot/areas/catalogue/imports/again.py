"""Rows that say a title once more: the very same one is counted once; of others the copies are added, and said so."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from bot.base.database import Transaction
from bot.base.i18n import N_
from bot.ils.records import Problem
from bot.ils.said import Said, said

_WHOLE = """
    SELECT s.position, min(f.position) AS first, f.place
    FROM staged_titles s JOIN staged_titles f
        ON (f.position = s.same_as OR f.same_as = s.same_as) AND f.position < s.position AND f.record = s.record
    WHERE s.position > :after AND s.position <= :until AND s.same_as IS NOT NULL
          AND json_array_length(s.record, '$.copies') > 0
          AND NOT EXISTS (SELECT 1 FROM staged_items i WHERE i.position = s.position)
    GROUP BY s.position
"""
_UNCOUNTED = """
    UPDATE staged_titles SET record = json_remove(record, '$.copies', '$.location')
    WHERE position IN (SELECT value FROM json_each(:positions))
"""
_COUNT = "coalesce(json_array_length({0}.record, '$.copies'), 0) > 0"
_TWINS = f"""
    SELECT s.position, s.place, f.place AS first, {_COUNT.format("s")} AND {_COUNT.format("f")} AS both_count,
           EXISTS (SELECT 1 FROM staged_items i WHERE i.position = s.position) AS has_copies
    FROM staged_titles s JOIN staged_titles f ON f.position = s.same_as
    WHERE s.position > :after AND s.position <= :until ORDER BY s.position
"""
_SAME_ROW = N_("the same row as in {place}: counted once, its copies, too")
_ADDED = N_("the same title as in {place}, entered once, with the copies of both rows")
_ONCE = N_("the same title as in {place}, entered once")


async def told(tx: Transaction, span: Mapping[str, int]) -> tuple[list[sqlite3.Row], list[Problem]]:
    """Of a span's rows that repeat others: those that name copies, and what is to be said of the rest.

    Those that repeat a whole row count no more copies from here on.
    """
    whole = {row["position"]: row["place"] for row in await tx.rows(_WHOLE, span)}
    twins = await tx.rows(_TWINS, span)
    if whole:
        await tx.run(_UNCOUNTED, {"positions": json.dumps(list(whole))})
    others = [row for row in twins if not row["has_copies"]]
    problems = [Problem(row["place"], _said(row, whole.get(row["position"])), bad=False) for row in others]
    return [row for row in twins if row["has_copies"]], problems


def _said(row: sqlite3.Row, same: str | None) -> Said:
    if same:
        return said(_SAME_ROW, place=same)
    return said(_ADDED if row["both_count"] else _ONCE, place=row["first"])
