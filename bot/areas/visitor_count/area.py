"""The visitor counter declares itself."""

from __future__ import annotations

from bot.areas.visitor_count.permissions import GRANTS
from bot.areas.visitor_count.service import VisitorCount
from bot.base.area import Area, Grants, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.personal_data import Ended, Impersonal, Personal, Retains, work
from bot.settings import Settings

AREA = Area(
    "visitor_count",
    Provides(VisitorCount, lambda s: VisitorCount(s[Database], s[Clock], s[Settings].timezone)),
    Grants(GRANTS),
    Personal(work("visitors_counted", "visits", "counted_by")),
    Impersonal(visits="id day hour people"),
    Retains(visits=Ended("a count was mistaken and is taken back; else the reports go back for years")),
)
