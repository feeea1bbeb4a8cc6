"""Questions about what books are about, judged by rules over the reference catalogue: no row of it is kept here."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import reference
from benchmarks.questions import Question
from bot.areas.catalogue.shelf import class_number

_HERE = Path(__file__).parent
TUNED, HELD_OUT = _HERE / "tuned.jsonl", _HERE / "held_out.jsonl"
_FIELDS = {"t": "title", "s": "subjects", "a": "authors", "l": "language", "c": "class"}

Row = Mapping[str, str]
Rule = Callable[[Row], bool]


@dataclass(frozen=True)
class Judged:
    """A question, its register, and the name of the rule that says what is right."""

    register: str
    query: str
    right: str


def judged(path: Path) -> list[Judged]:
    """The questions of one half."""
    return [Judged(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def rules() -> dict[str, Rule]:
    """The rules by name."""
    found: dict[str, Rule] = {}
    for line in (_HERE / "rules.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, text = line.partition(" = ")
            found[name] = _any(text, found)
    return found


def _any(text: str, others: Mapping[str, Rule]) -> Rule:
    ways = [[_one(condition.strip(), others) for condition in way.split(" & ")] for way in text.split(" | ")]
    return lambda row: any(all(condition(row) for condition in way) for way in ways)


def _one(text: str, others: Mapping[str, Rule]) -> Rule:
    if text.startswith("!"):
        opposite = _one(text[1:], others)
        return lambda row: not opposite(row)
    if text.startswith("@"):
        return others[text[1:]]
    field, _, expression = text.partition(":")
    looked, name = re.compile(expression), _FIELDS[field]
    if field == "c":
        return lambda row: looked.match(row[name]) is not None
    return lambda row: looked.search(row[name]) is not None


def rows(path: Path = reference.CATALOGUE) -> Iterator[Row]:
    """The catalogue's rows in lower case, with the class number read out of the call number."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {**{k: v.lower() for k, v in row.items()}, "class": class_number(row["call_number"]).lower()}


def questions(path: Path) -> list[Question]:
    """A half's questions with the ids that are right, as `reference.entries` counts them."""
    asked, known = judged(path), rules()
    right: dict[str, set[int]] = {one.right: set() for one in asked}
    for number, row in enumerate(rows(), 1):
        for name, ids in right.items():
            if known[name](row):
                ids.add(number)
    return [Question(one.register, one.query, frozenset(right[one.right])) for one in asked]
