"""What people and programs write where there is nothing, "-", "s.n.", "t.t.": read as blank, and counted by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.base.i18n import N_
from bot.base.reading import isbn
from bot.base.reading.dressed import undressed
from bot.base.reading.nobody import names_nobody
from bot.base.reading.text import clean, decoded
from bot.ils.files import isbd, years
from bot.ils.records import Problem
from bot.ils.said import said

_WORDS = frozenset(
    "null|\\n|none|n/a|#n/a|(null)|nan|nihil|kosong|tidak ada|tdk ada|belum ada|belum ditentukan|belum diisi"
    "|tidak diketahui|tidak ada isbn|tanpa isbn|tanpa pengarang|tanpa penulis|tanpa penerbit|tanpa tahun|tanpa nama"
    "|n.a|n.a.|xx|xxx|xxxx"
    "|not available|tidak tahu|tdk tahu|tidak ingat|lupa|belum tahu|kurang tahu|tidak jelas|kurang jelas".split("|")
)
_SIGNS = re.compile(r"[\[(<]*[-–—.?…_*]+[\])>]*")
_INITIALS = re.compile(
    r"[\[(<]*(?:s\.\s?n|s\.\s?l|s\.\s?a|t\.\s?p|t\.\s?t|t\.\s?th|t\.\s?thn|t\.\s?n|t\.\s?k|n\.\s?n|n\.\s?d|n\.\s?p)"
    r"\.?[\])>]*",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"authors", "editors", "translators", "illustrators", "responsibility", "title / authors"})
_NEVER = frozenset({"", "title", "title / authors", "number"})
"""A book may be called "?"; numbers of rows are not kept."""
_ERROR = re.compile(
    r"#(?:error|name|num|ref|value|div/0|n/?a|null|spill|calc|getting_data|galat|nama|nilai|angka)[!?]*"
)
"""What a spreadsheet or Access shows instead of what a formula should have come to; also in a title's cell."""
_LONGEST = 40
_EXAMPLES = 3
_KINDS = 3

_ONE = N_("column {column}: {texts} read as blank, in row {rows}")
_MANY = N_("column {column}: {texts} read as blank, in {n} rows such as {rows}")
_ONE_RECORD = N_("field {column}: {texts} read as blank, in record {rows}")
_MANY_RECORDS = N_("field {column}: {texts} read as blank, in {n} records such as {rows}")


_MAY_BE = re.compile(
    r"#|[\W_]*(?:$|[stn]\W{0,2}(?:[lnatpdk]|thn?)\b|(?:n|nn|no|x+|na|0+)(?:\b|_)|null|none|nan|tahun|nihil|kosong|tidak|lupa|kurang|tak|tdk"
    r"|belum|tanpa|not|unknown|penerbit|publisher|sine|anon|tim\b|team\b|penulis|penyusun|penyunting|pengarang|editor|author"
    r"|redaksi|nama|para|ber|beber|banyak|aneka|kumpulan|various|several|many|default|dkk|d\.k|dll|et\b|and\b|dan\b|lain|kawan)|.*&|=",
    re.IGNORECASE,
)
"""How all of these begin: most cells are told by it."""


def is_blank(name: str, text: str) -> bool:
    """Whether a text that stands in a column, read as `name`, says that there is nothing. A blank one does not."""
    return len(text) <= _LONGEST and _may_be(text) and _says_nothing(name, text)


@lru_cache(maxsize=4_000)
def _may_be(text: str) -> bool:
    """Whether a text begins so: asked several times of every cell, and the same texts come again."""
    return _MAY_BE.match(text) is not None


@lru_cache(maxsize=10_000)
def _says_nothing(name: str, text: str) -> bool:
    bare = clean(decoded(undressed(text))).casefold()
    if name and _ERROR.fullmatch(bare):
        return True
    if not bare or name in _NEVER:
        return False
    if bare in _WORDS or bare.strip("-– ") in _WORDS or _SIGNS.fullmatch(bare):
        return True
    if name in _PEOPLE:
        return names_nobody(bare)  # other initials alone may be how an author signs
    if _INITIALS.fullmatch(bare):
        return True
    check = _OF_A_FIELD.get(name)
    return check is not None and check(bare)


_NO_PUBLISHER, _NO_YEAR = frozenset({"nn"}), frozenset({"tahun", "tahun terbit"})
"""What a form that was not filled in says, besides."""
_NO_SHELF = frozenset({"default", "default shelf", "default location"})
"""What apps write where nobody named a shelf."""
_OF_A_FIELD = {
    "publisher": lambda text: text in _NO_PUBLISHER or not isbd.said(text),
    "year": lambda text: text in _NO_YEAR or years.is_none(text),
    "isbn": isbn.is_nothing,
    "location": _NO_SHELF.__contains__,
}


@dataclass(slots=True)
class _Found:
    count: int = 0
    texts: dict[str, None] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)


class Placeholders:
    """Empties cells of one part of a file, and counts them. `records`: it has records, and no rows."""

    def __init__(self, part: str, *, records: bool = False) -> None:
        self._part = part
        self._texts = (_ONE_RECORD, _MANY_RECORDS) if records else (_ONE, _MANY)
        self._found: dict[str, _Found] = {}

    def emptied(self, row: int, headers: Sequence[str], names: Sequence[str], cells: Sequence[str]) -> Sequence[str]:
        """The cells of a row without what stands for nothing."""
        places = [
            place
            for place, (name, cell) in enumerate(zip(names, cells, strict=False))
            if cell and name and is_blank(name, cell)
        ]
        if not places:
            return cells
        for place in places:
            self.note(headers[place], cells[place], row)
        return ["" if place in places else cell for place, cell in enumerate(cells)]

    def note(self, column: str, text: str, row: int) -> None:
        """That a text of a column was emptied."""
        found = self._found.setdefault(" ".join(column.split()), _Found())
        found.count += 1
        found.texts.setdefault(clean(decoded(text)))
        if len(found.rows) < _EXAMPLES and row not in found.rows:
            found.rows.append(row)

    def problems(self) -> Iterator[Problem]:
        """What is to be said of each column."""
        for column, found in self._found.items():
            yield Problem(self._part, said(self._texts[found.count > 1], **_holes(column, found)), bad=False, note=True)


def _holes(column: str, found: _Found) -> Mapping[str, str | int]:
    texts = ", ".join(f"“{text}”" for text in list(found.texts)[:_KINDS])
    more = ", …" if len(found.texts) > _KINDS else ""
    rows = ", ".join(map(str, found.rows))
    return {"column": column, "texts": f"{texts}{more}", "n": found.count, "rows": rows}
