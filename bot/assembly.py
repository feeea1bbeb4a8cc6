"""Which services there are, and what falls due for whom. Called by `bot.app` alone, which assembles the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.areas.autoposts import service as announcing_service
from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.service import Catalogue
from bot.areas.channels.service import Channels
from bot.areas.children import school_year
from bot.areas.children.guardianship import Guardianship
from bot.areas.children.school_year import SchoolYear
from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.events import jobs as event_jobs
from bot.areas.events.jobs import ScheduledJobs
from bot.areas.events.service import Events
from bot.areas.events.types import KINDS
from bot.areas.faq.service import Faq
from bot.areas.feedback.service import Feedback
from bot.areas.followup.service import Followup
from bot.areas.library.closings.announcement import ClosingAnnouncement
from bot.areas.library.closings.service import Closing
from bot.areas.library.service import Library
from bot.areas.library.signing import Signing
from bot.areas.people.service import People
from bot.areas.preferences.service import Preferences
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.service import Privacy
from bot.areas.profiles.service import Profiles
from bot.areas.proposals.service import Proposals
from bot.areas.school_visits.service import SchoolVisits
from bot.areas.staff.service import Staff
from bot.areas.visitor_count.service import VisitorCount
from bot.base.clock import Clock
from bot.base.database import Database
from bot.chat.routing.chat_membership import ChatMembership
from bot.delivery.outbox.rules import Quiet
from bot.delivery.outbox.undelivered import Undelivered
from bot.delivery.schedule.worker import Job
from bot.services import Services
from bot.settings import Settings


def make_services(
    settings: Settings, database: Database, clock: Clock, rooms: ChatMembership, link: Callable[[str], str]
) -> Services:
    """The use cases of every area, each with what it needs of the others."""
    consents, zone = Consents(database, clock), settings.timezone
    events = Events(database, clock, zone, ScheduledJobs())
    aftercare = Followup(database, clock, zone, lambda: Quiet(events.rules.quiet_from, events.rules.quiet_until))
    forget_child = [aftercare.certifying.forget_child, events.signing_up.forget_child]
    children = Children(database, clock, zone, consents, forget_child)
    staff = Staff(database, clock, settings.owner_ids)
    library = Library(database, clock, zone)
    broadcasts = Broadcasts(database, clock, zone, settings.owner_ids)
    channels = Channels(database, clock, staff, rooms.look, rooms.leave, KINDS)
    feedback = Feedback(database, clock, zone, library, staff)
    leave = [events.signing_up.forget_person, children.guardian_leaves, feedback.forget_person]
    return Services(
        link=link,
        people=People(database, clock, settings.locale),
        library=library,
        catalogue=Catalogue(database, index_path(settings.database), clock),
        proposals=Proposals(clock, settings.owner_ids),
        consents=consents,
        children=children,
        family=Guardianship(database, clock, zone, consents),
        events=events,
        personal=Privacy(database, clock, zone, settings.database, leave, [children.forget_grown_up]),
        data_requests=DataRequests(database, clock, staff),
        staff=staff,
        deliveries=Undelivered(database, clock),
        visits=VisitorCount(database, clock, zone),
        feedback=feedback,
        broadcasts=broadcasts,
        faq=Faq(database, clock),
        school_visits=SchoolVisits(database, clock, staff),
        residents=Profiles(database, clock, consents),
        closing=Closing(database, clock, zone, library, events, ClosingAnnouncement(database, broadcasts, channels)),
        channels=channels,
        announcing=Autoposts(database, clock, zone, staff, channels, events, link),
        notifications=Preferences(database, clock, library),
        aftercare=aftercare,
        signing=Signing(database, clock),
    )


def jobs(settings: Settings, clock: Clock, services: Services) -> Mapping[str, Job]:
    """What is done for each kind of row in the schedule."""
    return {
        school_year.KIND: SchoolYear(services.family, clock, settings.timezone).job,
        **services.broadcasts.jobs,
        **announcing_service.jobs(services.announcing),
        **event_jobs.jobs(services.events, [services.aftercare.thanking.plan]),
        **services.aftercare.thanking.jobs(),
    }
