"""News of an event to everybody with a seat or a place in the queue: at once, and once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.areas.events.context import EventsContext, drop_reminders, promise_reminders, say_no_more, tell
from bot.areas.events.others import also_told, other_guardians
from bot.areas.events.records import Party, Registration
from bot.areas.events.store import seats
from bot.areas.events.types import Event, SeatState
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox

MOVED = "event_moved"
CANCELLED = "event_cancelled"


class News:
    """Letters that carry ids only: what they say is as it stands when they leave."""

    def __init__(self, house: EventsContext) -> None:
        self._house = house

    async def moved(self, tx: Transaction, event: Event, before: Event, concerned: Sequence[Party]) -> int:
        """Tell of another time or place, and of what was before.

        Word of an earlier change that has not left yet is dropped: what was before that is what people know.
        """
        subject = f"{MOVED}:{event.id}"
        known = await outbox.waiting_about(tx, subject)
        await say_no_more(tx, subject)
        spans = [(one.id, to_ms(one.starts_at), to_ms(one.ends_at)) for one in before.sessions]
        was = known.get("was") or {"spans": spans, "place": before.details.place or ""}
        details = {"event": event.id, "sequence": event.sequence, "was": was}
        return await self._tell_each(tx, concerned, MOVED, details, f"{subject}:{event.sequence}", subject)

    async def cancelled(
        self, tx: Transaction, event_id: int, concerned: Sequence[Party], session_id: int | None = None
    ) -> int:
        """Tell that the event, or one session, does not take place."""
        details: dict[str, Any] = {"event": event_id}
        key = f"{CANCELLED}:{event_id}"
        if session_id is None:
            await say_no_more(tx, f"{MOVED}:{event_id}")
            await say_no_more(tx, f"event:{event_id}")
        else:
            details["session"] = session_id
            key += f":{session_id}"
        return await self._tell_each(tx, concerned, CANCELLED, details, key, f"{CANCELLED}:{event_id}")

    async def replan(self, tx: Transaction, event: Event, concerned: Sequence[Party]) -> None:
        """Plan the reminders of all seats anew."""
        seated: dict[int, list[Registration]] = {}
        for one in await seats.alive_in(tx, event.id, [SeatState.SEATED]):
            seated.setdefault(one.party_id, []).append(one)
        for party in concerned:
            mine = seated.get(party.id, [])
            await drop_reminders(tx, self._house, mine)
            await promise_reminders(tx, self._house, event, party, mine)

    async def _tell_each(
        self,
        tx: Transaction,
        concerned: Sequence[Party],
        kind: str,
        details: dict[str, Any],
        key: str,
        subject: str,
    ) -> int:
        """One letter a person, one call a party at the desk; how many."""
        to: dict[int | str, Party] = {one.person_id or f"desk:{one.id}": one for one in concerned}
        for who, party in to.items():
            await tell(
                tx, self._house, party, kind, {**details, "party": party.id}, key=f"{key}:{who}", subject=subject
            )
        return len(to) + await self._tell_guardians(tx, concerned, kind, details, key, subject)

    async def _tell_guardians(
        self,
        tx: Transaction,
        concerned: Sequence[Party],
        kind: str,
        details: dict[str, Any],
        key: str,
        subject: str,
    ) -> int:
        """Children's other guardians hear the same of their children's seats; how many."""
        parties = {one.id: one for one in concerned}
        known = [one.person_id for one in concerned if one.person_id is not None]
        of_children = await seats.of_children(tx, list(parties))
        others = await other_guardians(tx, self._house, of_children, known)
        for person_id, theirs in others.items():
            party = replace(parties[theirs[0].party_id], person_id=person_id, phone="")
            more = {**details, "party": party.id, **also_told(person_id, theirs)}
            await tell(tx, self._house, party, kind, more, key=f"{key}:{person_id}", subject=subject)
        return len(others)
