"""Whether what somebody sends reaches the staff, and what is said where it reaches nobody."""

from __future__ import annotations

from bot.areas.library.service import Library
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.base.database import Reader
from bot.base.html import Html, lines
from bot.base.identity import Permission
from bot.chat.core.context import Context
from handlers.library.screens import contact_lines


async def nobody_told(context: Context, reader: Reader, may: Permission = ANSWER_PEOPLE) -> Html:
    """Empty where anybody who may do this can be written to; else that nobody can, and how to reach them."""
    if await context.services[Staff].reaches(reader, may):
        return Html()
    t, about = context.t, await context.services[Library].about(reader)
    said = t("No member of staff can be told by the bot right now. It is kept for them.")
    urgent = t("If it is urgent, please come by or call.")
    return lines(said, urgent, contact_lines(t, about.contacts))
