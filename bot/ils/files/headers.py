"""Headers as files write them, and how many of them mean something."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.reading.text import fold
from bot.ils.files import plain, slims


def names_of(headers: Sequence[str]) -> tuple[str, ...]:
    """Headers as they are compared."""
    return tuple(fold(cell).replace(" ", "_") for cell in headers)


def known(names: Sequence[str]) -> int:
    """How many of some names mean something to us."""
    return len({plain.column(name) for name in names} - {""} | set(names) & (slims.TITLE_MARKS | slims.ITEM_MARKS))
