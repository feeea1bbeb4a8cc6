"""Putting together what the screens show beside search: cards, suggestions, popular titles, surprises."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bot.areas.catalogue.finding import together
from bot.areas.catalogue.search import says_something
from bot.areas.catalogue.shelf import shelf
from bot.areas.catalogue.store import lists, titles
from bot.areas.catalogue.types import Availability, Card, Filters, Line, Listing, Place, State, Suggestions
from bot.base.database import Reader
from bot.base.reading.text import fold
from bot.base.refusals import Unknown

SIMILAR = 5
EDITIONS = 10
_TRIES = 8


async def card(reader: Reader, id_: int, near: Sequence[int]) -> Card:
    """One title with all that hangs on it; `near` are the ids of some similar titles. Raises Unknown."""
    row = await _title(reader, id_)
    places = await titles.places_of(reader, id_)
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
        availability=_in_all(places),
        places=places,
        other_editions=tuple(await titles.editions(reader, row.work, id_, EDITIONS)),
        has_similar=await titles.has_other_work(reader, near, row.work),
        withdrawn=row.withdrawn,
    )


async def similar(reader: Reader, id_: int, near: Sequence[int], offset: int, limit: int) -> Listing:
    """The other works among `near`, the ids of similar titles, nearest first. Raises Unknown."""
    row = await _title(reader, id_)
    found = together([line for line in await titles.lines(reader, near) if line.work != row.work])[:SIMILAR]
    return Listing(row.title, tuple(found[offset : offset + limit]), len(found), offset)


async def _title(reader: Reader, id_: int) -> titles.TitleRow:
    row = await titles.title(reader, id_)
    if row is None:
        raise Unknown("title")
    return row


def _in_all(places: Sequence[Place]) -> Availability:
    """The copies of all rooms together."""
    rooms = [place.availability for place in places]
    return Availability(
        free=sum(room.free for room in rooms),
        total=sum(room.total for room in rooms),
        unknown=sum(room.unknown for room in rooms),
        in_place=sum(room.in_place for room in rooms),
        as_of=min((room.as_of for room in rooms if room.as_of is not None), default=None),
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
    """The id of a random title, a story if there is any, with a free copy if some tries meet one; None for none."""
    any_area = False
    span = await lists.id_range(reader, audience, any_area=any_area)
    if span is None:
        any_area, span = True, await lists.id_range(reader, audience)
    if span is None:
        return None
    picks = [await lists.next_id(reader, audience, random.randint(*span), any_area=any_area) for _ in range(_TRIES)]
    found = await titles.lines(reader, [pick for pick in picks if pick is not None])
    free = [line.id for line in found if line.availability.state is State.FREE]
    return next(iter(free or [line.id for line in found]), None)


async def suggestions(reader: Reader, question: str, near: Sequence[int], limit: int) -> Suggestions:
    """The nearest titles; subjects named like a word of the question, then those of the nearest titles."""
    nearest = together(await titles.lines(reader, near))[:limit]
    subjects = {}
    for word in fold(question).split():
        if len(word) >= 4 and says_something(word):
            subjects.update({one.id: one for one in await titles.subjects_named(reader, word, limit)})
    for one in await titles.subjects_of(reader, [line.id for line in nearest]):
        subjects.setdefault(one.id, one)
    return Suggestions(tuple(nearest), tuple(subjects.values())[:limit])
