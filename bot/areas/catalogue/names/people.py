"""A person's name out of its stretches: as it is shown, and as it is sorted."""

from __future__ import annotations

from bot.areas.catalogue.names import degrees
from bot.areas.catalogue.names.letters import (
    SUFFIXES,
    before_a_name,
    cased,
    east_asian,
    lower_particle,
    opened,
    sorted_by_last,
)
from bot.areas.catalogue.names.stretches import Stretch

_KEPT = frozenset({"dr", "kh", "haji", "buya", "kiai", "kyai"})
MOST_OF_A_FAMILY = 4
"""Words of a family's name; what is longer is none."""


def person(found: list[Stretch]) -> tuple[str, str]:
    """(shown, sorted) of one person. Two stretches are a family's and a given name; more stay as they were."""
    suffix = next((one.suffix for one in found if one.suffix), "")
    if len(found) == 2 and _family(found[0]) and not east_asian(found[0].name + found[1].name):
        return _turned(found[0], found[1], suffix)
    titles = _kept(found)
    name = ", ".join(cased(one.name) for one in found)
    if len(found) == 2 and _family(found[0]):
        name = name.replace(", ", " ")
    shown = opened(" ".join(filter(None, (*titles, name, suffix))))
    return shown, shown if len(found) > 1 else sorted_by_last(shown)


def _family(one: Stretch) -> bool:
    """Whether a stretch may be a family's name: not long, and no title before it unless it is one word."""
    return len(one.words) <= MOST_OF_A_FAMILY and (len(one.words) == 1 or not one.titles)


def _turned(family: Stretch, given: Stretch, suffix: str) -> tuple[str, str]:
    words = family.words
    if not suffix and len(words) > 1 and words[-1].lower() in SUFFIXES:
        words, suffix = words[:-1], SUFFIXES[words[-1].lower()]
    last, first = cased(" ".join(words)), " ".join((*_kept([family, given]), cased(given.name)))
    shown = " ".join(filter(None, (first, lower_particle(last), suffix)))
    return opened(shown), ", ".join(filter(None, (last, first, suffix)))


def _kept(found: list[Stretch]) -> list[str]:
    """The titles that are shown: the one of a name of one word ("Dr. Seuss"), and "H." where it may be an initial."""
    titles = [title for one in found for title in one.titles]
    words = [word for one in found for word in one.words]
    if len(titles) != 1 or any(one.closed for one in found):
        return []
    if degrees.hajj(titles[0]):
        return [cased(titles[0])] if before_a_name(words) else titles
    return (
        [cased(titles[0])] if len(words) == 1 and (len(titles[0]) > 4 or titles[0].lower().rstrip(".") in _KEPT) else []
    )
