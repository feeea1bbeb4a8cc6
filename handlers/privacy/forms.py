"""Forms about one's data: the name, a request to the staff, and the staff's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.people.service import People
from bot.areas.privacy.requests import DataRequests
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import desk_ways
from handlers.privacy import screens
from handlers.privacy.buttons import ShowRequests
from handlers.staff_reach import nobody_told


async def _correct(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    await context.services[People].call(tx, context.person.id, answers["name"])
    said = context.t("Noted, from now on we call you {name}.", name=answers["name"])
    return Screen(said, [screens.ways(context.t)])


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    request = await context.services[DataRequests].ask(tx, context.person.id, answers["words"])
    return screens.request_kept(context, request, await nobody_told(context, tx))


async def _answer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[DataRequests].answer(tx, context.person.id, answers[ABOUT], answers["words"])
    keys = [[Button(context.t("Requests about data"), ShowRequests())], desk_ways(context.t)]
    return Screen(context.t("The answer is on its way."), keys)


NAME = Conversation(
    name="name",
    version=1,
    title=N_("Correct my name"),
    send_label=N_("Save"),
    finish=_correct,
    steps=(
        NameStep(
            name="name",
            why=N_("So that we call you as you like, and the staff at an event know you. Only the staff see it."),
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
            why=N_("The staff need to know what to do about your data. Only they read it."),
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
    why=N_("The resident has asked about their data and gets your answer here. It counts towards the deadline."),
    send_label=N_("Send"),
    finish=_answer,
    needs=ANSWER_PEOPLE,
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
