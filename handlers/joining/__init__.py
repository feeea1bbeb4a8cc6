"""Signing others up: one's children, and groups."""

from __future__ import annotations

from bot.chat.feature import Feature
from bot.chat.texts import N_
from handlers.events.buttons import SignUpChildren
from handlers.joining import actions
from handlers.joining.forms import CHILDREN, CHILDREN_LEFT

FEATURE = Feature(
    name="joining",
    title=N_("Sign children up"),
    part_of="events",
    taps={SignUpChildren: actions.sign_up_children},
    conversations=(CHILDREN, CHILDREN_LEFT),
)
