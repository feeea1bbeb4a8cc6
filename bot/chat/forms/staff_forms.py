"""Forms that are for staff: who may fill them in, and what the audit trail says of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.base.identity import NotAllowed
from bot.chat.core.context import Context
from bot.chat.forms.conversation import Conversation


def check_allowed(context: Context, form: Conversation) -> None:
    """Raises NotAllowed for a form that is for staff, and for who is not (or no longer) of them."""
    if form.needs and not context.may(form.needs):
        raise NotAllowed(form.needs)


def subject_of_form(form: Conversation, about: Any) -> str:
    """What a filled form was about, for the audit trail: “event:12”."""
    if isinstance(about, Mapping):
        return next((f"{name}:{value}" for name, value in about.items() if type(value) is int), form.name)
    return f"{form.name}:{about}" if type(about) is int else form.name
