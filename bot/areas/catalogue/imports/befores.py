"""What titles were before an import touched them, so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.base.database import Params, Reader, Transaction

_OWN = (
    "source", "source_id", "title", "publisher", "year", "year_number", "edition", "call_number", "classification",
    "area", "language", "audience", "kind", "series", "notes", "ebook", "cover", "identity", "work", "added_at",
    "changed_at", "withdrawn_at",
)  # fmt: skip
_HANGING: Mapping[str, tuple[str, ...]] = {
    "title_sources": ("source", "source_id"),
    "title_isbns": ("position", "isbn"),
    "title_authors": ("position", "author_id", "role"),
    "title_subjects": ("position", "subject_id"),
    "copies": ("id", "item_code", "location", "call_number", "status", "due", "as_of_at"),
}


def _array(table: str, columns: tuple[str, ...]) -> str:
    return (
        f"'{table}', (SELECT json_group_array(json_array({', '.join(f'h.{name}' for name in columns)})) "
        f"FROM {table} h WHERE h.title_id = t.id)"
    )


# `popularity` is the residents' and not the import's: it stays.
_KEEP = f"""
    INSERT OR IGNORE INTO import_befores (import_id, title_id, before)
    SELECT :import, t.id, json_object(
        'titles', json_object({", ".join(f"'{name}', t.{name}" for name in _OWN)}, 'fingerprint', hex(t.fingerprint)),
        {", ".join(_array(table, columns) for table, columns in _HANGING.items())})
    FROM titles t WHERE t.id IN (SELECT value FROM json_each(:ids))
"""
_RESTORE = f"""
    UPDATE titles SET {", ".join(f"{name} = :{name}" for name in _OWN)}, fingerprint = :fingerprint WHERE id = :id
"""
_COPY = """
    INSERT INTO copies (id, title_id, item_code, location, call_number, status, due, as_of_at)
    VALUES ((SELECT :id WHERE NOT EXISTS (SELECT 1 FROM copies WHERE id = :id)),
            :title_id, :item_code, :location, :call_number, :status, :due, :as_of_at)
"""


async def keep(tx: Transaction, import_: int, first_title: int, ids: Iterable[int]) -> None:
    """Note what titles are now, once an import; those that came with it (from `first_title` on) were nothing before."""
    known = sorted({id_ for id_ in ids if id_ < first_title})
    if known:
        await tx.run(_KEEP, {"import": import_, "ids": json.dumps(known)})


async def some(reader: Reader, import_: int, rows: int) -> dict[int, dict[str, Any]]:
    """A few titles as they were, by id."""
    found = await reader.rows(
        "SELECT title_id, before FROM import_befores WHERE import_id = :import ORDER BY title_id LIMIT :rows",
        {"import": import_, "rows": rows},
    )
    return {row["title_id"]: json.loads(row["before"]) for row in found}


async def any_of(reader: Reader, import_: int) -> bool:
    """Whether an import touched a title that was there before."""
    sql = "SELECT 1 FROM import_befores WHERE import_id = :import LIMIT 1"
    return await reader.value(sql, {"import": import_}) is not None


async def restore(tx: Transaction, import_: int, befores: Mapping[int, Mapping[str, Any]]) -> None:
    """Make titles what they were, with all that hung on them, and drop the notes."""
    await tx.run_many(_RESTORE, [_row(id_, before["titles"]) for id_, before in befores.items()])
    for table, columns in _HANGING.items():
        rows = [
            {**dict(zip(columns, values, strict=True)), "title_id": id_}
            for id_, before in befores.items()
            for values in before[table]
        ]
        await tx.run_many(f"DELETE FROM {table} WHERE title_id = :id", [{"id": id_} for id_ in befores])
        await _hang(tx, table, columns, rows)
    await tx.run_many(
        "DELETE FROM import_befores WHERE import_id = :import AND title_id = :id",
        [{"import": import_, "id": id_} for id_ in befores],
    )


async def _hang(tx: Transaction, table: str, columns: tuple[str, ...], rows: Sequence[Params]) -> None:
    if table == "copies":  # a copy that has moved to another title comes back from there
        await tx.run_many("DELETE FROM copies WHERE item_code = :item_code", rows)
        await tx.run_many(_COPY, rows)
        return
    names = ("title_id", *columns)
    verb = "INSERT OR REPLACE" if table == "title_sources" else "INSERT"
    values = ", ".join(f":{name}" for name in names)
    await tx.run_many(f"{verb} INTO {table} ({', '.join(names)}) VALUES ({values})", rows)


def _row(id_: int, before: Mapping[str, Any]) -> Params:
    return {**before, "id": id_, "fingerprint": bytes.fromhex(before["fingerprint"])}
