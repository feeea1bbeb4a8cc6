"""“Ask the staff”: a question that a person answers here; where the area is switched off, how else one is reached."""

from __future__ import annotations

from bot.areas.library.service import Library
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, Feature, reads
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.library.screens import contact_lines, staff_screen, standing_of_desk
from handlers.navigation import AskStaff, WriteToStaff
from handlers.tickets.drafting import SHOWN
from handlers.tickets.forms import ASK
from handlers.tickets.mutes import check


@reads
async def ask_staff(context: Context, tap: object) -> Screen | Begin:
    """The next message goes to a person; their numbers and whether they are there now stand above. Raises Muted."""
    about = await context.services[Library].about(context.reader)
    now = context.now.astimezone(context.t.zone)
    if not context.has("feedback"):
        return staff_screen(context.t, about.contacts, about.hours, now)
    await check(context)
    shown = paragraphs(contact_lines(context.t, about.contacts), standing_of_desk(context.t, about.hours, now))
    return Begin(ASK, {ABOUT: {SHOWN: shown, "screen": "" if isinstance(tap, WriteToStaff) else context.shown}})


ASKING = Feature(
    name="asking",
    title=N_("Ask the staff"),
    essential=True,
    taps={AskStaff: ask_staff, WriteToStaff: ask_staff},
)
