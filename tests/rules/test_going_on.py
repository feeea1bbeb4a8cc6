"""What short words go on with, and what says something of its own."""

from __future__ import annotations

import pytest

from bot.chat.language.ordinals import LAST, Goes, begins_with, goes_on, named, narrows, pointed_at
from bot.chat.routing.registry import Registry
from handlers import FEATURES

LISTENER = Registry(FEATURES).listener(frozenset())


@pytest.mark.parametrize(
    ("typed", "goes"),
    [
        ("yg no 2", (Goes.PICK, 2)),
        ("nan katigo uda", (Goes.PICK, 3)),
        ("buka yang terakhir dong", (Goes.PICK, LAST)),
        ("the second one", (Goes.PICK, 2)),
        ("yang paling atas", (Goes.PICK, 1)),
        ("kalo lusa", (Goes.DAY, 0)),
        ("terus hari minggu gimana?", (Goes.DAY, 0)),
        ("ga jadi deh", (Goes.NO, 0)),
        ("iyo", (Goes.YES, 0)),
        ("yg lain apa aja", (Goes.MORE, 0)),
        ("ada lagi ga", (Goes.MORE, 0)),
        ("yg laen?", (Goes.MORE, 0)),
        ("yg k3", (Goes.PICK, 3)),
        ("yg prtama", (Goes.PICK, 1)),
        ("nan katgo", (Goes.PICK, 3)),
        ("no 2 aj", (Goes.PICK, 2)),
        ("ga jd", (Goes.NO, 0)),
        ("bagaimana dengan lusa?", (Goes.DAY, 0)),
        ("yang kedua belas suku", None),
        ("bumi manusia 2", None),
        ("terakhir kali aku ke sana minggu lalu rame banget deh", None),
        ("buka jam berapa", None),
        ("laskar pelangi", None),
        ("besok ada acara", None),
    ],
)
def test_what_goes_on(typed: str, goes: tuple[Goes, int] | None) -> None:
    assert goes_on(LISTENER.words(typed)) == goes


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("saya mau ikut yang ketiga dong", 3),
        ("tolong ambilkan yg nomor 2 ya bu", 2),
        ("the second one sounds nice", 2),
        ("anak saya kelas 2", None),
        ("yang pertama sama yang kedua", None),
    ],
)
def test_a_number_of_the_list_among_other_words(typed: str, number: int | None) -> None:
    assert named(LISTENER.words(typed)) == number


@pytest.mark.parametrize(
    ("typed", "goes"),
    [
        ("saya tetap datang", Goes.NO),
        ("iya hapus aja semuanya", Goes.YES),
        ("yes please do", Goes.YES),
        ("jangan dihapus dulu", Goes.NO),
        ("oh udah ketemu, ga jadi", Goes.NO),
        ("ya tapi jangan semuanya", None),
        ("no 2 dong", None),
        ("boleh bawa makanan", None),
        ("mau tanya jam buka", None),
    ],
)
def test_yes_and_no_before_more_that_is_said(typed: str, goes: Goes | None) -> None:
    assert begins_with(LISTENER.words(typed)) is goes


@pytest.mark.parametrize(
    ("typed", "does"),
    [
        ("buat anak 6 tahun", True),
        ("yang bahasa inggris dong", True),
        ("untuak anak sikola", True),
        ("for kids", True),
        ("yang kedua bayar berapa", False),
        ("untuk apa kartu anggota", False),
        ("laskar pelangi", False),
        ("yang", False),
    ],
)
def test_what_says_more_of_what_was_looked_for(typed: str, does: bool) -> None:
    assert narrows(LISTENER.words(typed)) is does


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("yang rafi saja", {"rafi"}),
        ("yg tere liye dong", {"tere", "liye"}),
        ("si ica", {"ica"}),
        ("rafi saja", set()),
        ("yang lain apa", set()),
        ("yang paling sering dipinjam mana", set()),
        ("yang bercerita tentang seorang anak di desa", set()),
    ],
)
def test_a_word_of_the_row_points_at_it(typed: str, words: set[str]) -> None:
    assert pointed_at(LISTENER.words(typed)) == words
