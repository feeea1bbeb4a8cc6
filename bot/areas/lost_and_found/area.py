"""Lost and found declares itself."""

from __future__ import annotations

from bot.areas.lost_and_found.demo import lose_and_find
from bot.areas.lost_and_found.personal import TABLES
from bot.areas.lost_and_found.service import LostAndFound
from bot.areas.staff.service import Staff
from bot.base.area import Area, Provides, Tidies
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates
from bot.delivery.hooks import Jobs

AREA = Area(
    "lost_and_found",
    Provides(LostAndFound, lambda s: LostAndFound(s[Clock], s[Staff])),
    Jobs(lambda s: s[LostAndFound].jobs()),
    Tidies(lambda s, tx: s[LostAndFound].tidy(tx)),
    Demonstrates(lose_and_find, simulated=True),
    *TABLES,
)
