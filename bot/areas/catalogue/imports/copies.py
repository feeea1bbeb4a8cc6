"""Copies: those a title's row counts or lists, and those a list of items tells of."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.base.database import Params, Reader, Transaction
from bot.ils.records import CopyRecord

_INSERT = """
    INSERT INTO copies (title_id, item_code, location, call_number, status, as_of_at)
    VALUES (:title_id, :item_code, :location, :call_number, :status, :as_of)
"""
_UPDATE = """
    UPDATE copies SET title_id = :title_id, location = :location, call_number = :call_number, status = :status,
                      as_of_at = :as_of
    WHERE id = :id
"""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as it is kept."""

    id: int
    title_id: int
    item_code: str | None
    location: str
    call_number: str
    status: str
    as_of: int


@dataclass(slots=True)
class Changes:
    """What is to be written, and whose copies these are. Refreshed copies are as they were, at a later moment."""

    insert: list[Params] = field(default_factory=list)
    update: list[Params] = field(default_factory=list)
    delete: list[int] = field(default_factory=list)
    refresh: list[int] = field(default_factory=list)
    titles: set[int] = field(default_factory=set)

    def come(self, copy: Params) -> None:
        """A copy that is new."""
        self.insert.append(copy)
        self.titles.add(copy["title_id"])

    def change(self, before: Copy, after: Params) -> None:
        """A copy that is different, or another title's."""
        self.update.append(after)
        self.titles.update((before.title_id, after["title_id"]))

    def go(self, copy: Copy) -> None:
        """A copy that is no more."""
        self.delete.append(copy.id)
        self.titles.add(copy.title_id)

    @property
    def count(self) -> int:
        """How many copies come, change or go."""
        return len(self.insert) + len(self.update) + len(self.delete)

    async def write(self, tx: Transaction, as_of: int) -> None:
        """Into the database; deletions first, since an item code is had once."""
        await tx.run_many("DELETE FROM copies WHERE id = :id", [{"id": id_} for id_ in self.delete])
        await tx.run_many(_INSERT, self.insert)
        await tx.run_many(_UPDATE, self.update)
        if self.refresh:
            await tx.run(
                "UPDATE copies SET as_of_at = :as_of WHERE id IN (SELECT value FROM json_each(:ids))",
                {"as_of": as_of, "ids": json.dumps(self.refresh)},
            )


async def of_titles(reader: Reader, ids: Iterable[int]) -> Mapping[int, Sequence[Copy]]:
    """The copies of some titles."""
    found: dict[int, list[Copy]] = defaultdict(list)
    for copy in await _copies(reader, "title_id", json.dumps(list(ids))):
        found[copy.title_id].append(copy)
    return found


async def by_codes(reader: Reader, codes: Iterable[str]) -> Mapping[str, Copy]:
    """The copies with some item codes."""
    found = await _copies(reader, "item_code", json.dumps(list(codes), ensure_ascii=False))
    return {copy.item_code: copy for copy in found if copy.item_code}


async def _copies(reader: Reader, column: str, values: str) -> list[Copy]:
    rows = await reader.rows(
        f"""SELECT id, title_id, item_code, location, call_number, status, as_of_at FROM copies
            WHERE {column} IN (SELECT value FROM json_each(:values)) ORDER BY id""",
        {"values": values},
    )
    return [Copy(*row) for row in rows]


def counted(changes: Changes, title_id: int, row: Listed, known: Sequence[Copy], as_of: int) -> None:
    """Copies a row and its repetitions only count: made, changed or dropped so that there are as many as they say.

    Where copies are known one by one, nothing is counted.
    """
    has_codes = bool(row.codes) or any(copy.item_code is not None for copy in known)
    old = [copy for copy in known if copy.item_code is None]
    if not row.counts and not has_codes and (not row.shelves or any(copy.status != "unknown" for copy in old)):
        return
    wanted = [] if has_codes else _wanted(row)
    missing, spare = Counter(wanted), []
    for copy in old:
        mark = (copy.location, copy.status)
        if not missing[mark]:
            spare.append(copy)
            continue
        missing[mark] -= 1
        if copy.as_of < as_of:
            changes.refresh.append(copy.id)
    for place, status in missing.elements():
        if spare:
            copy = spare.pop()
            changes.change(copy, _changed(copy, title_id, place, copy.call_number, status, as_of))
        else:
            changes.come(_new(title_id, None, place, "", status, as_of))
    for copy in spare:
        changes.go(copy)


def _wanted(row: Listed) -> list[tuple[str, str]]:
    """The places and statuses of all that is counted. A shelf that is told alone holds a copy, free or not."""
    found = [(place, status) for counts, place in row.counts for status in _statuses(counts)]
    taken = {place for place, _ in found}
    return found + [(shelf, "unknown") for shelf in row.shelves if shelf not in taken]


def _statuses(copies: tuple[int, ...]) -> list[str]:
    """The statuses of (free, total); a title that is said to have no copy has one that is missing."""
    if not copies:
        return []
    free, total = copies
    return ["free"] * free + ["loaned"] * (total - free) if total else ["missing"]


@dataclass(frozen=True, slots=True)
class Listed:
    """The copies a row and its repetitions name; `complete` when these are all of the title's.

    `counts`: those they only count, each as (free, total) or (), and where they are.
    `shelves`: where the title stands by rows that count none.
    """

    codes: Sequence[str] = ()
    complete: bool = False
    location: str = ""
    counts: Sequence[tuple[tuple[int, ...], str]] = ()
    shelves: Sequence[str] = ()


def listed(
    changes: Changes,
    title_id: int,
    row: Listed,
    known: Sequence[Copy],
    holders: Mapping[str, Copy],
    kept: set[str],
    as_of: int,
) -> None:
    """Copies a row names: new ones come with an unknown status, moved ones move, those named nowhere go."""
    for code in row.codes:
        copy = holders.get(code)
        if copy is None:
            changes.come(_new(title_id, code, row.location, "", "unknown", as_of))
        elif copy.title_id != title_id or (row.location and copy.location != row.location):
            location = row.location or copy.location
            changes.change(copy, _changed(copy, title_id, location, copy.call_number, copy.status, copy.as_of))
    if row.complete:
        for copy in known:
            if copy.item_code is not None and copy.item_code not in kept:
                changes.go(copy)


def told(changes: Changes, record: CopyRecord, copy: Copy | None, title_id: int, as_of: int) -> None:
    """A copy a list of items tells of. Silence about its status unsays "missing", and not "free" or "loaned"."""
    if copy is None:
        changes.come(_new(title_id, record.item_code, record.location, record.call_number, record.status, as_of))
        return
    silent = record.status == "unknown" and copy.status in ("free", "loaned")
    status = copy.status if silent else record.status
    location = record.location or copy.location
    call_number = record.call_number or copy.call_number
    if (location, call_number, status) != (copy.location, copy.call_number, copy.status):
        moment = copy.as_of if silent else as_of
        changes.change(copy, _changed(copy, copy.title_id, location, call_number, status, moment))
    elif not silent and copy.as_of < as_of:
        changes.refresh.append(copy.id)


def _new(title_id: int, code: str | None, location: str, call_number: str, status: str, as_of: int) -> Params:
    return {
        "title_id": title_id, "item_code": code, "location": location, "call_number": call_number, "status": status,
        "as_of": as_of,
    }  # fmt: skip


def _changed(copy: Copy, title_id: int, location: str, call_number: str, status: str, as_of: int) -> Params:
    return {**_new(title_id, copy.item_code, location, call_number, status, as_of), "id": copy.id}


async def homes(reader: Reader, records: Sequence[CopyRecord]) -> tuple[Mapping[str, Copy], Mapping[str, int]]:
    """What a list of items can be placed by: the copies with its codes, else the titles of its names."""
    have = await by_codes(reader, (record.item_code for record in records))
    return have, await titles_named(reader, [one.title for one in records if one.item_code not in have])


async def titles_named(reader: Reader, titles: Sequence[str]) -> Mapping[str, int]:
    """The titles of these exact names, where a name belongs to one title only."""
    if not titles:
        return {}
    rows = await reader.rows(
        """SELECT title, min(id) AS id FROM titles WHERE title IN (SELECT value FROM json_each(:titles))
           GROUP BY title HAVING count(*) = 1""",
        {"titles": json.dumps(titles, ensure_ascii=False)},
    )
    return {row["title"]: row["id"] for row in rows}
