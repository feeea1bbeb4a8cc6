"""Which children a wish to sign up tells of: they are kept until the event is chosen, and never asked for again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.reading.people import read_children
from bot.base.reading.people_together import Told
from bot.chat.core.inputs import Picture, Words
from handlers.events.listing.subjects import subject_of


def told_in(text: str, *, named: bool = False) -> list[Told]:
    """The children of a sentence: each with a name and an age; `named`: nothing but children is told."""
    told = read_children(text)
    return told if named or all(one.dated and _stands_before_its_age(one.name, text) for one in told) else []


def _stands_before_its_age(name: str, text: str) -> bool:
    """“rafi 6 tahun”, and not “kelas menggambar anak umur 7”: what a class is of is nobody's name."""
    if not name or name.casefold() in subject_of(text).split():
        return False
    return bool(re.search(rf"\b{re.escape(name)}[\s,(]*(?:umur|usia|yang|yg|berumur)?\s*\d", text, re.IGNORECASE))


def ages_of(told: Sequence[Told]) -> list[int]:
    """The ages that were told."""
    return [one.age for one in told if one.age is not None]


def told_before(before: Words | Picture | None, ages: Sequence[int]) -> Sequence[Told]:
    """The children of the sentence that was answered with the choice, where it told of these ages."""
    told = told_in(before.text) if isinstance(before, Words) else []
    return told if ages and ages_of(told) == list(ages) else ()
