"""What staff taught goes before what phrases half hear and examples suggest: they decided about these very words."""

from __future__ import annotations

from bot.chat.core.context import Context
from bot.chat.core.trace import Kind, Way
from bot.chat.routing.call import Call
from bot.chat.routing.registry import Registry


def call_of_taught(registry: Registry, context: Context, typed: str) -> Call | None:
    """The action of what these words were taught to mean; None where they were not, or mean a book."""
    ear = registry.ear(context.off)
    meant = ear.recall(typed, context.permissions) if ear else None
    if meant is None or meant.phrase is None:
        return None
    heard = registry.listener(context.off, context.permissions).taken_for(meant.phrase, typed)
    way = Way(Kind.LEARNED, meant.phrase.name, registry.area_of(meant.phrase.action), heard.slots)
    return Call(meant.phrase.action, heard, meant.phrase.name, way=way)
