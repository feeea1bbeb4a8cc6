"""Frequent questions declare themselves."""

from __future__ import annotations

from bot.areas.faq.service import Faq
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.personal_data import Ended, Impersonal, Retains

AREA = Area(
    "faq",
    Provides(Faq, lambda s: Faq(s[Database], s[Clock])),
    Impersonal(faq="id question wordings answer changed_at"),
    Retains(faq=Ended("the staff delete it")),
)
