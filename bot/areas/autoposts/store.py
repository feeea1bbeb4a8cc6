"""The tables of the timetable, of posts about events, and of the literary year."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from bot.areas.autoposts.rules import Kind, LiteracyDate, Plan, Post, Settings, State, usual
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_PLAN = "id, kind, key, due_at, state, event_id, literacy_id, words"
_DATE = "id, name, rule, subjects, kind, title"


async def promise(
    tx: Transaction, kind: Kind, key: str, due_at: datetime, event_id: int | None = None, literacy_id: int | None = None
) -> int | None:
    """A new plan; its id, or None where this key was promised before."""
    row = await tx.row(
        """
        INSERT INTO announcing_plans (kind, key, due_at, event_id, literacy_id)
        VALUES (:kind, :key, :due, :event, :literacy) ON CONFLICT (key) DO NOTHING RETURNING id
        """,
        {"kind": kind.value, "key": key, "due": to_ms(due_at), "event": event_id, "literacy": literacy_id},
    )
    return int(row["id"]) if row else None


async def plan(reader: Reader, plan_id: int) -> Plan | None:
    """One plan."""
    row = await reader.row(f"SELECT {_PLAN} FROM announcing_plans WHERE id = :id", {"id": plan_id})
    return _plan(row) if row else None


async def plans(reader: Reader, state: State, *, but: Iterable[Kind] = ()) -> list[Plan]:
    """All in a state, the next first."""
    rows = await reader.rows(
        f"""
        SELECT {_PLAN} FROM announcing_plans
        WHERE state = :state AND kind NOT IN (SELECT value FROM json_each(:but)) ORDER BY due_at, id
        """,
        {"state": state.value, "but": json.dumps([kind.value for kind in but])},
    )
    return [_plan(row) for row in rows]


async def of_event(reader: Reader, event_id: int) -> list[Plan]:
    """What still waits to be said about an event."""
    rows = await reader.rows(
        f"SELECT {_PLAN} FROM announcing_plans WHERE event_id = :event AND state IN ('waiting', 'held')",
        {"event": event_id},
    )
    return [_plan(row) for row in rows]


async def of_literacy(reader: Reader, literacy_id: int) -> list[Plan]:
    """What still waits to be said about a date of the literary year."""
    rows = await reader.rows(
        f"SELECT {_PLAN} FROM announcing_plans WHERE literacy_id = :id AND state = 'waiting'", {"id": literacy_id}
    )
    return [_plan(row) for row in rows]


async def set_state(tx: Transaction, plan_id: int, state: State) -> None:
    """It is said, held or skipped."""
    await tx.run("UPDATE announcing_plans SET state = :state WHERE id = :id", {"id": plan_id, "state": state.value})


async def move(tx: Transaction, plan_id: int, due_at: datetime, *, by_staff: bool) -> None:
    """Another time."""
    await tx.run(
        "UPDATE announcing_plans SET due_at = :due, state = 'waiting', moved = moved OR :moved WHERE id = :id",
        {"id": plan_id, "due": to_ms(due_at), "moved": by_staff},
    )


async def word(tx: Transaction, plan_id: int, words: str) -> None:
    """What staff put before it."""
    await tx.run("UPDATE announcing_plans SET words = :words WHERE id = :id", {"id": plan_id, "words": words})


async def delete(tx: Transaction, plan_id: int) -> None:
    """It will not be said, and may be promised anew."""
    await tx.run("DELETE FROM announcing_plans WHERE id = :id", {"id": plan_id})


async def keep_post(tx: Transaction, post: Post) -> None:
    """A post that stands in a chat."""
    await tx.run(
        """
        INSERT OR REPLACE INTO event_posts (chat_id, message_id, event_id, thread, photo, plan_id)
        VALUES (:chat, :message, :event, :thread, :photo, :plan)
        """,
        {
            "chat": post.chat_id,
            "message": post.message_id,
            "event": post.event_id,
            "thread": post.thread,
            "photo": post.photo,
            "plan": post.plan_id,
        },
    )


async def drop_posts(tx: Transaction, chat_id: int) -> None:
    """What stands in a chat is out of reach."""
    await tx.run("DELETE FROM event_posts WHERE chat_id = :chat", {"chat": chat_id})


async def posts(reader: Reader, event_id: int) -> list[Post]:
    """The posts about an event, the latest first."""
    rows = await reader.rows(
        """
        SELECT chat_id, message_id, event_id, thread, photo, plan_id FROM event_posts WHERE event_id = :event
        ORDER BY chat_id, message_id DESC
        """,
        {"event": event_id},
    )
    return [
        Post(row["chat_id"], row["message_id"], row["event_id"], row["thread"], bool(row["photo"]), row["plan_id"])
        for row in rows
    ]


async def interested(reader: Reader, start: datetime, end: datetime, now: datetime, after: int, most: int) -> list[int]:
    """People, by their ids from `after` on, who chose an interest of something between two moments.

    Left out are those who blocked the bot or silenced the week's agenda.
    """
    rows = await reader.rows(
        """
        SELECT people.id FROM people
        WHERE people.id > :after AND people.active
              AND NOT EXISTS (SELECT 1 FROM silenced
                              WHERE silenced.person_id = people.id AND silenced.kind IN ('agenda', 'all'))
              AND EXISTS (SELECT 1 FROM people_interests
                          WHERE people_interests.person_id = people.id AND people_interests.interest IN (
                              SELECT event_interests.interest FROM event_interests
                              JOIN events ON events.id = event_interests.event_id
                              JOIN event_sessions ON event_sessions.event_id = events.id
                              WHERE events.state = 'published' AND NOT event_sessions.cancelled
                                    AND event_sessions.starts_at >= :start AND event_sessions.starts_at < :end
                                    AND event_sessions.ends_at > :now))
        ORDER BY people.id LIMIT :most
        """,
        {"after": after, "start": to_ms(start), "end": to_ms(end), "now": to_ms(now), "most": most},
    )
    return [int(row["id"]) for row in rows]


async def any_book_since(reader: Reader, moment: datetime) -> bool:
    """Whether the catalogue has grown since."""
    sql = "SELECT EXISTS (SELECT 1 FROM titles WHERE added_at >= :since AND withdrawn_at IS NULL)"
    return bool(await reader.value(sql, {"since": to_ms(moment)}))


async def settings(reader: Reader, kind: str) -> Settings:
    """How events of a kind are announced."""
    value = await reader.value("SELECT value FROM announcing_settings WHERE kind = :kind", {"kind": kind})
    if value is None:
        return usual(kind)
    kept = json.loads(value)
    return Settings(bool(kept["at_once"]), tuple(kept["leads"]), bool(kept["seats"]))


async def keep_settings(tx: Transaction, kind: str, chosen: Settings) -> None:
    """From now on."""
    await tx.run(
        """
        INSERT INTO announcing_settings (kind, value) VALUES (:kind, :value)
        ON CONFLICT (kind) DO UPDATE SET value = excluded.value
        """,
        {"kind": kind, "value": json.dumps(vars(chosen))},
    )


async def dates(reader: Reader) -> list[LiteracyDate]:
    """The literary year, in the order of its rules."""
    return [_date(row) for row in await reader.rows(f"SELECT {_DATE} FROM literacy_dates ORDER BY rule, id")]


async def literacy(reader: Reader, literacy_id: int) -> LiteracyDate | None:
    """One of its dates."""
    row = await reader.row(f"SELECT {_DATE} FROM literacy_dates WHERE id = :id", {"id": literacy_id})
    return _date(row) if row else None


async def keep_date(tx: Transaction, one: LiteracyDate) -> int:
    """Put in a date, or (with its id) another wording of it; its id."""
    params = {
        "id": one.id or None, "name": one.name, "rule": one.rule, "subjects": ", ".join(one.subjects),
        "kind": one.kind, "title": one.title,
    }  # fmt: skip
    await tx.run(
        """
        INSERT INTO literacy_dates (id, name, rule, subjects, kind, title)
        VALUES (:id, :name, :rule, :subjects, :kind, :title)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, rule = excluded.rule, subjects = excluded.subjects,
            kind = excluded.kind, title = excluded.title
        """,
        params,
    )
    return one.id or int(await tx.value("SELECT max(id) FROM literacy_dates"))


async def delete_date(tx: Transaction, literacy_id: int) -> bool:
    """Take a date out; whether it was there."""
    return await tx.run("DELETE FROM literacy_dates WHERE id = :id", {"id": literacy_id}) > 0


def _plan(row: sqlite3.Row) -> Plan:
    return Plan(
        row["id"], Kind(row["kind"]), row["key"], from_ms(row["due_at"]), State(row["state"]), row["event_id"],
        row["literacy_id"], row["words"],
    )  # fmt: skip


def _date(row: sqlite3.Row) -> LiteracyDate:
    subjects = tuple(part.strip() for part in row["subjects"].split(",") if part.strip())
    return LiteracyDate(row["id"], row["name"], row["rule"], subjects, row["kind"], row["title"])
