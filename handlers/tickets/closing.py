"""How a ticket ends: chosen by the staff, with a sentence where there is something to say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST_SENTENCE, Outcome
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.tickets import card, desk
from handlers.tickets.buttons import CloseFeedback, OpenFeedback
from handlers.tickets.desk_buttons import CloseWith
from handlers.tickets.drafting import SHOWN, TICKET, about_of
from handlers.tickets.outcomes import OUTCOMES

_OUTCOME = "outcome"
FORMERLY = N_("closed a complaint without an answer")  # still stands in audit trails


@for_staff(ANSWER_PEOPLE)
@reads
async def choose(context: Context, tap: CloseFeedback) -> Screen:
    """One of four. Raises Unknown."""
    t, ticket = context.t, await context.services[Tickets].ticket(context.reader, tap.feedback)
    asked = t("How did no. {number} end? The resident reads it.", number=ticket.number)
    keys = [Button(t(label), CloseWith(ticket.id, outcome)) for outcome, label in OUTCOMES.items()]
    back = [Button(t("Back"), OpenFeedback(ticket.id))]
    return Screen(paragraphs(desk.in_sight(t, ticket), asked), [keys[:2], keys[2:], back])


@for_staff(ANSWER_PEOPLE, N_("closed a report"))
@writes
async def close(context: Context, tap: CloseWith, tx: Transaction) -> Screen | Begin:
    """What was answered ends at once; of all else a sentence is asked for. Raises Unknown."""
    tickets = context.services[Tickets]
    if tap.outcome is Outcome.ANSWERED:
        await tickets.desk.close(tx, tap.feedback, tap.outcome)
        return await card.opened(context, tx, tap.feedback, _closed(context.t))
    ticket = await tickets.ticket(tx, tap.feedback)
    about = {TICKET: desk.kept(ticket), SHOWN: desk.in_sight(context.t, ticket), _OUTCOME: tap.outcome.value}
    return Begin(ENDING, {ABOUT: about})


def _ended_so(answers: Answers) -> Outcome:
    return Outcome(answers[ABOUT][_OUTCOME])


def _ask(t: Texts, answers: Answers) -> Html:
    why = t("Why can it not be done? Please write one sentence. The resident reads it.")
    where = t("To whom was it passed on? The resident reads it.")
    what = t("What was put right? One sentence. The resident reads it.")
    asked = {Outcome.IMPOSSIBLE: why, Outcome.HANDED_ON: where}.get(_ended_so(answers), what)
    return paragraphs(Html(answers[ABOUT].get(SHOWN, "")), asked)


async def _close(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    said, number = answers.get("why") or answers.get("what") or "", about_of(answers)
    await context.services[Tickets].desk.close(tx, number, _ended_so(answers), said)
    return await card.opened(context, tx, number, _closed(context.t))


def _closed(t: Texts) -> str:
    return t("Closed. You can still answer it.")


def _step(name: str, *, optional: bool) -> TextStep:
    return TextStep(
        name=name,
        label=N_("In a sentence"),
        most=LONGEST_SENTENCE,
        optional=optional,
        ask=_ask,
        wanted=lambda answers: (_ended_so(answers) is Outcome.IMPOSSIBLE) is not optional,
    )


ENDING = Conversation(
    name="ticket_outcome",
    version=1,
    title=N_("How it ended"),
    why=N_("So that whoever wrote knows what came of it. The library can tell everybody later what it has changed."),
    send_label=N_("Close"),
    finish=_close,
    needs=ANSWER_PEOPLE,
    deed=N_("closed a report"),
    direct=True,
    steps=(_step("why", optional=False), _step("what", optional=True)),
)
