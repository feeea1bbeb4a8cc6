"""What the lines of the audit trail are about, in words: each area names its own things."""

from __future__ import annotations

from bot.base.reading.numbers import read_int
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.routing.registry import Registry


async def name_of(context: Context, subject: str) -> str:
    """Of a subject such as “session:3 registration:5”; nothing for what is no more, or has no name."""
    registry = context.services[Registry]
    for part in subject.split(" "):
        kind, _, number = part.partition(":")
        if kind == "area":
            return str(context.t(title)) if (title := registry.title_of(number)) else ""
        name = next((one.named[kind] for one in registry.features if kind in one.named), None)
        if name is not None:
            try:
                return await name(context, read_int(number))
            except (Unknown, ValueError):
                return ""
    return ""
