"""What a resident writes, what the staff answer, what the resident replies: one message each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.people.service import People
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.tickets.rules import LONGEST
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.tickets import screens

WITH_NAME, WITHOUT_NAME = "yes", "no"
GIVEN = {"name": WITH_NAME}  # asked for only where somebody wishes to change it


async def _send(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    anonymous = answers["name"] == WITHOUT_NAME
    item = await context.services[Tickets].send(tx, context.person.id, answers["words"], anonymous=anonymous)
    return screens.received(context.t, item)


async def _reply(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    item = await context.services[Tickets].reply(tx, context.person.id, answers[ABOUT], answers["words"])
    return screens.one_of_mine(context.t, item).led_by(context.t("Thank you, the staff have your reply."))


async def _answer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    feedback = context.services[Tickets]
    await context.services[People].meet(tx, context.person, context.first_name)
    words_id = await feedback.answer(tx, answers[ABOUT], answers["words"], context.person.id)
    return screens.sent(context.t, await feedback.item_within(tx, answers[ABOUT]), words_id)


def _names(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(WITH_NAME, t("with my name")), (WITHOUT_NAME, t("without my name"))]


SEND = Conversation(
    name="feedback",
    version=1,
    title=N_("Complaints and suggestions"),
    send_label=N_("Send"),
    finish=_send,
    steps=(
        TextStep(
            name="words",
            label=N_("Message"),
            most=LONGEST,
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
        TextStep(
            name="words",
            label=N_("Reply"),
            most=LONGEST,
            ask=lambda t, answers: t("Your next message goes to the staff. You can reply once."),
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
        TextStep(
            name="words",
            label=N_("The answer"),
            most=LONGEST,
            ask=lambda t, answers: t("Your next message goes to the resident."),
        ),
    ),
)
