"""Holds declare themselves."""

from __future__ import annotations

from bot.areas.catalogue.lending import Lending
from bot.areas.holds import promises
from bot.areas.holds.demo import reserve
from bot.areas.holds.jobs import jobs
from bot.areas.holds.permissions import GRANTS
from bot.areas.holds.personal import TABLES
from bot.areas.holds.service import Holds
from bot.areas.library.hooks import LibraryCloses
from bot.areas.library.service import Library
from bot.areas.patrons.service import Patrons
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Grants, Promises, Provides, Repeats, Settles
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.delivery.hooks import Jobs
from bot.settings import Settings

AREA = Area(
    "holds",
    Provides(Holds, lambda s: Holds(s[Clock], s[Settings].timezone, s[Lending], s[Library], s[Staff], s[Patrons])),
    Jobs(lambda s: jobs(s[Holds])),
    Repeats(60, lambda s: s[Holds].align(s[Database])),
    Settles(lambda s: s[Holds].align(s[Database])),
    LibraryCloses(lambda s, tx, closure: s[Holds].deadlines.follow_all(tx)),
    ForgetsPerson(lambda s, tx, person: s[Holds].forget_person(tx, person)),
    Grants(GRANTS),
    Demonstrates(reserve, simulated=True),
    Promises(promises.kept),
    *TABLES,
)
