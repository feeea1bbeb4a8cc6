"""Questions of forms that are answered, left or ended: their keys go, so that no dead key is ever tapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_screens import FormTap, is_of_form, is_question, resume_key
from bot.chat.routing import folded_keys
from bot.chat.routing.registry import Registry
from bot.chat.screens.callback_data import tag_of
from bot.chat.screens.folding import Rows
from bot.chat.screens.screen import Button, Screen
from bot.delivery.outbox import store as outbox

ABOUT, BESIDE = "form:0", "form:1"
"""Of a message: a question of a form; an answer to something else, with the way back into the form below it."""


async def closed(
    context: Context, tx: Transaction, screens: Sequence[Screen], before: Draft | None
) -> Sequence[Screen]:
    """The answer, with the questions before it stripped of their keys where it asks the next one or the form is over.

    The one whose key was tapped becomes the answer itself. A form that waits keeps its keys: they lead back into it.
    """
    marked = [replace(one, about=ABOUT) if is_of_form(one) and not one.about else one for one in screens]
    asks, now = any(is_question(one) for one in marked), await drafts.load(tx, context.person.id, context.chat_id)
    if before is not None and (now is None or now.conversation != before.conversation):
        marked = [*marked, *await _without_ways_back(context, tx)]
    if not asks and (before is None or now is not None):
        return marked
    old = await outbox.messages_about(tx, context.chat_id, ABOUT)
    instead = context.tapped if marked and takes_its_place(context, marked[0]) else None
    return [*marked, *(Screen("", rekeys=message) for message in old if message != instead)]


def offering(screen: Screen, way: Button) -> Screen:
    """An answer to something else, with the way back into the form."""
    return replace(screen.with_keys([way]), about=screen.about or BESIDE)


async def _without_ways_back(context: Context, tx: Transaction) -> list[Screen]:
    """The form is over: its “Continue” goes from what was answered beside it, and the other keys stay."""
    changed = []
    for letter, message, parts in await folded_keys.told_with(tx, context.chat_id, BESIDE):
        await outbox.is_about_no_more(tx, context.chat_id, message)
        left = [_without_forms(rows) for rows in parts]
        await folded_keys.keep(tx, letter, context.chat_id, left, context.now)
        if message != context.tapped:
            changed.append(Screen("", rekeys=message, turned=left[0]))
    return changed


def _without_forms(rows: Rows) -> Rows:
    return [kept for row in rows if (kept := [key for key in row if not _is_of_a_form(key)])]


def _is_of_a_form(key: Mapping[str, Any]) -> bool:
    data = key.get("callback_data", "")
    return bool(data) and tag_of(data) == FormTap.tag


def takes_its_place(context: Context, screen: Screen) -> bool:
    """Whether a screen is shown in the place of the message tapped: not words alone in that of a picture."""
    fits = not context.pictured or screen.below_picture or bool(screen.photo)
    return context.tapped is not None and not screen.fresh and fits


def offering_on(registry: Registry, context: Context, screens: Sequence[Screen], draft: Draft) -> Sequence[Screen]:
    """An answer beside a form, with the way back into it."""
    way = resume_key(context.t, registry.conversations[draft.conversation])
    if not screens or any(way in row for row in screens[-1].keys):
        return screens
    return [*screens[:-1], offering(screens[-1], way)]
