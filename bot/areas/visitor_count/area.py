"""The visitor counter declares itself."""

from __future__ import annotations

from bot.areas.visitor_count.demo import count_visitors
from bot.areas.visitor_count.fullness_service import Fullness
from bot.areas.visitor_count.permissions import GRANTS
from bot.areas.visitor_count.service import VisitorCount
from bot.base.area import Area, Grants, Provides
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.personal_data import Ended, Impersonal, Personal, Retains, work
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.settings import Settings

VISITORS = "visitor_count.visitors"


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    return {VISITORS: await services[VisitorCount].visitors(reader, period)}


AREA = Area(
    "visitor_count",
    Provides(VisitorCount, lambda s: VisitorCount(s[Database], s[Clock], s[Settings].timezone)),
    Provides(Fullness, lambda s: Fullness(s[Clock], s[Settings].timezone)),
    Grants(GRANTS),
    Figures({VISITORS: N_("Visitors counted")}, _figures),
    Demonstrates(count_visitors, simulated=True),
    Personal(work("visitors_counted", "visits", "counted_by"), work("fullness_told", "sitting_places", "told_by")),
    Impersonal(visits="id day hour people", sitting_places="id name level told_at"),
    Retains(
        visits=Ended("a count was mistaken and is taken back; else the reports go back for years"),
        sitting_places=Ended("the staff take the place off the list"),
    ),
)
