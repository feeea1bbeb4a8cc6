"""The kinds of announcements that residents can silence, each by itself, as the areas declare them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.areas.broadcasts.hooks import NewsTopic
from bot.base.i18n import N_

NEWS = "news"
TOPIC = NewsTopic(NEWS, N_("The library's news"), N_("News of the library"), (5, 1))


class Topics:
    """Names and msgids of all of them, in the order in which residents and staff see them."""

    def __init__(self, declared: Iterable[NewsTopic] = ()) -> None:
        known = list(declared)
        self.for_residents: Mapping[str, str] = {
            one.name: one.title for one in sorted(known, key=lambda one: one.places[0])
        }
        self.for_staff: Mapping[str, str] = {
            one.name: one.label for one in sorted(known, key=lambda one: one.places[1])
        }
