"""The tables of works, and of where they stand in channels."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.areas.showcase.rules import Kind, Made, Posted, State, Whose, Work
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = "SELECT * FROM works w"
_PUBLIC = "w.state = 'shown' AND w.kind <> 'story'"
_UNDECIDED = "w.state IN ('waiting', 'asked')"


async def insert(tx: Transaction, person_id: int, made: Made, state: State, digest: str | None, now: datetime) -> int:
    """A new work; its id."""
    values = {
        **vars(made), "person": person_id, "state": state, "digest": digest, "now": to_ms(now),
    }  # fmt: skip
    return await tx.insert(
        """
        INSERT INTO works (person_id, child_id, kind, whose, title, words, file_kind, file_id, seconds, shown_as,
                           theme, consent_file, state, sent_at, changed_at, link_digest)
        VALUES (:person, :child_id, :kind, :whose, :title, :words, :file_kind, :file_id, :seconds, :shown_as,
                :theme, :consent_file, :state, :now, :now, :digest)
        """,
        values,
    )


async def find(reader: Reader, work_id: int) -> Work | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE w.id = :id", {"id": work_id})
    return _work(row) if row else None


async def by_link(reader: Reader, digest: str) -> Work | None:
    """The one that a link to a guardian is about."""
    row = await reader.row(f"{_SELECT} WHERE w.link_digest = :digest", {"digest": digest})
    return _work(row) if row else None


async def public(reader: Reader, kind: Kind | None, offset: int, limit: int) -> Sequence[Work]:
    """What every resident may see, the newest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE {_PUBLIC} AND (:kind IS NULL OR w.kind = :kind)
            ORDER BY w.shown_at DESC, w.id DESC LIMIT :limit OFFSET :offset""",
        {"kind": kind, "limit": limit, "offset": offset},
    )
    return [_work(row) for row in rows]


async def of_person(reader: Reader, person_id: int, offset: int, limit: int) -> Sequence[Work]:
    """What somebody sent, or agreed to for a child, the newest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE w.person_id = :person OR w.guardian_id = :person
            ORDER BY w.id DESC LIMIT :limit OFFSET :offset""",
        {"person": person_id, "limit": limit, "offset": offset},
    )
    return [_work(row) for row in rows]


async def of_child(reader: Reader, child_id: int) -> Sequence[Work]:
    """A child's."""
    rows = await reader.rows(f"{_SELECT} WHERE w.child_id = :child", {"child": child_id})
    return [_work(row) for row in rows]


async def undecided_of(reader: Reader, person_id: int) -> int:
    """How many of somebody's wait, a guardian's word being waited for too."""
    sql = "SELECT count(*) FROM works WHERE person_id = :person AND state IN ('guardian', 'waiting', 'asked')"
    return int(await reader.value(sql, {"person": person_id}))


async def undecided(reader: Reader, offset: int, limit: int) -> Sequence[Work]:
    """What the staff have to look at, the oldest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE {_UNDECIDED} ORDER BY w.state = 'asked', w.id LIMIT :limit OFFSET :offset",
        {"limit": limit, "offset": offset},
    )
    return [_work(row) for row in rows]


async def how_many_wait(reader: Reader) -> int:
    """How many wait for the staff."""
    return int(await reader.value("SELECT count(*) FROM works w WHERE w.state = 'waiting'"))


async def stories(reader: Reader, theme: str, offset: int, limit: int) -> Sequence[Work]:
    """What can be played at story hour, the newest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE w.state = 'shown' AND w.kind = 'story' AND (:theme = '' OR w.theme = :theme)
            ORDER BY w.shown_at DESC, w.id DESC LIMIT :limit OFFSET :offset""",
        {"theme": theme, "limit": limit, "offset": offset},
    )
    return [_work(row) for row in rows]


async def put(tx: Transaction, work_id: int, **values: Any) -> None:
    """Write columns of a work."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    await tx.run(f"UPDATE works SET {columns} WHERE id = :id", {"id": work_id, **values})


async def delete(tx: Transaction, work_id: int) -> None:
    """It is gone, and what is known of its posts."""
    await tx.run("DELETE FROM works WHERE id = :id", {"id": work_id})


async def delete_unanswered(tx: Transaction, before: datetime) -> Sequence[int]:
    """Forget those to which no guardian said anything; their ids."""
    rows = await tx.rows(
        "SELECT id FROM works WHERE state = 'guardian' AND sent_at < :before LIMIT 100", {"before": to_ms(before)}
    )
    for row in rows:
        await delete(tx, row["id"])
    return [row["id"] for row in rows]


async def keep_post(tx: Transaction, work_id: int, posted: Posted) -> None:
    """It stands there."""
    await tx.run(
        "INSERT OR IGNORE INTO work_posts (work_id, chat_id, message_id) VALUES (:work, :chat, :message)",
        {"work": work_id, "chat": posted.chat_id, "message": posted.message_id},
    )


async def posts(reader: Reader, work_id: int) -> Sequence[Posted]:
    """Where it stands."""
    rows = await reader.rows("SELECT chat_id, message_id FROM work_posts WHERE work_id = :work", {"work": work_id})
    return [Posted(row["chat_id"], row["message_id"]) for row in rows]


async def drop_posts(tx: Transaction, work_id: int) -> None:
    """It stands nowhere any more."""
    await tx.run("DELETE FROM work_posts WHERE work_id = :work", {"work": work_id})


async def drop_posts_in(tx: Transaction, chat_id: int) -> None:
    """A group became a supergroup: its messages have other numbers."""
    await tx.run("DELETE FROM work_posts WHERE chat_id = :chat", {"chat": chat_id})


def _work(row: sqlite3.Row) -> Work:
    made = Made(
        kind=Kind(row["kind"]),
        whose=Whose(row["whose"]),
        title=row["title"],
        words=row["words"],
        file_kind=row["file_kind"],
        file_id=row["file_id"],
        seconds=row["seconds"],
        shown_as=row["shown_as"],
        theme=row["theme"],
        consent_file=row["consent_file"],
        child_id=row["child_id"],
    )
    return Work(
        id=row["id"],
        person_id=row["person_id"],
        guardian_id=row["guardian_id"],
        made=made,
        state=State(row["state"]),
        said=row["said"],
        answer=row["answer"],
        sent_at=from_ms(row["sent_at"]),
        changed_at=from_ms(row["changed_at"]),
        event_id=row["event_id"],
    )
