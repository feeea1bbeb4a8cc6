"""The ways onward that every screen may offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.core.feature import MenuButton, Waiting


@dataclass(frozen=True)
class Navigation:
    """The ways that screens offer one kind of reader, in order; computed once for (areas off, permissions)."""

    menu: Sequence[MenuButton] = ()
    more: Sequence[MenuButton] = ()
    quick: Sequence[MenuButton] = ()  # the staff's keys
    tools: Sequence[MenuButton] = ()  # further keys of their desk
    desk: Sequence[Waiting] = ()  # what may wait for them
    closed_forms: frozenset[str] = frozenset()  # conversations of what is switched off
