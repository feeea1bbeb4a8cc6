"""Inline mode: what somebody finds who names the bot in any chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.chat.core.context import Context
from bot.chat.screens.screen import Screen


@dataclass(frozen=True)
class Found:
    """One answer of inline mode."""

    id: str
    title: str
    description: str
    screen: Screen


# (context, query, offset) -> answers and the next offset ("" at the end)
Inline = Callable[[Context, str, str], Awaitable[tuple[Sequence[Found], str]]]
