"""Profiles declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import AudienceCriterion
from bot.areas.consents.hooks import AsksConsent
from bot.areas.consents.service import Consents
from bot.areas.profiles import store
from bot.areas.profiles.personal import TABLES
from bot.areas.profiles.service import Profiles
from bot.areas.profiles.wordings import PROFILE
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.i18n import N_

AREA = Area(
    "profiles",
    Provides(Profiles, lambda s: Profiles(s[Database], s[Clock], s[Consents])),
    AsksConsent(
        PROFILE,
        N_("Kelurahan, age and sex for the report"),
        lambda s, tx, person, _: s[Profiles].forget(tx, person),
    ),
    AudienceCriterion("kelurahan", store.lives_in),
    *TABLES,
)
