"""Feedback declares itself."""

from __future__ import annotations

from bot.areas.feedback import promises
from bot.areas.feedback.personal import TABLES
from bot.areas.feedback.service import Feedback
from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Promises, Provides
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.figures import Figures
from bot.base.i18n import N_
from bot.base.reading.dates.periods import Period
from bot.base.services import Services
from bot.settings import Settings

RECEIVED, IN_TIME = "feedback.received", "feedback.answered_in_time"
_LABELS = {
    RECEIVED: N_("Complaints and suggestions received"),
    IN_TIME: N_("Of these, answered by the promised day"),
}


async def _figures(services: Services, reader: Reader, period: Period) -> dict[str, float]:
    received, in_time = await services[Feedback].received(reader, period)
    return {RECEIVED: received, IN_TIME: in_time}


AREA = Area(
    "feedback",
    Provides(Feedback, lambda s: Feedback(s[Database], s[Clock], s[Settings].timezone, s[Library], s[Staff])),
    ForgetsPerson(lambda s, tx, person: s[Feedback].forget_person(tx, person)),
    Promises(promises.kept),
    Figures(_LABELS, _figures),
    *TABLES,
)
