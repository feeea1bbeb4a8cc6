"""What other areas declare about announcements."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.base.area import Hook
from bot.base.database import Reader
from bot.base.services import Services


@dataclass(frozen=True)
class NewsTopic(Hook):
    """A kind of news that residents can silence by itself. `name`: as rows and keys have it, for good.

    `title` and `label` (msgids): what residents, and what staff, call it. `places`: where it stands in their lists;
    of equal ones that of the earlier area is first.
    """

    name: str
    title: str
    label: str
    places: tuple[int, int] = (99, 99)


@dataclass(frozen=True)
class Condition:
    """SQL over a row of `people`, true for those who are meant, with its parameters.

    All that an audience is made of becomes one statement: a parameter is named as in no other condition.
    """

    sql: str
    params: Mapping[str, Any] = field(default_factory=dict)


Offers = Callable[[Services, Reader], Awaitable[Sequence[tuple[str, str]]]]


@dataclass(frozen=True)
class AudienceCriterion(Hook):
    """A criterion by which announcements choose residents. `name`: as audiences are kept with it, for good.

    `condition(value, now)`: who is meant; a part of the area's store, which reads `people` and the area's own tables.
    `concerns`: it finds people by something that they hold, of which they are told even where the topic is silenced.
    `title` (a msgid) and `offers` (values and what they are called): the staff choose from these, and the value is
    the list of what they chose. Without: it is chosen in a way of its own, or by programs only.
    """

    name: str
    condition: Callable[[Any, datetime], Condition]
    concerns: bool = False
    title: str = ""
    offers: Offers | None = None


@dataclass(frozen=True)
class HoldsBackNews(Hook):
    """Who does not want to hear of a topic: `condition(topic)`, as of a criterion."""

    condition: Callable[[str], Condition]
