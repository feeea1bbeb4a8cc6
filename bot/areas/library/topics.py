"""The kind of news about when the library is open."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import NewsTopic
from bot.base.i18n import N_

CLOSURES = "closures"
TOPIC = NewsTopic(CLOSURES, N_("Closings and changed hours"), N_("Closures and other hours"), (6, 5))
