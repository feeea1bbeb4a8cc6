"""The kind of news about books."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import NewsTopic
from bot.base.i18n import N_

BOOKS = "books"
TOPIC = NewsTopic(BOOKS, N_("New books"), N_("New books"), (1, 4))
