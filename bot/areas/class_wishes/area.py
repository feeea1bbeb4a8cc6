"""Wishes for classes declare themselves."""

from __future__ import annotations

from bot.areas.class_wishes.demo import wish_for_classes
from bot.areas.class_wishes.permissions import GRANTS
from bot.areas.class_wishes.personal import TABLES
from bot.areas.class_wishes.service import ClassWishes
from bot.areas.events.service import Events
from bot.areas.preferences.service import Preferences
from bot.areas.staff.service import Staff
from bot.base.area import Area, Grants, Provides
from bot.base.clock import Clock
from bot.base.demonstration import Demonstrates

AREA = Area(
    "class_wishes",
    Provides(ClassWishes, lambda s: ClassWishes(s[Clock], s[Staff], s[Preferences], s[Events])),
    Demonstrates(wish_for_classes, simulated=True),
    Grants(GRANTS),
    *TABLES,
)
