"""What is needed declares itself."""

from __future__ import annotations

from bot.areas.catalogue.lending import Lending
from bot.areas.holds.service import Holds
from bot.areas.learning.service import Learning
from bot.areas.needs.arrivals import Arrivals
from bot.areas.needs.demo import want_books
from bot.areas.needs.permissions import GRANTS
from bot.areas.needs.personal import TABLES
from bot.areas.needs.service import Needs
from bot.areas.proposals.service import Proposals
from bot.base.area import Area, Grants, Provides, Repeats, Settles, Starts, Tidies
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.settings import Settings

AREA = Area(
    "needs",
    Provides(Needs, lambda s: Needs(s[Clock], s[Settings].timezone, s[Holds], s[Proposals], s[Learning])),
    Provides(Arrivals, lambda s: Arrivals(s[Clock], s[Lending], s[Proposals])),
    Starts(lambda s: s[Arrivals].align(s[Database])),
    Repeats(60, lambda s: s[Arrivals].align(s[Database])),
    Settles(lambda s: s[Arrivals].align(s[Database])),
    Tidies(lambda s, tx: s[Needs].tidy(tx)),
    Grants(GRANTS),
    Demonstrates(want_books, simulated=True),
    *TABLES,
)
