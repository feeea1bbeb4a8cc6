"""Announcements to channels, groups and residents."""

from __future__ import annotations

from bot.chat.feature import Feature
from bot.chat.texts import N_
from handlers.broadcasts.notices import NOTICES

FEATURE = Feature(name="broadcasts", title=N_("Announcements"), notices=NOTICES)
