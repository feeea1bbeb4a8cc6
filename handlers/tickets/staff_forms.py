"""What the staff write of a ticket: answers, notes for colleagues, the days until an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST_CLOCK, LONGEST_NOTE
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import NumberStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.tickets import card, deadlines, desk
from handlers.tickets.drafting import about_of
from handlers.tickets.forms import next_message, under
from handlers.tickets.messages import message_of


async def _answer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _answered(context, answers, tx, more=False)


async def _more(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _answered(context, answers, tx, more=True)


async def _answered(context: Context, answers: Mapping[str, Any], tx: Transaction, *, more: bool) -> Screen:
    tickets, number = context.services[Tickets], about_of(answers)
    await context.services[People].meet(tx, context.person, context.first_name)
    said = message_of(answers["words"])
    words_id = await tickets.desk.answer(tx, number, said, context.person.id, more=more)
    return desk.sent(context.t, await tickets.ticket_with(tx, words_id), words_id)


async def _note(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    number = about_of(answers)
    await context.services[People].meet(tx, context.person, context.first_name)
    await context.services[Tickets].aftermath.note(tx, number, answers["note"], context.person.id)
    return await card.opened(context, tx, number, context.t("Noted."))


async def _set_clock(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    clocks = context.services[Tickets].clocks
    await clocks.put(tx, answers[ABOUT], answers["days"])
    return deadlines.clocks(context.t, await clocks.all_of_them(tx)).led_by(context.t("Saved."))


_ANSWERING = {"needs": ANSWER_PEOPLE, "deed": N_("answered a complaint or suggestion")}
_ASKS_FOR_IT = N_("The answer"), N_("Your next message goes to the resident.")
ANSWER = next_message("feedback_answer", N_("Answer a complaint or suggestion"), _answer, *_ASKS_FOR_IT, **_ANSWERING)
MORE = next_message("ticket_more", N_("Write more to a resident"), _more, *_ASKS_FOR_IT, **_ANSWERING)
NOTE = Conversation(
    name="ticket_note",
    version=1,
    title=N_("Note for colleagues"),
    why=N_("So that whoever looks after it next knows. Residents do not read it here, but see it in their data."),
    send_label=N_("Save"),
    finish=_note,
    needs=ANSWER_PEOPLE,
    deed=N_("noted something of a report for colleagues"),
    direct=True,
    steps=(
        TextStep(
            name="note",
            label=N_("Note"),
            most=LONGEST_NOTE,
            ask=lambda t, answers: under(t, answers, t("Your next message is a note that only the staff read here.")),
        ),
    ),
)
CLOCK = Conversation(
    name="ticket_clock",
    version=1,
    title=N_("Days until the answer"),
    why=N_("Residents are told by when they get an answer, and the desk is reminded in time."),
    send_label=N_("Save"),
    finish=_set_clock,
    needs=ANSWER_PEOPLE,
    deed=N_("changed in how many days reports are answered"),
    direct=True,
    steps=(
        NumberStep(
            name="days",
            label=N_("Open days"),
            least=1,
            most=LONGEST_CLOCK,
            ask=lambda t, answers: t(
                "In how many open days shall they be answered? Please write a number from 1 to {most}.",
                most=LONGEST_CLOCK,
            ),
        ),
    ),
)
