"""Handing a ticket on: which office, what it would read, and what the resident says of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST_OFFICE, Handing, Outcome
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.tickets import card, consenting
from handlers.tickets.buttons import OpenFeedback, ShowFeedback
from handlers.tickets.desk_buttons import (
    AddOffice,
    AskToHandOn,
    ChooseOffice,
    HasBeenPassedOn,
    NameLapor,
    PreviewHandingOn,
    RemoveOffice,
    SendLapor,
)
from handlers.tickets.outcomes import LAPOR, lapor_told


@for_staff(ANSWER_PEOPLE)
@reads
async def choose(context: Context, tap: ChooseOffice) -> Screen:
    """Which office; of no ticket in particular they are looked through."""
    return _offices(context.t, await context.services[Tickets].handing.offices(context.reader), tap.feedback)


@for_staff(ANSWER_PEOPLE)
@reads
async def preview(context: Context, tap: PreviewHandingOn) -> Screen:
    """What the resident would read. Raises Unknown."""
    t, handing = context.t, context.services[Tickets].handing
    office = await handing.office(context.reader, tap.office)
    ticket = await context.services[Tickets].ticket(context.reader, tap.feedback)
    shown = Handing(ticket.id, office, await handing.preview(context.reader, ticket.id), context.now)
    keys = [[Button(t("Ask the resident"), AskToHandOn(ticket.id, tap.office), style="primary")]]
    head = t("The resident would read:")
    return Screen(paragraphs(head, consenting.asked(t, ticket, shown)), [*keys, [_back(t, ticket.id)]])


@for_staff(ANSWER_PEOPLE, N_("asked whether a report may be passed on"))
@writes
async def ask(context: Context, tap: AskToHandOn, tx: Transaction) -> Screen:
    """The resident is asked. Raises Unknown."""
    handing = context.services[Tickets].handing
    office = await handing.office(tx, tap.office)
    await handing.ask(tx, tap.feedback, office, context.person.id)
    return await card.opened(context, tx, tap.feedback, context.t("Asked. Nothing is passed on before they say yes."))


@for_staff(ANSWER_PEOPLE, N_("passed a report on with the consent of its writer"))
@writes
async def passed_on(context: Context, tap: HasBeenPassedOn, tx: Transaction) -> Screen:
    """The other office has it. Raises Unknown."""
    ticket = await context.services[Tickets].handing.passed_on(tx, tap.feedback)
    return await card.opened(context, tx, ticket.id, context.t("Closed. The resident reads where it went."))


@for_staff(ANSWER_PEOPLE)
@reads
async def lapor(context: Context, tap: NameLapor) -> Screen:
    """What the resident would read of LAPOR!. Raises Unknown."""
    t, ticket = context.t, await context.services[Tickets].ticket(context.reader, tap.feedback)
    keys = [[Button(t("Send it and close"), SendLapor(ticket.id), style="primary")]]
    return Screen(paragraphs(t("The resident would read:"), lapor_told(t, ticket)), [*keys, [_back(t, ticket.id)]])


@for_staff(ANSWER_PEOPLE, N_("told somebody that their matter belongs to LAPOR!"))
@writes
async def send_lapor(context: Context, tap: SendLapor, tx: Transaction) -> Screen:
    """Over for the library. Raises Unknown."""
    await context.services[Tickets].desk.close(tx, tap.feedback, Outcome.HANDED_ON, LAPOR)
    return await card.opened(context, tx, tap.feedback, context.t("Closed. The resident reads where it went."))


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_office(context: Context, tap: AddOffice) -> Begin:
    """Its name."""
    return Begin(OFFICE, {ABOUT: str(tap.feedback)})


@for_staff(ANSWER_PEOPLE, N_("took another office out of the list"))
@writes
async def remove(context: Context, tap: RemoveOffice, tx: Transaction) -> Screen:
    """It is named no more; it can be added anew."""
    handing = context.services[Tickets].handing
    await handing.remove_office(tx, tap.office)
    return _offices(context.t, await handing.offices(tx), 0).led_by(context.t("Taken out of the list."))


async def _keep_office(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    handing = context.services[Tickets].handing
    await handing.add_office(tx, answers["name"])
    return _offices(context.t, await handing.offices(tx), int(answers[ABOUT])).led_by(context.t("Saved."))


def _offices(t: Texts, offices: Any, feedback: int) -> Screen:
    add = [Button(t("Add an office"), AddOffice(feedback))]
    if not feedback:
        keys = [[Button(t("Take out: {name}", name=name), RemoveOffice(office))] for office, name in offices]
        head = t("<b>Other offices</b>") if offices else t("No other office is named yet.")
        names = Html("\n").join(name for _, name in offices)
        return Screen(paragraphs(head, names), [*keys, add, [Button(t("All that wait"), ShowFeedback())], desk_ways(t)])
    keys = [[Button(name, PreviewHandingOn(feedback, office))] for office, name in offices]
    asked = t("Which office could settle it? The resident is asked before anything is passed on.")
    beyond = t("What the library does not look after at all belongs to LAPOR!.")
    last = [Button(t("Back"), OpenFeedback(feedback))]
    return Screen(paragraphs(asked, beyond), [*keys, [Button(LAPOR, NameLapor(feedback))], add, last])


def _back(t: Texts, feedback: int) -> Button:
    return Button(t("Back"), ChooseOffice(feedback))


OFFICE = Conversation(
    name="ticket_office",
    version=1,
    title=N_("Another office"),
    why=N_("So that the staff can choose it where the library cannot settle something itself."),
    send_label=N_("Save"),
    finish=_keep_office,
    needs=ANSWER_PEOPLE,
    deed=N_("named another office"),
    direct=True,
    steps=(
        TextStep(
            name="name",
            label=N_("Name of the office"),
            most=LONGEST_OFFICE,
            ask=lambda t, answers: t("What is the office called? Residents read the name."),
        ),
    ),
)
