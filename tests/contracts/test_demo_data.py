"""The demonstration library: real-looking data that the import, the search and the simulator take whole."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import time
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.areas.catalogue.languages import language_code
from bot.areas.catalogue.search import Alternative, Confidence, Entry, Index, build
from bot.areas.catalogue.search.normalise import words
from bot.areas.catalogue.shelf import area, class_number
from bot.base.reading.isbn import read_isbn

DEMO = files("bot.dev.demo")
COLUMNS = "id title authors publisher year isbn call_number subjects language audience copies location ebook".split()
CALL_NUMBER = re.compile(r"(?:(?:J|E|R) )?(?:\d{3}|2X\d)(?:\.\d{1,3}(?: \d{1,3})*)? [A-Z]{3} [a-z0-9]")
LONGEST_PHRASE = 4  # words; the search looks for no longer ones in a question


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DEMO / name).read_text(encoding="utf-8").splitlines(), strict=True))


BOOKS = table("catalogue.csv")
ALTERNATIVES = table("alternatives.csv")


def setting(name: str) -> Any:
    return json.loads((DEMO / name).read_text(encoding="utf-8"))


def wrong(column: str, right: re.Pattern[str]) -> list[str]:
    return [f"{book['id']}: {book[column]}" for book in BOOKS if not right.fullmatch(book[column])]


def test_there_are_enough_books_in_the_columns_of_the_import() -> None:
    assert len(BOOKS) >= 400
    assert all(list(book) == COLUMNS and None not in book.values() for book in BOOKS)


def test_every_book_is_there_once_under_its_number() -> None:
    assert [book["id"] for book in BOOKS] == [f"demo-{number:04d}" for number in range(1, len(BOOKS) + 1)]
    titles = [(words(book["title"]), words(book["authors"])) for book in BOOKS]
    assert [book for book in titles if titles.count(book) > 1] == []


def test_cells_have_no_stray_spaces_and_lists_no_empty_or_repeated_part() -> None:
    stray = [cell for book in BOOKS for cell in book.values() if cell != " ".join(cell.split())]
    lists = [book[column].split(";") for book in BOOKS for column in ("authors", "subjects") if book[column]]
    assert stray == []
    assert [parts for parts in lists if parts != [part.strip() for part in parts] or "" in parts] == []
    assert [parts for parts in lists if len(set(parts)) < len(parts)] == []


def test_titles_and_subjects_are_never_missing_and_authors_seldom() -> None:
    assert [book["id"] for book in BOOKS if not (book["title"] and book["subjects"])] == []
    assert sum(not book["authors"] for book in BOOKS) <= len(BOOKS) / 50


@pytest.mark.parametrize(
    ("column", "right"),
    [
        ("year", r"(?:1[89]|20)\d\d|"),
        ("isbn", r"\d{13}|\d{9}[\dX]|"),
        ("call_number", CALL_NUMBER.pattern),
        ("language", "id|en|min|ar"),
        ("audience", "child|teen|general"),
        ("copies", "[1-4]|[0-3]/[1-4]|"),
        ("location", "layanan umum|layanan anak|ruang referensi"),
        ("ebook", ""),
    ],
)
def test_a_column_holds_only_what_belongs_there(column: str, right: str) -> None:
    assert wrong(column, re.compile(right)) == []


def test_isbns_add_up_and_no_two_books_share_one() -> None:
    numbers = [read_isbn(book["isbn"]) for book in BOOKS if book["isbn"]]
    assert [number.text for number in numbers if not number.valid] == []
    assert len({number.text for number in numbers}) == len(numbers) >= 30


def test_the_catalogue_knows_every_language_and_class() -> None:
    assert all(language_code(book["language"]) == book["language"] for book in BOOKS)
    areas = {area(class_number(book["call_number"])) for book in BOOKS}
    assert areas == {"000", "100", "200", "2X", "300", "400", "500", "600", "700", "800", "900"}


def test_prefix_room_and_audience_agree() -> None:
    for book in BOOKS:
        prefix = book["call_number"].split()[0]
        assert (prefix in {"J", "E"}) == (book["audience"] == "child") == (book["location"] == "layanan anak"), book
        assert (prefix == "R") == (book["location"] == "ruang referensi"), book


def test_every_audience_and_language_has_something_to_show() -> None:
    for column, least in (("audience", 40), ("language", 3), ("location", 20)):
        counts = {value: sum(book[column] == value for book in BOOKS) for value in {b[column] for b in BOOKS}}
        assert min(counts.values()) >= least, counts


def test_phrases_are_written_as_the_search_reads_them() -> None:
    for row in ALTERNATIVES:
        assert list(row) == ["phrase", "meaning"]
        assert all(" ".join(words(text)) == text != "" for text in row.values()), row
        assert len(row["phrase"].split()) <= LONGEST_PHRASE, row
        assert row["phrase"] != row["meaning"], row


def test_each_phrase_has_one_meaning() -> None:
    phrases = sorted(row["phrase"] for row in ALTERNATIVES)
    assert [a for a, b in pairwise(phrases) if a == b] == []
    assert 80 <= len(phrases) <= 120


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path: Path = tmp_path_factory.mktemp("demo") / "index"
    build(
        path,
        (
            Entry(number, book["title"], tuple(book["authors"].split(";")), tuple(book["subjects"].split(";")))
            for number, book in enumerate(BOOKS)
        ),
        [Alternative(row["phrase"], row["meaning"]) for row in ALTERNATIVES],
    )
    with Index(path) as opened:
        yield opened


def test_every_phrase_leads_to_a_book_of_the_demonstration(index: Index) -> None:
    answers = {row["phrase"]: index.search(row["phrase"], limit=1) for row in ALTERNATIVES}
    assert [phrase for phrase, answer in answers.items() if answer.confidence is Confidence.NONE] == []


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("hari poter kamar rahasia", "Harry Potter dan Kamar Rahasia"),
        ("the little prince", "Pangeran Cilik"),
        ("siti nurbaya", "Sitti Nurbaya: Kasih Tak Sampai"),
        ("kbbi", "Kamus Besar Bahasa Indonesia"),
        ("mtk kelas 5", "Matematika 5: SD dan MI Kelas 5"),
        ("bung karno penyambung lidah", "Bung Karno: Penyambung Lidah Rakyat Indonesia"),
        ("beauty is a wound", "Cantik Itu Luka"),
    ],
)
def test_what_residents_type_finds_what_they_mean(index: Index, question: str, title: str) -> None:
    answer = index.search(question, limit=5)
    assert title in [BOOKS[hit.id]["title"] for hit in answer.hits]
    assert answer.confidence is Confidence.SURE


def test_the_people_are_plainly_made_up_and_those_in_groups_exist() -> None:
    data = setting("people.json")
    assert set(data) == {"bot", "people", "groups", "channels", "files"}
    ids = [person["id"] for person in data["people"]]
    assert len(set(ids)) == len(ids) >= 3
    assert all(set(person) == {"id", "first_name", "last_name", "label"} for person in data["people"])
    assert all(person["last_name"] == "Contoh" and person["label"] for person in data["people"])
    assert all(set(group["members"]) <= set(ids) and group["title"] for group in data["groups"])
    assert all(group["bot_status"] in {"administrator", "member", "left"} for group in data["groups"])
    assert all(channel["title"] and channel["bot_rights"]["can_post_messages"] for channel in data["channels"])


def test_opening_hours_cover_the_week_and_nothing_else_is_invented() -> None:
    data = setting("library.json")
    assert set(data) == {"hours", "address", "phone", "latitude", "longitude", "website"}
    assert list(data["hours"]) == [str(day) for day in range(1, 8)]
    for spans in data["hours"].values():
        moments = [time.fromisoformat(moment) for span in spans for moment in span]
        assert all(len(span) == 2 for span in spans)
        assert all(earlier < later for earlier, later in pairwise(moments))
    assert "contoh" in data["address"]
    assert not any(data[name] for name in ("phone", "latitude", "longitude", "website"))
