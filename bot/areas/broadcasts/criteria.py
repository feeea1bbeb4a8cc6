"""Whom an audience means: what areas declare, put together into one condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.areas.broadcasts.hooks import AudienceCriterion, Condition, HoldsBackNews
from bot.areas.broadcasts.store.audience import NOBODY, RESIDENTS, all_of, unless
from bot.areas.broadcasts.types import Audience


class Criteria:
    """The criteria there are, and who is left out of which news."""

    def __init__(self, declared: Iterable[AudienceCriterion] = (), held_back: Iterable[HoldsBackNews] = ()) -> None:
        self._known: Mapping[str, AudienceCriterion] = {one.name: one for one in declared}
        self._held_back = tuple(held_back)

    def find(self, name: str) -> AudienceCriterion | None:
        """The criterion of this name."""
        return self._known.get(name)

    @property
    def offered(self) -> Mapping[str, str]:
        """The title (a msgid) of each that staff choose from a list of its own, by name."""
        return {name: one.title for name, one in self._known.items() if one.offers}

    def condition(self, audience: Audience, topic: str, now: datetime, *, asks: bool = False) -> Condition:
        """The residents of an audience. Who has silenced the topic is left out, but not from what concerns them.

        `asks`: it asks something of them, which concerns the library: who has silenced it is left out in any case.
        """
        if not audience.residents:
            return NOBODY
        narrowed = [self._one(name, value, now) for name, value in audience.criteria.items()]
        held_back = self.held_back(topic) if asks or self.is_silenceable(audience) else ()
        return all_of([RESIDENTS, *narrowed, *map(unless, held_back)])

    def held_back(self, topic: str) -> list[Condition]:
        """Those who do not want to hear of a topic."""
        return [one.condition(topic) for one in self._held_back]

    def is_silenceable(self, audience: Audience) -> bool:
        """Whether a silenced topic holds it back: not what is told to people about something that they hold."""
        return not any(self._known[name].concerns for name in audience.criteria if name in self._known)

    def _one(self, name: str, value: Any, now: datetime) -> Condition:
        """A criterion that no area knows any more means nobody: rather too few than everybody."""
        known = self._known.get(name)
        return known.condition(value, now) if known else NOBODY
