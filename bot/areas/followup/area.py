"""What follows an event declares itself."""

from __future__ import annotations

from bot.areas.events.hooks import SessionSettled
from bot.areas.followup.demo import thank_for_a_year
from bot.areas.followup.personal import TABLES
from bot.areas.followup.service import Followup
from bot.areas.surveys.outcomes import Outcomes
from bot.base.area import Area, ForgetsChild, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.delivery.hooks import Jobs, QuietHours
from bot.settings import Settings

AREA = Area(
    "followup",
    Provides(
        Followup,
        lambda s: Followup(s[Database], s[Clock], s[Settings].timezone, s[Outcomes], s[QuietHours].library),
    ),
    SessionSettled(lambda s, tx, session: s[Followup].thanking.plan(tx, session)),
    Jobs(lambda s: s[Followup].thanking.jobs()),
    ForgetsChild(lambda s, tx, child: s[Followup].certifying.forget_child(tx, child)),
    Demonstrates(thank_for_a_year, simulated=True),
    *TABLES,
)
