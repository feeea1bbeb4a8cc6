"""`import` and `search` as somebody at a terminal meets them, the demonstration data, and photos of barcodes."""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from bot.areas.catalogue.barcode import isbn_in_photo
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.search import Index
from bot.cli import importing, searching
from bot.dev.demo.seed import seed_if_empty

LIST = """id,title,authors,year,isbn,copies
a1,Laskar Pelangi,"HIRATA, Andrea",2005,979-3062-79-7,1/2
a2,Bumi Manusia,"TOER, Pramoedya Ananta",1980,,
a3,,nobody,,,
"""


def parsed(module: object, *arguments: object) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)  # type: ignore[attr-defined]
    spoken = ["--language", "en"] if module is importing and "--language" not in arguments else []
    return parser.parse_args([*map(str, arguments), *spoken])


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    shutil.copy(empty_database, tmp_path / "library.db")
    return tmp_path / "library.db"


@pytest.fixture
def listed(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A database into which the list went."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    assert importing.run(parsed(importing, tmp_path / "list.csv"), path) == 0
    return path


def test_an_import_reports_what_it_did(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = capsys.readouterr()
    assert "Titles: 2 new.\nCopies: 2 new.\n1 row is left out.\n" in said.out
    assert "The search index was renewed." in said.out
    assert "list.csv:4: left out: it has no title" in said.err
    assert index_path(listed).exists()


def test_it_says_that_the_catalogue_is_the_demonstrations(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    assert importing.run(parsed(importing, "--look", tmp_path / "list.csv"), path, demonstration=True) == 0
    assert f"This is the demonstration's catalogue ({path})" in capsys.readouterr().out
    named = parsed(importing, "--look", tmp_path / "list.csv", "--database", path)
    assert importing.run(named, path, demonstration=True) == 0
    assert "demonstration" not in capsys.readouterr().out


def test_it_speaks_the_language_of_the_settings_or_the_one_that_is_named(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    wish = parsed(importing, tmp_path / "list.csv", "--look")
    wish.language = None
    assert importing.run(wish, path, "id") == 0
    said = capsys.readouterr()
    assert "Judul: 2 baru.\nEksemplar: 2 baru.\n1 baris tidak ikut masuk.\n" in said.out
    assert "list.csv:4: tidak ikut masuk: judulnya kosong\n" in said.err
    assert importing.run(wish, path, "en") == 0
    assert "Titles: 2 new." in capsys.readouterr().out
    wish.language = "en"
    assert importing.run(wish, path, "id") == 0
    assert "Titles: 2 new." in capsys.readouterr().out


def test_a_look_shows_where_a_title_stands_and_what_is_noted(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = "judul,no panggil,klasifikasi,rak,eks,catatan\nSatu,813 CON s,813,Rak 2,3,Kisah anak nagari\nDua,,297,,,\n"
    (tmp_path / "list.csv").write_text(listed, encoding="utf-8")
    assert importing.run(parsed(importing, tmp_path / "list.csv", "--look"), path) == 0
    said = capsys.readouterr().out
    assert "  Satu | shelf 813 CON s | Rak 2 | 3 copies | Kisah anak nagari\n  Dua | class 297\n" in said


def test_the_second_time_the_index_is_left_alone(
    listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = index_path(listed).stat()
    assert importing.run(parsed(importing, tmp_path / "list.csv"), listed) == 0
    assert "Titles: 2 as they were.\nCopies: 2 as they were.\n" in capsys.readouterr().out
    after = index_path(listed).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_look_changes_nothing_and_says_what_would_be_read_as_what(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text(LIST.replace("copies", "Warna"), encoding="utf-8")
    before = path.read_bytes()
    assert importing.run(parsed(importing, tmp_path / "list.csv", "--look"), path) == 0
    said = capsys.readouterr()
    assert "Not read: Warna" in said.out
    assert "Titles: 2 new." in said.out
    assert "  Laskar Pelangi | Andrea Hirata | 2005 | ISBN 9789793062792" in said.out
    assert "list.csv:4: left out: it has no title" in said.err
    assert path.read_bytes() == before


def test_a_look_shows_ten_titles_of_a_short_list_too(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text("title\n" + "".join(f"Buku {n}\n" for n in range(12)), encoding="utf-8")
    assert importing.run(parsed(importing, tmp_path / "list.csv", "--look"), path) == 0
    assert capsys.readouterr().out.count("  Buku ") == 10


def test_a_look_tells_what_is_known_already(listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "more.csv").write_text("title,isbn\nLaskar Pelangi,9789793062792\nBaru,\n", encoding="utf-8")
    assert importing.run(parsed(importing, tmp_path / "more.csv", "--look"), listed) == 0
    assert "Titles: 1 new, 1 as they were." in capsys.readouterr().out


def test_an_import_is_taken_back_and_the_index_with_it(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importing.run(parsed(importing, "--undo"), listed) == 0
    said = capsys.readouterr().out
    assert "Titles: 2 taken out.\nCopies: 2 taken off.\n" in said
    assert "The search index was renewed." in said
    assert Index(index_path(listed)).search("laskar pelangi").hits == ()
    assert importing.run(parsed(importing, "--undo"), listed) == 1
    assert "no import that could be taken back" in capsys.readouterr().err


def test_a_blank_erases_only_in_the_columns_that_are_said_to_be_the_truth(listed: Path, tmp_path: Path) -> None:
    (tmp_path / "again.csv").write_text("id,title,authors,isbn\na1,Laskar Pelangi,,\n", encoding="utf-8")

    def authors_and_numbers() -> tuple[int, int]:
        with closing(sqlite3.connect(listed)) as connection:
            one = "SELECT (SELECT count(*) FROM title_authors), (SELECT count(*) FROM title_isbns)"
            found: tuple[int, int] = connection.execute(one).fetchone()
            return found

    assert importing.run(parsed(importing, tmp_path / "again.csv"), listed) == 0
    assert authors_and_numbers() == (2, 1)
    assert importing.run(parsed(importing, tmp_path / "again.csv", "--blanks-erase", "isbn"), listed) == 0
    assert authors_and_numbers() == (2, 0)
    assert importing.run(parsed(importing, tmp_path / "again.csv", "--blanks-erase", "ISBN, Pengarang"), listed) == 0
    assert authors_and_numbers() == (1, 0)


@pytest.mark.parametrize("words", [(), ("--undo", "list.csv"), ("list.csv", "--blanks-erase", "judul")])
def test_what_cannot_be_meant_is_said(path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    wish = parsed(importing, *words)
    assert importing.run(wish, path) == 2
    said = capsys.readouterr().err
    wish.language = "id"
    assert importing.run(wish, path) == 2
    assert capsys.readouterr().err not in ("", said), "in Indonesian it is another sentence"


def test_a_full_disk_is_a_sentence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(importing, "import_files", full)
    assert importing.run(parsed(importing, tmp_path / "list.csv"), path) == 1
    assert "It was cut short: [Errno 28] No space left" in capsys.readouterr().err


def test_a_refused_file_is_an_exit_code_and_a_sentence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "people.csv").write_text("nama,alamat\nWarga Contoh,Solok\n", encoding="utf-8")
    assert importing.run(parsed(importing, tmp_path / "people.csv"), path) == 1
    said = capsys.readouterr()
    assert "no column 'title'" in said.err
    assert said.out == ""


def test_a_search_is_readable(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert searching.run(parsed(searching, "laskar", "plangi"), listed) == 0
    head, first = capsys.readouterr().out.splitlines()
    assert head.startswith("“laskar plangi”, taken for “laskar pelangi”: sure (1 found, ")
    assert first == "  1. Laskar Pelangi — Andrea Hirata (2005) · 1 of 2 free"


def test_a_search_that_cannot_be_asked_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert searching.run(parsed(searching), tmp_path / "none.db") == 1
    assert searching.run(parsed(searching, "laskar"), tmp_path / "none.db") == 1
    assert "import one first" in capsys.readouterr().err


def test_a_batch_answers_every_line_with_one(listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    questions = tmp_path / "questions.txt"
    questions.write_bytes("\ufefflaskar plangi\r\n\r\n9789793062792\nqwrtzpsdfg xyzzy\nbumi manusia".encode())
    assert searching.run(parsed(searching, "--batch", questions), listed) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["ids"][:1] for answer in answers] == [["a1"], [], ["a1"], [], ["a2"]]
    assert [answer["sure"] for answer in answers] == [True, False, True, False, True]
    assert all(isinstance(answer["ms"], float) for answer in answers)


def test_a_batch_renews_an_index_that_is_behind(
    listed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index_path(listed).unlink()
    (tmp_path / "q.txt").write_text("laskar pelangi\n", encoding="utf-8")
    capsys.readouterr()
    assert searching.run(parsed(searching, "--batch", tmp_path / "q.txt"), listed) == 0
    assert json.loads(capsys.readouterr().out)["ids"] == ["a1"]


def test_titles_without_an_id_of_their_source_answer_with_ours(path: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("title\nLaskar Pelangi\n", encoding="utf-8")
    importing.run(parsed(importing, tmp_path / "list.csv"), path)
    with Index(index_path(path)) as index, closing(sqlite3.connect(path)) as titles:
        assert searching.answer(index, titles, "laskar pelangi", False)["ids"] == ["1"]


def test_the_demonstration_is_seeded_once(path: Path) -> None:
    assert seed_if_empty(path)
    with closing(sqlite3.connect(path)) as connection:
        titles = connection.execute("SELECT count(*) FROM titles").fetchone()[0]
        facts = dict(connection.execute("SELECT name, value FROM library_facts").fetchall())
        names = connection.execute("SELECT count(*) FROM alternatives").fetchone()[0]
    assert titles >= 400
    assert names > 0
    assert json.loads(facts["hours"])["7"] == []
    assert "phone" not in facts, "what is empty is not filled in"
    assert not seed_if_empty(path)
    assert index_path(path).exists()


class Interrupted(Exception):
    """Somebody pressed Ctrl-C."""


@pytest.mark.parametrize(
    "broken",
    [
        "bot.areas.library.store.keep_facts",
        "bot.areas.catalogue.store.additions.touch",
        "bot.areas.catalogue.searcher.Searcher.refresh",
        "bot.areas.events.demo.hold",
        "bot.dev.demo.seed._mark",
    ],
)
def test_a_seeding_that_was_cut_short_is_done_again(path: Path, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: object) -> None:
        raise Interrupted

    with monkeypatch.context() as patch:
        patch.setattr(broken, interrupted)
        with pytest.raises(Interrupted):
            seed_if_empty(path)
    assert seed_if_empty(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM library_facts").fetchone()[0] > 1
        names = connection.execute("SELECT count(*) FROM alternatives").fetchone()[0]
        titles = connection.execute("SELECT count(*), count(DISTINCT source_id) FROM titles").fetchone()
    assert names > 0
    assert titles[0] == titles[1]
    assert index_path(path).exists()
    assert not seed_if_empty(path)


def test_what_staff_changed_before_a_second_seeding_stays(path: Path) -> None:
    seed_if_empty(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM facts WHERE name = 'demo_seeded'")
        connection.execute("UPDATE library_facts SET value = '\"Jalan Lain\"' WHERE name = 'address'")
    assert seed_if_empty(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT value FROM library_facts WHERE name = 'address'").fetchone() == (
            '"Jalan Lain"',
        )


def test_a_library_with_titles_is_not_seeded(listed: Path) -> None:
    assert not seed_if_empty(listed)


def photo(number: str, form: zxingcpp.BarcodeFormat = zxingcpp.BarcodeFormat.EAN13, turned: float = 0) -> bytes:
    image = Image.fromarray(zxingcpp.create_barcode(number, form).to_image(scale=3))
    page = Image.new("L", (900, 700), 200)
    page.paste(image.convert("L"), (200, 200))
    kept = io.BytesIO()
    page.rotate(turned, expand=True, fillcolor=200).save(kept, "JPEG", quality=60)
    return kept.getvalue()


@pytest.mark.parametrize("turned", [0, 8, 90, 180])
def test_a_barcode_is_read_however_the_book_was_held(turned: float) -> None:
    assert isbn_in_photo(photo("9786022914099", turned=turned)) == "9786022914099"


def test_a_barcode_that_is_no_isbn_is_none() -> None:
    assert isbn_in_photo(photo("8991234567891")) is None
    assert isbn_in_photo(photo("9786022914099", zxingcpp.BarcodeFormat.Code128)) is None


def test_bytes_that_are_no_photo_hold_no_isbn() -> None:
    whole = photo("9786022914099")
    for data in (b"", b"\xff\xd8\xff", whole[:400], b"GIF89a" + b"\xff" * 40, bytes(2000)):
        assert isbn_in_photo(data) is None


def test_a_photo_of_too_many_pixels_is_not_opened() -> None:
    kept = io.BytesIO()
    Image.new("1", (9000, 9000)).save(kept, "PNG")
    assert isbn_in_photo(kept.getvalue()) is None
