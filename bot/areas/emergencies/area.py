"""Emergencies declare themselves."""

from __future__ import annotations

from bot.areas.emergencies.handover import Handover
from bot.areas.emergencies.permissions import GRANTS
from bot.areas.emergencies.personal import TABLES
from bot.areas.emergencies.service import Emergencies
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Grants, Provides, Tidies
from bot.base.clock import Clock
from bot.delivery.hooks import Jobs, LetterEnded

AREA = Area(
    "emergencies",
    Provides(Emergencies, lambda s: Emergencies(s[Clock], s[Staff])),
    Provides(Handover, lambda s: Handover(s[Clock], s[Staff])),
    ForgetsPerson(lambda s, tx, person: s[Emergencies].forget_person(tx, person)),
    Tidies(lambda s, tx: s[Emergencies].tidy(tx)),
    Jobs(lambda s: s[Emergencies].jobs()),
    LetterEnded(lambda s, tx, letter, ending: s[Emergencies].letter_ended(tx, letter, ending)),
    Grants(GRANTS),
    *TABLES,
)
