"""What a resident writes, what the staff answer, what the resident replies: one message each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.feedback.rules import LONGEST
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.chat.core.context import Turn
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.feedback import screens

WITH_NAME, WITHOUT_NAME = "yes", "no"
GIVEN = {"name": WITH_NAME}  # asked for only where somebody wishes to change it


async def _send(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await turn.services.people.meet(tx, turn.person, turn.first_name)
    anonymous = answers["name"] == WITHOUT_NAME
    item = await turn.services.feedback.send(tx, turn.person.id, answers["words"], anonymous=anonymous)
    return screens.received(turn.t, item)


async def _reply(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    item = await turn.services.feedback.reply(tx, turn.person.id, answers[ABOUT], answers["words"])
    return screens.one_of_mine(turn.t, item).led_by(turn.t("Thank you, the staff have your reply."))


async def _answer(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    feedback = turn.services.feedback
    await turn.services.people.meet(tx, turn.person, turn.first_name)
    words_id = await feedback.answer(tx, answers[ABOUT], answers["words"], turn.person.id)
    return screens.sent(turn.t, await feedback.item_within(tx, answers[ABOUT]), words_id)


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
    needs=May.ANSWER_PEOPLE,
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
