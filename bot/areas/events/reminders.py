"""Reminders to those who hold a seat: what one person has on one day is one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.areas.events.context import OF_EVENT, EventsContext, event_of
from bot.areas.events.others import also_told, other_guardians
from bot.areas.events.records import Registration
from bot.areas.events.store import addressees, plans, seats
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

REMINDER = "event_reminder"


class Reminding:
    """What the schedule calls when a planned reminder falls due."""

    def __init__(self, house: EventsContext) -> None:
        self._house = house

    async def remind(self, tx: Transaction, person_id: int, session_id: int, lead: timedelta) -> bool:
        """Write to a person of all the seats they have on the session's day and were not told of with this lead.

        Whether there were any: seats given back and sessions that have begun are left out. The letter's details:
        {"lead": minutes, "seats": [[registration, session], …]}.
        """
        day = await self._day(tx, session_id)
        if day is None:
            return False
        minutes = lead // timedelta(minutes=1)
        start, end = max(day, self._house.now), day + timedelta(days=1)
        found = await addressees.own_on(tx, person_id, minutes, start, end)
        if not found:
            return False
        told = [(registration, session) for registration, session, _ in found]
        await addressees.note_reminded(tx, minutes, told)
        registration, session, starts_at = found[0]
        subject = f"{REMINDER}:{person_id}:{day.date().isoformat()}"
        await outbox.cancel(tx, subject)  # an earlier one that has not left says nothing that this one does not
        letter = Letter(
            chat_id=person_id,
            kind=REMINDER,
            details={"lead": minutes, "seats": told},
            key=f"{REMINDER}:{registration}:{session}:{minutes}:{to_ms(starts_at)}",
            lane=Lane.REMINDERS,
            subject=subject,
            expires_at=starts_at,
            hushed=True,
            about=f"{OF_EVENT}:{await plans.of_session(tx, session)}",
        )
        await outbox.post(tx, letter, self._house.now)
        await self._remind_guardians(tx, person_id, told, letter)
        return True

    async def _remind_guardians(
        self, tx: Transaction, person_id: int, told: Sequence[tuple[int, int]], letter: Letter
    ) -> None:
        """The other guardians of children among them read the same of those children."""
        held = await seats.of(tx, [registration for registration, _ in told])
        for guardian, theirs in (await other_guardians(tx, self._house, held, [person_id])).items():
            mine = {one.id for one in theirs}
            details = {
                **letter.details,
                "seats": [one for one in told if one[0] in mine],
                **also_told(guardian, theirs),
            }
            key, subject = f"{letter.key}:{guardian}", f"{letter.subject}:{guardian}"
            await outbox.cancel(tx, subject)
            await outbox.post(
                tx, replace(letter, chat_id=guardian, details=details, key=key, subject=subject), self._house.now
            )

    async def will_come(self, tx: Transaction, one: Registration) -> None:
        """Somebody has said they come to the next session of a seat; they are not asked about it again."""
        for session in (await event_of(tx, one.pool.event_id)).sessions_of(one.pool.session_id):
            if session.ends_at > self._house.now:
                await addressees.note_coming(tx, one.id, session.id)
                return

    async def said_to_come(self, reader: Reader, registrations: Sequence[int]) -> set[tuple[int, int]]:
        """(registration, session) of those that were answered for."""
        return await addressees.coming(reader, registrations)

    async def _day(self, tx: Transaction, session_id: int) -> datetime | None:
        """Midnight of the session's day."""
        event_id = await plans.of_session(tx, session_id)
        if event_id is None:
            return None
        for session in (await event_of(tx, event_id)).sessions_of(session_id):
            local = session.starts_at.astimezone(self._house.zone)
            return datetime.combine(local.date(), time(), self._house.zone)
        return None
