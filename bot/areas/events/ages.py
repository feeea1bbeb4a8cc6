"""Ages at the day of an event. A birth year leaves two of them open, and the person has the benefit of the doubt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.events.refusals import BetweenBands, TooOld, TooYoung
from bot.areas.events.types import Band

ADULT = 18


def ages_on(birth_year: int, day: date) -> tuple[int, int]:
    """The two ages in years, before and after the birthday of that year."""
    return max(0, day.year - birth_year - 1), max(0, day.year - birth_year)


def fits(band: Band, birth_year: int, day: date) -> bool:
    """Whether either age is in the band."""
    return any(band.youngest <= age <= band.oldest for age in ages_on(birth_year, day))


def fitting(bands: Sequence[Band], birth_year: int, day: date) -> list[Band]:
    """The bands somebody may be in, in their order."""
    return [band for band in bands if fits(band, birth_year, day)]


def wrong_age(
    event_id: int, name: str, bands: Sequence[Band], birth_year: int, day: date
) -> TooYoung | TooOld | BetweenBands:
    """What to say to somebody who fits none of the bands."""
    younger, older = ages_on(birth_year, day)
    if older < min(band.youngest for band in bands):
        kind: type[TooYoung | TooOld | BetweenBands] = TooYoung
    elif younger > max(band.oldest for band in bands):
        kind = TooOld
    else:
        kind = BetweenBands
    return kind(event_id, name, (younger, older), tuple(bands))


def for_children(bands: Sequence[Band]) -> bool:
    """Whether an event is for children: it has bands, and some child fits one."""
    return any(band.youngest < ADULT for band in bands)
