"""The letters of a ticket. They carry ids only: what they say is as it stands when they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from bot.areas.tickets.rules import RECALLED_WITHIN, Ticket
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import PARTING, Lane, Letter, about_person

TOLD = "feedback"  # to the staff
ANSWERED = "feedback_answer"  # to the resident
LATER = "ticket_later"  # to the resident: others must help, so it takes longer
UNHELPED = "ticket_unhelped"  # to the staff: the resident says that the answer did not help
ENDED = "ticket_ended"  # to the resident: the staff closed it
MAY_BE_PASSED_ON = "ticket_pass_on"  # to the resident: another office could settle it
OF_PASSING_ON = "ticket_agreed"  # to the staff: what the resident says of that
TICKET, AT_THE_DESK, WRITTEN = "ticket", "ticket_desk", "ticket_words"
"""What a reply is about: to a letter, its resident's ticket, or the same for the staff; to one's own words, these."""
_REMINDED_AT = time(8)


def at_the_desk(ticket: Ticket) -> str:
    """What a reply of the staff's is about; without a name the keys below say it, and no row."""
    return "" if ticket.unnamed else f"{AT_THE_DESK}:{ticket.id}"


async def tell_staff(
    tx: Transaction, ticket: Ticket, words_id: int, staff: Sequence[int], now: datetime, *, urgent: bool
) -> None:
    """New words: at once where there is danger, else outside the quiet hours."""
    for person in staff:
        await outbox.post(tx, _notice(ticket, words_id, person, now, hushed=not urgent), now)


async def correct_at_staff(tx: Transaction, ticket: Ticket, words_id: int, staff: Sequence[int], now: datetime) -> None:
    """The words are others now: notices that have left are edited in place; what such a message shows by now stays."""
    for person in staff:
        notice = _notice(ticket, words_id, person, now, hushed=True)
        if await outbox.is_shown(tx, notice.key):
            await outbox.again(tx, notice, now)
        else:
            anew = replace(notice, key=f"{notice.key}:{to_ms(now)}")
            await outbox.post(tx, anew, now)


async def remind_staff(
    tx: Transaction, ticket: Ticket, words_id: int, staff: Sequence[int], due_on: date, zone: tzinfo, now: datetime
) -> None:
    """On the morning of the day that was promised."""
    moment = datetime.combine(due_on, _REMINDED_AT, zone)
    for person in staff:
        letter = Letter(
            chat_id=person,
            kind=TOLD,
            details={"feedback": ticket.id, "words": words_id, "due": due_on.isoformat()},
            key=f"{TOLD}:{words_id}:{due_on.isoformat()}:{person}",
            lane=Lane.REMINDERS,
            subject=about_person(ticket.person_id or 0),
            not_before=moment,
            hushed=True,
            about=at_the_desk(ticket),
        )
        await outbox.post(tx, letter, now)


async def answer(tx: Transaction, ticket: Ticket, words_id: int, now: datetime) -> None:
    """The staff's words to the resident, after the minute in which they can be taken back."""
    await _to_resident(tx, ticket, ANSWERED, words_id, now, not_before=now + RECALLED_WITHIN)


async def did_not_help(tx: Transaction, ticket: Ticket, words_id: int, person: int, now: datetime) -> None:
    """One of the staff hears that what was answered did not help."""
    key, about = f"{UNHELPED}:{words_id}:{person}", about_person(ticket.person_id or 0)
    details = {"feedback": ticket.id}
    letter = Letter(
        person, UNHELPED, details, key, lane=Lane.REMINDERS, subject=about, hushed=True, about=at_the_desk(ticket)
    )
    await outbox.post(tx, letter, now)


async def later(tx: Transaction, ticket: Ticket, now: datetime) -> None:
    """Another day than was promised."""
    await _to_resident(tx, ticket, LATER, _until(ticket), now)


def subject_of_later(ticket: Ticket) -> str:
    """By which that letter is known."""
    return f"{LATER}:{_until(ticket)}"


def _until(ticket: Ticket) -> str:
    return f"{ticket.id}:{ticket.due_on.isoformat()}"


async def ended(tx: Transaction, ticket: Ticket, now: datetime) -> None:
    """The staff closed what nobody had answered."""
    await _to_resident(tx, ticket, ENDED, _end(ticket, now), now)


def subject_of_end(ticket: Ticket, now: datetime) -> str:
    """By which that letter is known."""
    return f"{ENDED}:{_end(ticket, now)}"


def _end(ticket: Ticket, now: datetime) -> str:
    return f"{ticket.id}:{now.timestamp():.0f}"


async def may_be_passed_on(tx: Transaction, ticket: Ticket, now: datetime) -> None:
    """Whether it may be passed on."""
    await _to_resident(tx, ticket, MAY_BE_PASSED_ON, f"{ticket.id}:{to_ms(now)}", now)


def subject_of_passing_on(ticket: Ticket, now: datetime) -> str:
    """By which that letter is known."""
    return f"{MAY_BE_PASSED_ON}:{ticket.id}:{to_ms(now)}"


async def said_of_passing_on(tx: Transaction, ticket: Ticket, person: int, now: datetime) -> None:
    """One of the staff hears what the resident says of it."""
    key, about = f"{OF_PASSING_ON}:{ticket.id}:{to_ms(now)}:{person}", about_person(ticket.person_id or 0)
    details = {"feedback": ticket.id}
    letter = Letter(
        person, OF_PASSING_ON, details, key, lane=Lane.REMINDERS, subject=about, hushed=True, about=at_the_desk(ticket)
    )
    await outbox.post(tx, letter, now)


async def forget(tx: Transaction, ticket: Ticket) -> None:
    """What letters that have ended remember of a ticket."""
    for about in (f"{TICKET}:{ticket.id}", f"{AT_THE_DESK}:{ticket.id}"):
        await outbox.forget_about(tx, about)
    for one in ticket.said:
        for kind in (ANSWERED, UNHELPED) if one.by_staff else (TOLD,):
            await outbox.forget_key(tx, f"{kind}:{one.id}")
    for kind in (LATER, ENDED, MAY_BE_PASSED_ON, OF_PASSING_ON):
        await outbox.forget_key(tx, f"{kind}:{ticket.id}")


def subject_of(words_id: int) -> str:
    """By which an answer is taken back."""
    return f"{ANSWERED}:{words_id}"


def _notice(ticket: Ticket, words_id: int, person: int, now: datetime, *, hushed: bool) -> Letter:
    return Letter(
        chat_id=person,
        kind=TOLD,
        details={"feedback": ticket.id, "words": words_id},
        key=f"{TOLD}:{words_id}:now:{person}",
        lane=Lane.REMINDERS,
        subject=PARTING if ticket.unnamed else about_person(ticket.person_id or 0),
        not_before=now,
        hushed=hushed,
        about=at_the_desk(ticket),
    )


async def _to_resident(
    tx: Transaction, ticket: Ticket, kind: str, what: object, now: datetime, not_before: datetime | None = None
) -> None:
    if ticket.person_id is None:
        return
    details = {"feedback": ticket.id, "person": ticket.person_id} | ({"words": what} if kind == ANSWERED else {})
    key = f"{kind}:{what}"
    letter = Letter(
        chat_id=ticket.person_id,
        kind=kind,
        details=details,
        key=key,
        lane=Lane.REMINDERS,
        subject=key,
        not_before=not_before,
        hushed=True,
        about=f"{TICKET}:{ticket.id}",
    )
    await outbox.post(tx, letter, now)
