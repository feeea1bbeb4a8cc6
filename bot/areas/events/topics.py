"""The kinds of news about events."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import NewsTopic
from bot.base.i18n import N_

EVENTS = "events"
CHILDREN = "children"
TOPICS = (
    NewsTopic(EVENTS, N_("Events and classes"), N_("Events"), (2, 2)),
    NewsTopic(CHILDREN, N_("Events for children"), N_("Events for children"), (3, 3)),
)
