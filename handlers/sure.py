"""Asking before a deed that is not easily undone; both keys say the verb, so that neither has to be thought about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts


@dataclass(frozen=True)
class Sure:
    """The two answers, as msgids."""

    yes: str
    no: str


CHANGE = Sure(N_("Yes, change it"), N_("Do not change it"))
DELETE = Sure(N_("Yes, delete"), N_("Do not delete"))
LEAVE = Sure(N_("Yes, leave"), N_("Do not leave"))
RECALL = Sure(N_("Yes, recall"), N_("Do not recall"))
RETRACT = Sure(N_("Yes, take my work back"), N_("Do not take my work back"))
REMOVE = Sure(N_("Yes, remove"), N_("Do not remove"))
SEND = Sure(N_("Yes, send"), N_("Do not send"))
SKIP = Sure(N_("Yes, skip"), N_("Do not skip"))
STOP = Sure(N_("Yes, stop"), N_("Do not stop"))
TAKE_BACK = Sure(N_("Yes, take it back"), N_("Do not take it back"))
TAKE_OUT = Sure(N_("Yes, take it out"), N_("Leave it in"))
THROW_AWAY = Sure(N_("Yes, throw it away"), N_("Do not throw it away"))
UNDO = Sure(N_("Yes, undo it"), N_("Do not undo it"))
WHOLE = Sure(N_("Yes, the whole collection"), N_("No, only a part"))


def sure(
    t: Texts, asked: str, answers: Sure, deed: CallbackData, otherwise: CallbackData, *below: Sequence[Button]
) -> Screen:
    """The deed, or back to where it was asked for."""
    yes, no = Button(t(answers.yes), deed, style="danger"), Button(t(answers.no), otherwise)
    return Screen(asked, [[yes, no], *below])
