"""What readers say: every word of it is a text that is translated, and reads well where the chat shows it."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.dev.translations.__main__ import ROOT
from bot.dev.translations.catalogs import language_path, messages_of, read
from bot.dev.translations.source import holes, literals, name_of
from bot.ils.files import inlislite, marc_record, mods_record, plain, slims
from bot.ils.files.formats import readers
from bot.ils.files.header_words import KNOWN, MEANS
from bot.ils.records import NotACatalogue, Problem
from bot.ils.said import Said, said, several
from handlers.catalogue.uploads.words import FIELDS
from tests.contracts.import_files import made, marc, marcxml, mrc, refusal, xlsx, zipped
from tests.contracts.test_import_refusals import REFUSED

SOURCES = sorted(
    path for folder in ("bot/ils", "bot/areas/catalogue/imports") for path in (ROOT / folder).rglob("*.py")
)
SAYING = {"Problem": (1, "reason"), "NotACatalogue": (0, "why"), "Layout": (1, "format"), "refused": (1, "why")}
"""What takes a clause, and as which of its arguments."""
LISTS: list[str | bytes] = [
    "Judul,Pengarang,Tahun,ISBN,Eks,No Induk\nSatu,A,2019,9786020331769,1,A1\n,B,2021,,,\nDua,C,2.02E+03,9.78979E+12,"
    "banyak,A2\nTiga,D\n,,,,,\nEmpat,E,2020,12,3,A7\nTOTAL,,,,5,\nLima,F,2019,,,,,lebih\nEnam\0,G,2019,,,\n"
    "Judul,Pengarang,Tahun,ISBN,Eks,No Induk\n1,2,3,4,5,6\n,,,,,\n",
    "DAFTAR BUKU;;;\nNo;Judul;Pengarang;Eks\n1;Satu;A;2\nA. FIKSI;;;\n;;;Padang, 3 Januari 2024\n"
    ";;;Kepala Perpustakaan\n",
    "Judul\nSatu\n",
    b"Judul\tPengarang\nMis\xe9rables\tHugo\nBiru\t\xc3\xa9a\n",
    "Judul|Pengarang\nSatu|A\n",
    "Judul\nLes Misérables\n".encode("cp1252"),
    'item_code,title,location_name\n,Satu,Umum\n"A1",Dua,Umum\n',
    'Judul,Pengarang\nSatu,"A\n',
    "Judul,Pengarang,Tahun,Penerbit,Kota\nSatu,A,2019,B,C\nDua,A",
    "<table><tr><th>Judul<th>Penulis</tr><tr><td>Satu<td>A</tr></table>",
    marcxml(marc("245 10 $aSatu"), marc("100 1_ $aB")) + "<!-- galat",
]


def clauses(path: Path) -> Iterator[Said]:
    """All that is said of a file, whatever comes of it."""
    try:
        for one in readers(path):
            yield one.layout.format
            for item in one.items():
                if isinstance(item, Problem):
                    yield item.reason
    except NotACatalogue as error:
        yield error.why


def within(clause: Said) -> Iterator[Said]:
    """A clause and all within it."""
    yield clause
    for value in clause.values.values():
        if isinstance(value, Said):
            yield from within(value)


@cache
def translations(language: str) -> dict[str, str]:
    catalog = read(language_path(ROOT, language), language)
    ids = ((one.id if isinstance(one.id, str) else one.id[0], one.string) for one in messages_of(catalog))
    return {text: string if isinstance(string, str) else "".join(string or ()) for text, string in ids}


def check(path: Path) -> None:
    """That each clause of a file can be read in each language, and is kept whole until then."""
    for clause in clauses(path):
        for one in within(clause):
            assert all(translations(language).get(one.text) for language in ("id", "en")), one.text
            assert holes(one.text) <= one.values.keys(), one.text
        again = Said.from_json(json.loads(json.dumps(clause.to_json())))
        assert again.to_json() == clause.to_json()
        assert str(path.parent) not in str(clause)


@pytest.mark.parametrize("content", [*LISTS, *(content for content, _ in REFUSED)])
def test_all_that_is_said_is_translated(tmp_path: Path, content: str | bytes) -> None:
    assert list(clauses(made(tmp_path / "list.csv", content)))
    check(tmp_path / "list.csv")


def test_all_that_is_said_of_packed_files_is_translated(tmp_path: Path) -> None:
    made(tmp_path / "damaged.xlsx", b"PK\x03\x04rest")
    mrc(tmp_path / "records.mrc", marc("245 10 $aSatu"), marc("300 __ $aB"), marc("245 10 $aDua", "020 __ $a12"))
    made(tmp_path / "cut.mrc", (tmp_path / "records.mrc").read_bytes()[:-9])
    zipped(tmp_path / "none.zip", {"foto.png": "x"})
    zipped(tmp_path / "several.zip", {"a.csv": "judul\nSatu\n", "b.csv": "judul\nDua\n"})
    zipped(tmp_path / "text.docx", {"word/document.xml": "<x/>"})
    xlsx(
        tmp_path / "sheets.xlsx", [["judul", "", "tahun"], ["Satu", "x", 2001]], Anak=[["judul"], ["Dua"]], Lain=[["x"]]
    )
    xlsx(tmp_path / "other.xlsx", [["nama"], ["A"]], Lain=[["x"]])
    xlsx(tmp_path / "empty.xlsx", [])
    for path in sorted(tmp_path.iterdir()):
        assert list(clauses(path))
        check(path)


def calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def is_text(expression: ast.expr) -> bool:
    """Whether an argument is a text as it stands, and no clause or marked text."""
    return (
        isinstance(expression, ast.JoinedStr | ast.BinOp)
        or (isinstance(expression, ast.Call) and name_of(expression.func) in ("str", "format", "join"))
        or bool(list(literals(expression)))
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_reader_says_what_no_catalogue_holds(path: Path) -> None:
    for call in calls(path):
        place, keyword = SAYING.get(name_of(call.func), (0, "text") if name_of(call.func) == "said" else (99, ""))
        said_by_name = [one.value for one in call.keywords if one.arg == keyword]
        wrong = [one for one in (*call.args[place : place + 1], *said_by_name) if is_text(one)]
        assert not wrong, f"{path.name}:{call.lineno}: a text that N_ does not mark"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_hole_is_filled_where_it_is_said(path: Path) -> None:
    for call in calls(path):
        marked = call.args[0] if name_of(call.func) == "said" and call.args else None
        if isinstance(marked, ast.Call) and name_of(marked.func) == "N_":
            given = {one.arg for one in call.keywords}
            (text,) = literals(marked.args[0])
            assert None in given or holes(text) <= given, f"{path.name}:{call.lineno}: a hole that nothing fills"


def test_a_clause_is_english_for_the_command_line_with_what_a_library_said() -> None:
    inner = said("the id {number}", number=7)
    clause = said("{what} has lost its digits", what=inner, detail=ValueError("no number"))
    assert str(clause) == "the id 7 has lost its digits (no number)"
    assert str(several([inner, said("is empty"), clause])).startswith("the id 7; is empty; the id 7 has lost")


def test_a_clause_is_kept_as_json_without_what_a_library_said() -> None:
    clause = said("{what} in {place}", what=said("the id {number}", number=7), place="list.csv:4", detail="secret")
    kept = json.dumps(clause.to_json())
    assert "secret" not in kept
    assert Said.from_json(json.loads(kept)) == replace(clause, detail="")


def test_a_file_is_named_without_its_folder(tmp_path: Path) -> None:
    for content, _ in REFUSED:
        words = refusal(made(tmp_path / "daftar.csv", content))
        assert words.startswith("daftar.csv ")
        assert tmp_path.name not in words


def test_every_field_that_a_column_is_read_as_has_a_name() -> None:
    fields = [
        *plain.COLUMNS, *(MEANS.get(column, column) for column in KNOWN.values()), *slims.TITLE_FIELDS.values(),
        *slims.ITEM_FIELDS.values(), *inlislite.FIELDS.values(), *marc_record.READ.values(),
        *mods_record.READ.values(),
    ]  # fmt: skip
    assert {name for field in fields for name in field.split(", ")} <= FIELDS.keys()
