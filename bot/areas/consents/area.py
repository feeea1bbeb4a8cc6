"""Consents declare themselves."""

from __future__ import annotations

from bot.areas.consents.personal import TABLES
from bot.areas.consents.service import Consents
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database

AREA = Area("consents", Provides(Consents, lambda s: Consents(s[Database], s[Clock])), *TABLES)
