"""Events declare themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.rules import number_of
from bot.areas.events import promises
from bot.areas.events.demo import hold_events
from bot.areas.events.demo_year import hold_a_year
from bot.areas.events.figures import FIGURES
from bot.areas.events.hooks import LooksAfter, SessionSettled
from bot.areas.events.jobs import ScheduledJobs, jobs, offer_letter_ended
from bot.areas.events.permissions import GRANTS
from bot.areas.events.personal import TABLES
from bot.areas.events.service import Events
from bot.areas.events.store.audience import standing_to
from bot.areas.events.topics import TOPICS
from bot.areas.events.wordings import CARE, SIGN_UP, TEEN
from bot.base.area import Area, ForgetsChild, ForgetsPerson, Grants, Hooks, Promises, Provides, Starts
from bot.base.clock import Clock
from bot.base.database import Database, Transaction
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.quiet import Quiet
from bot.base.services import Services
from bot.delivery.hooks import Jobs, LetterEnded, QuietHours
from bot.delivery.schedule.worker import Job
from bot.settings import Settings


def _events(services: Services) -> Events:
    settings = services[Settings]
    events = Events(services[Database], services[Clock], settings.timezone, ScheduledJobs())
    events.guardians += [partial(hook.read, services) for hook in services[Hooks].of(LooksAfter)]
    return events


def _jobs(services: Services) -> Mapping[str, Job]:
    settled = [partial(hook.run, services) for hook in services[Hooks].of(SessionSettled)]
    return jobs(services[Events], settled)


def _quiet(services: Services) -> QuietHours:
    """The library's quiet hours are among the numbers that staff change for events."""
    events = services[Events]
    return QuietHours(lambda: Quiet(events.rules.quiet_from, events.rules.quiet_until), services[Settings].timezone)


async def _care_withdrawn(services: Services, tx: Transaction, _: int, subject: str) -> None:
    await services[Events].signing_up.forget_care(tx, number_of(subject))


async def _teen_withdrawn(services: Services, tx: Transaction, _: int, subject: str) -> None:
    await services[Events].permitting.take_back(tx, number_of(subject))


AREA = Area(
    "events",
    Provides(Events, _events),
    Provides(QuietHours, _quiet),
    Starts(lambda s: s[Events].ruled.load()),
    Jobs(_jobs),
    LetterEnded(lambda s, tx, letter, ending: offer_letter_ended(s[Events], tx, letter, ending.state)),
    ForgetsPerson(lambda s, tx, person: s[Events].signing_up.forget_person(tx, person)),
    ForgetsChild(lambda s, tx, child: s[Events].signing_up.forget_child(tx, child)),
    AsksConsent(SIGN_UP, N_("Signing up for events")),
    AsksConsent(CARE, N_("Looking after a child without you"), _care_withdrawn),
    AsksConsent(TEEN, N_("Allowing somebody under 18 to come to an event"), _teen_withdrawn),
    Grants(GRANTS),
    Promises(promises.kept),
    AudienceCriterion("event", standing_to, concerns=True),
    FIGURES,
    Demonstrates(hold_events),
    Demonstrates(hold_a_year, simulated=True),
    *TOPICS,
    *TABLES,
)
