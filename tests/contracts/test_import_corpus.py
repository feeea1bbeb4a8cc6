"""Files as libraries have them, each with what is right beside it, through the whole import into a database.

`import_corpus/NAME.json` says of NAME what it stands for, every title that it holds, the rows that are left out or
doubtful, what is said of columns, the columns that nothing is made of, and the sheets or files that are not read; or
with which word it is refused. Nothing else may be said of it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.areas.catalogue.imports import NotACatalogue, Summary
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.contracts.import_corpus.made import MADE
from tests.services.catalogue_files import Desk

CORPUS = Path(__file__).parent / "import_corpus"
NAMES = sorted(path.name.removesuffix(".json") for path in CORPUS.glob("*.json") if path.with_suffix("").suffix)
_PLAIN = ("title", "authors", "year", "isbns", "call_number", "subjects")


def expected(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))
    return told


def put(name: str, folder: Path) -> Path:
    """The file of this name, in a folder of its own."""
    if make := MADE.get(name):
        return make(folder / name)
    return Path(shutil.copy(CORPUS / name, folder / name))


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


@pytest.mark.parametrize("name", [name for name in NAMES if "refused" not in expected(name)])
async def test_it_goes_in_whole_or_what_did_not_is_named(desk: Desk, tmp_path: Path, name: str) -> None:
    told = expected(name)
    summary = await desk.imports(*(put(one, tmp_path) for one in told.get("files", [name])))
    assert await shown(desk, told["titles"]) == told["titles"]
    assert rows_said(summary, bad=True) == told["left_out"]
    assert rows_said(summary, bad=False) == told["doubtful"], summary.problems
    assert [str(one.reason) for one in summary.problems if one.note] == told.get("noted", [])
    assert sorted(one for layout in summary.layouts for one in layout.unread) == sorted(told["unread"])
    left = [layout.name.rpartition(", ")[2] for layout in summary.layouts if layout.left]
    assert left == told.get("not_read", [])


@pytest.mark.parametrize("name", [name for name in NAMES if "refused" in expected(name)])
async def test_what_is_no_catalogue_is_refused_by_its_name(desk: Desk, tmp_path: Path, name: str) -> None:
    with pytest.raises(NotACatalogue) as caught:
        await desk.imports(put(name, tmp_path))
    assert expected(name)["refused"].lower() in str(caught.value).lower()
    assert await desk.titles() == {}


@pytest.mark.parametrize("name", [name for name in NAMES if "refused" not in expected(name)])
async def test_it_goes_in_a_second_time_without_changing_anything(desk: Desk, tmp_path: Path, name: str) -> None:
    paths = [put(one, tmp_path) for one in expected(name).get("files", [name])]
    first = await desk.imports(*paths)
    before = await desk.everything()
    again = await desk.imports(*paths)
    assert (again.new, again.changes, again.unchanged) == (0, 0, first.new)
    assert await desk.everything() == before


def rows_said(summary: Summary, *, bad: bool) -> list[str]:
    """The rows that something is said of, in order, each once; "" stands for a whole file."""
    found = [
        one.place.rpartition(":")[2] if ":" in one.place else ""
        for one in summary.problems
        if one.bad is bad and not one.note
    ]
    return sorted(dict.fromkeys(found), key=lambda row: (not row.isdigit(), int(row) if row.isdigit() else 0, row))


async def shown(desk: Desk, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every title of the database, with those of its values that are expected of the one at its place."""
    found = []
    async with desk.database.reading() as reader:
        rows = await reader.rows("SELECT * FROM titles WHERE withdrawn_at IS NULL ORDER BY id")
        for at, row in enumerate(rows):
            key = {"id": row["id"]}
            values = dict(row)
            for name, sql in _LISTS.items():
                values[name] = [one[0] for one in await reader.rows(sql, key)]
            copies = await reader.rows(_COPIES, key)
            values["copies"] = len(copies)
            values["shelf"] = [list(one) for one in copies]
            values["codes"] = [one["item_code"] for one in copies]
            values["rooms"] = sorted({one["location"] for one in copies})
            wanted = told[at] if at < len(told) else _PLAIN
            found.append({name: values[name] for name in wanted})
    return found


_LISTS = {
    "authors": """SELECT a.name FROM title_authors h JOIN authors a ON a.id = h.author_id
                  WHERE h.title_id = :id ORDER BY position""",
    "subjects": """SELECT s.name FROM title_subjects h JOIN subjects s ON s.id = h.subject_id
                   WHERE h.title_id = :id ORDER BY position""",
    "isbns": "SELECT isbn FROM title_isbns WHERE title_id = :id ORDER BY position",
}
_COPIES = "SELECT item_code, location, status FROM copies WHERE title_id = :id ORDER BY item_code"
