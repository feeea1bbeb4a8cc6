"""What words mean because of what is this person's own: “rafi sakit” where Rafi has a seat."""

from __future__ import annotations

from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Draft
from bot.chat.routing.call import Call
from bot.chat.routing.registry import Registry


async def of_ones_own(registry: Registry, context: Context, given: Given, draft: Draft | None) -> Call | None:
    """What answers it, of the areas that know; None in a form, whose question has the word. Reads."""
    if not isinstance(given, Words) or (draft is not None and not draft.suspended):
        return None
    for one in registry.spellings(given.text, context.off, context.permissions, first=True):
        if await one.means(context, given.text):
            way = Way(Kind.SPELLING, one.name, registry.area_of(one.action), (("text", given.text),))
            return Call(one.action, given.text, one.name, way=way)
    return None
