"""Asking an index of a few well-known titles, as residents would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.areas.catalogue.search import Alternative, Answer, Confidence, Entry, Index, build
from bot.areas.catalogue.search.question import MOST_NAMING, MOST_WORDS, read

LASKAR, BUMI, BUMI_NEW, WIJCK, CABAI, MTK5, MTK6, HARRY, SUKARNO, PELANGI, TERE, QURAN, DILAN, SANG = range(1, 15)
SHELF = (
    Entry(LASKAR, "Laskar Pelangi", ("HIRATA, Andrea",), ("Fiksi Indonesia",), "Bentang", isbns=("979-3062-79-7",)),
    Entry(BUMI, "Bumi Manusia", ("TOER, Pramoedya Ananta",), popularity=1.0),
    Entry(BUMI_NEW, "Bumi Manusia (new cover)", ("Pramoedya Ananta Toer",), available=True),
    Entry(WIJCK, "Tenggelamnya Kapal van der Wijck", ("HAMKA",)),
    Entry(CABAI, "Sukses Bertanam Cabai di Pekarangan", ("Petani Contoh",)),
    Entry(MTK5, "Matematika Kelas V", ("Guru Contoh",), ("Pelajaran",)),
    Entry(MTK6, "Matematika Kelas VI", ("Guru Contoh",), ("Pelajaran",)),
    Entry(HARRY, "Harry Potter and the Chamber of Secrets", ("J.K. Rowling",), other_names=("Kamar Rahasia",)),
    Entry(SUKARNO, "Soekarno: Sebuah Biografi", ("Penulis Contoh",)),
    Entry(PELANGI, "Pelangi di Langit Singosari", ("S.H. Mintardja",)),
    Entry(TERE, "Hujan", ("Tere Liye",)),
    Entry(QURAN, "Memahami Al-Qur'an", ("Penulis Contoh",)),
    Entry(DILAN, "Dilan: Bagian Kedua", ("Pidi Baiq",)),
    Entry(SANG, "Sang Pemimpi", ("HIRATA, Andrea",), ("Fiksi Indonesia",), "Bentang"),
)
STAFF = (Alternative("Bung Karno", "Soekarno"), Alternative("hari poter", "Harry Potter"))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path = tmp_path_factory.mktemp("search") / "index.db"
    build(path, iter(SHELF), STAFF)
    with Index(path) as index:
        yield index


def ids(answer: Answer) -> list[int]:
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Laskar Pelangi", LASKAR),
        ("ada laskar plangi ga kak", LASKAR),
        ("lskr plngi", LASKAR),
        ("laskarpelangi", LASKAR),
        ("las kar pelangi", LASKAR),
        ("hirata laskar", LASKAR),
        ("lasakr peangi", LASKAR),
        ("manusia bumi pramudya", BUMI),
        ("tenggelamnya kapal vanderwik", WIJCK),
        ("tenggelam kapal hamka", WIJCK),
        ("cara nanam lado", CABAI),
        ("bertanam cabe", CABAI),
        ("ado mtk kls 5", MTK5),
        ("matematika kelas enam", MTK6),
        ("hari poter kamar rahasia", HARRY),
        ("chamber of secre", HARRY),
        ("bung karno", SUKARNO),
        ("terelie hujan", TERE),
        ("mahami quran", QURAN),
        ("dilan bagian ke 2", DILAN),
        ("pelangi singosari", PELANGI),
    ],
)
def test_a_messy_question_finds_its_book(index: Index, question: str, wanted: int) -> None:
    assert ids(index.search(question))[:1] == [wanted]


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("ada laskar plangi ga kak", "laskar pelangi"),
        ("sangpemimpi", "sang pemimpi"),
        ("tenggelamnya kapal vanderwik", "tenggelamnya kapal van der wijck"),
        ("laskar pelangi", None),
        ("min ada bumi manusia ga", None),
        ("bertanam cabe", None),
        ("lask", None),
    ],
)
def test_a_correction_is_told_only_when_words_were_corrected(
    index: Index, question: str, corrected: str | None
) -> None:
    assert index.search(question).corrected == corrected


def test_words_can_be_searched_as_typed(index: Index) -> None:
    assert index.search("laskar plangi", verbatim=True).hits == ()
    assert ids(index.search("laskar pelangi", verbatim=True)) == [LASKAR]


@pytest.mark.parametrize("question", ["laskar pelangi", "laskar plangi", "bumi manusia toer", "harry potter"])
def test_a_book_that_is_there_is_sure(index: Index, question: str) -> None:
    assert index.search(question).confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("question", "most"),
    [("laskar pelangi 7", Confidence.MAYBE), ("ronggeng dukuh paruk", Confidence.NONE), ("zxcvbnm", Confidence.NONE)],
)
def test_a_book_that_is_not_there_is_not_sure(index: Index, question: str, most: Confidence) -> None:
    assert index.search(question).confidence in (most, Confidence.NONE)


def test_editions_stand_together_and_none_is_dropped(index: Index) -> None:
    answer = index.search("bumi manusia")
    assert set(ids(answer)[:2]) == {BUMI, BUMI_NEW}
    assert answer.hits[0].work == answer.hits[1].work != index.search("laskar pelangi").hits[0].work


def test_hits_name_the_words_that_were_met(index: Index) -> None:
    assert index.search("plangi laskar").hits[0].matched == ("pelangi", "laskar")


def test_no_more_hits_than_asked_for(index: Index) -> None:
    assert len(index.search("bumi manusia", limit=1).hits) == 1


@pytest.mark.parametrize(
    "typed", ["979-3062-79-7", "9793062797", "978 979 3062 79 4", "isbn 9789793062790", "9793062790"]
)
def test_an_isbn_finds_its_title_even_with_a_wrong_check_digit(index: Index, typed: str) -> None:
    assert index.by_isbn(typed) == [LASKAR]
    answer = index.search(typed)
    assert (ids(answer), answer.confidence) == ([LASKAR], Confidence.SURE)


def test_an_unknown_isbn_is_never_searched_as_words(index: Index) -> None:
    answer = index.search("978-0-00-000000-2")
    assert (answer.hits, answer.confidence) == ((), Confidence.NONE)
    assert index.by_isbn("laskar pelangi") == []


def test_similar_titles_share_authors_subjects_or_words(index: Index) -> None:
    assert index.similar(LASKAR, 5) == [SANG, PELANGI]
    assert index.similar(BUMI, 5) == []
    assert index.similar(999, 5) == []


def test_a_few_similar_titles_tell_whether_there_are_any(index: Index) -> None:
    assert set(index.some_similar(LASKAR)) <= {SANG, PELANGI}
    assert index.some_similar(LASKAR)
    assert index.some_similar(BUMI) == []
    assert index.some_similar(999) == []


@pytest.mark.parametrize(
    "question",
    ["", " ", "\x00", "\U0001f600\U0001f600", '"', "' OR 1=1 --", "title:laskar*", "(AND OR NOT NEAR", "لاسكار",
     "三国演义", "a", "?" * 4096, "laskar " * 800, "x" * 4096, "ا" * 4096, "ada buku ga kak?",
     "looking for something to read to my 4 year old"],
)  # fmt: skip
def test_no_question_is_a_fault(index: Index, question: str) -> None:
    for verbatim in (False, True):
        assert index.search(question, verbatim=verbatim).question == question


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    question=st.text(max_size=80) | st.lists(st.sampled_from(("laskar", "di", '"*', "NEAR(", "5", "ado"))).map(" ".join)
)
def test_whatever_is_typed_gets_an_answer(index: Index, question: str) -> None:
    answer = index.search(question)
    assert all(0 <= hit.score <= 1 for hit in answer.hits)
    assert [hit.id for hit in answer.hits] == list(dict.fromkeys(hit.id for hit in answer.hits))


def test_a_long_question_is_read_only_so_far() -> None:
    reading = read("laskarr pelangii bumii manusiaa " * 128)
    assert len(reading) == MOST_WORDS
    assert sum(word.needed for word in reading) == MOST_NAMING
