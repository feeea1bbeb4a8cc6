"""Rows of one file with one ISBN and one title: the same book where nothing speaks against it, else a doubt."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from bot.areas.catalogue.names import Author, authors, fuller, may_be_one
from bot.areas.catalogue.rules import same_edition
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.base.reading.text import fold
from bot.ils.records import Problem, Record
from bot.ils.said import Said, said

_REPEATED = """
    WITH numbers AS MATERIALIZED (
        SELECT s.position, j.value AS isbn FROM staged_titles s, json_each(s.record, '$.isbns') j
        WHERE s.record <> '' AND s.same_as IS NULL)
    SELECT isbn, position FROM numbers
    WHERE isbn IN (SELECT isbn FROM numbers GROUP BY isbn HAVING count(DISTINCT position) > 1)
    ORDER BY isbn, position
"""
_ROWS = """
    SELECT position, place, record FROM staged_titles
    WHERE same_as IS NULL AND position IN (SELECT value FROM json_each(:positions)) ORDER BY position
"""
_JOIN = "UPDATE staged_titles SET same_as = :first WHERE position = :position OR same_as = :position"
_KEEP = "UPDATE staged_titles SET record = :record WHERE position = :position"
_OF_ITS_OWN = frozenset({"place", "title", "source_id", "items", "items_complete", "copies", "location", "serial"})
"""What a row says of itself or of its copies alone."""
_FILLED = tuple(one.name for one in fields(Record) if one.name not in _OF_ITS_OWN)
_LONGEST = 60

_ONE = N_("the same ISBN and title as in {place}: one title, with the copies of both")
_ONE_WRITTEN = N_(
    "the same ISBN and title as in {place}, the author written “{text}” there and “{other}” here: "
    "one title, with the copies of both"
)
_AUTHORS = N_(
    "the same ISBN ({number}) and title as in {place}, by “{text}” there and by “{other}” here: both are kept; "
    "see which of them is right"
)
_EDITIONS = N_(
    "the same ISBN ({number}) and title as in {place}, in another edition: both are kept; see which is right"
)
_IDS = N_(
    "the same ISBN ({number}) and title as in {place}, with another id: both are kept; see whether it is one book"
)


@dataclass(slots=True)
class _Row:
    position: int
    place: str
    record: Record
    people: tuple[Author, ...]


@dataclass(slots=True)
class Judged:
    """Rows that repeat others, by position; the records of these with what they take over; and what is to be said."""

    joins: dict[int, int] = field(default_factory=dict)
    records: dict[int, Record] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def join(self, first: _Row, row: _Row) -> None:
        """The row repeats the first, which takes over what it lacks, and the fuller way to write its author."""
        self.joins[row.position] = first.position
        told = {name: getattr(row.record, name) for name in _FILLED if not getattr(first.record, name)}
        lacking: dict[str, Any] = {name: value for name, value in told.items() if value}
        alone = len(first.people) == len(row.people) == 1
        if alone and fuller(first.people[0].name, row.people[0].name):
            lacking["authors"] = row.record.authors
        if lacking:
            first.record = self.records[first.position] = replace(first.record, **lacking)

    async def write(self, tx: Transaction) -> None:
        """Note it in the staged rows."""
        await tx.run_many(_JOIN, [{"first": first, "position": position} for position, first in self.joins.items()])
        rows = [{"position": position, "record": record.to_json()} for position, record in self.records.items()]
        await tx.run_many(_KEEP, rows)


async def repeated(reader: Reader) -> Mapping[str, Sequence[int]]:
    """The ISBNs that several staged rows have, with their positions."""
    found: dict[str, list[int]] = defaultdict(list)
    for row in await reader.rows(_REPEATED):
        found[row["isbn"]].append(row["position"])
    return found


async def judge(reader: Reader, groups: Mapping[str, Sequence[int]]) -> Judged:
    """Which of the rows with one ISBN are one title for sure; what is to be said of them and of the others."""
    positions = sorted({position for group in groups.values() for position in group})
    rows = {row.position: row for row in await _rows(reader, positions)}
    judged = Judged()
    for number, group in groups.items():
        first: dict[str, list[_Row]] = defaultdict(list)
        for row in (rows[position] for position in group if position in rows):
            same = first[fold(row.record.title)]
            found, reason = _judged(number, row, same)
            if reason:
                judged.problems.append(Problem(row.place, reason, bad=False))
            if found:
                judged.join(found, row)
                del rows[row.position]
            else:
                same.append(row)
    return judged


async def _rows(reader: Reader, positions: Sequence[int]) -> Iterator[_Row]:
    found = await reader.rows(_ROWS, {"positions": json.dumps(positions)})
    records = ((row["position"], Record.from_json(row["place"], row["record"])) for row in found)
    return (
        _Row(position, record.place, record, authors("\x1f".join(record.authors or ()), "\x1f"))
        for position, record in records
        if not record.serial
    )


def _judged(number: str, row: _Row, before: Sequence[_Row]) -> tuple[_Row | None, Said | None]:
    """The row that it repeats, if any, and what is to be said of it."""
    doubt = None
    for one in before:
        if not same_edition(one.record.edition or "", row.record.edition or ""):
            doubt = said(_EDITIONS, number=number, place=one.place)
        elif not _same_people(one.people, row.people):
            doubt = said(_AUTHORS, number=number, place=one.place, text=_names(one), other=_names(row))
        elif _two_ids(one.record, row.record):
            doubt = said(_IDS, number=number, place=one.place)
        else:
            return one, _told(one, row)
    return None, doubt


def _told(one: _Row, row: _Row) -> Said:
    if [each.key for each in one.people] == [each.key for each in row.people] or not (one.people and row.people):
        return said(_ONE, place=one.place)
    return said(_ONE_WRITTEN, place=one.place, text=_names(one), other=_names(row))


def _names(row: _Row) -> str:
    return ", ".join(one.name for one in row.people)[:_LONGEST]


def _same_people(mine: Sequence[Author], theirs: Sequence[Author]) -> bool:
    return not mine or not theirs or any(may_be_one(one.name, other.name) for one in mine for other in theirs)


def _two_ids(one: Record, other: Record) -> bool:
    return bool(one.source_id and other.source_id and one.source_id != other.source_id)
