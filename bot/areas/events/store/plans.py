"""Events as staff plan them: written, changed, read whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from bot.areas.events.types import Band, Details, Event, EventState, Plan, Question, Session, SignUp
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_DETAILS = tuple(field.name for field in fields(Details))
_MOMENTS = ("opens_at", "closes_at")
_FLAGS = ("counts_adults", "approval", "needs_phone", "left_alone", "certificate", "closed")


async def insert(tx: Transaction, plan: Plan, by: int, now: datetime) -> int:
    """Keep a new event as a draft; its id."""
    columns = ", ".join((*_DETAILS, "created_by", "created_at"))
    values = ", ".join(f":{name}" for name in (*_DETAILS, "created_by", "created_at"))
    event_id = await tx.insert(
        f"INSERT INTO events ({columns}) VALUES ({values})",
        {**_values(plan.details), "created_by": by, "created_at": to_ms(now)},
    )
    await put_parts(tx, event_id, plan)
    return event_id


async def update(tx: Transaction, event_id: int, plan: Plan) -> None:
    """Put a plan in the place of the event's; what kept its id stays the same row."""
    assignments = ", ".join(f"{name} = :{name}" for name in _DETAILS)
    await tx.run(f"UPDATE events SET {assignments} WHERE id = :id", {**_values(plan.details), "id": event_id})
    await _remove_others(tx, "event_sessions", event_id, (session.id for session in plan.sessions))
    await _remove_others(tx, "event_bands", event_id, (band.id for band in plan.bands))
    await _remove_others(tx, "event_questions", event_id, (question.id for question in plan.questions))
    await tx.run("DELETE FROM event_interests WHERE event_id = :event", {"event": event_id})
    await put_parts(tx, event_id, plan)


async def put_parts(tx: Transaction, event_id: int, plan: Plan) -> None:
    """Write sessions, bands, questions and interests."""
    await _put_sessions(tx, event_id, plan.sessions)
    await _put_bands(tx, event_id, plan.bands)
    await _put_questions(tx, event_id, plan.questions)
    await tx.run_many(
        "INSERT OR IGNORE INTO event_interests (event_id, interest) VALUES (:event, :interest)",
        [{"event": event_id, "interest": interest} for interest in plan.interests],
    )


async def _put_sessions(tx: Transaction, event_id: int, sessions: Sequence[Session]) -> None:
    await tx.run_many(
        """
        INSERT INTO event_sessions (id, event_id, starts_at, ends_at, place, cancelled, cause)
        VALUES (nullif(:id, 0), :event, :starts_at, :ends_at, :place, :cancelled, :cause)
        ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
            place = excluded.place, cancelled = excluded.cancelled, cause = excluded.cause
            WHERE event_id = excluded.event_id
        """,
        [
            {
                "id": one.id, "event": event_id, "starts_at": to_ms(one.starts_at), "ends_at": to_ms(one.ends_at),
                "place": one.place, "cancelled": one.cancelled, "cause": one.cause,
            }
            for one in sessions
        ],
    )  # fmt: skip


async def _put_bands(tx: Transaction, event_id: int, bands: Sequence[Band]) -> None:
    await tx.run_many(
        """
        INSERT INTO event_bands (id, event_id, label, youngest, oldest, quota)
        VALUES (nullif(:id, 0), :event, :label, :youngest, :oldest, :quota)
        ON CONFLICT (id) DO UPDATE SET label = excluded.label, youngest = excluded.youngest,
            oldest = excluded.oldest, quota = excluded.quota WHERE event_id = excluded.event_id
        """,
        [
            {"id": one.id, "event": event_id, "label": one.label, "youngest": one.youngest, "oldest": one.oldest,
             "quota": one.quota}
            for one in bands
        ],
    )  # fmt: skip


async def _put_questions(tx: Transaction, event_id: int, questions: Sequence[Question]) -> None:
    await tx.run_many(
        """
        INSERT INTO event_questions (id, event_id, position, kind, question, options)
        VALUES (nullif(:id, 0), :event, :position, :kind, :question, :options)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind,
            question = excluded.question, options = excluded.options WHERE event_id = excluded.event_id
        """,
        [
            {"id": one.id, "event": event_id, "position": position, "kind": one.kind, "question": one.question,
             "options": json.dumps(one.options, ensure_ascii=False)}
            for position, one in enumerate(questions)
        ],
    )  # fmt: skip


async def load(reader: Reader, event_id: int) -> Event | None:
    """An event with all its parts."""
    row = await reader.row(
        f"""SELECT id, state, sequence, cause, created_by, published_at, {", ".join(_DETAILS)}
            FROM events WHERE id = :id""",
        {"id": event_id},
    )
    if row is None:
        return None
    published = row["published_at"]
    return Event(
        row["id"], await _plan(reader, row), EventState(row["state"]), row["sequence"], row["cause"],
        row["created_by"], from_ms(published) if published is not None else None,
    )  # fmt: skip


async def _plan(reader: Reader, event: sqlite3.Row) -> Plan:
    which = {"id": event["id"]}
    sessions = await reader.rows(
        """SELECT id, starts_at, ends_at, place, cancelled, cause FROM event_sessions
           WHERE event_id = :id ORDER BY starts_at, ends_at, id""",
        which,
    )
    bands = await reader.rows(
        "SELECT id, label, youngest, oldest, quota FROM event_bands WHERE event_id = :id ORDER BY youngest, id", which
    )
    questions = await reader.rows(
        "SELECT id, kind, question, options FROM event_questions WHERE event_id = :id ORDER BY position, id", which
    )
    interests = await reader.rows("SELECT interest FROM event_interests WHERE event_id = :id ORDER BY 1", which)
    return Plan(
        _details(event),
        tuple(map(_session, sessions)),
        tuple(Band(one["label"], one["youngest"], one["oldest"], one["quota"], one["id"]) for one in bands),
        tuple(_question(one) for one in questions),
        tuple(one["interest"] for one in interests),
    )


async def set_state(tx: Transaction, event_id: int, state: EventState, *, cause: str = "") -> None:
    """Bring an event into a state; why, where it is cancelled."""
    await tx.run(
        "UPDATE events SET state = :state, cause = :cause WHERE id = :id",
        {"id": event_id, "state": state.value, "cause": cause},
    )


async def publish(tx: Transaction, event_id: int, now: datetime) -> None:
    """Let residents see it."""
    await tx.run(
        "UPDATE events SET state = 'published', published_at = :now WHERE id = :id",
        {"id": event_id, "now": to_ms(now)},
    )


async def raise_sequence(tx: Transaction, event_id: int) -> int:
    """Count a change of time or place; the new number."""
    await tx.run("UPDATE events SET sequence = sequence + 1 WHERE id = :id", {"id": event_id})
    return int(await tx.value("SELECT sequence FROM events WHERE id = :id", {"id": event_id}))


async def of_session(reader: Reader, session_id: int) -> int | None:
    """The event a session belongs to."""
    found = await reader.value("SELECT event_id FROM event_sessions WHERE id = :id", {"id": session_id})
    return None if found is None else int(found)


async def delete(tx: Transaction, event_id: int) -> None:
    """Remove a draft and all its parts."""
    await tx.run("DELETE FROM events WHERE id = :id AND state = 'draft'", {"id": event_id})


async def _remove_others(tx: Transaction, table: str, event_id: int, kept: Iterable[int]) -> None:
    await tx.run(
        f"DELETE FROM {table} WHERE event_id = :event AND id NOT IN (SELECT value FROM json_each(:kept))",
        {"event": event_id, "kept": json.dumps(list(kept))},
    )


def _values(details: Details) -> dict[str, Any]:
    values = {name: getattr(details, name) for name in _DETAILS}
    return values | {name: to_ms(values[name]) if values[name] else None for name in _MOMENTS}


def _details(row: sqlite3.Row) -> Details:
    values = {name: row[name] for name in _DETAILS}
    values |= {name: from_ms(row[name]) if row[name] is not None else None for name in _MOMENTS}
    values |= {name: bool(row[name]) for name in _FLAGS}
    return Details(**(values | {"sign_up": SignUp(row["sign_up"])}))


def _session(row: sqlite3.Row) -> Session:
    starts_at, ends_at = from_ms(row["starts_at"]), from_ms(row["ends_at"])
    return Session(starts_at, ends_at, row["place"], row["id"], bool(row["cancelled"]), row["cause"])


def _question(row: sqlite3.Row) -> Question:
    return Question(row["kind"], row["question"], tuple(json.loads(row["options"])), row["id"])
