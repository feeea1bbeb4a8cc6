"""Tickets declare themselves."""

from __future__ import annotations

from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.areas.tickets import promises
from bot.areas.tickets.demo import keep_ready, write_tickets
from bot.areas.tickets.permissions import GRANTS
from bot.areas.tickets.personal import TABLES
from bot.areas.tickets.service import Tickets
from bot.base.area import Area, ForgetsPerson, Grants, Promises, Provides, Repeats, Settles, Starts, Tidies
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.demonstration import Demonstrates
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.delivery.hooks import Jobs, QuietHours
from bot.settings import Settings

RECEIVED, IN_TIME = "tickets.received", "tickets.answered_in_time"
_LABELS = {
    RECEIVED: N_("Questions, complaints and suggestions received"),
    IN_TIME: N_("Of these, answered by the promised day"),
}


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    received, in_time = await services[Tickets].received(reader, period)
    return {RECEIVED: received, IN_TIME: in_time}


AREA = Area(
    "tickets",
    Provides(Tickets, lambda s: Tickets(s[Clock], s[Settings].timezone, s[Library], s[Staff])),
    Starts(lambda s: s[Database].write(s[Tickets].deadlines.plan)),
    Jobs(lambda s: s[Tickets].deadlines.jobs()),
    Grants(GRANTS),
    Starts(lambda s: s[Database].read(s[Tickets].unnamed.start)),
    Repeats(30, lambda s: s[Tickets].unnamed.tell_at_full_hours(s[Database], s[QuietHours])),
    Settles(lambda s: s[Tickets].unnamed.tell_at_full_hours(s[Database], s[QuietHours])),
    ForgetsPerson(lambda s, tx, person: s[Tickets].forget_person(tx, person)),
    Tidies(lambda s, tx: s[Tickets].limits.tidy(tx)),
    Tidies(lambda s, tx: s[Tickets].cut_loose(tx)),
    Demonstrates(write_tickets, simulated=True),
    Demonstrates(keep_ready, simulated=True),
    Promises(promises.kept),
    Figures(_LABELS, _figures),
    *TABLES,
)
