"""The shelf declares itself."""

from __future__ import annotations

from bot.areas.catalogue.lending import Lending
from bot.areas.shelf import promises
from bot.areas.shelf.demo import furnish
from bot.areas.shelf.permissions import GRANTS
from bot.areas.shelf.personal import TABLES
from bot.areas.shelf.reading_goals import ReadingGoals
from bot.areas.shelf.reviews import Reviews
from bot.areas.shelf.service import Shelves
from bot.areas.staff.service import Staff
from bot.base.area import Area, Grants, Promises, Provides, Tidies
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates
from bot.delivery.hooks import Jobs
from bot.settings import Settings

AREA = Area(
    "shelf",
    Provides(Shelves, lambda s: Shelves(s[Clock], s[Settings].timezone, s[Lending])),
    Provides(Reviews, lambda s: Reviews(s[Clock], s[Lending], s[Staff])),
    Provides(ReadingGoals, lambda s: ReadingGoals(s[Clock], s[Settings].timezone)),
    Jobs(lambda s: s[ReadingGoals].jobs()),
    Tidies(lambda s, tx: s[Shelves].tidy(tx)),
    Grants(GRANTS),
    Demonstrates(furnish, simulated=True),
    Promises(promises.kept),
    *TABLES,
)
