"""The tables of channels and groups."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from bot.areas.channels.rules import Channel, read, written
from bot.base.chats import Seen
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_COLUMNS = "chat_id, kind, title, username, forum, lacks, registered_at"


async def keep(tx: Transaction, seen: Seen, now: datetime) -> None:
    """Note how a chat looks now."""
    await tx.run(
        """
        INSERT INTO channels (chat_id, kind, title, username, forum, lacks, seen_at)
        VALUES (:chat, :kind, :title, :username, :forum, :lacks, :now)
        ON CONFLICT (chat_id) DO UPDATE SET
            kind = excluded.kind, title = excluded.title, username = excluded.username,
            forum = excluded.forum, lacks = excluded.lacks, seen_at = excluded.seen_at
        """,
        {
            "chat": seen.chat_id,
            "kind": seen.kind,
            "title": seen.title,
            "username": seen.username,
            "forum": seen.forum,
            "lacks": written(seen.lacks),
            "now": to_ms(now),
        },
    )


async def find(reader: Reader, chat_id: int) -> Channel | None:
    """One chat."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM channels WHERE chat_id = :chat", {"chat": chat_id})
    return (await _whole(reader, [row]))[0] if row else None


async def all_of_them(reader: Reader) -> list[Channel]:
    """Every chat the bot is in, and those registered that it was thrown out of; the registered ones first."""
    rows = await reader.rows(
        f"""
        SELECT {_COLUMNS} FROM channels WHERE registered_at IS NOT NULL OR lacks <> 'gone'
        ORDER BY registered_at IS NULL, title COLLATE NOCASE, chat_id
        """
    )
    return await _whole(reader, rows)


async def register(tx: Transaction, chat_id: int, by: int, now: datetime) -> None:
    """Something may be announced there from now on."""
    await tx.run(
        "UPDATE channels SET registered_at = :now, registered_by = :by WHERE chat_id = :chat",
        {"chat": chat_id, "by": by, "now": to_ms(now)},
    )


async def unregister(tx: Transaction, chat_id: int) -> None:
    """Nothing is announced there any more."""
    await tx.run(
        "UPDATE channels SET registered_at = NULL, registered_by = NULL WHERE chat_id = :chat", {"chat": chat_id}
    )
    await tx.run("DELETE FROM channel_kinds WHERE chat_id = :chat", {"chat": chat_id})


async def put_kinds(tx: Transaction, chat_id: int, kinds: Iterable[str], thread: int | None) -> None:
    """Announce these there, in this topic."""
    await tx.run_many(
        """
        INSERT INTO channel_kinds (chat_id, kind, thread) VALUES (:chat, :kind, :thread)
        ON CONFLICT (chat_id, kind) DO UPDATE SET thread = excluded.thread
        """,
        [{"chat": chat_id, "kind": kind, "thread": thread} for kind in kinds],
    )


async def drop_kind(tx: Transaction, chat_id: int, kind: str) -> None:
    """Announce this there no more."""
    await tx.run("DELETE FROM channel_kinds WHERE chat_id = :chat AND kind = :kind", {"chat": chat_id, "kind": kind})


async def name_thread(tx: Transaction, chat_id: int, thread: int, name: str) -> None:
    """What a topic of a forum is called."""
    await tx.run(
        """
        INSERT INTO channel_threads (chat_id, thread, name) VALUES (:chat, :thread, :name)
        ON CONFLICT (chat_id, thread) DO UPDATE SET name = excluded.name
        """,
        {"chat": chat_id, "thread": thread, "name": name},
    )


async def move(tx: Transaction, old: int, new: int) -> bool:
    """A group became a supergroup: what is registered goes along. Whether the group was known."""
    if await tx.value("SELECT 1 FROM channels WHERE chat_id = :old", {"old": old}) is None:
        return False
    await tx.run("DELETE FROM channels WHERE chat_id = :new", {"new": new})
    await tx.run(
        "UPDATE channels SET chat_id = :new, kind = 'supergroup' WHERE chat_id = :old", {"old": old, "new": new}
    )
    return True


async def _whole(reader: Reader, rows: Iterable[sqlite3.Row]) -> list[Channel]:
    rows = list(rows)
    kinds: dict[int, dict[str, int | None]] = defaultdict(dict)
    for row in await reader.rows("SELECT chat_id, kind, thread FROM channel_kinds ORDER BY kind"):
        kinds[row["chat_id"]][row["kind"]] = row["thread"]
    threads: dict[int, dict[int, str]] = defaultdict(dict)
    for row in await reader.rows("SELECT chat_id, thread, name FROM channel_threads"):
        threads[row["chat_id"]][row["thread"]] = row["name"]
    return [
        Channel(
            chat_id=row["chat_id"],
            kind=row["kind"],
            title=row["title"],
            username=row["username"],
            forum=bool(row["forum"]),
            lacks=read(row["lacks"]),
            registered=row["registered_at"] is not None,
            kinds=kinds[row["chat_id"]],
            threads=threads[row["chat_id"]],
        )
        for row in rows
    ]
