"""Looking before importing: an import into a copy, and some titles as residents will see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.areas.catalogue.imports.chunks import Progress, silent
from bot.areas.catalogue.imports.rehearsal import rehearsal
from bot.areas.catalogue.imports.run import Wish, import_files
from bot.areas.catalogue.imports.summary import Summary
from bot.areas.catalogue.imports.values import wanted
from bot.base.clock import Clock
from bot.base.database import Database
from bot.ils.records import Item, Record

SAMPLES = 10
_SHOWN = ("title", "publisher", "year", "call_number", "classification", "notes")
_APART = 97  # every so many titles one more sample, so that they do not all come from the first page


@dataclass(frozen=True, slots=True)
class Sample:
    """A title as residents will see it; `texts`: of _SHOWN, by name; `copies`: 0 where they are not known."""

    place: str
    texts: Mapping[str, str]
    authors: tuple[str, ...]
    isbns: tuple[str, ...]
    subjects: tuple[str, ...]
    copies: int
    location: str


@dataclass(slots=True)
class Look:
    """What an import of some files would do, and some of the titles in them."""

    summary: Summary
    samples: list[Sample] = field(default_factory=list)


async def look_at(database: Database, wish: Wish, clock: Clock, progress: Progress = silent) -> Look:
    """Import files into a copy of the catalogue. Raises NotACatalogue and TooMuchGone, as the import would."""
    samples = _Samples(clock.now().year + 1)
    async with rehearsal(database) as copy:
        summary = await import_files(copy, wish, clock, _looking(progress), passing=samples.note)
    return Look(summary, samples.kept)


def _looking(progress: Progress) -> Progress:
    """Nothing is merged that anybody finds: what is told is that it is compared."""

    def told(what: str, done: int, of: int) -> None:
        progress("comparing" if what.startswith("merging") else what, done, of)

    return told


class _Samples:
    """The first ten titles; of a long file half of them give way to some from further down."""

    def __init__(self, newest_year: int) -> None:
        self.kept: list[Sample] = []
        self._newest_year = newest_year
        self._count = 0
        self._last: tuple[object, ...] | None = None

    def note(self, item: Item) -> None:
        if not isinstance(item, Record) or self._repeats(item):
            return
        place, self._count = self._count, self._count + 1
        if place < SAMPLES:
            self.kept.append(self._seen(item))
        elif place % _APART == 0:
            self.kept[SAMPLES // 2 + place // _APART % (SAMPLES // 2)] = self._seen(item)

    def _repeats(self, record: Record) -> bool:
        """Whether it is the title before once more, as in a list of copies."""
        said = (record.title, record.authors, record.isbns)
        same, self._last = said == self._last, said
        return same

    def _seen(self, record: Record) -> Sample:
        title = wanted(record, None, self._newest_year)
        texts = {name: str(title.row[name] or "") for name in _SHOWN}
        return Sample(
            record.place,
            authors=tuple(one.name for one in title.authors),
            isbns=title.isbns,
            subjects=title.subjects,
            copies=record.copies[1] if record.copies else len(record.items or ()) or int(record.only_shelved),
            location=record.location or "",
            texts=texts,
        )
