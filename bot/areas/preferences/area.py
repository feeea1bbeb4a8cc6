"""Preferences declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import AudienceCriterion, HoldsBackNews
from bot.areas.broadcasts.topics import Topics
from bot.areas.library.service import Library
from bot.areas.preferences import store
from bot.areas.preferences.personal import TABLES
from bot.areas.preferences.service import Preferences
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database

AREA = Area(
    "preferences",
    Provides(Preferences, lambda s: Preferences(s[Database], s[Clock], s[Library], s[Topics].for_residents)),
    AudienceCriterion("interests", store.interested_in),
    HoldsBackNews(store.have_silenced),
    *TABLES,
)
