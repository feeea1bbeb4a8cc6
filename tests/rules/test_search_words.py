"""How a text becomes plain words, and how words are found alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.catalogue.search.keys import deletions, skeleton, sound
from bot.areas.catalogue.search.likeness import edits, kinship, same_consonants
from bot.areas.catalogue.search.normalise import doubled, numerals, words
from bot.areas.catalogue.search.question import only_asks, read
from bot.areas.catalogue.search.roots import roots
from bot.base.reading.isbn import check_digit, isbn13, looks_like_isbn


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Al-Qur'an", "al quran"),
        ("Café — Élan", "cafe elan"),
        ("kereeeen bangeeet", "keren banget"),
        ("Jilid III, Bagian VIII", "jilid iii bagian viii"),
        ("Slam Dunk 04", "slam dunk 4"),
        ("C++ & C#", "cpp dan csharp"),
        ("  \x00!?\U0001f600 ", ""),
    ],
)
def test_a_text_becomes_plain_words(text: str, plain: str) -> None:
    assert " ".join(words(text)) == plain


@given(st.text())
def test_plain_words_stay_as_they_are(text: str) -> None:
    once = words(text)
    assert all(word and not word.isspace() and "'" not in word for word in once)


@pytest.mark.parametrize(("typed", "meant"), [("anak2", "anak"), ("kisah2nya", "kisahnya"), ("mp3", None), ("2", None)])
def test_a_two_in_chat_doubles_the_word(typed: str, meant: str | None) -> None:
    assert doubled(typed) == meant


@pytest.mark.parametrize("form", ["7", "vii", "tujuh", "ketujuh"])
def test_a_number_is_one_in_all_its_forms(form: str) -> None:
    assert {form, *numerals(form)} == {"7", "vii", "tujuh", "ketujuh"}


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("mencari", "cari"), ("pencarian", "cari"), ("nyari", "cari"), ("menanam", "tanam"), ("nanam", "tanam"),
        ("penyusunan", "susun"), ("memahami", "paham"), ("mahami", "paham"), ("menggunakan", "guna"),
        ("nggunain", "guna"), ("pembelajaran", "ajar"), ("keberhasilan", "hasil"), ("memasak", "masak"),
        ("stories", "stor"), ("habits", "habit"),
    ],
)  # fmt: skip
def test_a_root_is_among_those_offered(word: str, root: str) -> None:
    assert root in roots(word)


def test_short_words_have_no_other_root() -> None:
    assert roots("dari") == {"dari"}


@pytest.mark.parametrize(
    ("written", "heard"),
    [("filologi", "pilologi"), ("economi", "ekonomi"), ("hoegeng", "hugeng"), ("teacher", "ticher"), ("khan", "kan"),
     ("excel", "ekscel"), ("berantai", "berante"), ("psikologi", "sikologi")],
)  # fmt: skip
def test_words_written_by_ear_sound_the_same(written: str, heard: str) -> None:
    assert sound(written) == sound(heard)


def test_a_skeleton_is_what_is_left_without_vowels() -> None:
    assert skeleton("mahasiswa") == skeleton("mhssw") == "mhsw"
    assert same_consonants("mhssw", "mahasiswa") > same_consonants("mehesiswe", "mahasiswa")


def test_words_two_edits_apart_share_a_deletion() -> None:
    assert deletions("plangi", 1) & deletions("pelangi", 1)
    assert deletions("komputtr", 2) & deletions("komputer", 2)


def test_a_lost_letter_is_likelier_than_a_wrong_one() -> None:
    likeness = dict(edits("manlis", {"manulis", "majlis", "kalimat"}, 1))
    assert likeness["manulis"] > likeness["majlis"] > 0
    assert "kalimat" not in likeness


def test_chats_verb_is_nearest_to_the_full_one() -> None:
    assert kinship("ngenal", "mengenal", "kenal") > kinship("ngenal", "pengenalan", "kenal")


@pytest.mark.parametrize(
    "typed", ["978-602-2504-19-1", "9786022504191", "ISBN 978 602 2504 191", "isbn-13: 9786022504191"]
)
def test_an_isbn_is_read_in_any_punctuation(typed: str) -> None:
    assert isbn13(typed) == 9786022504191
    assert looks_like_isbn(typed) == "9786022504191"


def test_an_isbn_10_gets_its_new_check_digit() -> None:
    assert isbn13("080442957X") == 9780804429573
    assert check_digit("978080442957") == "3"


@pytest.mark.parametrize("typed", ["laskar pelangi", "2023", "dilan 1990", "978", "", "१२३४५६७८९०"])
def test_other_questions_are_no_isbn(typed: str) -> None:
    assert looks_like_isbn(typed) is None


@pytest.mark.parametrize(
    ("question", "naming"),
    [
        ("min ada laskar pelangi ga kak?", "laskar pelangi"),
        ("robohnya surau kami ado?", "robohnya surau kami"),
        ("selamat pagi, den cari bumi manusia", "bumi manusia"),
        ("buku clean code bahasa inggris", "clean code"),
        ("kamus bahasa minang", "kamus bahasa minang"),
        ("novel", "novel"),
        ("yang itu", "yang itu"),
    ],
)
def test_only_the_words_that_name_a_book_are_needed(question: str, naming: str) -> None:
    assert " ".join(word.text for word in read(question) if word.needed) == naming


def test_a_question_of_polite_words_only_asks() -> None:
    assert only_asks(read("ada buku ga kak?"))
    assert not only_asks(read("ada buku tere liye ga kak?"))
