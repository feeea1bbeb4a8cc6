"""The table of files that staff sent."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.areas.catalogue.uploads.rules import State, Upload
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_NEWEST = "id > (SELECT max(id) FROM catalogue_files) - 100"
_SELECT = "SELECT id, sent_by, file_id, name, state, whole, agreed, told FROM catalogue_files"


async def insert(tx: Transaction, person_id: int, file_id: str, name: str, now: datetime) -> int:
    """A new file, to be read; its id."""
    return await tx.insert(
        """INSERT INTO catalogue_files (sent_by, file_id, name, state, sent_at, changed_at)
           VALUES (:person, :file_id, :name, 'reading', :now, :now)""",
        {"person": person_id, "file_id": file_id, "name": name, "now": to_ms(now)},
    )


async def find(reader: Reader, upload_id: int) -> Upload | None:
    """One file; None where it is forgotten."""
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": upload_id})
    return _upload(row) if row else None


async def next_pending(reader: Reader) -> Upload | None:
    """The oldest file there is work on."""
    row = await reader.row(f"{_SELECT} WHERE state IN ('reading', 'importing', 'undoing') ORDER BY id LIMIT 1")
    return _upload(row) if row else None


async def last_imported(reader: Reader) -> Upload | None:
    """Of the hundred newest files the last that went in, or that is going in or out, whenever it was sent."""
    row = await reader.row(
        f"""{_SELECT} WHERE {_NEWEST} AND state IN ('imported', 'importing', 'undoing')
            ORDER BY state = 'imported', json_extract(told, '$.later') IS NOT NULL, changed_at DESC, id DESC LIMIT 1"""
    )
    return _upload(row) if row else None


async def overtaken(tx: Transaction, upload_id: int) -> Sequence[Upload]:
    """Another file has changed the catalogue: those that are in lie under it; those that wait, which are given."""
    await tx.run(
        f"""UPDATE catalogue_files SET told = json_set(told, '$.later', json('true'))
            WHERE {_NEWEST} AND state IN ('imported', 'read') AND id <> :id""",
        {"id": upload_id},
    )
    rows = await tx.rows(f"{_SELECT} WHERE {_NEWEST} AND state = 'read' AND id <> :id", {"id": upload_id})
    return [_upload(row) for row in rows]


async def put(
    tx: Transaction, upload: Upload, state: State, now: datetime, told: Mapping[str, Any] | None = None
) -> None:
    """Its new state, what was said of it, and whether it is the whole catalogue."""
    await tx.run(
        """UPDATE catalogue_files SET state = :state, whole = :whole, agreed = :agreed, told = :told, changed_at = :now
           WHERE id = :id""",
        {
            "id": upload.id, "state": state, "whole": upload.whole, "agreed": upload.agreed, "now": to_ms(now),
            "told": json.dumps({**upload.told, **(told or {})}, ensure_ascii=False),
        },
    )  # fmt: skip


async def delete_before(tx: Transaction, moment: datetime) -> int:
    """Forget files that nobody has touched for long."""
    return await tx.run("DELETE FROM catalogue_files WHERE changed_at < :moment", {"moment": to_ms(moment)})


def _upload(row: sqlite3.Row) -> Upload:
    return Upload(
        row["id"], row["sent_by"], row["file_id"], row["name"], State(row["state"]), bool(row["whole"]),
        bool(row["agreed"]), json.loads(row["told"]),
    )  # fmt: skip
