"""What residents and staff see, one module an area. FEATURES is the only registry: a feature is one line here."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.feature import Feature
from handlers import (
    aftercare,
    announcing,
    broadcasts,
    catalogue,
    channels,
    children,
    closing,
    counter,
    door,
    events,
    faq,
    feedback,
    home,
    joining,
    library,
    library_desk,
    notifications,
    personal,
    planning,
    proposals,
    residents,
    school_visits,
    staff,
    visits,
)

FEATURES: Sequence[Feature] = (
    home.FEATURE,
    catalogue.FEATURE,
    library.FEATURE,
    planning.FEATURE,  # before the residents' events: what staff say of them is meant for all
    events.FEATURE,
    joining.FEATURE,
    school_visits.FEATURE,
    residents.FEATURE,
    feedback.FEATURE,
    faq.FEATURE,
    proposals.FEATURE,
    children.FEATURE,
    personal.FEATURE,
    staff.FEATURE,
    aftercare.FEATURE,
    library_desk.FEATURE,
    visits.FEATURE,
    closing.FEATURE,
    channels.FEATURE,
    door.FEATURE,
    counter.FEATURE,
    broadcasts.FEATURE,
    announcing.FEATURE,
    announcing.YEAR,
    notifications.FEATURE,
)
