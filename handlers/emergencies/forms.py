"""What staff write: what happened, and other numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.emergencies.permissions import HANDLE_EMERGENCIES
from bot.areas.emergencies.rules import LONGEST_NUMBER
from bot.areas.emergencies.service import Emergencies
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.emergencies import desk, screens

NOTHING = "-"


async def _close(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    found = await context.services[Emergencies].close(tx, answers[ABOUT], answers["words"], context.person.id)
    return screens.call(context.t, (found, context.person.id))


async def _save(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    value = "" if answers["value"].strip() == NOTHING else answers["value"]
    await context.services[Emergencies].set_number(tx, answers[ABOUT], value)
    return desk.numbers(context.t, await context.services[Emergencies].numbers(tx))


CLOSE = Conversation(
    name="emergency_close",
    version=1,
    title=N_("End an emergency"),
    why=N_("So that colleagues know how it ended. Only the staff who were called read it."),
    send_label=N_("Send"),
    finish=_close,
    needs=HANDLE_EMERGENCIES,
    deed=N_("ended an emergency"),
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("What happened"),
            ask=lambda t, answers: t("What happened? A word is enough; your colleagues read it."),
        ),
    ),
)
NUMBER = Conversation(
    name="emergency_number",
    version=1,
    title=N_("Emergency numbers"),
    why=N_("Whoever reports an emergency is shown this number at once, so it has to be right."),
    send_label=N_("Save"),
    finish=_save,
    needs=EDIT_LIBRARY,
    deed=N_("changed an emergency number"),
    direct=True,
    steps=(
        TextStep(
            name="value",
            label=N_("The number"),
            most=LONGEST_NUMBER,
            ask=lambda t, answers: t("Which number? Several may stand in one line; “-” shows none."),
        ),
    ),
)
