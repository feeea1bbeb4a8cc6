"""The visitor counter declares itself."""

from __future__ import annotations

from bot.areas.visitor_count.permissions import GRANTS
from bot.areas.visitor_count.service import VisitorCount
from bot.base.area import Area, Grants, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.settings import Settings

AREA = Area(
    "visitor_count",
    Provides(VisitorCount, lambda s: VisitorCount(s[Database], s[Clock], s[Settings].timezone)),
    Grants(GRANTS),
)
