"""What comes late: an update that waited while the bot was away may no longer be meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.chat.core.context import Context
from bot.chat.core.feature import Action
from bot.chat.forms.form_screens import Op
from bot.chat.routing.call import Call
from bot.chat.routing.plan import Plan
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.telegram.inbox import Stored

_LATE = timedelta(minutes=15)


def is_late(stored: Stored, now: datetime) -> bool:
    """Whether an update waited so long that what it would change is asked about once more."""
    return stored.received_at is not None and now - stored.received_at > _LATE


def asking_anew(context: Context, plan: Plan, stored: Stored) -> Plan:
    """The same plan, but nothing that changes something is done: a form shows where it stands, a key is shown again."""
    if plan.form_tap and plan.form_tap.op is Op.SEND:
        return replace(plan, form_tap=replace(plan.form_tap, op=Op.RESUME))
    if all(is_harmless(call.action) for call in plan.calls):
        return plan
    return replace(plan, calls=(), instead=_asks_anew(context, plan.calls, stored.payload))


def is_harmless(action: Action) -> bool:
    """Whether an action may be done at any time: it only reads, or notes a search or a look beside its answer."""
    return not action.writes or (action.first is not None and not action.deed)


def _asks_anew(context: Context, calls: Sequence[Call], payload: Mapping[str, Any]) -> Screen:
    t = context.t
    tapped = next((call.input for call in calls if isinstance(call.input, CallbackData)), None)
    if tapped is None:
        return Screen(t("This came late, so nothing was done. Please send it again if you still want it."), fresh=True)
    key = Button(_label(payload, tapped.pack()) or t("Yes, please"), tapped)
    return Screen(t("This came late, so nothing was done yet. Do you still want it?"), [[key]], fresh=True)


def _label(payload: Mapping[str, Any], data: str) -> str:
    message = (payload.get("callback_query") or {}).get("message") or {}
    rows = (message.get("reply_markup") or {}).get("inline_keyboard") or []
    return next((str(key.get("text", "")) for row in rows for key in row if key.get("callback_data") == data), "")
