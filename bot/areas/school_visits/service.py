"""Wishes of groups: asked for by a teacher, answered by the staff over the telephone."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from bot.areas.school_visits.rules import MOST_OPEN, TooManyVisits, Visit, VisitRequest
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox.rules import about_person

ASKED = "visit_request"
_SELECT = "SELECT id, school, people, wished, phone, asked_at FROM visit_requests WHERE answered_at IS NULL"


class SchoolVisits:
    """Whoever of the `staff` may answer people hears of each wish."""

    def __init__(self, database: Database, clock: Clock, staff: Staff) -> None:
        self._database = database
        self._clock = clock
        self._staff = staff

    async def ask(self, tx: Transaction, person_id: int, visit: Visit) -> VisitRequest:
        """Keep a wish, and tell the staff. Raises TooManyVisits."""
        now = self._clock.now()
        mine = "SELECT count(*) FROM visit_requests WHERE person_id = :person AND answered_at IS NULL"
        if await tx.value(mine, {"person": person_id}) >= MOST_OPEN:
            raise TooManyVisits(MOST_OPEN)
        id_ = await tx.insert(
            """
            INSERT INTO visit_requests (person_id, school, people, wished, phone, asked_at)
            VALUES (:person, :school, :people, :wished, :phone, :now)
            """,
            {"person": person_id, **vars(visit), "now": to_ms(now)},
        )
        about = about_person(person_id)
        await self._staff.tell(tx, ANSWER_PEOPLE, ASKED, {"request": id_}, f"{ASKED}:{id_}", subject=about, hushed=True)
        return VisitRequest(id_, visit, now)

    async def open_ones(self, reader: Reader) -> Sequence[VisitRequest]:
        """All that wait, the longest waiting first."""
        return [_request(row) for row in await reader.rows(f"{_SELECT} ORDER BY asked_at, id")]

    async def waiting(self, reader: Reader, request_id: int) -> VisitRequest | None:
        """One of them; None where it is answered or gone."""
        return await _find(reader, request_id)

    async def answer(self, tx: Transaction, staff_id: int, request_id: int) -> VisitRequest:
        """Somebody of the staff has answered it. Raises Unknown for what is answered or gone."""
        found = await _find(tx, request_id)
        if found is None:
            raise Unknown("request")
        await tx.run(
            "UPDATE visit_requests SET answered_at = :now, answered_by = :staff WHERE id = :id",
            {"now": to_ms(self._clock.now()), "staff": staff_id, "id": request_id},
        )
        return found


async def _find(reader: Reader, request_id: int) -> VisitRequest | None:
    row = await reader.row(f"{_SELECT} AND id = :id", {"id": request_id})
    return _request(row) if row else None


def _request(row: sqlite3.Row) -> VisitRequest:
    visit = Visit(row["school"], row["people"], row["wished"], row["phone"])
    return VisitRequest(row["id"], visit, from_ms(row["asked_at"]))
