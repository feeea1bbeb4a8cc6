"""What events contribute to reports."""

from __future__ import annotations

from bot.areas.events.store.figures import held
from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.settings import Settings

HELD, PARTICIPANTS = "events.held", "events.participants"


async def _read(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    since, until = period.moments(services[Settings].timezone)
    events, came = await held(reader, since, until, services[Clock].now())
    return {HELD: events, PARTICIPANTS: came}


FIGURES = Figures({HELD: N_("Events held"), PARTICIPANTS: N_("Participants")}, _read)
