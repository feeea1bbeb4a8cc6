"""What the library sets of holds: for how many open days a copy waits, and how many books somebody may reserve."""

from __future__ import annotations

from bot.areas.holds.rules import MOST_OF, SETTINGS, Limits
from bot.areas.holds.store import work
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class HoldSettings:
    """The defaults, and what staff have changed of them."""

    async def limits(self, reader: Reader) -> Limits:
        """What counts now."""
        return Limits(**{**SETTINGS, **await work.settings(reader)})

    async def put(self, tx: Transaction, name: str, value: int) -> Limits:
        """Another value from now on; days that were told stay as they are. Raises Unknown for what cannot be set so."""
        if name not in SETTINGS or not least(name) <= value <= MOST_OF[name]:
            raise Unknown("setting")
        await work.put_setting(tx, name, value)
        return await self.limits(tx)


def least(name: str) -> int:
    """The smallest value of a setting."""
    return min(1, SETTINGS[name])
