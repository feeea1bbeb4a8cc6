"""What only merging shows: an ISBN that two different books share, a copy that was another title's until now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from bot.areas.catalogue.imports.copies import Changes, Copy
from bot.areas.catalogue.imports.values import Wanted
from bot.areas.catalogue.rules import likeness
from bot.base.database import Reader
from bot.base.i18n import N_
from bot.base.reading.text import fold
from bot.ils.records import Problem
from bot.ils.said import said

_ALIKE = 0.5
"""From here on two titles of one ISBN are volumes, a set, or one book written twice: that is told elsewhere."""
_LONGEST = 60
_SHARED = N_("its ISBN {number} is that of “{title}”, too: see which of the two it belongs to; both are kept")
_MOVED = N_("item code {code} was a copy of “{title}” until now: it is this title's from now on")


async def found(
    reader: Reader,
    different: Mapping[int, Wanted],
    changes: Changes,
    holders: Mapping[str, Copy],
    places: Mapping[int, str],
) -> list[Problem]:
    """The clashes of some rows with all that was known before them.

    `different`: titles that are new or changed; `changes`: of copies, which `holders` tells as they were;
    `places`: where titles stand in the file, by id.
    """
    return [
        *await _shared_isbns(reader, different, places),
        *await _moved_copies(reader, changes, holders, places),
    ]


async def _shared_isbns(reader: Reader, titles: Mapping[int, Wanted], places: Mapping[int, str]) -> list[Problem]:
    """Titles with an ISBN that an earlier title has, one that is written quite otherwise."""
    holders = await _holders(reader, {number for one in titles.values() for number in one.isbns})
    shared: list[Problem] = []
    for id_, one in titles.items():
        title = str(one.row["title"])
        for number in one.isbns:
            known = holders.setdefault(number, {})
            shared.extend(_shared(places[id_], number, title, (text for of, text in known.items() if of != id_)))
            known[id_] = title
    return shared


async def _holders(reader: Reader, numbers: set[str]) -> dict[str, dict[int, str]]:
    """Who has some ISBNs: titles by id."""
    rows = await reader.rows(
        """SELECT i.isbn, t.id, t.title FROM title_isbns i JOIN titles t ON t.id = i.title_id
           WHERE i.isbn IN (SELECT value FROM json_each(:numbers)) AND t.withdrawn_at IS NULL ORDER BY t.id""",
        {"numbers": json.dumps(sorted(numbers))},
    )
    found: dict[str, dict[int, str]] = {}
    for row in rows:
        found.setdefault(row["isbn"], {})[row["id"]] = row["title"]
    return found


def _shared(place: str, number: str, title: str, others: Iterable[str]) -> Iterator[Problem]:
    unlike = [other for other in others if likeness(fold(title), fold(other)) < _ALIKE]
    if unlike:
        yield Problem(place, said(_SHARED, number=number, title=unlike[0][:_LONGEST]), bad=False)


async def _moved_copies(
    reader: Reader, changes: Changes, holders: Mapping[str, Copy], places: Mapping[int, str]
) -> list[Problem]:
    """Copies that come from another title."""
    moved = [
        (copy, after["title_id"])
        for after in changes.update
        if (copy := holders.get(after["item_code"])) and copy.title_id != after["title_id"]
    ]
    if not moved:
        return []
    rows = await reader.rows(
        "SELECT id, title FROM titles WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps([copy.title_id for copy, _ in moved])},
    )
    names = {row["id"]: row["title"] for row in rows}
    return [
        Problem(places[id_], said(_MOVED, code=str(copy.item_code), title=names[copy.title_id][:_LONGEST]), bad=False)
        for copy, id_ in moved
    ]
