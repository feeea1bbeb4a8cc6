"""The copies that staged rows name or count, those of their repetitions with them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.areas.catalogue.imports.copies import Listed, homes
from bot.base.database import Reader
from bot.ils.records import CopyRecord, Record

_COPIES = "SELECT position, place, record FROM staged_copies WHERE position > :after ORDER BY position LIMIT 500"


@dataclass(slots=True)
class Staged:
    """Item codes by the position of the row they belong to, and the rows that repeat it."""

    codes: dict[int, list[str]]
    repeats: dict[int, list[Record]]

    def of(self, position: int, record: Record) -> Listed:
        """What a row lists and counts."""
        repeats = self.repeats.get(position, ())
        complete = record.items is not None and all(one.items_complete for one in (record, *repeats))
        rows = (record, *repeats)
        counts = [(one.copies, one.location or "") for one in rows if one.copies is not None]
        shelves = dict.fromkeys(one.location for one in rows if one.location and one.only_shelved)
        return Listed(self.codes.get(position, ()), complete, record.location or "", counts, tuple(shelves))


async def staged(reader: Reader, first: int, last: int) -> Staged:
    """The item codes of the staged rows from `first` to `last`, those of their repetitions with them."""
    span = {"first": first, "last": last}
    codes: dict[int, list[str]] = defaultdict(list)
    for row in await reader.rows(
        """SELECT i.item_code, i.position FROM staged_items i WHERE i.position BETWEEN :first AND :last
           UNION ALL
           SELECT i.item_code, r.same_as FROM staged_titles r JOIN staged_items i ON i.position = r.position
           WHERE r.same_as BETWEEN :first AND :last""",
        span,
    ):
        codes[row["position"]].append(row["item_code"])
    repeats: dict[int, list[Record]] = defaultdict(list)
    for row in await reader.rows(
        "SELECT same_as, place, record FROM staged_titles WHERE same_as BETWEEN :first AND :last ORDER BY position",
        span,
    ):
        repeats[row["same_as"]].append(Record.from_json(row["place"], row["record"]))
    return Staged(codes, repeats)


async def named_again(reader: Reader, codes: Iterable[str | None]) -> set[str]:
    """Those of some item codes that are anywhere in the file: such a copy has moved and is not gone."""
    rows = await reader.rows(
        "SELECT item_code FROM staged_items WHERE item_code IN (SELECT value FROM json_each(:codes))",
        {"codes": json.dumps([code for code in codes if code], ensure_ascii=False)},
    )
    return {row["item_code"] for row in rows}


async def any_has_a_title(reader: Reader) -> bool:
    """Whether a list of copies tells of any whose title is known."""
    after = 0
    while rows := await reader.rows(_COPIES, {"after": after}):
        if any(await homes(reader, [CopyRecord.from_json(row["place"], row["record"]) for row in rows])):
            return True
        after = rows[-1]["position"]
    return False
