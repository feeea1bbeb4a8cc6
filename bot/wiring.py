"""The list of areas. A new one is a line here, and one in `handlers.FEATURES`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.autoposts.area import AREA as AUTOPOSTS
from bot.areas.broadcasts.area import AREA as BROADCASTS
from bot.areas.catalogue.area import AREA as CATALOGUE
from bot.areas.challenges.area import AREA as CHALLENGES
from bot.areas.channels.area import AREA as CHANNELS
from bot.areas.children.area import AREA as CHILDREN
from bot.areas.class_wishes.area import AREA as CLASS_WISHES
from bot.areas.consents.area import AREA as CONSENTS
from bot.areas.emergencies.area import AREA as EMERGENCIES
from bot.areas.events.area import AREA as EVENTS
from bot.areas.family_reading.area import AREA as FAMILY_READING
from bot.areas.faq.area import AREA as FAQ
from bot.areas.followup.area import AREA as FOLLOWUP
from bot.areas.holds.area import AREA as HOLDS
from bot.areas.learning.area import AREA as LEARNING
from bot.areas.library.area import AREA as LIBRARY
from bot.areas.lost_and_found.area import AREA as LOST_AND_FOUND
from bot.areas.needs.area import AREA as NEEDS
from bot.areas.operation.area import AREA as OPERATION
from bot.areas.patrons.area import AREA as PATRONS
from bot.areas.people.area import AREA as PEOPLE
from bot.areas.preferences.area import AREA as PREFERENCES
from bot.areas.privacy.area import AREA as PRIVACY
from bot.areas.profiles.area import AREA as PROFILES
from bot.areas.proposals.area import AREA as PROPOSALS
from bot.areas.reading_groups.area import AREA as READING_GROUPS
from bot.areas.rooms.area import AREA as ROOMS_TO_BOOK
from bot.areas.school_visits.area import AREA as SCHOOL_VISITS
from bot.areas.shelf.area import AREA as SHELF
from bot.areas.showcase.area import AREA as SHOWCASE
from bot.areas.staff.area import AREA as STAFF
from bot.areas.surveys.area import AREA as SURVEYS
from bot.areas.tickets.area import AREA as TICKETS
from bot.areas.visitor_count.area import AREA as VISITOR_COUNT
from bot.base.area import Area
from bot.base.room import DATABASE
from bot.chat.room import DRAFTS
from bot.delivery.room import FAILED_UPDATES, OUTBOX, SCHEDULE
from bot.drawing.room import DRAWING
from bot.telegram.room import INBOX
from handlers import FEATURES

ROOMS: Sequence[Area] = (DATABASE, INBOX, OUTBOX, SCHEDULE, FAILED_UPDATES, DRAFTS, DRAWING)
"""The rooms of the house that keep tables of their own; they declare themselves as areas do."""

AREAS: Sequence[Area] = (
    PEOPLE,
    STAFF,
    CONSENTS,
    LIBRARY,
    CATALOGUE,
    EVENTS,
    CHILDREN,
    PROFILES,
    SCHOOL_VISITS,
    ROOMS_TO_BOOK,
    FOLLOWUP,
    TICKETS,
    LOST_AND_FOUND,
    FAQ,
    PROPOSALS,
    PATRONS,
    HOLDS,
    SHELF,
    READING_GROUPS,
    CHALLENGES,
    FAMILY_READING,
    PREFERENCES,
    CLASS_WISHES,
    CHANNELS,
    SHOWCASE,
    BROADCASTS,
    AUTOPOSTS,
    VISITOR_COUNT,
    SURVEYS,
    LEARNING,
    NEEDS,
    EMERGENCIES,
    PRIVACY,
    OPERATION,
)

__all__ = ["AREAS", "FEATURES", "ROOMS"]
