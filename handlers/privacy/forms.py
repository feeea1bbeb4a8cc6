"""Forms about one's data: the name, a request to the staff, and the staff's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.chat.core.context import Turn
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.privacy import screens
from handlers.privacy.buttons import ShowRequests
from handlers.staff.screens import ways as desk_ways


async def _correct(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await turn.services.people.meet(tx, turn.person, turn.first_name)
    await turn.services.people.call(tx, turn.person.id, answers["name"])
    said = turn.t("Noted, from now on we call you {name}.", name=answers["name"])
    return Screen(said, [screens.ways(turn.t)])


async def _ask(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await turn.services.people.meet(tx, turn.person, turn.first_name)
    request = await turn.services.data_requests.ask(tx, turn.person.id, answers["words"])
    return screens.request_kept(turn, request)


async def _answer(turn: Turn, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await turn.services.data_requests.answer(tx, turn.person.id, answers[ABOUT], answers["words"])
    keys = [[Button(turn.t("Requests about data"), ShowRequests())], desk_ways(turn.t)]
    return Screen(turn.t("The answer is on its way."), keys)


NAME = Conversation(
    name="name",
    version=1,
    title=N_("Correct my name"),
    send_label=N_("Save"),
    finish=_correct,
    steps=(
        TextStep(
            name="name",
            label=N_("Name"),
            most=60,
            ask=lambda t, answers: t("How shall we call you?"),
        ),
    ),
)
ASK = Conversation(
    name="data_request",
    version=1,
    title=N_("Ask the staff about my data"),
    send_label=N_("Send"),
    finish=_ask,
    steps=(
        TextStep(
            name="words",
            label=N_("Request"),
            most=1000,
            ask=lambda t, answers: t("What shall the staff do about your data? Please write no NIK."),
        ),
    ),
)
ANSWER = Conversation(
    name="data_answer",
    version=1,
    title=N_("Answer a request about data"),
    send_label=N_("Send"),
    finish=_answer,
    needs=May.ANSWER_PEOPLE,
    deed=N_("answered a request about data"),
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("The answer"),
            most=1000,
            ask=lambda t, answers: t("What has been done? The resident reads your next message at once."),
        ),
    ),
)
