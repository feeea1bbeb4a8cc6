"""The reference catalogue and its questions, kept beside the project and never in it."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.questions import Question
from bot.areas.catalogue.rules import audience
from bot.areas.catalogue.search import Entry
from bot.areas.catalogue.shelf import class_number

SHARED = Path(os.environ.get("PEMUSTAKA_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "catalogue"
CATALOGUE = SHARED / "catalogue.csv"
PUBLIC, HARD = "queries_public.jsonl", "queries_hard_public.jsonl"


def entries(path: Path = CATALOGUE) -> Iterator[Entry]:
    """The rows of a catalogue file as the index takes them; ids count from 1 in the order of the file."""
    for number, row in enumerate(_rows(path), 1):
        yield Entry(
            id=number,
            title=row["title"],
            authors=_parts(row["authors"]),
            subjects=_parts(row["subjects"]),
            publisher=row["publisher"],
            year=row["year"],
            isbns=(row["isbn"],) if row["isbn"] else (),
            number=class_number(row["call_number"]),
            language=row["language"],
            audience=audience("", row["call_number"], "", _parts(row["subjects"])),
        )


def questions(name: str, path: Path = CATALOGUE) -> list[Question]:
    """The questions of a file, their right answers as ids of the catalogue file."""
    asked = [json.loads(line) for line in (SHARED / name).open(encoding="utf-8")]
    wanted = {id_ for question in asked for id_ in question["relevant"]}
    numbers = {row["id"]: number for number, row in enumerate(_rows(path), 1) if row["id"] in wanted}
    return [Question(q["type"], q["query"], frozenset(numbers[id_] for id_ in q["relevant"])) for q in asked]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
