"""The plain list: one title a row, columns by name, all but `title` optional."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.base.i18n import N_
from bot.base.reading import isbn
from bot.base.reading.dressed import code, is_lost, undressed
from bot.base.reading.text import clean, fold
from bot.ils.files import copy_counts, isbd, statuses, years
from bot.ils.files.lists import BETWEEN, parts
from bot.ils.files.words import NO_TITLE
from bot.ils.records import CopyRecord, Item, Problem, Record
from bot.ils.said import Said, said

COLUMNS = (
    "id", "title", "authors", "publisher", "year", "isbn", "call_number", "classification", "subjects", "language",
    "edition", "series", "notes", "audience", "kind", "copies", "location", "item_codes", "ebook", "cover",
)  # fmt: skip
_RANGE = re.compile(r"(.*?)(\d{1,9})\s*(?:-|s/d|s\.d\.?|sd|sampai|to)\s*(.*?)(\d{1,9})", re.IGNORECASE)
_RANGE_BEFORE = re.compile(r"(\d{1,9})\s*(?:-|s/d|s\.d\.?|sd|sampai)\s*(\d{1,9})(\s*/.*)", re.IGNORECASE)
_JOINTS_OF_RANGES = frozenset("-st")
"""One of these is in whatever joins the ends of a range."""
_SHORTEST_CODE, _LONGEST_RANGE = 3, 20
_TAG = re.compile(r"</?(?:p|br|b|i|u|em|strong|span|div|li|ul|ol|a|font|h\d)\b[^<>]*>", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"(\d{1,6})[.,]0{1,2}")
_NO_TITLE = frozenset({"n/a", "null", "(null)", "nan"})
_JOINS = "/:;,="
_VOLUME = re.compile(r"\b(?:jilid|jil|vol|volume|buku|bagian|seri)\b", re.IGNORECASE)


def read(place: str, cells: Mapping[str, str]) -> Iterator[Item]:
    """The record of a row, its one copy where that has a status, and what is doubtful about it.

    `cells`: by COLUMNS, lists as `lists.parts` reads them; "subtitle" and "volume" may be there, too.
    """
    title = _title(cells)
    if not title.strip("-–—. ") or title.casefold() in _NO_TITLE:
        yield Problem(place, NO_TITLE, source_id=code(cells.get("id", "")))
        return
    numbers = isbn.isbns(cells.get("isbn", "").replace(BETWEEN, ";"))
    yield from doubtful(place, numbers)
    copies, complaint = copy_counts.read(cells.get("copies"))
    items, doubt = _items(cells.get("item_codes"), copies)
    year, odd = years.read(cells.get("year"))
    for reason in filter(None, (complaint, doubt, odd, *_lost_keys(cells))):
        yield Problem(place, reason, bad=False)
    numbered = usable(cells.get("isbn"), numbers)
    yield (found := _record(place, title, cells, year=year, isbns=numbered, copies=copies, items=items))
    if items and len(items) == 1 and (status := statuses.read(cells.get("status", ""))):
        yield CopyRecord(place, items[0], found.location or "", "", status, title)


def _record(place: str, title: str, cells: Mapping[str, str], **told: Any) -> Record:
    """With what can be read without a doubt. A column that the file does not have says nothing (None)."""
    return Record(
        place,
        title,
        source_id=_key(cells.get("id", "")),
        authors=_list(cells.get("authors")),
        publisher=_text(cells.get("publisher"), _unpunctuated),
        edition=_number_or_text(cells.get("edition")),
        call_number=_mark(cells.get("call_number")),
        classification=_mark(cells.get("classification")),
        subjects=_words(cells.get("subjects")),
        language=_text(cells.get("language")),
        audience=_text(cells.get("audience")),
        medium=_text(cells.get("kind")),
        series=_text(cells.get("series")),
        notes=_text(cells.get("notes"), _untagged),
        ebook=_address(cells.get("ebook")),
        cover=_address(cells.get("cover")),
        serial=isbn.has_issn(cells.get("isbn", "").replace(BETWEEN, ";")),
        location=_number_or_text(cells.get("location")),
        **told,
    )


def _title(cells: Mapping[str, str]) -> str:
    """The title with what further columns add to it, without the author that its end only repeats."""
    title = _unpunctuated(cells["title"])
    if " / " in title:
        title = without_author(title, parts(cells.get("authors", "")))
    if found := _WHOLE_NUMBER.fullmatch(title):
        title = found[1]
    more = isbd.bare(clean(cells.get("subtitle", "")))
    if title and more and fold(more) not in fold(title):
        title = f"{title.rstrip(' :;')}: {more}"
    volume = clean(code(cells.get("volume", "")))
    if title and volume and fold(volume) not in fold(title).split() and fold(volume) not in fold(title):
        title = f"{title}, {volume if _VOLUME.search(volume) else f'Jilid {volume}'}"
    return title


def _unpunctuated(cell: str) -> str:
    """A text without the punctuation that joins it to the next part of a card: "Laskar pelangi /"."""
    text = clean(cell)
    return (isbd.bare(text) or text) if text and (text[-1] in _JOINS or text[0] in _JOINS) else text


def without_author(title: str, authors: Sequence[str]) -> str:
    """A title without the author behind a slash, where that only repeats what is said elsewhere."""
    bare, slash, who = title.rpartition(" / ")
    repeats = any(sorted(fold(one).split()) == sorted(fold(who).split()) for one in authors)
    return bare.strip() if slash and bare.strip() and repeats else title


def doubtful(place: str, numbers: tuple[isbn.Isbn, ...]) -> Iterator[Problem]:
    """A warning for each number that can be no ISBN."""
    for number in numbers:
        if number.lost:
            yield Problem(place, _lost(said(N_("the ISBN {number}"), number=number.text[:40])), bad=False)
        elif number.zero_lost:
            yield Problem(place, said(_ZERO_LOST, number=number.text), bad=False)
        elif not number.valid:
            yield Problem(place, said(_MISTYPED if number.usable else _NO_ISBN, number=number.text[:40]), bad=False)


def usable(cell: str | None, numbers: tuple[isbn.Isbn, ...]) -> tuple[str, ...] | None:
    """The ISBNs to keep; None, which says nothing, where there is no column or none of its numbers can be read."""
    kept = tuple(number.text for number in numbers if number.usable)
    return None if cell is None or (numbers and not kept) else kept


_MISTYPED = N_("{number} is no ISBN: its digits do not add up; kept as it is")
_ZERO_LOST = N_("an ISBN of nine digits has lost the zero before them in a spreadsheet: read as {number}")
_NO_ISBN = N_("{number} is no ISBN: left out")
_KEYS = (("id", N_("the id {number}")), ("year", N_("the year {number}")))


def _lost(what: Said) -> Said:
    return said(
        N_("{what} has lost its last digits in a spreadsheet: left out; make the column text and export it again"),
        what=what,
    )


def _lost_keys(cells: Mapping[str, str]) -> Iterator[Said]:
    """Complaints about keys and years of which a spreadsheet has left the first digits only."""
    for name, called in _KEYS:
        if is_lost(cells.get(name, "")):
            yield _lost(said(called, number=undressed(cells[name])))


def _key(cell: str) -> str:
    return "" if is_lost(cell) else clean(code(cell))


def _items(cell: str | None, copies: tuple[int, ...] | None) -> tuple[tuple[str, ...] | None, Said | None]:
    """Item codes; those of a range ("12-14") where there are as many copies.

    Where a row counts more copies than it names, the number is kept and the codes are left out.
    """
    if cell is None:
        return None, None
    marks = ";|\n\r\v" if "," in cell and not _separate(cell) else ";|,\n\r\v"
    codes = tuple(dict.fromkeys(code(part) for part in parts(cell, marks)))
    lost = [one for one in codes if is_lost(one)]
    if lost:
        return None, _lost(said(N_("the code {number}"), number=lost[0]))
    if not copies and len(codes) == 1 and (spread := _told_as_range(codes[0])):
        told = N_("“{text}” is read as {n} copies, from {first} to {last}")
        return spread, said(told, text=codes[0], n=len(spread), first=spread[0], last=spread[-1])
    total = copies[1] if copies else 0
    if codes and total > len(codes):
        if spread := _spread(codes, total):
            return spread, None
        told = N_("it has {total} copies and names {n}: they are counted, and the codes left out")
        return None, said(told, total=total, n=len(codes))
    return codes, None


def _separate(cell: str) -> bool:
    """Whether commas stand between codes, and not within one ("12,0")."""
    return code(cell) == undressed(cell)


def _told_as_range(text: str) -> tuple[str, ...]:
    """The codes of "001 s.d. 003" or "0012-0014", where nothing says how many they are; () for what may be one code."""
    match = _RANGE.fullmatch(text) if _JOINTS_OF_RANGES.intersection(text.lower()) or not text.isascii() else None
    if not match or len(match[2]) != len(match[4]) or len(match[2]) < _SHORTEST_CODE:
        return ()
    count = int(match[4]) - int(match[2]) + 1
    return _spread((text,), count) if 1 < count <= _LONGEST_RANGE else ()


def _spread(codes: tuple[str, ...], total: int) -> tuple[str, ...]:
    """The codes of "0012-0014" for three copies, of "002-003/P/24" for two; none for what is no such range."""
    behind = _RANGE_BEFORE.fullmatch(codes[0]) if len(codes) == 1 else None
    if behind and int(behind[2]) - int(behind[1]) + 1 == total:
        span = range(int(behind[1]), int(behind[2]) + 1)
        return tuple(f"{number:0{len(behind[1])}}{behind[3]}" for number in span)
    match = _RANGE.fullmatch(codes[0]) if len(codes) == 1 else None
    if not match or match[3] not in ("", match[1]):
        return ()
    first, last = int(match[2]), int(match[4])
    if last - first + 1 != total:
        return ()
    return tuple(f"{match[1]}{number:0{len(match[2])}}" for number in range(first, last + 1))


def _text(cell: str | None, read: Callable[[str], str] = clean) -> str | None:
    return None if cell is None else read(cell)


def _untagged(cell: str) -> str:
    """Notes without the tags of a page that they were copied from."""
    return clean(_TAG.sub(" ", cell)) if "<" in cell else clean(cell)


def _mark(cell: str | None) -> str | None:
    """A call number or class, of which ".0" is a part."""
    return None if cell is None else clean(undressed(cell)) if cell[:1] in "='’" else clean(cell)


def _number_or_text(cell: str | None) -> str | None:
    return None if cell is None else clean(code(cell) if cell.lstrip("'’=")[:1].isdecimal() else cell)


def _list(cell: str | None) -> tuple[str, ...] | None:
    return None if cell is None else parts(cell)


def _words(cell: str | None) -> tuple[str, ...] | None:
    return None if cell is None else parts(cell, words=True)


def _address(cell: str | None) -> str | None:
    """A web address; anything else is none, since a button with it would be refused."""
    if cell is None:
        return None
    address = cell.strip()
    return address if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", address) else ""
