"""What residents and staff see, one module an area. FEATURES is the only registry: a feature is one line here."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.core.feature import Feature
from handlers import (
    autoposts,
    broadcasts,
    catalogue,
    challenges,
    channels,
    children,
    emergencies,
    family_reading,
    faq,
    followup,
    holds,
    home,
    learning,
    library,
    lost_and_found,
    needs,
    operation,
    patrons,
    preferences,
    privacy,
    profiles,
    proposals,
    reading_groups,
    school_visits,
    shelf,
    staff,
    surveys,
    tickets,
    visitor_count,
)
from handlers.catalogue import uploads
from handlers.events import check_in, desk, listing, planning, printing, registration
from handlers.library import admin, closings

FEATURES: Sequence[Feature] = (
    home.FEATURE,
    catalogue.FEATURE,
    uploads.FEATURE,
    holds.FEATURE,
    patrons.FEATURE,
    shelf.FEATURE,
    reading_groups.FEATURE,
    challenges.FEATURE,
    family_reading.FEATURE,
    library.FEATURE,
    planning.FEATURE,  # before the residents' events: what staff say of them is meant for all
    listing.FEATURE,
    registration.FEATURE,
    printing.FEATURE,
    school_visits.FEATURE,
    profiles.FEATURE,
    emergencies.FEATURE,
    tickets.FEATURE,
    tickets.ASKING,
    lost_and_found.FEATURE,
    faq.FEATURE,
    proposals.FEATURE,
    needs.FEATURE,
    children.FEATURE,
    privacy.FEATURE,
    staff.FEATURE,
    followup.FEATURE,
    admin.FEATURE,
    visitor_count.FEATURE,
    surveys.FEATURE,
    learning.FEATURE,
    closings.FEATURE,
    channels.FEATURE,
    check_in.FEATURE,
    desk.FEATURE,
    broadcasts.FEATURE,
    autoposts.FEATURE,
    autoposts.YEAR,
    preferences.FEATURE,
    operation.FEATURE,
)
