"""“Ask the staff”: a question that a person answers here; where the area is switched off, how else one is reached."""

from __future__ import annotations

from typing import Any

from bot.areas.library.service import Library
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Feature, reads
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.library.screens import contact_lines, staff_screen, standing_of_desk
from handlers.navigation import AskStaff, WriteToStaff, shortened
from handlers.tickets.drafting import BEFORE, SHOWN
from handlers.tickets.forms import ASK
from handlers.tickets.messages import NothingToSend, as_message, kept
from handlers.tickets.mutes import check

_SAYS_SOMETHING = 2  # words
_QUOTED = 40


@reads
async def ask_staff(context: Context, tap: object) -> Screen | Begin:
    """The next message goes to a person; their numbers and whether they are there now stand above. Raises Muted."""
    about = await context.services[Library].about(context.reader)
    now = context.now.astimezone(context.t.zone)
    if not context.has("feedback"):
        return staff_screen(context.t, about.contacts, about.hours, now)
    await check(context)
    shown = paragraphs(contact_lines(context.t, about.contacts), standing_of_desk(context.t, about.hours, now))
    return Begin(ASK, {ABOUT: {SHOWN: shown, **(_asked_under(context) if isinstance(tap, AskStaff) else {})}})


def _asked_under(context: Context) -> dict[str, Any]:
    """What they saw, and what they sent that led there: it can be passed on as it is."""
    try:
        before = as_message(context.before) if context.before else None
    except NothingToSend:
        before = None
    if before is None or not (before.files or len(before.words.split()) >= _SAYS_SOMETHING):
        return {"screen": context.shown}
    led = f"“{shortened(before.words, _QUOTED)}” → " if before.words else ""
    return {"screen": led + context.shown, BEFORE: kept(before)}


ASKING = Feature(
    name="asking",
    title=N_("Ask the staff"),
    essential=True,
    taps={AskStaff: ask_staff, WriteToStaff: ask_staff},
)
