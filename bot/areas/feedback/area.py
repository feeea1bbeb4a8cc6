"""Feedback declares itself."""

from __future__ import annotations

from bot.areas.feedback import promises
from bot.areas.feedback.personal import TABLES
from bot.areas.feedback.service import Feedback
from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.base.area import Area, ForgetsPerson, Promises, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.settings import Settings

AREA = Area(
    "feedback",
    Provides(Feedback, lambda s: Feedback(s[Database], s[Clock], s[Settings].timezone, s[Library], s[Staff])),
    ForgetsPerson(lambda s, tx, person: s[Feedback].forget_person(tx, person)),
    Promises(promises.kept),
    *TABLES,
)
