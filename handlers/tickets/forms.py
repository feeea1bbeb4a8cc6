"""What a resident writes, what the staff answer, what the resident writes on: one message each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.library.service import Library
from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST_CLOCK, Kind
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, NumberStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.screens import standing_of_desk
from handlers.tickets import desk, screens
from handlers.tickets.messages import BY_ITS_WORDS, KINDS, KindStep, MessageStep, kind_by, message_of

WITH_NAME, WITHOUT_NAME = "yes", "no"
GIVEN = {"name": WITH_NAME, "kind": BY_ITS_WORDS}  # asked for only where somebody wishes to change it
SHOWN, TICKET, UNKNOWN = "shown", "ticket", "unknown"
"""Of ABOUT: what the question is asked under; of which ticket; that a photo came which nobody knew."""


async def _send(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    said, about = message_of(answers["words"]), answers.get(ABOUT)
    ticket = await context.services[Tickets].send(
        tx,
        context.person.id,
        said,
        kind=kind_by(answers.get("kind"), said),
        anonymous=answers.get("name") == WITHOUT_NAME,
        seen_on=about.get("screen", "") if isinstance(about, Mapping) else "",
    )
    hours = await context.services[Library].hours(tx)
    standing = standing_of_desk(context.t, hours, context.now.astimezone(context.t.zone))
    return screens.received(context.t, ticket, standing if ticket.kind is Kind.QUESTION else Html())


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _send(context, {**answers, "kind": Kind.QUESTION.value}, tx)


async def _reply(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    number = about_of(answers)
    ticket = await context.services[Tickets].write_on(tx, context.person.id, number, message_of(answers["words"]))
    return screens.written_on(context.t, ticket)


async def _answer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _answered(context, answers, tx, more=False)


async def _more(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _answered(context, answers, tx, more=True)


async def _answered(context: Context, answers: Mapping[str, Any], tx: Transaction, *, more: bool) -> Screen:
    tickets, number = context.services[Tickets], about_of(answers)
    await context.services[People].meet(tx, context.person, context.first_name)
    said = message_of(answers["words"])
    words_id = await tickets.answer(tx, number, said, context.person.id, more=more)
    return desk.sent(context.t, await tickets.ticket(tx, number), words_id)


async def _set_clock(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    clocks = context.services[Tickets].clocks
    await clocks.put(tx, answers[ABOUT], answers["days"])
    return desk.clocks(context.t, await clocks.all_of_them(tx)).led_by(context.t("Saved."))


def about_of(answers: Answers) -> int:
    """The ticket that a form is about."""
    about = answers[ABOUT]
    return int(about[TICKET] if isinstance(about, Mapping) else about)


def _under(t: Texts, answers: Answers, question: str) -> Html:
    """A question below what it is about."""
    about = answers.get(ABOUT)
    shown = about.get(SHOWN, "") if isinstance(about, Mapping) else ""
    return paragraphs(Html(shown), question)


def _names(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(WITH_NAME, t("with my name")), (WITHOUT_NAME, t("without my name"))]


def _kinds(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(kind.value, t(label)) for kind, label in KINDS.items()]


def _heard_by(t: Texts, answers: Answers) -> str:
    """Who listens to a voice message; who looks at a photo that came out of nothing."""
    if message_of(answers.get("words", "")).file_kind == "voice":
        return t("The bot does not understand voice messages. A member of staff listens to it and answers you here.")
    about = answers.get(ABOUT)
    if not isinstance(about, Mapping) or not about.get(UNKNOWN):
        return ""
    said = t("The bot found no barcode in this photo. A member of staff can look at it and answer you here.")
    return said + " " + t("If you are looking for a book, just write its title.")


SEND = Conversation(
    name="feedback",
    version=1,
    title=N_("Complaints and suggestions"),
    send_label=N_("Send"),
    finish=_send,
    consent=_heard_by,
    steps=(
        MessageStep(
            name="words",
            label=N_("Message"),
            beside=0.85,
            ask=lambda t, answers: t(
                "What can we do better? Write it in one message. Before it leaves you can take your name off."
            ),
        ),
        ChoiceStep(
            name="name",
            label=N_("Sent with a name or not"),
            choices=_names,
            ask=lambda t, answers: t("Shall the staff see your name?"),
        ),
        KindStep(
            name="kind",
            label=N_("It is a"),
            choices=_kinds,
            ask=lambda t, answers: t("What is it?"),
            wanted=lambda answers: "kind" in answers,
        ),
    ),
)
ASK = Conversation(
    name="ticket_question",
    version=1,
    title=N_("Ask the staff"),
    send_label=N_("Send"),
    finish=_ask,
    direct=True,
    steps=(
        MessageStep(
            name="words",
            label=N_("Your question"),
            ask=lambda t, answers: _under(
                t,
                answers,
                t("Your next message goes to the staff: words, a photo or a voice message. The answer comes here."),
            ),
        ),
    ),
)
REPLY = Conversation(
    name="feedback_reply",
    version=1,
    title=N_("Reply to the staff"),
    send_label=N_("Send"),
    finish=_reply,
    direct=True,
    steps=(
        MessageStep(
            name="words",
            label=N_("Reply"),
            ask=lambda t, answers: _under(t, answers, t("Your next message goes to the staff.")),
        ),
    ),
)
ANSWER = Conversation(
    name="feedback_answer",
    version=1,
    title=N_("Answer a complaint or suggestion"),
    send_label=N_("Send"),
    finish=_answer,
    needs=ANSWER_PEOPLE,
    deed=N_("answered a complaint or suggestion"),
    direct=True,
    steps=(
        MessageStep(
            name="words",
            label=N_("The answer"),
            ask=lambda t, answers: _under(t, answers, t("Your next message goes to the resident.")),
        ),
    ),
)
MORE = Conversation(
    name="ticket_more",
    version=1,
    title=N_("Write more to a resident"),
    send_label=N_("Send"),
    finish=_more,
    needs=ANSWER_PEOPLE,
    deed=N_("answered a complaint or suggestion"),
    direct=True,
    steps=ANSWER.steps,
)
CLOCK = Conversation(
    name="ticket_clock",
    version=1,
    title=N_("Days until the answer"),
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
