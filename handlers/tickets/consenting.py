"""What a resident reads before their report is passed on, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.tickets.letters import TICKET, at_the_desk
from bot.areas.tickets.refused import AskedAlready
from bot.areas.tickets.rules import Agreed, Handing, State, Ticket
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways, menu_key
from handlers.tickets.buttons import OpenFeedback, OpenMyFeedback
from handlers.tickets.desk_buttons import AgreeToHandOn, HasBeenPassedOn

_Asked = tuple[Ticket, Handing]
SAID = {
    Agreed.NAMED: N_("Thank you. It is passed on to {office}, with your name."),
    Agreed.UNNAMED: N_("Thank you. It is passed on to {office}, without your name."),
    Agreed.NO: N_("All right, it is not passed on to {office}. It stays with the library."),
}


@writes
async def agree(context: Context, tap: AgreeToHandOn, tx: Transaction) -> Screen:
    """Yes with the name, yes without, or no. Raises Unknown, AskedAlready."""
    t, handing = context.t, context.services[Tickets].handing
    said = await handing.agree(tx, tap.feedback, context.person.id, tap.said)
    told = t(SAID[tap.said], office=said.office)
    return Screen(told, _to_ticket(t, tap.feedback), about=f"{TICKET}:{tap.feedback}")


def asked(t: Texts, ticket: Ticket, handing: Handing) -> Html:
    """What would be passed on, and to whom."""
    may = t(
        "{office} could settle your no. {number}. May we pass it on there?",
        office=handing.office,
        number=ticket.number,
    )
    only = t("Only this is passed on:")
    return paragraphs(may, lines(only, Html("<blockquote>") + handing.passed_on + Html("</blockquote>")))


def may_be_passed_on(t: Texts, found: _Asked) -> Screen:
    """The letter to the resident."""
    ticket, handing = found
    keys = [
        [Button(t("Yes, with my name"), AgreeToHandOn(ticket.id, Agreed.NAMED))],
        [Button(t("Yes, without my name"), AgreeToHandOn(ticket.id, Agreed.UNNAMED))],
        [Button(t("Do not pass it on"), AgreeToHandOn(ticket.id, Agreed.NO))],
    ]
    silent = t("As long as you do not answer, nothing is passed on.")
    text = paragraphs(asked(t, ticket, handing), silent)
    return Screen(text, [*keys, *_to_ticket(t, ticket.id)], about=f"{TICKET}:{ticket.id}")


def of_passing_on(t: Texts, found: _Asked) -> Screen:
    """The letter to the staff."""
    ticket, handing = found
    if handing.answer is Agreed.NO:
        said = t("The writer of no. {number} does not want it passed on.", number=ticket.number)
        return Screen(said, [[Button(t("Read it all"), OpenFeedback(ticket.id))], desk_ways(t)])
    may = t("No. {number} may be passed on to {office}.", number=ticket.number, office=handing.office)
    name = t("With the name: {name}", name=ticket.name) if handing.answer is Agreed.NAMED else t("Without the name.")
    keys = [
        [Button(t("It has been passed on"), HasBeenPassedOn(ticket.id))],
        [Button(t("Read it all"), OpenFeedback(ticket.id))],
    ]
    words = Html("<code>") + handing.passed_on + Html("</code>")
    return Screen(paragraphs(lines(may, name), words), [*keys, desk_ways(t)], about=at_the_desk(ticket))


async def still_asked(services: Services, reader: Reader, details: Mapping[str, Any]) -> _Asked | None:
    """None where they have answered, or nobody asks any more."""
    found = await _found(services, reader, details)
    return found if found and found[1].answer is None else None


async def answered(services: Services, reader: Reader, details: Mapping[str, Any]) -> _Asked | None:
    """None where it is asked anew."""
    found = await _found(services, reader, details)
    return found if found and found[1].answer is not None else None


async def _found(services: Services, reader: Reader, details: Mapping[str, Any]) -> _Asked | None:
    tickets = services[Tickets]
    try:
        ticket = await tickets.ticket(reader, details["feedback"])
    except Unknown:
        return None
    handing = await tickets.handing.standing(reader, ticket.id)
    return (ticket, handing) if handing and ticket.state is not State.CLOSED else None


def asked_already(context: Context, refusal: AskedAlready) -> Screen:
    """They have said something else before."""
    t = context.t
    said = t("You have answered this before. If you think otherwise now, please write it to us.")
    return Screen(said, _to_ticket(t, refusal.feedback_id))


def _to_ticket(t: Texts, feedback: int) -> list[list[Button]]:
    return [[Button(t("See it all"), OpenMyFeedback(feedback)), menu_key(t)]]
