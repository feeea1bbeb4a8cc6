"""What follows an event, as handlers use it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from random import Random, SystemRandom

from bot.areas.followup.certificates import Certifying
from bot.areas.followup.handouts import Handing
from bot.areas.followup.surveys import Thanking
from bot.areas.surveys.outcomes import Outcomes
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.quiet import Quiet


class Followup:
    """The use cases, by who does what. `zone` and `quiet` are the library's."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        outcomes: Outcomes,
        quiet: Callable[[], Quiet] = Quiet,
        random: Random | None = None,
    ) -> None:
        chance = random or SystemRandom()
        self.handing = Handing(database, clock)
        self.thanking = Thanking(database, clock, zone, quiet, outcomes, self.handing)
        self.certifying = Certifying(database, clock, chance)
