"""Rooms declare themselves."""

from __future__ import annotations

from bot.areas.events.service import Events
from bot.areas.library.hooks import LibraryCloses, Touched
from bot.areas.library.rules import Hours
from bot.areas.library.service import Library
from bot.areas.rooms import promises
from bot.areas.rooms.demo import lend
from bot.areas.rooms.jobs import jobs
from bot.areas.rooms.permissions import GRANTS
from bot.areas.rooms.personal import TABLES
from bot.areas.rooms.service import Rooms
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Grants, Promises, Provides, Repeats, Settles
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.i18n import N_
from bot.base.services import Services
from bot.delivery.hooks import Jobs
from bot.settings import Settings


async def _touched(services: Services, reader: Reader, hours: Hours) -> Touched:
    n = await services[Rooms].following.would_end(reader, hours)
    return Touched(N_("Rooms that were asked for and are answered: {n}"), n)


AREA = Area(
    "rooms",
    Provides(Rooms, lambda s: Rooms(s[Clock], s[Settings].timezone, s[Library], s[Events], s[Staff])),
    Jobs(lambda s: jobs(s[Rooms])),
    Repeats(60, lambda s: s[Rooms].following.align(s[Database])),
    Settles(lambda s: s[Rooms].following.align(s[Database])),
    LibraryCloses(lambda s, tx, closure: s[Rooms].following.follow(tx), _touched),
    ForgetsPerson(lambda s, tx, person: s[Rooms].forget_person(tx, person)),
    Grants(GRANTS),
    Demonstrates(lend, simulated=True),
    Promises(promises.kept),
    *TABLES,
)
