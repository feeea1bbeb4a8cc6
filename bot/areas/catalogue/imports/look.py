"""Looking before importing: an import into a copy, and some titles as residents will see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.areas.catalogue.imports import copies, known
from bot.areas.catalogue.imports.chunks import Progress, silent
from bot.areas.catalogue.imports.copies import Copy
from bot.areas.catalogue.imports.rehearsal import rehearsal
from bot.areas.catalogue.imports.run import Wish, import_files
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import Known
from bot.base.clock import Clock
from bot.base.database import Database, Reader

SAMPLES = 10
_SHOWN = ("title", "publisher", "year", "call_number", "classification", "notes")
_LONG = 100
"""Of a file with so many rows half of the samples come from further down."""
_TOLD = """
    SELECT title_id FROM staged_titles
    WHERE position > :after AND same_as IS NULL AND title_id IS NOT NULL AND record <> '' ORDER BY position LIMIT :rows
"""
_LAST = "SELECT max(position) FROM staged_titles"
_OF_COPIES = """
    SELECT c.title_id FROM staged_copies s JOIN copies c ON c.item_code = s.item_code
    WHERE s.position BETWEEN 1 AND :rows ORDER BY s.position
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A title as residents will see it; `texts`: of _SHOWN, by name; `copies`: 0 where they are not known.

    `free`: how many of them are in, where that is known of all.
    """

    texts: Mapping[str, str]
    authors: tuple[str, ...]
    isbns: tuple[str, ...]
    subjects: tuple[str, ...]
    copies: int
    free: int | None
    location: str


@dataclass(slots=True)
class Look:
    """What an import of some files would do, and some of the titles in them."""

    summary: Summary
    samples: list[Sample] = field(default_factory=list)


async def look_at(database: Database, wish: Wish, clock: Clock, progress: Progress = silent) -> Look:
    """Import files into a copy of the catalogue. Raises NotACatalogue and TooMuchGone, as the import would."""
    async with rehearsal(database) as copy:
        summary = await import_files(copy, wish, clock, _looking(progress), staged_stay=True)
        return Look(summary, await copy.read(_samples))


def _looking(progress: Progress) -> Progress:
    """Nothing is merged that anybody finds: what is told is that it is compared."""

    def told(what: str, done: int, of: int) -> None:
        progress("comparing" if what.startswith("merging") else what, done, of)

    return told


async def _samples(reader: Reader) -> list[Sample]:
    """The first ten titles of which the file told; of a long file half of them give way to some from further down."""
    ids = await _some(reader)
    titles, owned = await known.load(reader, ids), await copies.of_titles(reader, ids)
    return [_seen(titles[id_], owned.get(id_, ())) for id_ in ids if id_ in titles]


async def _some(reader: Reader) -> Sequence[int]:
    last = int(await reader.value(_LAST) or 0)
    spread = SAMPLES // 2 if last >= _LONG else 0
    found = list(await reader.rows(_TOLD, {"rows": SAMPLES - spread, "after": 0}))
    for part in range(1, spread + 1):
        found += await reader.rows(_TOLD, {"rows": 1, "after": last * part // (spread + 1)})
    found = found or await reader.rows(_OF_COPIES, {"rows": _LONG})
    return list(dict.fromkeys(row["title_id"] for row in found))[:SAMPLES]


def _seen(title: Known, owned: Sequence[Copy]) -> Sample:
    there = [copy for copy in owned if copy.item_code or copy.status != "missing"]
    told = bool(there) and all(copy.status in ("free", "loaned") for copy in there)
    return Sample(
        texts={name: str(title.row[name] or "") for name in _SHOWN},
        authors=tuple(one.name for one in title.authors),
        isbns=title.isbns,
        subjects=title.subjects,
        copies=len(there),
        free=sum(copy.status == "free" for copy in there) if told else None,
        location=", ".join(dict.fromkeys(copy.location for copy in there if copy.location)),
    )
