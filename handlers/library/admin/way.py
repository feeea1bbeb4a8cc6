"""How one finds the library, in words and with a photo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.attached_steps import PhotoStep
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.library.admin.facts import begins, saved


async def _save_way(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[Library].set_way(tx, answers["way"], answers["photo"] or "")
    return saved(context.t)


WAY = Conversation(
    name="way",
    version=1,
    title=N_("The way here"),
    why=N_("Residents who ask the way read it below the map."),
    send_label=N_("Save"),
    finish=_save_way,
    needs=EDIT_LIBRARY,
    deed=N_("changed the way to the library"),
    steps=(
        TextStep(
            name="way",
            label=N_("The way here"),
            most=400,
            ask=lambda t, answers: t(
                "How does one find the library? Landmarks, angkot, parking, in a sentence or two."
            ),
        ),
        PhotoStep(
            name="photo",
            label=N_("Photo of the house"),
            optional=True,
            ask=lambda t, answers: t("A photo of the house from the street?"),
        ),
    ),
)

edit_way = begins(WAY)
