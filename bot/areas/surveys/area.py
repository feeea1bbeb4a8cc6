"""Surveys declare themselves."""

from __future__ import annotations

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.staff.service import Staff
from bot.areas.surveys.demo import ask_residents
from bot.areas.surveys.mailing import TOPIC, Mailing
from bot.areas.surveys.outcomes import Outcomes
from bot.areas.surveys.own_ends import OwnEnds
from bot.areas.surveys.papers import Papers
from bot.areas.surveys.permissions import GRANTS
from bot.areas.surveys.personal import TABLES
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.service import Surveys
from bot.base.area import Area, Grants, Provides, Tidies
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates
from bot.delivery.hooks import Jobs, QuietHours
from bot.settings import Settings

AREA = Area(
    "surveys",
    Provides(Mailing, lambda s: Mailing(s[Clock], s[Settings].timezone, s[QuietHours].library, s[Criteria])),
    Provides(Surveys, lambda s: Surveys(s[Clock], s[Settings].timezone, s[Staff], s[Mailing])),
    Provides(Papers, lambda s: Papers(s[Surveys])),
    Provides(Outcomes, lambda s: Outcomes(s[Surveys])),
    Provides(Questionnaires, lambda s: Questionnaires(s[Surveys])),
    Provides(OwnEnds, lambda s: OwnEnds(s[Questionnaires], s[Surveys])),
    Tidies(lambda s, tx: s[OwnEnds].tidy(tx)),
    Grants(GRANTS),
    Jobs(lambda s: s[Surveys].jobs()),
    Demonstrates(ask_residents, simulated=True),
    TOPIC,
    *TABLES,
)
