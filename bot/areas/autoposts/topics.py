"""The kind of news that comes by itself."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import NewsTopic
from bot.base.i18n import N_

DIGEST = "digest"
TOPIC = NewsTopic(DIGEST, N_("The week at a glance"), N_("The week"), (4, 6))
