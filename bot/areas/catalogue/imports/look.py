"""Looking before importing: what is read as what, some titles as residents will see them, what is known already."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from bot.areas.catalogue.imports import candidates
from bot.areas.catalogue.imports.candidates import Open
from bot.areas.catalogue.imports.chunks import Progress, silent
from bot.areas.catalogue.imports.doubts import weighed
from bot.areas.catalogue.imports.run import Wish, nothing_in
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import wanted
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.ils.files.source import Files
from bot.ils.port import Layout
from bot.ils.records import CopyRecord, Item, Problem, Record

SAMPLES = 10
_ROWS = 500
_APART = 97  # every so many rows one more sample, so that they do not all come from the first page


@dataclass(frozen=True, slots=True)
class Sample:
    """A title as residents will see it; `year` as printed."""

    place: str
    title: str
    authors: tuple[str, ...]
    publisher: str
    year: str
    call_number: str
    isbns: tuple[str, ...]
    subjects: tuple[str, ...]


@dataclass(slots=True)
class Look:
    """What an import of some files would find. `known`: titles that the catalogue has already.

    `counted`: copies that titles name or count; `listed`: copies of lists of their own.
    """

    layouts: Sequence[Layout]
    titles: int = 0
    known: int = 0
    listed: int = 0
    counted: int = 0
    samples: list[Sample] = field(default_factory=list)
    doubts: Summary = field(default_factory=Summary)

    @property
    def copies(self) -> int:
        """A copy may be named by its title and told of in a list of copies: it is one."""
        return max(self.listed, self.counted)


async def look_at(database: Database, wish: Wish, clock: Clock, progress: Progress = silent) -> Look:
    """Read files from their beginning to their end and change nothing. Raises NotACatalogue."""
    files = await asyncio.to_thread(Files, wish.paths, wish.source)
    look = Look(files.layouts())
    stream = weighed(files.items())
    while chunk := await asyncio.to_thread(_some, stream):
        records = [item for item in chunk if isinstance(item, Record)]
        look.listed += sum(isinstance(item, CopyRecord) for item in chunk)
        look.counted += sum(map(_copies, records))
        for item in chunk:
            if isinstance(item, Problem):
                look.doubts.note(item)
        _sample(look, records, clock.now().year + 1)
        look.titles += len(records)
        look.known += await database.read(partial(_known, source=files.name, records=records))
        progress("reading", look.titles, 0)
    if not look.titles and not look.listed:
        raise wish.refused(nothing_in(look.doubts))
    return look


def _some(stream: Iterator[Item]) -> list[Item]:
    return list(islice(stream, _ROWS))


def _copies(record: Record) -> int:
    return len(record.items or ()) or (record.copies[-1] if record.copies else 0)


def _sample(look: Look, records: Sequence[Record], newest_year: int) -> None:
    """The first ten titles; of a long file half of them give way to some from further down."""
    for n, record in enumerate(records, look.titles):
        if n < SAMPLES:
            look.samples.append(_seen(record, newest_year))
        elif n % _APART == 0:
            look.samples[SAMPLES // 2 + n // _APART % (SAMPLES // 2)] = _seen(record, newest_year)


def _seen(record: Record, newest_year: int) -> Sample:
    title = wanted(record, None, newest_year)
    row = {name: str(title.row[name] or "") for name in ("title", "publisher", "year", "call_number")}
    authors = tuple(one.name for one in title.authors)
    return Sample(record.place, authors=authors, isbns=title.isbns, subjects=title.subjects, **row)


async def _known(reader: Reader, *, source: str, records: Sequence[Record]) -> int:
    """How many of some records may be titles that the catalogue has."""
    rows = [Open(n, record.source_id, record) for n, record in enumerate(records)]
    found: set[int] = set()
    for ground in candidates.GROUNDS:
        left = [row for row in rows if row.position not in found]
        possible = await ground(reader, source, left)
        found.update(position for position, titles in possible.items() if titles)
    return len(found)
