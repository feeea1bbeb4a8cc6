"""The use cases of every area, handed to the handlers as one typed bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.aftercare.service import Aftercare
from bot.announcing.service import Announcing
from bot.broadcasts.service import Broadcasts
from bot.catalogue.service import Catalogue
from bot.channels.service import Channels
from bot.children.family import Family
from bot.children.service import Children
from bot.closing.service import Closing
from bot.consents.service import Consents
from bot.delivery.outbox.undelivered import Deliveries
from bot.events.service import Events
from bot.faq.service import Faq
from bot.feedback.service import Feedback
from bot.library.service import Library
from bot.library.signing import Signing
from bot.notifications.service import Notifications
from bot.people.service import People
from bot.personal.requests import DataRequests
from bot.personal.service import Personal
from bot.proposals.service import Proposals
from bot.residents.service import Residents
from bot.school_visits.service import SchoolVisits
from bot.staff.service import Staff
from bot.visits.service import Visits


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
