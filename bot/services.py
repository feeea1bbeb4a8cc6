"""The use cases of every area, handed to the handlers as one typed bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.catalogue.service import Catalogue
from bot.areas.channels.service import Channels
from bot.areas.children.guardianship import Guardianship
from bot.areas.children.service import Children
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.faq.service import Faq
from bot.areas.feedback.service import Feedback
from bot.areas.followup.service import Followup
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
from bot.delivery.outbox.undelivered import Undelivered


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
    family: Guardianship
    events: Events
    personal: Privacy
    data_requests: DataRequests
    staff: Staff
    deliveries: Undelivered
    visits: VisitorCount
    feedback: Feedback
    broadcasts: Broadcasts
    closing: Closing
    aftercare: Followup
    signing: Signing
    channels: Channels
    faq: Faq
    school_visits: SchoolVisits
    residents: Profiles
    announcing: Autoposts
    notifications: Preferences
