"""Frequent questions declare themselves."""

from __future__ import annotations

from bot.areas.faq.service import Faq
from bot.base.area import Area, Provides
from bot.base.clock import Clock
from bot.base.database import Database

AREA = Area("faq", Provides(Faq, lambda s: Faq(s[Database], s[Clock])))
