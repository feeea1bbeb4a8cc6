"""What follows an event, as handlers use it."""

from __future__ import annotations

from datetime import tzinfo
from random import Random, SystemRandom

from bot.aftercare.certifying import Certifying
from bot.aftercare.handing import Handing
from bot.aftercare.thanking import Thanking
from bot.clock import Clock
from bot.db import Database


class Aftercare:
    """The use cases, by who does what. `zone` is the library's."""

    def __init__(self, database: Database, clock: Clock, zone: tzinfo, random: Random | None = None) -> None:
        chance = random or SystemRandom()
        self.handing = Handing(database, clock)
        self.thanking = Thanking(database, clock, zone, chance, self.handing)
        self.certifying = Certifying(database, clock, chance)
