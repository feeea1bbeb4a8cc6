"""Which parts of the bot are switched off."""

from __future__ import annotations

from typing import Protocol

from bot.base.database import Reader


class Switches(Protocol):
    """Whoever knows that."""

    async def switched_off(self, reader: Reader) -> frozenset[str]:
        """The names of the features that are off."""
