"""The tables of what is asked of rooms, and of whose each quarter of an hour is."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.rooms.rules import Booking, Cause, Span, State, Wish, slots
from bot.base.clock import from_ms, to_ms
from bot.base.database import Params, Reader, Transaction

_SELECT = (
    "SELECT id, room_id, person_id, series_id, starts_at, ends_at, people, purpose, open, layout, equipment, code,"
    " state, cause, ended_from, asked_at, decide_by, ended_at, reason FROM room_bookings"
)
_MEETS = "starts_at < :ends AND starts_at > :starts - 86400000 AND ends_at > :starts"


async def find(reader: Reader, booking_id: int) -> Booking | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": booking_id})
    return _booking(row) if row else None


async def with_code(reader: Reader, code: str) -> Booking | None:
    """The one that is not over and has this code."""
    sql = f"{_SELECT} WHERE code = :code AND state <> 'ended'"
    row = await reader.row(sql, {"code": code})
    return _booking(row) if row else None


async def in_room(reader: Reader, room_id: int, span: Span) -> Sequence[Booking]:
    """All that are not over and touch a span of a room, in order of asking."""
    sql = f"{_SELECT} WHERE room_id = :room AND state <> 'ended' AND {_MEETS} ORDER BY asked_at, id"
    return await _all(reader, sql, {"room": room_id, **_span(span)})


async def in_span(reader: Reader, span: Span) -> Sequence[Booking]:
    """The same of all rooms, the earliest first."""
    sql = f"{_SELECT} WHERE state <> 'ended' AND {_MEETS} ORDER BY starts_at, room_id, id"
    return await _all(reader, sql, _span(span))


async def of_person(reader: Reader, person_id: int, since: datetime) -> Sequence[Booking]:
    """What somebody has asked for that starts after a moment, the earliest first."""
    sql = f"{_SELECT} WHERE person_id = :person AND starts_at >= :since ORDER BY starts_at, id"
    return await _all(reader, sql, {"person": person_id, "since": to_ms(since)})


async def open_of(reader: Reader, person_id: int) -> Sequence[Booking]:
    """What somebody has asked for and is not over."""
    sql = f"{_SELECT} WHERE person_id = :person AND state <> 'ended' ORDER BY starts_at, id"
    return await _all(reader, sql, {"person": person_id})


async def of_series(reader: Reader, series_id: int) -> Sequence[Booking]:
    """All of a series that are not over, the earliest first."""
    sql = f"{_SELECT} WHERE series_id = :series AND state <> 'ended' ORDER BY starts_at"
    return await _all(reader, sql, {"series": series_id})


async def asked(reader: Reader) -> Sequence[Booking]:
    """All that wait for the staff, the nearest deadline first."""
    sql = f"{_SELECT} WHERE state = 'asked' ORDER BY decide_by, id LIMIT 100"
    return await _all(reader, sql, {})


async def count_asked(reader: Reader) -> int:
    """How many these are."""
    return int(await reader.value("SELECT count(*) FROM room_bookings WHERE state = 'asked'"))


async def busy(reader: Reader, room_id: int, span: Span) -> bool:
    """Whether any quarter of a span is somebody's."""
    some = slots(span)
    sql = "SELECT 1 FROM room_slots WHERE room_id = :room AND slot >= :first AND slot < :last LIMIT 1"
    return await reader.value(sql, {"room": room_id, "first": some.start, "last": some.stop}) is not None


async def no_shows(reader: Reader, person_id: int, since: datetime) -> int:
    """How often somebody did not come."""
    sql = "SELECT count(*) FROM room_bookings WHERE person_id = :person AND starts_at >= :since AND cause = 'no_show'"
    return int(await reader.value(sql, {"person": person_id, "since": to_ms(since)}))


async def insert(
    tx: Transaction,
    wish: Wish,
    person_id: int,
    state: State,
    now: datetime,
    *,
    code: str,
    decide_by: datetime | None = None,
    series: int | None = None,
) -> int:
    """A new one; its id. It has no quarters yet."""
    return await tx.insert(
        """
        INSERT INTO room_bookings (room_id, person_id, series_id, starts_at, ends_at, people, purpose, open, layout,
                                   equipment, code, state, asked_at, decide_by)
        VALUES (:room, :person, :series, :starts, :ends, :people, :purpose, :open, :layout, :equipment, :code, :state,
                :now, :decide_by)
        """,
        {
            "room": wish.room,
            "person": person_id,
            "series": series,
            **_span(wish.span),
            "people": wish.people,
            "purpose": wish.purpose,
            "open": wish.open,
            "layout": wish.layout,
            "equipment": wish.equipment,
            "code": code,
            "state": state.value,
            "now": to_ms(now),
            "decide_by": to_ms(decide_by) if decide_by else None,
        },
    )


async def take(tx: Transaction, booking: Booking) -> None:
    """All quarters of it are its own; the database refuses what is another's."""
    rows: list[Params] = [{"r": booking.wish.room, "s": one, "b": booking.id} for one in slots(booking.span)]
    await tx.run_many("INSERT INTO room_slots (room_id, slot, booking_id) VALUES (:r, :s, :b)", rows)


async def let_go(tx: Transaction, booking_id: int) -> None:
    """Its quarters are nobody's."""
    await tx.run("DELETE FROM room_slots WHERE booking_id = :id", {"id": booking_id})


async def becomes(
    tx: Transaction, booking_id: int, state: State, now: datetime, *, by: int | None = None, came: bool = False
) -> None:
    """Another state, by whom of the staff."""
    await tx.run(
        """
        UPDATE room_bookings SET state = :state, cause = NULL, ended_at = NULL, ended_from = NULL,
               decided_at = CASE WHEN :by IS NULL THEN decided_at ELSE :now END,
               decided_by = coalesce(:by, decided_by), came_at = CASE WHEN :came THEN :now ELSE came_at END
        WHERE id = :id
        """,
        {"id": booking_id, "state": state.value, "now": to_ms(now), "by": by, "came": came},
    )


async def end(
    tx: Transaction, booking: Booking, cause: Cause, now: datetime, by: int | None = None, reason: str = ""
) -> None:
    """It is over, and its quarters are nobody's."""
    await let_go(tx, booking.id)
    await tx.run(
        """
        UPDATE room_bookings SET state = 'ended', cause = :cause, ended_at = :now, ended_from = :was,
               decided_by = coalesce(:by, decided_by), reason = :reason WHERE id = :id
        """,
        {
            "id": booking.id,
            "cause": cause.value,
            "now": to_ms(now),
            "was": booking.state.value,
            "by": by,
            "reason": reason,
        },
    )


async def move(tx: Transaction, booking_id: int, room_id: int, span: Span, decide_by: datetime | None) -> None:
    """Another time or room; it has no quarters yet."""
    await tx.run(
        """
        UPDATE room_bookings SET room_id = :room, starts_at = :starts, ends_at = :ends, decide_by = :decide_by,
               series_id = NULL WHERE id = :id
        """,
        {"id": booking_id, "room": room_id, **_span(span), "decide_by": to_ms(decide_by) if decide_by else None},
    )


async def begin_series(tx: Transaction, person_id: int, now: datetime, kept_until: datetime) -> int:
    """A new series; its id."""
    return await tx.insert(
        "INSERT INTO room_series (person_id, asked_at, kept_until) VALUES (:person, :now, :until)",
        {"person": person_id, "now": to_ms(now), "until": to_ms(kept_until)},
    )


async def keep_series(tx: Transaction, series_id: int, until: datetime) -> None:
    """It is kept for longer."""
    await tx.run("UPDATE room_series SET kept_until = :until WHERE id = :id", {"id": series_id, "until": to_ms(until)})


async def series(reader: Reader, series_id: int) -> tuple[int | None, datetime] | None:
    """Whose it is, and until when it is kept."""
    row = await reader.row("SELECT person_id, kept_until FROM room_series WHERE id = :id", {"id": series_id})
    return (row["person_id"], from_ms(row["kept_until"])) if row else None


async def _all(reader: Reader, sql: str, values: Params) -> Sequence[Booking]:
    return [_booking(row) for row in await reader.rows(sql, values)]


def _span(span: Span) -> dict[str, int]:
    return {"starts": to_ms(span.starts), "ends": to_ms(span.ends)}


def _booking(row: sqlite3.Row) -> Booking:
    wish = Wish(
        row["room_id"],
        Span(from_ms(row["starts_at"]), from_ms(row["ends_at"])),
        row["people"],
        row["purpose"] or "",
        bool(row["open"]),
        row["layout"] or "",
        row["equipment"] or "",
    )
    return Booking(
        row["id"],
        wish,
        row["person_id"],
        State(row["state"]),
        Cause(row["cause"]) if row["cause"] else None,
        row["code"] or "",
        row["series_id"],
        from_ms(row["asked_at"]),
        from_ms(row["decide_by"]) if row["decide_by"] else None,
        from_ms(row["ended_at"]) if row["ended_at"] else None,
        State(row["ended_from"]) if row["ended_from"] else None,
        row["reason"],
    )
