"""A file with questions, a row each: what is asked, how it is answered, by which answers, and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from bot.areas.surveys.own_rules import FormUnreadable, Odd, QuestionFault
from bot.areas.surveys.questions import MOST_IN_WORDS, MOST_OPTIONS, Kind, Question, Questions, closed, with_one_more
from bot.base.reading.text import fold
from bot.ils.files.headers import names_of
from bot.ils.files.rows import Row, Rows
from bot.ils.files.tables import tables
from bot.ils.records import NotACatalogue

LONGEST, LONGEST_OPTION = 200, 40
_LOOKED_AT = 30  # rows in which the header is looked for
_COLUMNS = {
    "question": re.compile(r"pertanyaan|questions?"),
    "kind": re.compile(r"jenis(?:_jawaban|_pertanyaan)?|cara_menjawab|kind|type|answered_by"),
    "options": re.compile(r"(?:pilihan_?)?jawaban|pilihan|options|answers"),
    "only_if": re.compile(r"hanya_(?:jika|bila)|only_if|only_after"),
}
_KINDS = {
    Kind.SCALE: re.compile(r"skala\b.*|scale\b.*"),
    Kind.SEVERAL: re.compile(r".*\b(?:beberapa|several)\b.*"),
    Kind.CHOICE: re.compile(r"pilih\b.*|pilihan\b.*|choice|one of.*"),
    Kind.WORDS: re.compile(r"isian\b.*|uraian|teks|terbuka|words|text|in their own words"),
}
_CONDITION = re.compile(r"(\d{1,2})\s*[=:.]\s*(.+)")


def read_questions(path: Path, asked: int) -> Questions:
    """All questions of a file's first table that has some. Raises FormUnreadable with all that is wrong."""
    try:
        found = tables(path)
    except NotACatalogue as error:
        raise FormUnreadable(asked) from error
    for rows in found:
        columns, below = _header(rows)
        if columns:
            return _Reading(asked).of(below, columns)
    raise FormUnreadable(asked)


def _header(rows: Rows) -> tuple[Mapping[str, int], Iterator[Row]]:
    walk = _rows(rows)
    for row in islice(walk, _LOOKED_AT):
        columns: dict[str, int] = {}
        for at, name in enumerate(names_of(row.cells)):
            meant = next((column for column, pattern in _COLUMNS.items() if pattern.fullmatch(name)), None)
            if meant is not None:
                columns.setdefault(meant, at)
        if {"question", "kind"} <= columns.keys():
            return columns, walk
    return {}, walk


def _rows(rows: Rows) -> Iterator[Row]:
    try:
        yield from (row for row in rows if isinstance(row, Row))
    except NotACatalogue:
        return


class _Reading:
    """The questions so far, and where each row's question stands among those that are chosen."""

    def __init__(self, asked: int) -> None:
        self._asked = asked
        self._questions: Questions = []
        self._faults: list[QuestionFault] = []
        self._places: dict[int, int] = {}  # of the n-th question of the file: its place among the closed ones

    def of(self, rows: Iterator[Row], columns: Mapping[str, int]) -> Questions:
        number = 0
        for row in rows:
            cells = {name: row.cells[at].strip() if at < len(row.cells) else "" for name, at in columns.items()}
            if text := " ".join(cells["question"].split()):
                number += 1
                self._take(row.line, number, text, cells)
        if self._faults or not closed(self._questions):
            raise FormUnreadable(self._asked, self._faults)
        return self._questions

    def _take(self, line: int, number: int, text: str, cells: Mapping[str, str]) -> None:
        kind = next((one for one, pattern in _KINDS.items() if pattern.fullmatch(fold(cells["kind"]))), None)
        options = _options(cells.get("options", "")) if kind in (Kind.CHOICE, Kind.SEVERAL) else ()
        only_if, known = self._condition(cells.get("only_if", ""))
        words = sum(one.kind is Kind.WORDS for one in self._questions)
        odd = None
        if kind is None:
            odd = QuestionFault(line, Odd.KIND, cells["kind"])
        elif len(text) > LONGEST or (kind is Kind.WORDS and words >= MOST_IN_WORDS):
            odd = QuestionFault(line, Odd.LONG if len(text) > LONGEST else Odd.WORDS)
        elif options is None:
            odd = QuestionFault(line, Odd.OPTIONS)
        elif not known:
            odd = QuestionFault(line, Odd.CONDITION, cells["only_if"])
        if odd is not None or kind is None:
            self._faults += [odd] if odd else []
            return
        if kind is not Kind.WORDS:
            self._places[number] = len(closed(self._questions))
        self._questions = with_one_more(self._questions, Question(text, kind, options or (), only_if))

    def _condition(self, text: str) -> tuple[tuple[int, int] | None, bool]:
        """“2 = Ya”: after that answer to the second question of the file; whether it could be read."""
        if not text:
            return None, True
        match = _CONDITION.fullmatch(text)
        place = self._places.get(int(match[1])) if match else None
        if match is None or place is None or self._questions[place].kind is not Kind.CHOICE:
            return None, False
        options = [fold(one) for one in self._questions[place].options]
        wanted = fold(match[2])
        return ((place, options.index(wanted)), True) if wanted in options else (None, False)


def _options(text: str) -> Sequence[str] | None:
    """The answers of a cell, with “;” or lines between; None where they are none that keys can show."""
    found = list(dict.fromkeys(" ".join(part.split()) for part in re.split(r"[\n;|]", text) if part.strip()))
    fit = 2 <= len(found) <= MOST_OPTIONS and all(len(one) <= LONGEST_OPTION for one in found)
    return found if fit else None
