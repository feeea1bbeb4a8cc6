"""Which parts of the bot are switched off."""

from __future__ import annotations

from typing import Protocol


class Switches(Protocol):
    """Whoever knows that."""

    async def switched_off(self) -> frozenset[str]:
        """The names of the features that are off."""
