"""Lists of titles as apps and databases give them in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contracts.import_files import made, problems, records, refusal

_BOOKS = [
    {"biblio_id": 1, "title": "Satu", "publish_year": "2001", "call_number": "813 CON s", "isbn_issn": None},
    {"biblio_id": 2, "title": "Dua", "publish_year": 2002, "topics": ["Fiksi", "Sejarah"], "image": {"url": "x"}},
]
_DUMP = [
    {"type": "header", "version": "5.2"},
    {"type": "database", "name": "senayan"},
    {"type": "table", "name": "biblio", "data": _BOOKS},
]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(_BOOKS),
        json.dumps(_DUMP),
        json.dumps({"count": 2, "results": _BOOKS}),
        "\n".join(map(json.dumps, _BOOKS)),
        "\ufeff" + json.dumps(_BOOKS, indent=2),
    ],
    ids=["a list", "phpMyAdmin's table", "within an object", "one a line", "with a mark before it"],
)
def test_a_list_of_objects_is_a_table(tmp_path: Path, text: str) -> None:
    found = records(made(tmp_path / "a.json", text))
    assert [(one.title, one.year) for one in found] == [("Satu", "2001"), ("Dua", "2002")]
    assert (found[0].call_number, found[0].isbns, found[1].subjects) == ("813 CON s", (), ("Fiksi", "Sejarah"))


def test_an_object_without_a_title_is_named_by_its_number(tmp_path: Path) -> None:
    path = made(tmp_path / "a.json", json.dumps([{"judul": "Satu", "penulis": "A"}, {"judul": "", "penulis": "B"}]))
    assert [(one.place, str(one.reason)) for one in problems(path)] == [("a.json:2", "it has no title")]


@pytest.mark.parametrize(
    "text", ['{"judul": "Satu"', '[{"nama": "A"}]', "[1, 2]", '{"a": {"b": []}}', '[{"judul": ""}]']
)
def test_what_is_no_list_of_titles_is_refused(tmp_path: Path, text: str) -> None:
    assert "Nothing was changed." in refusal(made(tmp_path / "a.json", text))
