"""The table of tickets."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import date, datetime

from bot.areas.tickets.rules import Kind, Outcome, Received, State, Ticket, Which
from bot.areas.tickets.store import words
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.base.promises import Promise

TICKET = """
    SELECT f.id, f.person_id, f.anonymous, f.urgent, f.sent_at, f.due_on, f.state, f.kind, f.seen_on, f.assigned_to,
           f.settled_at, f.helped, f.merged_into, f.outcome, f.outcome_words,
           ifnull(d.code, '') AS entry, ifnull(d.phone, '') AS phone,
           coalesce(nullif(p.called, ''), p.first_name, d.name, '') AS name,
           ifnull(nullif(a.called, ''), ifnull(a.first_name, '')) AS assigned_name
    FROM feedback f LEFT JOIN people p ON p.id = f.person_id LEFT JOIN people a ON a.id = f.assigned_to
    LEFT JOIN ticket_desk_entries d ON d.feedback_id = f.id
"""
PROMISES = (
    Promise(
        "ticket {id} waits for an answer, and no day is set for it",
        "SELECT id FROM feedback WHERE state = 'open' AND date(due_on) IS NOT due_on",
    ),
    Promise(
        "ticket {id} has no name, and something of it leads to whoever wrote it",
        """SELECT f.id FROM feedback f LEFT JOIN feedback_words w ON w.feedback_id = f.id
           LEFT JOIN feedback_files x ON x.words_id = w.id
           WHERE f.id < 0 AND (f.person_id IS NOT NULL OR f.seen_on <> '' OR w.message_id IS NOT NULL OR w.album <> ''
                 OR w.id > 0 OR x.id > 0 OR (f.sent_at - :midnight) % 86400000 OR (w.said_at - :midnight) % 86400000
                 OR (x.sent_at - :midnight) % 86400000 OR ifnull((f.settled_at - :midnight) % 86400000, 0))""",
    ),
    Promise(
        "ticket {id} waits for an answer, and nobody of the staff was told",
        """SELECT id FROM (
               SELECT f.id, max(w.id) AS said, max(w.said_at) AS said_at FROM feedback f
               JOIN feedback_words w ON w.feedback_id = f.id AND NOT w.by_staff
               WHERE f.state = 'open' AND f.id > 0 GROUP BY f.id)
           WHERE said_at > :remembered AND NOT EXISTS (
               SELECT 1 FROM outbox WHERE key >= 'feedback:' || said || ':' AND key < 'feedback:' || said || ';')""",
    ),
)
BY_PRESSURE = "ORDER BY f.urgent DESC, f.due_on, f.id"
_BY_DAY = "ORDER BY f.due_on, f.id"
LEADS = "NOT EXISTS (SELECT 1 FROM feedback l WHERE l.id = f.merged_into AND l.state = 'open')"
_SEEN = f"f.id NOT IN (SELECT value FROM json_each(:hidden)) AND {LEADS}"
_WHICH = {
    Which.ALL: "",
    Which.MINE: "AND f.assigned_to = :me",
    Which.FREE: "AND f.assigned_to IS NULL",
    Which.DUE: "AND f.due_on <= :soon",
}


async def insert(tx: Transaction, ticket: Ticket) -> int:
    """Keep a new one; its number, where it has none yet."""
    return await tx.insert(
        """
        INSERT INTO feedback (id, person_id, anonymous, urgent, sent_at, due_on, kind, seen_on)
        VALUES (:id, :person, :anonymous, :urgent, :now, :due, :kind, :seen_on)
        """,
        {
            "id": ticket.id or None,
            "person": ticket.person_id,
            "anonymous": ticket.anonymous,
            "urgent": ticket.urgent,
            "now": to_ms(ticket.sent_at),
            "due": ticket.due_on.isoformat(),
            "kind": ticket.kind.value,
            "seen_on": ticket.seen_on,
        },
    )


async def put(tx: Transaction, feedback_id: int, state: State, now: datetime, due_on: date | None = None) -> None:
    """Another state, perhaps another day by which to answer; what was said of an earlier answer is over."""
    settled = None if state is State.OPEN else to_ms(now)
    await tx.run(
        """
        UPDATE feedback SET state = :state, settled_at = :settled, due_on = coalesce(:due, due_on),
               helped = CASE WHEN :state = 'closed' THEN helped END,
               outcome = CASE WHEN :state = 'closed' THEN outcome ELSE '' END,
               outcome_words = CASE WHEN :state = 'closed' THEN outcome_words ELSE '' END
        WHERE id = :id
        """,
        {"id": feedback_id, "state": state.value, "settled": settled, "due": due_on and due_on.isoformat()},
    )


async def put_helped(tx: Transaction, feedback_id: int, helped: bool | None) -> None:
    """What its resident says of the answer."""
    await tx.run("UPDATE feedback SET helped = :helped WHERE id = :id", {"id": feedback_id, "helped": helped})


async def put_outcome(tx: Transaction, feedback_id: int, outcome: Outcome, said: str) -> None:
    """How it ended, and a sentence on that."""
    sql = "UPDATE feedback SET outcome = :outcome, outcome_words = :said WHERE id = :id"
    await tx.run(sql, {"id": feedback_id, "outcome": outcome.value, "said": said})


async def put_kind(tx: Transaction, feedback_id: int, kind: Kind, due_on: date) -> None:
    """It is of another kind, with the day that follows from that."""
    sql = "UPDATE feedback SET kind = :kind, due_on = :due WHERE id = :id"
    await tx.run(sql, {"id": feedback_id, "kind": kind.value, "due": due_on.isoformat()})


async def assign(tx: Transaction, feedback_id: int, person_id: int | None) -> None:
    """Whoever of the staff looks after it now."""
    sql = "UPDATE feedback SET assigned_to = :person WHERE id = :id"
    await tx.run(sql, {"id": feedback_id, "person": person_id})


async def find(reader: Reader, feedback_id: int) -> Ticket | None:
    """One with all that was said."""
    row = await reader.row(f"{TICKET} WHERE f.id = :id", {"id": feedback_id})
    return await read(reader, row) if row else None


async def open_ones(
    reader: Reader, which: Which, me: int, soon: date, offset: int, limit: int, hidden: Collection[int] = ()
) -> list[Ticket]:
    """What waits for the staff: danger first, then what is due first. `soon`: up to which day DUE looks."""
    rows = await reader.rows(
        f"{TICKET} WHERE f.state = 'open' AND {_SEEN} {_WHICH[which]} {BY_PRESSURE} LIMIT :limit OFFSET :offset",
        {"limit": limit, "offset": offset, "me": me, "soon": soon.isoformat(), "hidden": json.dumps(list(hidden))},
    )
    return [await read(reader, row) for row in rows]


async def count_open(
    reader: Reader, which: Which = Which.ALL, me: int = 0, soon: date | None = None, hidden: Collection[int] = ()
) -> int:
    """How many wait."""
    sql = f"SELECT count(*) FROM feedback f WHERE f.state = 'open' AND {_SEEN} {_WHICH[which]}"
    values = {"me": me, "soon": soon.isoformat() if soon else "", "hidden": json.dumps(list(hidden))}
    return int(await reader.value(sql, values))


async def unnamed_ones(reader: Reader, limit: int) -> list[Ticket]:
    """What waits without a name."""
    sql = f"{TICKET} WHERE f.state = 'open' AND f.id < 0 AND {LEADS} {BY_PRESSURE} LIMIT :limit"
    return [await read(reader, row) for row in await reader.rows(sql, {"limit": limit})]


async def due_from(reader: Reader, first: date, last: date) -> list[Ticket]:
    """What waits and is promised for these days, the first day first."""
    sql = f"{TICKET} WHERE f.state = 'open' AND {LEADS} AND f.due_on BETWEEN :first AND :last {_BY_DAY}"
    rows = await reader.rows(sql, {"first": first.isoformat(), "last": last.isoformat()})
    return [await read(reader, row) for row in rows]


async def late(reader: Reader, today: date) -> list[Ticket]:
    """What waits though its day has passed, the oldest first."""
    sql = f"{TICKET} WHERE f.state = 'open' AND {LEADS} AND f.due_on < :today {_BY_DAY}"
    return [await read(reader, row) for row in await reader.rows(sql, {"today": today.isoformat()})]


async def of_person(reader: Reader, person_id: int, limit: int) -> list[Ticket]:
    """What somebody sent, the newest first."""
    sql = f"{TICKET} WHERE f.person_id = :person ORDER BY f.id DESC LIMIT :limit"
    return [await read(reader, row) for row in await reader.rows(sql, {"person": person_id, "limit": limit})]


async def count_since(reader: Reader, person_id: int, since: datetime) -> tuple[int, int]:
    """How many tickets somebody has sent since then, and how many messages in all of theirs."""
    values = {"person": person_id, "since": to_ms(since)}
    tickets = await reader.value(
        "SELECT count(*) FROM feedback WHERE person_id = :person AND sent_at >= :since", values
    )
    messages = await reader.value(
        """
        SELECT count(*) FROM feedback f JOIN feedback_words w ON w.feedback_id = f.id
        WHERE f.person_id = :person AND NOT w.by_staff AND w.said_at >= :since
        """,
        values,
    )
    return int(tickets), int(messages)


async def received(reader: Reader, since: datetime, until: datetime) -> list[Received]:
    """What was sent in that time, without what was said."""
    rows = await reader.rows(
        """
        SELECT state, due_on,
               (SELECT max(said_at) FROM feedback_words w WHERE w.feedback_id = f.id AND by_staff) AS answered_at
        FROM feedback f WHERE sent_at >= :since AND sent_at < :until
        """,
        {"since": to_ms(since), "until": to_ms(until)},
    )
    return [
        Received(State(row["state"]), date.fromisoformat(row["due_on"]), _moment(row["answered_at"])) for row in rows
    ]


async def close_of(tx: Transaction, person_id: int, now: datetime) -> None:
    """Nobody waits for an answer to these any more."""
    await tx.run(
        "UPDATE feedback SET state = 'closed', settled_at = :now WHERE person_id = :person AND state = 'open'",
        {"person": person_id, "now": to_ms(now)},
    )


async def read(reader: Reader, row: sqlite3.Row) -> Ticket:
    """A row of TICKET, with all that was said."""
    return Ticket(
        id=row["id"],
        person_id=row["person_id"],
        name="" if row["anonymous"] else row["name"],
        urgent=bool(row["urgent"]),
        sent_at=from_ms(row["sent_at"]),
        due_on=date.fromisoformat(row["due_on"]),
        state=State(row["state"]),
        said=await words.said(reader, row["id"]),
        kind=Kind(row["kind"]),
        seen_on=row["seen_on"],
        assigned=row["assigned_to"],
        assigned_name=row["assigned_name"],
        anonymous=bool(row["anonymous"]),
        settled_at=_moment(row["settled_at"]),
        helped=None if row["helped"] is None else bool(row["helped"]),
        merged_into=row["merged_into"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        outcome_words=row["outcome_words"],
        entry=row["entry"],
        phone=row["phone"],
    )


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)
