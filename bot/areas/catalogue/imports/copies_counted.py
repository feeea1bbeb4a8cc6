"""What an import did to copies, counted at its end: as they are now against what they were before it."""

from __future__ import annotations

from bot.areas.catalogue.imports.jobs import Job
from bot.base.database import Reader

_REAL = "NOT ({0}item_code IS NULL AND {0}status = 'missing')"
"""A title that is said to have no copy has one that is missing: nobody counts it."""
_KNOWN = f"""
    WITH before AS (
        SELECT json_extract(c.value, '$[0]') AS id, json_extract(c.value, '$[1]') AS item_code, b.title_id,
               json_extract(c.value, '$[2]') AS location, json_extract(c.value, '$[3]') AS call_number,
               json_extract(c.value, '$[4]') AS status
        FROM import_befores b, json_each(b.before, '$.copies') c WHERE b.import_id = :import)
    SELECT count(*) AS every, count(n.id) AS stayed,
           count(CASE WHEN (n.title_id, n.location, n.call_number, n.status)
                           <> (b.title_id, b.location, b.call_number, b.status) THEN 1 END) AS changed
    FROM before b LEFT JOIN copies n ON n.id = b.id AND n.item_code IS b.item_code AND {_REAL.format("n.")}
    WHERE {_REAL.format("b.")}
"""
_NOW = f"""
    SELECT count(*) FROM copies c
    WHERE {_REAL.format("c.")} AND (c.title_id >= :first
        OR c.title_id IN (SELECT title_id FROM import_befores WHERE import_id = :import))
"""
_TOLD = f"""
    SELECT count(*) FROM copies c
    WHERE {_REAL.format("c.")} AND (c.title_id IN (SELECT title_id FROM staged_titles WHERE title_id IS NOT NULL)
        OR c.item_code IN (SELECT item_code FROM staged_copies))
"""


async def counted(reader: Reader, job: Job) -> dict[str, int]:
    """The figures of `Summary` that are of copies. The staged rows must still be there."""
    known = await reader.row(_KNOWN, {"import": job.id})
    every, stayed, changed = (int(known[name]) for name in ("every", "stayed", "changed")) if known else (0, 0, 0)
    now = int(await reader.value(_NOW, {"first": job.first_title, "import": job.id}) or 0)
    told = int(await reader.value(_TOLD) or 0)
    new = now - stayed
    return {
        "copies_new": new,
        "copies_changed": changed,
        "copies_unchanged": max(0, told - new - changed),
        "copies_gone": every - stayed,
    }
