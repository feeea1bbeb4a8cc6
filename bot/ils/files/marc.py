"""MARC in any of its dresses, as a catalogue: what its tags are read as, its titles, its copies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files import marc_copies, marc_placeholders, marc_record, marc_unread
from bot.ils.files.kinds import Kind
from bot.ils.files.marc_fields import Marc
from bot.ils.files.placeholders import Placeholders
from bot.ils.files.words import NO_RECORDS, refused
from bot.ils.port import Column, Layout
from bot.ils.records import Item, NotACatalogue, Problem, Record
from bot.ils.said import Said, said

_SAMPLE = 300

Read = Callable[[Path], Iterator[Marc | Problem]]


@dataclass(frozen=True, slots=True)
class MarcFile:
    """A file of MARC records. `read` opens it anew each time; `layout` knows the tags of its first records."""

    path: Path
    read: Read
    kind: Kind
    layout: Layout

    def items(self) -> Iterator[Item]:
        """Every title with its copies after it, or what is wrong with a record."""
        known = {column.header for column in self.layout.columns}
        late: dict[str, int] = {}
        placeholders = Placeholders(self.path.name, records=True)
        count = 0
        for found in self.read(self.path):
            if isinstance(found, Problem):
                count += found.bad
                yield replace(found, place=self._place(found.place))
                continue
            count += 1
            for header in marc_unread.unread(found):
                if header not in known:
                    late.setdefault(header, found.number)
            yield from self._items(marc_placeholders.without(found, placeholders))
        if not count:
            raise refused(self.path, NO_RECORDS)
        yield from placeholders.problems()
        for header, number in sorted(late.items()):
            yield Problem(self.path.name, _unread(header, number), bad=False, note=True)

    def _items(self, found: Marc) -> Iterator[Item]:
        place = self._place(str(found.number))
        for item in marc_record.read(place, found):
            yield item
            if isinstance(item, Record):
                yield from marc_copies.each(place, item.title, found)

    def _place(self, number: str) -> str:
        return f"{self.path.name}:{number}" if number else self.path.name


def recognise(path: Path, format_: Said, read: Read) -> MarcFile:
    """The catalogue of a file of MARC. Raises NotACatalogue where none of its first records has a title."""
    sample = [found for found in islice(_whole(path, read), _SAMPLE) if isinstance(found, Marc)]
    tags = sorted({tag for found in sample for tag in found.tags})
    if sample and "245" not in tags:
        named = f"it names {', '.join(tags)}"
        raise refused(path, said(N_("is no catalogue: its records have no title (245)"), detail=named))
    unread = {header for found in sample for header in marc_unread.unread(found)}
    columns = tuple(_column(header) for header in sorted({*tags, *unread}))
    return MarcFile(path, read, _kind(sample), Layout(path.name, format_, columns, records=True))


def _column(header: str) -> Column:
    field = marc_record.READ.get(header, "")
    return Column(header, field, "" if field else marc_unread.meaning(header))


def _unread(header: str, number: int) -> Said:
    """That a field is not read which the first records of the file do not have."""
    meaning = marc_unread.meaning(header)
    if not meaning:
        return said(N_("not read: {field}, first in record {n}"), field=header, n=number)
    told = N_("not read: {meaning} ({field}), first in record {n}")
    return said(told, meaning=said(meaning), field=header, n=number)


def _whole(path: Path, read: Read) -> Iterator[Marc | Problem]:
    """As much as there is: that the file breaks off is said when it is read in earnest."""
    try:
        yield from read(path)
    except NotACatalogue:
        return


def _kind(sample: list[Marc]) -> Kind:
    """Whose MARC it is: INLISLite's numbers begin with its name; SLiMS gives none, and its 005 a subfield."""
    ids = [f"{found.control('001')}{found.control('003')}".upper() for found in sample]
    if any("INLIS" in one for one in ids):
        return Kind.INLISLITE_MARC
    stamped = [field for found in sample for field in found.of("005")]
    if stamped and not any(ids) and all(code == "a" for field in stamped for code, _ in field.parts):
        return Kind.SLIMS_MARC
    return Kind.MARC
