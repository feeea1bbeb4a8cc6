"""The use cases of every area, handed to the handlers as one typed bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.areas.autoposts.service import Announcing
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.catalogue.service import Catalogue
from bot.areas.channels.service import Channels
from bot.areas.children.guardianship import Family
from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.faq.service import Faq
from bot.areas.feedback.service import Feedback
from bot.areas.followup.service import Aftercare
from bot.areas.library.closings.service import Closing
from bot.areas.library.service import Library
from bot.areas.library.signing import Signing
from bot.areas.people.service import People
from bot.areas.preferences.service import Notifications
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.service import Personal
from bot.areas.profiles.service import Residents
from bot.areas.proposals.service import Proposals
from bot.areas.school_visits.service import SchoolVisits
from bot.areas.staff.service import Staff
from bot.areas.visitor_count.service import Visits
from bot.delivery.outbox.undelivered import Deliveries


@dataclass(frozen=True)
class Services:
    """One field an area. Assembled in `bot.assembly` only, for `bot.app`."""

    link: Callable[[str], str]  # a start payload -> the deep link into the private chat
    people: People
    library: Library
    catalogue: Catalogue
    proposals: Proposals
    consents: Consents
    children: Children
    family: Family
    events: Events
    personal: Personal
    data_requests: DataRequests
    staff: Staff
    deliveries: Deliveries
    visits: Visits
    feedback: Feedback
    broadcasts: Broadcasts
    closing: Closing
    aftercare: Aftercare
    signing: Signing
    channels: Channels
    faq: Faq
    school_visits: SchoolVisits
    residents: Residents
    announcing: Announcing
    notifications: Notifications
