"""Questions of forms that are answered, left or ended: their keys go, so that no dead key is ever tapped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_screens import is_of_form, is_question
from bot.chat.screens.screen import Screen
from bot.delivery.outbox import store as outbox

ABOUT = "form:0"


async def closed(
    context: Context, tx: Transaction, screens: Sequence[Screen], before: Draft | None
) -> Sequence[Screen]:
    """The answer, with the questions before it stripped of their keys where it asks the next one or the form is over.

    The one whose key was tapped becomes the answer itself. A form that waits keeps its keys: they lead back into it.
    """
    marked = [replace(one, about=ABOUT) if is_of_form(one) and not one.about else one for one in screens]
    asks = any(is_question(one) for one in marked)
    if not asks and (before is None or await drafts.load(tx, context.person.id, context.chat_id) is not None):
        return marked
    old = await outbox.messages_about(tx, context.chat_id, ABOUT)
    instead = context.tapped if marked and takes_its_place(context, marked[0]) else None
    return [*marked, *(Screen("", rekeys=message) for message in old if message != instead)]


def takes_its_place(context: Context, screen: Screen) -> bool:
    """Whether a screen is shown in the place of the message tapped: not words alone in that of a picture."""
    fits = not context.pictured or screen.below_picture or bool(screen.photo)
    return context.tapped is not None and not screen.fresh and fits
