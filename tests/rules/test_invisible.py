"""What nobody sees is dropped where it hides, and stays where a script or a picture needs it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.catalogue.search.normalise import words
from bot.areas.events.codes import read_code
from bot.areas.followup.rules import read_code as read_certificate
from bot.base.reading.codes import is_parted
from bot.base.reading.invisible import plain, seen
from bot.base.reading.isbn import isbn13, isbns, looks_like_isbn
from bot.base.reading.text import clean, fold


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("La\u00adskar Pe\u00adlangi", "Laskar Pelangi"),
        ("\ufeffBumi Manusia", "Bumi Manusia"),
        ("Si\u200bti Nur\u2060baya", "Siti Nurbaya"),
        ("\u202aKamus\u202c", "Kamus"),
        ("Ka\u200dba\u200cr", "Kabar"),
        ("a\ufe0f", "a"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("\u200fالقرآن\u200f", "القرآن"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f"),
        ("☕\ufe0f 1\ufe0f\u20e3", "☕\ufe0f 1\ufe0f\u20e3"),
        ("Robohnya Surau Kami", "Robohnya Surau Kami"),
        ("Perahu—Kertas", "Perahu—Kertas"),
        ("日本\u3000語", "日本\u3000語"),
        ("\u200b", ""),
    ],
)
def test_words_as_they_are_seen(typed: str, shown: str) -> None:
    assert seen(typed) == shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("\u200eMD\u20114K7Q", "MD-4K7Q"),
        ("０８１２－３４５", "0812-345"),
        ("٠٨١٢ ۰۸۱۲", "0812 0812"),
        ("−0.78\u00a0100", "-0.78 100"),
        ("12–13", "12-13"),
        ("2\u200d3\ufe0f", "23"),
    ],
)
def test_keys_as_they_are_meant(typed: str, meant: str) -> None:
    assert plain(typed) == meant


HIDING = "a1 ☕ق\u00ad\u200b\u200c\u200d\u200e\u202c\ufe0f\u20e3\U000e0067🏴"


@given(st.text() | st.text(HIDING))
def test_twice_is_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert seen(seen(text)) == seen(text)


ISBN = "9786022504191"


@pytest.mark.parametrize(
    "typed",
    [
        "\u200e9786022504191", "978\u2011602\u20112504\u201119\u20111", "9786022504191\u200b", "978–602–2504–19–1",
        "\u202a978-602-2504-19-1\u202c", "ISBN\u00a0978 602 2504 191", "９７８６０２２５０４１９１",
        "978.602.2504.19.1", "٩٧٨٦٠٢٢٥٠٤١٩١", "isbn:\u2068978/602/2504191\u2069", "978\u00ad6022504191",
    ],
)  # fmt: skip
def test_an_isbn_is_one_number_whoever_reads_it(typed: str) -> None:
    assert isbn13(typed) == int(ISBN)
    assert looks_like_isbn(typed) == ISBN
    if "/" not in typed:  # in a cell it parts two
        assert [one.text for one in isbns(typed)] == [ISBN]


@pytest.mark.parametrize(
    "typed",
    [
        "\u200eMD-4K7Q", "MD\u20114K7Q", "MD.4K7Q", "md 4k7q.", "M D 4 K 7 Q", "MD–4K7Q\u200b", "ＭＤ－４Ｋ７Ｑ",
        "\u2066md_4k7q\u2069", "MD - 4K7Q", "MD·4K·7Q", "md\u00a04k7q", "MD4K7Q\n",
    ],
)  # fmt: skip
def test_a_tickets_code_however_it_was_copied(typed: str) -> None:
    assert read_code(typed) == "MD-4K7Q"


@pytest.mark.parametrize("typed", ["7KQM-2P9D", "7kqm\u20112p9d", "\u200e7KQM2P9D", "7KQM 2P9D.", "7kqm.2p9d"])
def test_a_certificates_code_likewise(typed: str) -> None:
    assert read_certificate(typed) == "7KQM2P9D"


def test_a_code_is_parted_and_a_word_is_not() -> None:
    assert all(is_parted(one) for one in ("MD-4K7Q", "MD\u20114K7Q", "md.flam"))
    assert not any(is_parted(one) for one in ("mdflam", "flames.", "- flames", "flames -"))


def test_titles_lose_soft_hyphens_and_are_found_as_words() -> None:
    assert clean(" La\u00adskar\u200b  Pelangi\ufeff ") == "Laskar Pelangi"
    assert fold("La\u00adskar Pelangi") == "laskar pelangi"
    assert words("Kese\u00adhatan Ma\u200bsyarakat") == ["kesehatan", "masyarakat"]
    assert clean("شاه\u200cنامه") == "شاه\u200cنامه"
