"""Profiles declare themselves."""

from __future__ import annotations

from bot.areas.consents.service import Consents
from bot.areas.profiles.personal import TABLES
from bot.areas.profiles.service import Profiles
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database

AREA = Area("profiles", Provides(Profiles, lambda s: Profiles(s[Database], s[Clock], s[Consents])), *TABLES)
