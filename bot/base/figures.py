"""Numbers that areas contribute to reports of a period, such as a month's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.base.area import Hook, Hooks
from bot.base.database import Reader
from bot.base.reading.dates.periods import Period
from bot.base.services import Services


@dataclass(frozen=True)
class Figures(Hook):
    """`labels`: what is counted, as a msgid, by name; a name begins with the area's (“events.held”).

    `read(services, reader, period)`: the numbers of the days of a period, by name. What is not kept for as long as
    that is left out rather than told too small.
    """

    labels: Mapping[str, str]
    read: Callable[[Services, Reader, Period], Awaitable[Mapping[str, float]]]


@dataclass(frozen=True)
class Figure:
    """One of them; `label` is a msgid."""

    name: str
    label: str
    value: float


async def figures_of(services: Services, reader: Reader, period: Period) -> list[Figure]:
    """All figures of a period, in the order of the areas."""
    found = []
    for one in services[Hooks].of(Figures):
        numbers = await one.read(services, reader, period)
        found += [Figure(name, label, numbers[name]) for name, label in one.labels.items() if name in numbers]
    return found
