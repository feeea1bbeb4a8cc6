"""Frequent questions declare themselves."""

from __future__ import annotations

from bot.areas.faq.demo import answer_often
from bot.areas.faq.service import Faq
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database
from bot.base.demonstration import Demonstrates
from bot.base.personal_data import Ended, Impersonal, Retains

AREA = Area(
    "faq",
    Provides(Faq, lambda s: Faq(s[Database], s[Clock])),
    Demonstrates(answer_often, simulated=True),
    Impersonal(faq="id question wordings answer changed_at"),
    Retains(faq=Ended("the staff delete it")),
)
