"""School visits declare themselves."""

from __future__ import annotations

from bot.areas.consents.hooks import AsksConsent
from bot.areas.school_visits.personal import TABLES
from bot.areas.school_visits.service import SchoolVisits
from bot.areas.school_visits.wordings import VISIT
from bot.areas.staff.service import Staff
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.i18n import N_

AREA = Area(
    "school_visits",
    Provides(SchoolVisits, lambda s: SchoolVisits(s[Database], s[Clock], s[Staff])),
    AsksConsent(VISIT, N_("Agreeing on a visit with a group")),
    *TABLES,
)
