"""Events as handlers use them: reading takes a reader of its own, everything else the caller's transaction."""

from __future__ import annotations

from datetime import tzinfo
from random import Random, SystemRandom

from bot.base.clock import Clock
from bot.base.database import Database
from bot.events.attending import Attending
from bot.events.composing import Composing
from bot.events.desk import DeskReading
from bot.events.house import House
from bot.events.overview import Overview
from bot.events.permitting import Permitting
from bot.events.promises import Promises
from bot.events.queueing import Queueing
from bot.events.reading import Reading
from bot.events.reminding import Reminding
from bot.events.ruled import Ruled
from bot.events.rules import EventRules
from bot.events.signing_up import SigningUp
from bot.events.turns import Turns

DEFAULTS = EventRules()


class Events:
    """The use cases of events, by who does what."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        promises: Promises,
        rules: EventRules = DEFAULTS,
        random: Random | None = None,
    ) -> None:
        self.ruled = Ruled(database, clock, rules)
        house = House(clock, zone, promises, self.ruled, random or SystemRandom())
        turns = Turns(house)
        self.followers = house.followers
        self.queueing = Queueing(house, turns)
        self.signing_up = SigningUp(database, house, turns)
        self.permitting = Permitting(database, house, self.signing_up)
        self.composing = Composing(house, turns, self.queueing)
        self.attending = Attending(house, turns, self.queueing)
        self.reminding = Reminding(house)
        self.reading = Reading(database, house)
        self.overview = Overview(database, house)
        self.desk = DeskReading(database, house)

    @property
    def rules(self) -> EventRules:
        """As the library has them now."""
        return self.ruled.now
