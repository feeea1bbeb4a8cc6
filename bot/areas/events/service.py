"""Events as handlers use them: reading takes a reader of its own, everything else the caller's transaction."""

from __future__ import annotations

from datetime import tzinfo
from random import Random, SystemRandom

from bot.areas.events.attendance.check_in import Attending
from bot.areas.events.attendance.desk import DeskReading
from bot.areas.events.context import EventsContext
from bot.areas.events.planning.lifecycle import Composing
from bot.areas.events.planning.overview import Overview
from bot.areas.events.queries import Reading
from bot.areas.events.registration.guardian_consent import Permitting
from bot.areas.events.registration.offers import Queueing
from bot.areas.events.registration.restoring import Restoring
from bot.areas.events.registration.signing_up import SigningUp
from bot.areas.events.registration.waitlist import Turns
from bot.areas.events.reminders import Reminding
from bot.areas.events.rules import EventRules
from bot.areas.events.scheduler import Scheduler
from bot.areas.events.settings import Ruled
from bot.base.clock import Clock
from bot.base.database import Database

DEFAULTS = EventRules()


class Events:
    """The use cases of events, by who does what."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        promises: Scheduler,
        rules: EventRules = DEFAULTS,
        random: Random | None = None,
    ) -> None:
        self.ruled = Ruled(database, clock, rules)
        house = EventsContext(clock, zone, promises, self.ruled, random or SystemRandom())
        turns = Turns(house)
        self.followers, self.guardians, self.admits = house.followers, house.guardians, house.admits
        self.queueing = Queueing(house, turns)
        self.signing_up = SigningUp(database, house, turns)
        self.restoring = Restoring(house)
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
