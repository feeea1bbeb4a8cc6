"""What only staff can do about somebody's data, on a clock of three times 24 hours."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from bot.areas.privacy.rules import ANSWER_WITHIN, MOST_OPEN_REQUESTS, REMIND_BEFORE, Request, TooManyRequests
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

ASKED = "data_request"
ANSWERED = "data_answer"


class DataRequests:
    """Requests about personal data. Whoever of the `staff` may answer people answers them."""

    def __init__(self, database: Database, clock: Clock, staff: Staff) -> None:
        self._database = database
        self._clock = clock
        self._staff = staff

    async def ask(self, tx: Transaction, person_id: int, words: str) -> Request:
        """Keep a request; tells the staff at once, and again a day before it is due. Raises TooManyRequests."""
        now = self._clock.now()
        open_ones = "SELECT count(*) FROM data_requests WHERE person_id = :person AND answered_at IS NULL"
        if await tx.value(open_ones, {"person": person_id}) >= MOST_OPEN_REQUESTS:
            raise TooManyRequests(MOST_OPEN_REQUESTS)
        due_at = now + ANSWER_WITHIN
        request_id = await tx.insert(
            """
            INSERT INTO data_requests (person_id, words, asked_at, due_at) VALUES (:person, :words, :now, :due)
            """,
            {"person": person_id, "words": words, "now": to_ms(now), "due": to_ms(due_at)},
        )
        subject = f"{ASKED}:{request_id}"
        for moment in (now, due_at - REMIND_BEFORE):
            key, details = f"{subject}:{to_ms(moment)}", {"request": request_id}
            await self._staff.tell(tx, ANSWER_PEOPLE, ASKED, details, key, subject=subject, at=moment)
        return Request(request_id, person_id, words, due_at)

    async def open_ones(self, reader: Reader) -> Sequence[Request]:
        """All that wait, the most urgent first."""
        rows = await reader.rows(f"{_SELECT} WHERE answered_at IS NULL ORDER BY due_at, id")
        return [_request(row) for row in rows]

    async def request(self, reader: Reader, request_id: int) -> Request:
        """A request as staff see it. Raises Unknown for what is gone or answered."""
        return await self._open(reader, request_id)

    async def waiting(self, reader: Reader, request_id: int) -> Request | None:
        """The same for a notice: None where nothing waits any more."""
        found = await _find(reader, request_id)
        return None if found is None or found.answered else found

    async def answer(self, tx: Transaction, staff_id: int, request_id: int, words: str) -> None:
        """Answer a request: the person is told, nobody is reminded. Raises Unknown for what is gone or answered."""
        request = await self._open(tx, request_id)
        await tx.run(
            """UPDATE data_requests SET answer = :words, answered_at = :now, answered_by = :staff WHERE id = :id""",
            {"words": words, "now": to_ms(self._clock.now()), "staff": staff_id, "id": request_id},
        )
        await outbox.cancel(tx, f"{ASKED}:{request_id}")
        key = f"{ANSWERED}:{request_id}"
        letter = Letter(request.person_id, ANSWERED, {"words": words}, key, Lane.REMINDERS)
        await outbox.post(tx, letter, self._clock.now())

    async def _open(self, reader: Reader, request_id: int) -> Request:
        found = await _find(reader, request_id)
        if found is None or found.answered:
            raise Unknown("request")
        return found


_SELECT = "SELECT id, person_id, words, due_at, answered_at FROM data_requests"


async def _find(reader: Reader, request_id: int) -> Request | None:
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": request_id})
    return _request(row) if row else None


def _request(row: sqlite3.Row) -> Request:
    return Request(row["id"], row["person_id"], row["words"], from_ms(row["due_at"]), row["answered_at"] is not None)
