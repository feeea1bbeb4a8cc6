"""Names and numbers are never readable, whoever is called how and however it is said; ordinary words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.learning.masking import HIDDEN, Masked, masked
from bot.base.taught import Lexicon
from bot.chat.language.lexicon import lexicon_of
from handlers import FEATURES

GIVEN = (
    "Ahmad Aisyah Andini Arif Bayu Budi Citra Dedi Desi Dewi Dian Eka Fadli Fajar Fatimah Feri Fitri Gilang Hafiz"
    " Hendra Ilham Indah Intan Iqbal Irfan Joko Kartika Kurniawan Laila Lestari Maya Mega Melati Muhammad Nabila Nadia"
    " Novita Nurul Putri Rafi Rahma Rahmat Ratna Reza Rina Rizki Salsabila Sari Siti Sri Taufik Wahyu Wulan Yanti"
    " Yusuf Zahra Zulfikar Syafril Yulianti Kasih Junior Mawar Bintang Cahaya Anam Bulan Pelangi Surya"
).split()
"""Names as people have them, some of which are words as well."""
FRAMES = (
    "nama saya {name} mau tanya wifi",
    "atas nama {name} ya kak, batal",
    "anak saya {name} umur 5 tahun sakit",
    "min, saya {name} dari solok",
    "tolong sampaikan ke bu {name} bukunya sudah ada",
    "kak {name} ada di perpus hari ini?",
    "my name is {name}",
    "peserta {name} tidak jadi ikut",
    "Saya mau daftarkan {name} dongeng",
    "{name}, kelas 3 sd, no hp 0812-3456-7890",
    "an {name} kursi 2",
)
ONSETS, VOWELS, ENDS = "b d f g h j k l m n p r s t w y z kh sy ny br dr".split(), "aeiou", "n r h l s m k".split()


@st.composite
def invented(draw: st.DrawFn) -> str:
    """A name nobody has put on a list."""
    syllables = draw(st.lists(st.tuples(st.sampled_from(ONSETS), st.sampled_from(VOWELS)), min_size=3, max_size=5))
    return ("".join(a + b for a, b in syllables) + draw(st.sampled_from(ENDS))).capitalize()


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(phrase for feature in FEATURES for phrase in feature.phrases)


def read(text: str, lexicon: Lexicon) -> set[str]:
    return set(masked(text, lexicon).words)


@given(frame=st.sampled_from(FRAMES), name=st.sampled_from(GIVEN), other=st.sampled_from(GIVEN))
def test_a_name_is_never_readable(lexicon: Lexicon, frame: str, name: str, other: str) -> None:
    left = read(frame.format(name=f"{name} {other}"), lexicon)
    assert not left & {name.lower(), other.lower()}


@given(frame=st.sampled_from(FRAMES), name=invented(), small=st.booleans())
def test_nor_is_one_that_nobody_knows(lexicon: Lexicon, frame: str, name: str, small: bool) -> None:
    said = name.lower() if small else name
    if name.lower() in lexicon:
        return
    assert name.lower() not in read(frame.format(name=said), lexicon)


@given(name=st.sampled_from(GIVEN), small=st.booleans(), end=st.sampled_from(["nya", "", "'s"]))
def test_nor_where_it_stands_after_what_tells_a_name(lexicon: Lexicon, name: str, small: bool, end: str) -> None:
    said = (name.lower() if small else name) + end
    for teller in ("nama saya", "namaku", "atas nama", "nama anak saya", "my name is", "bernama"):
        assert not any(name.lower() in word for word in read(f"halo {teller} {said}", lexicon))


@given(digits=st.from_regex(r"\+?[0-9][0-9 .-]{3,14}", fullmatch=True))
def test_digits_are_never_readable(lexicon: Lexicon, digits: str) -> None:
    assert not any(letter.isdecimal() for letter in masked(f"hubungi {digits} ya", lexicon).text)


@given(text=st.text(max_size=200))
def test_nothing_is_read_that_is_not_known(lexicon: Lexicon, text: str) -> None:
    for word in masked(text, lexicon).words:
        assert word == HIDDEN or word.isalnum() or "'" in word
        assert not any(letter.isdecimal() for letter in word.rstrip("2"))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("mau numpang ngecas hp brp bayar nya", "mau numpang ngecas hp brp bayar nya"),
        ("TERIMA KASIH jam buka brp", "terima kasih jam buka brp"),
        ("kelas 5 matematika ado", "kelas ▢ matematika ado"),
        ("tulis ke warga.contoh@surat.id", "tulis ke ▢"),
        ("haloooo kak", "halo kak"),
    ],
)
def test_ordinary_words_stay(lexicon: Lexicon, typed: str, left: str) -> None:
    assert masked(typed, lexicon).text == left


def test_the_same_words_say_the_same_in_any_order_with_any_fillers(lexicon: Lexicon) -> None:
    one = masked("tukar botol dengan buku", lexicon)
    other = masked("assalamualaikum pak, dengan buku mau tukar botol bisa ga ya", lexicon)
    assert one.mark == other.mark
    assert masked("tukar buku", lexicon).mark != one.mark


def test_what_is_mostly_hidden_is_not_taught() -> None:
    assert not Masked((HIDDEN,)).teachable
    assert not Masked((HIDDEN, "dima")).teachable
    assert Masked(("anak", HIDDEN, "sakit")).teachable
