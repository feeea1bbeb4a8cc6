"""Putting together what the screens show beside search: cards, suggestions, popular titles, surprises."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bot.areas.catalogue.finding import together
from bot.areas.catalogue.shelf import shelf
from bot.areas.catalogue.store import lists, titles
from bot.areas.catalogue.types import Card, Filters, Line, State, Suggestions
from bot.base.database import Reader
from bot.base.reading.text import fold
from bot.base.refusals import Unknown

SIMILAR = 5
EDITIONS = 10
_TRIES = 8


async def card(reader: Reader, id_: int, near: Sequence[int]) -> Card:
    """One title with all that hangs on it; `near` are the ids of similar titles. Raises Unknown."""
    row = await titles.title(reader, id_)
    if row is None:
        raise Unknown("title")
    places = await titles.places_of(reader, id_)
    similar = together([line for line in await titles.lines(reader, near) if line.work != row.work])
    return Card(
        id=row.id,
        title=row.title,
        authors=await titles.authors_of(reader, id_),
        publisher=row.publisher,
        year=row.year,
        edition=row.edition,
        isbns=await titles.isbns_of(reader, id_),
        subjects=await titles.subjects_of(reader, [id_]),
        language=row.language,
        audience=row.audience,
        kind=row.kind,
        series=row.series,
        notes=row.notes,
        ebook=row.ebook,
        cover=row.cover,
        shelf=shelf(row.call_number, row.classification, (place.location for place in places)),
        availability=await titles.availability_of(reader, id_),
        places=places,
        other_editions=tuple(await titles.editions(reader, row.work, id_, EDITIONS)),
        similar=tuple(similar[:SIMILAR]),
        withdrawn=row.withdrawn,
    )


async def popular(reader: Reader, filters: Filters, offset: int, limit: int) -> tuple[list[Line], int]:
    """What people looked at, then what the library has most copies of; fifty titles at most."""
    found, _ = await lists.popular(reader, filters, 0, lists.LONGEST_LIST)
    if len(found) < lists.LONGEST_LIST:
        seen = {line.id for line in found}
        more, _ = await lists.most_copies(reader, filters, 0, lists.LONGEST_LIST)
        found = [*found, *(line for line in more if line.id not in seen)][: lists.LONGEST_LIST]
    return found[offset : offset + limit], len(found)


async def surprise(reader: Reader, audience: str | None, random: Random) -> int | None:
    """The id of a random title, one with a free copy if some tries meet one; None for no titles."""
    span = await lists.id_range(reader, audience)
    if span is None:
        return None
    picks = [await lists.next_id(reader, audience, random.randint(*span)) for _ in range(_TRIES)]
    found = await titles.lines(reader, [pick for pick in picks if pick is not None])
    free = [line.id for line in found if line.availability.state is State.FREE]
    return next(iter(free or [line.id for line in found]), None)


async def suggestions(reader: Reader, question: str, near: Sequence[int], limit: int) -> Suggestions:
    """The nearest titles; subjects named like a word of the question, then those of the nearest titles."""
    nearest = together(await titles.lines(reader, near))[:limit]
    subjects = {}
    for word in fold(question).split():
        if len(word) >= 4:
            subjects.update({one.id: one for one in await titles.subjects_named(reader, word, limit)})
    for one in await titles.subjects_of(reader, [line.id for line in nearest]):
        subjects.setdefault(one.id, one)
    return Suggestions(tuple(nearest), tuple(subjects.values())[:limit])
