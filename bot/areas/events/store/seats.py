"""Parties and their registrations: kept, counted, brought from one state to another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from bot.areas.events.codes import new_code
from bot.areas.events.records import Member, Party, Registration, Request
from bot.areas.events.types import Pool, SeatState
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

# of a registration `r`, as `registration` reads them
COLUMNS = """r.id, r.party_id, r.event_id, r.session_id, r.person_id, r.child_id, r.name, r.band_id, r.seats,
    r.companion, r.walk_in, r.state, r.place_in_line, r.offer_id, r.code"""
_ALIVE = "('pending', 'seated', 'queued', 'offered')"


@dataclass(frozen=True)
class NewSeat:
    """A registration about to be kept."""

    member: Member
    band_id: int | None
    companion: bool
    state: SeatState
    walk_in: bool = False


async def insert_party(
    tx: Transaction, request: Request, together: bool, now: datetime, *, of_children: bool = False
) -> int:
    """Keep who signs up; the party's id. `of_children`: they are children whatever the request tells of them."""
    with_children = of_children or any(_is_child_of(request, one) for one in request.members)
    return await tx.insert(
        """
        INSERT INTO parties (event_id, session_id, person_id, desk_name, phone, together, with_children, created_by,
            created_at)
        VALUES (:event, :session, :person, :desk_name, :phone, :together, :children, :by, :now)
        """,
        {
            "event": request.event_id, "session": request.session_id, "person": request.person_id,
            "desk_name": request.desk_name, "phone": request.phone, "together": together,
            "children": with_children, "by": request.by_staff, "now": to_ms(now),
        },
    )  # fmt: skip


def _is_child_of(request: Request, one: Member) -> bool:
    """At the desk a child is somebody of a certain age who is not the one that signs up."""
    if request.person_id is None:
        return one.child_id is not None or (one.birth_year is not None and one.name != request.desk_name)
    return one.child_id is not None or not one.self_


async def next_place(tx: Transaction, event_id: int) -> int:
    """The place in line of whoever comes now."""
    sql = "SELECT ifnull(max(place_in_line), 0) + 1 FROM registrations WHERE event_id = :event"
    return int(await tx.value(sql, {"event": event_id}))


async def insert(
    tx: Transaction, party_id: int, request: Request, place: int, seat: NewSeat, kind: str, random: Random
) -> int:
    """Keep a registration under a code nobody has; its id."""
    values = {
        "party": party_id, "event": request.event_id, "session": request.session_id,
        "person": request.person_id if seat.member.self_ else None, "child": seat.member.child_id,
        "name": seat.member.name, "band": seat.band_id, "seats": seat.member.seats, "companion": seat.companion,
        "walk_in": seat.walk_in, "state": seat.state.value, "place": place,
        "answers": json.dumps({str(key): value for key, value in seat.member.answers.items()}, ensure_ascii=False),
        "needs": seat.member.needs, "fetcher": seat.member.fetcher,
    }  # fmt: skip
    while True:
        row = await tx.row(
            """
            INSERT INTO registrations (party_id, event_id, session_id, person_id, child_id, name, band_id, seats,
                companion, walk_in, state, place_in_line, code, answers, needs, fetcher)
            VALUES (:party, :event, :session, :person, :child, :name, :band, :seats,
                :companion, :walk_in, :state, :place, :code, :answers, :needs, :fetcher)
            ON CONFLICT (code) DO NOTHING RETURNING id
            """,
            {**values, "code": new_code(kind, random)},
        )
        if row:
            return int(row["id"])


async def taken(reader: Reader, pool: Pool) -> dict[int | None, int]:
    """Seats taken or held for an answer, by band; under None those of no band. Walk-ins sit on others' seats."""
    rows = await reader.rows(
        """
        SELECT band_id, sum(seats) AS seats FROM registrations
        WHERE event_id = :event AND session_id IS :session AND state IN ('seated', 'offered') AND NOT walk_in
        GROUP BY band_id
        """,
        _pool(pool),
    )
    return {row["band_id"]: row["seats"] for row in rows}


async def of(reader: Reader, ids: Iterable[int]) -> list[Registration]:
    """Registrations by id, in the order they were kept."""
    rows = await reader.rows(
        f"SELECT {COLUMNS} FROM registrations r WHERE r.id IN (SELECT value FROM json_each(:ids)) ORDER BY r.id",
        {"ids": json.dumps(list(ids))},
    )
    return [registration(row) for row in rows]


async def of_party(reader: Reader, party_id: int) -> list[Registration]:
    """A party's registrations, dead ones too."""
    sql = f"SELECT {COLUMNS} FROM registrations r WHERE r.party_id = :party ORDER BY r.id"
    return [registration(row) for row in await reader.rows(sql, {"party": party_id})]


async def of_offer(reader: Reader, offer_id: int) -> list[Registration]:
    """The registrations an offer was made to and that were not taken out of it."""
    sql = f"SELECT {COLUMNS} FROM registrations r WHERE r.offer_id = :offer ORDER BY r.id"
    return [registration(row) for row in await reader.rows(sql, {"offer": offer_id})]


async def alive_in(reader: Reader, event_id: int, states: Sequence[SeatState]) -> list[Registration]:
    """An event's registrations in some states, in order of arrival."""
    rows = await reader.rows(
        f"""SELECT {COLUMNS} FROM registrations r WHERE r.event_id = :event
            AND r.state IN (SELECT value FROM json_each(:states)) ORDER BY r.place_in_line, r.id""",
        {"event": event_id, "states": json.dumps([state.value for state in states])},
    )
    return [registration(row) for row in rows]


async def of_children(reader: Reader, parties: Sequence[int]) -> list[Registration]:
    """The children of parties who have or await a seat, or lost it just now because the event does not take place."""
    rows = await reader.rows(
        f"""SELECT {COLUMNS} FROM registrations r WHERE r.party_id IN (SELECT value FROM json_each(:parties))
            AND r.child_id IS NOT NULL AND (r.state IN {_ALIVE} OR (r.state = 'cancelled' AND r.cause = 'event'))
            ORDER BY r.id""",
        {"parties": json.dumps(list(parties))},
    )
    return [registration(row) for row in rows]


async def same_person(reader: Reader, pool: Pool, person_id: int | None, child_id: int | None) -> Registration | None:
    """The living registration of a person or child in a pool."""
    row = await reader.row(
        f"""SELECT {COLUMNS} FROM registrations r WHERE r.event_id = :event AND r.session_id IS :session
            AND (r.person_id = :person OR r.child_id = :child) AND r.state IN {_ALIVE}""",
        {**_pool(pool), "person": person_id, "child": child_id},
    )
    return registration(row) if row else None


async def same_at_desk(reader: Reader, pool: Pool, phone: str, name: str) -> Registration | None:
    """The living registration of a name under a telephone number."""
    row = await reader.row(
        f"""SELECT {COLUMNS} FROM registrations r JOIN parties p ON p.id = r.party_id
            WHERE r.event_id = :event AND r.session_id IS :session AND p.phone = :phone
            AND lower(trim(r.name)) = :name AND NOT r.companion AND r.state IN {_ALIVE}""",
        {**_pool(pool), "phone": phone, "name": name.strip().lower()},
    )
    return registration(row) if row else None


async def party(reader: Reader, party_id: int) -> Party | None:
    """A party, and whether it can be written to."""
    row = await reader.row(
        """
        SELECT p.id, p.event_id, p.session_id, p.person_id, p.desk_name, p.phone, p.together, p.with_children,
               ifnull(who.active, 0) AS reachable
        FROM parties p LEFT JOIN people who ON who.id = p.person_id WHERE p.id = :id
        """,
        {"id": party_id},
    )
    if row is None:
        return None
    return Party(
        row["id"], Pool(row["event_id"], row["session_id"]), row["person_id"], row["desk_name"], row["phone"],
        bool(row["together"]), bool(row["with_children"]), bool(row["reachable"]),
    )  # fmt: skip


async def bring(
    tx: Transaction, ids: Iterable[int], state: SeatState, *, offer_id: int | None = None, walk_in: bool = False
) -> None:
    """Bring living registrations into a living state, with the offer they belong to."""
    await tx.run(
        f"""UPDATE registrations SET state = :state, offer_id = :offer, walk_in = :walk_in
            WHERE id IN (SELECT value FROM json_each(:ids)) AND state IN {_ALIVE}""",
        {"ids": json.dumps(list(ids)), "state": state.value, "offer": offer_id, "walk_in": walk_in},
    )


async def end(tx: Transaction, ids: Iterable[int], state: SeatState, now: datetime, cause: str) -> list[Registration]:
    """End those that are alive, once; as they stood before."""
    wanted = list(ids)
    living = [one for one in await of(tx, wanted) if one.state.alive]
    await tx.run(
        f"""UPDATE registrations SET state = :state, ended_at = :now, cause = :cause, needs = '', fetcher = ''
            WHERE id IN (SELECT value FROM json_each(:ids)) AND state IN {_ALIVE}""",
        {"ids": json.dumps(wanted), "state": state.value, "now": to_ms(now), "cause": cause},
    )
    return living


async def revive(tx: Transaction, seat_id: int, cause: str) -> bool:
    """A registration that was cancelled for this cause waits again; whether it was."""
    return (
        await tx.run(
            """UPDATE registrations SET state = 'pending', ended_at = NULL, cause = ''
               WHERE id = :id AND state = 'cancelled' AND cause = :cause""",
            {"id": seat_id, "cause": cause},
        )
        > 0
    )


async def erase_care(tx: Transaction, event_id: int) -> None:
    """After the event nobody needs to know of allergies and of who fetched whom."""
    await tx.run(
        "UPDATE registrations SET needs = '', fetcher = '' WHERE event_id = :event AND (needs <> '' OR fetcher <> '')",
        {"event": event_id},
    )


def registration(row: sqlite3.Row) -> Registration:
    """A registration of its columns."""
    return Registration(
        row["id"], row["party_id"], Pool(row["event_id"], row["session_id"]), row["person_id"], row["child_id"],
        row["name"], row["band_id"], row["seats"], bool(row["companion"]), bool(row["walk_in"]),
        SeatState(row["state"]), row["place_in_line"], row["offer_id"], row["code"],
    )  # fmt: skip


def _pool(pool: Pool) -> dict[str, int | None]:
    return {"event": pool.event_id, "session": pool.session_id}
