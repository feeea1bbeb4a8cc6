"""MODS, as SLiMS and others give it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.base.i18n import N_
from bot.ils.files import mods_record, xml_records
from bot.ils.files.kinds import Kind
from bot.ils.files.placeholders import Placeholders
from bot.ils.files.words import NO_RECORDS, refused
from bot.ils.files.xml_records import Dress
from bot.ils.port import Column, Layout
from bot.ils.records import Item, NotACatalogue, Problem
from bot.ils.said import said


@dataclass(frozen=True, slots=True)
class ModsFile:
    """A file of MODS records."""

    path: Path
    kind: Kind
    layout: Layout

    def items(self) -> Iterator[Item]:
        """Every title with its copies after it, or what is wrong with a record."""
        count = 0
        late: dict[str, int] = {}
        placeholders = Placeholders(self.path.name, records=True)
        known = {column.header for column in self.layout.columns}
        for cut in xml_records.records(self.path, "mods"):
            if isinstance(cut, Problem):
                count += cut.bad
                yield replace(cut, place=self._place(cut.place))
                continue
            count += 1
            for name in mods_record.names(cut.element):
                if name not in known and name not in mods_record.READ:
                    late.setdefault(name, cut.number)
            mods_record.without(cut.element, cut.number, placeholders)
            yield from mods_record.read(self._place(str(cut.number)), cut)
        if not count:
            raise refused(self.path, NO_RECORDS)
        yield from placeholders.problems()
        for name, number in sorted(late.items()):
            told = said(N_("not read: {field}, first in record {n}"), field=name, n=number)
            yield Problem(self.path.name, told, bad=False, note=True)

    def _place(self, number: str) -> str:
        return f"{self.path.name}:{number}" if number else self.path.name


def recognise(path: Path, dress: Dress) -> ModsFile:
    """The catalogue of a file of MODS."""
    columns = tuple(
        Column(name, mods_record.READ.get(name, ""), mods_record.MEANINGS.get(name, "")) for name in _first_names(path)
    )
    kind = Kind.SLIMS_MODS if dress.slims else Kind.MODS
    return ModsFile(path, kind, Layout(path.name, said(N_("MODS")), columns, records=True))


def _first_names(path: Path, sample: int = 100) -> list[str]:
    found: dict[str, None] = {}
    try:
        for count, cut in enumerate(xml_records.records(path, "mods")):
            if count == sample:
                break
            if not isinstance(cut, Problem):
                found.update(dict.fromkeys(mods_record.names(cut.element)))
    except NotACatalogue:
        pass  # that it breaks off is said when it is read in earnest
    return list(found)
