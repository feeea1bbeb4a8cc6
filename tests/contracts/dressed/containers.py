"""A dressed table as a file: text of any kind, a workbook, a page that calls itself one; and books as MARC."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from random import Random
from typing import Literal

from tests.contracts.dressed.books import Book, family_last
from tests.contracts.dressed.tables import Dressed
from tests.contracts.import_files import made, marc, marcxml, mrc, ods, xlsx

TABLES = ("csv", "csv", "csv", "csv", "xlsx", "ods", "html")
MARCS = ("mrc", "marcxml", "marc-in-json")
_HARM = "\ue0ff"
"""Stands for a byte that is none in UTF-8, until the text is written."""
_QUOTING: Sequence[Literal[0, 1, 2]] = (csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)
_ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")


def write(draw: Random, dressed: Dressed, folder: Path, kind: str, name: str, *, unharmed: bool = True) -> Path:
    """The table as a file of this kind; unless it is `unharmed`, one row of a text may come to harm."""
    path = folder / f"{name}.{kind}"
    dressed.lines = list(range(1, len(dressed.rows) + 1))
    if kind == "csv":
        return _csv(draw, dressed, path, unharmed=unharmed)
    if kind == "html":
        return _html(dressed, path)
    rows = [[_typed(cell) for cell in row] for row in dressed.rows]
    return xlsx(path, rows) if kind == "xlsx" else ods(path, rows)


def _typed(cell: str) -> object:
    """A cell as a spreadsheet holds it: a number is one, a formula is what it came to."""
    if cell.startswith('="'):
        return cell[2:-1]
    if cell.isdecimal() and not cell.startswith("0") and cell.isascii():
        return int(cell)
    return cell or None


def _csv(draw: Random, dressed: Dressed, path: Path, *, unharmed: bool) -> Path:
    encoding, delimiter, end = draw.choice(_ENCODINGS), draw.choice(",;\t|"), draw.choice(("\n", "\r\n", "\r"))
    quoting = draw.choice(_QUOTING)
    rows = [_line(row, delimiter, quoting) for row in _wide(draw, dressed)]
    told = [f"sep={delimiter}"] if draw.random() < 0.1 else []
    line = 1 + len(told)
    for place, text in enumerate(rows):
        dressed.lines[place] = line
        line += 1 + (text.count("\n") if end != "\r" else 0)
    if not unharmed:
        _harm(draw, dressed, rows, delimiter, encoding)
    return made(path, _encoded(dressed, "".join(f"{row}{end}" for row in [*told, *rows]), encoding))


def _wide(draw: Random, dressed: Dressed) -> Iterator[list[str]]:
    """Every row in the width of the header, with a margin of blank columns around it."""
    width = len(dressed.rows[dressed.header])
    before, behind = draw.choice((0, 0, 0, 1)), draw.choice((0, 0, 0, 3))
    for row in dressed.rows:
        yield [*[""] * before, *row, *[""] * (width - len(row) + behind)]


def _line(row: Sequence[str], delimiter: str, quoting: Literal[0, 1, 2]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerow(row)
    return text.getvalue().removesuffix("\r\n")


def _harm(draw: Random, dressed: Dressed, rows: list[str], delimiter: str, encoding: str) -> None:
    """What happens to one row on the way: a byte that is none, or a quote that nothing closes."""
    places = [place for place, book in dressed.places.items() if rows[place].isascii() and place not in dressed.may]
    harm = draw.choice(("", "", "byte", "quote"))
    if not places or not harm:
        return
    place = draw.choice(places)
    title = rows[place].find(dressed.places[place].title)
    if harm == "byte" and encoding.startswith("utf-8") and title >= 0:
        rows[place] = f"{rows[place][: title + 1]}{_HARM}{rows[place][title + 1 :]}"
    elif harm == "quote" and place + 5 < len(rows) and not any('"' in row or "\n" in row for row in rows):
        rows[place] = rows[place].replace(f"{delimiter}{dressed.places[place].title}", f'{delimiter}"', 1)
        if '"' not in rows[place]:
            return
    else:
        return
    dressed.damaged.add(place)


def _encoded(dressed: Dressed, text: str, encoding: str) -> bytes:
    try:
        content = text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8").replace(_HARM.encode(), b"\xff")
    if encoding.startswith("utf-8"):
        return content.replace(_HARM.encode(), b"\xff")
    if encoding == "cp1252":
        dressed.may.update(range(len(dressed.rows)))  # it is said of a row that it is not UTF-8
    return content


def _html(dressed: Dressed, path: Path) -> Path:
    rows = ("".join(f"<td>{_in_html(cell)}</td>" for cell in row) for row in dressed.rows)
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return made(path, f"<html><head><meta charset='utf-8'></head><body><table>\n{body}</table></body></html>")


def _in_html(cell: str) -> str:
    return escape(cell).replace("\n", "<br>")


def write_marc(books: Sequence[Book], folder: Path, kind: str, name: str) -> Path:
    """Books as MARC in one of its three dresses."""
    path = folder / f"{name}.{kind}"
    records = [marc(*_fields(book)) for book in books]
    if kind == "mrc":
        return mrc(path, *records)
    if kind == "marcxml":
        return made(path, marcxml(*records))
    return made(path, json.dumps([record.as_dict() for record in records], ensure_ascii=False))


def _fields(book: Book) -> list[str]:
    people = [_turned(one) for one in book.authors]
    return [
        f"001 {book.id}",
        *([f"020    $a{book.isbn}"] if book.isbn else []),
        *([f"082 04 $a{book.classification}"] if book.classification else []),
        *([f"090    $a{book.call_number}"] if book.call_number else []),
        *(f"{'700' if n else '100'} 1  $a{one}" for n, one in enumerate(people)),
        f"245 00 $a{book.title}",
        *([f"260    $b{book.publisher}$c{book.year}"] if book.publisher or book.year else []),
        *(f"650  4 $a{one}" for one in book.subjects),
    ]


def _turned(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if family_last(name) else name
