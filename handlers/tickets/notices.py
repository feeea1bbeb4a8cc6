"""The letters around tickets: what each is about when it leaves, and how it looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.tickets.deadlines import DUE, LATE
from bot.areas.tickets.letters import ANSWERED, ENDED, LATER, MAY_BE_PASSED_ON, OF_PASSING_ON, TOLD, UNHELPED
from bot.areas.tickets.rules import State, Ticket, Words
from bot.areas.tickets.service import Tickets
from bot.areas.tickets.unnamed import UNHEARD
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.tickets import consenting, deadlines, desk, screens


async def _waiting(services: Services, reader: Reader, details: Mapping[str, Any]) -> desk.Told | None:
    """None where nothing waits any more, or the day it reminds of has been put off."""
    ticket = await services[Tickets].waiting(reader, details["feedback"])
    if ticket is None or details.get("due") not in (None, ticket.due_on.isoformat()):
        return None
    return desk.Told(ticket, ticket.word(details.get("words")), details.get("edit"))


async def _mine(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    try:
        return await services[Tickets].ticket(reader, details["feedback"], details["person"])
    except Unknown:
        return None


async def _answered(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Ticket, Words] | None:
    ticket = await _mine(services, reader, details)
    words = ticket.word(details["words"]) if ticket and "words" in details else ticket and ticket.answer
    return (ticket, words) if ticket and words else None


async def _later(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    ticket = await _mine(services, reader, details)
    return ticket if ticket and ticket.state is State.OPEN else None


async def _unhelped(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    """None where they have said otherwise since, or written on."""
    try:
        ticket = await services[Tickets].ticket(reader, details["feedback"])
    except Unknown:
        return None
    return ticket if ticket.helped is False and ticket.state is not State.OPEN else None


async def _ended(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    ticket = await _mine(services, reader, details)
    return ticket if ticket and ticket.state is State.CLOSED else None


async def _unheard(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Ticket]:
    return await services[Tickets].unnamed.told_of(reader, details["hour"])


def _answer_screen(t: Texts, found: tuple[Ticket, Words]) -> Screen:
    return screens.answered(t, *found)


NOTICES = {
    TOLD: Notice(_waiting, desk.told),
    ANSWERED: Notice(_answered, _answer_screen),
    LATER: Notice(_later, screens.later),
    DUE: Notice(deadlines.due_for, deadlines.due),
    LATE: Notice(deadlines.late_for, deadlines.late),
    UNHELPED: Notice(_unhelped, deadlines.did_not_help),
    UNHEARD: Notice(_unheard, deadlines.unheard),
    ENDED: Notice(_ended, screens.ended),
    MAY_BE_PASSED_ON: Notice(consenting.still_asked, consenting.may_be_passed_on),
    OF_PASSING_ON: Notice(consenting.answered, consenting.of_passing_on),
}
