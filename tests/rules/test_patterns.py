"""The pattern language: what a pattern fits, what it takes, and what it refuses to be."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.base.reading.slips import one_edit_apart
from bot.chat.language.phrase_ast import Taken
from bot.chat.language.phrase_grammar import Match, Pattern
from bot.chat.language.tokenizer import Vocabulary


def match(source: str, text: str) -> Match | None:
    """How a pattern fits a text, with the vocabulary of this pattern alone."""
    pattern = Pattern(source)
    return pattern.match(Vocabulary(pattern.words).words(text), text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("jam berapa buka", "jam berapa buka"),
        ("jam berapa buka", "JAM BERAPA BUKA??"),
        ("jam berapa buka", "jam bara bukak"),
        ("jam berapa buka", "jam brp bukanya"),
        ("jam berapa buka", "kak, jam brp ya bukanya dong?"),
        ("jam berapa buka", "perpus jam berapa buka ya min"),
        ("jam berapa buka", "jam berapa bukaaaa"),
        ("jam buka|tutup", "jam tutup"),
        ("jam (buka|mulai kerja) hari", "jam mulai kerja hari"),
        ("jam [berapa|ke berapa] buka", "jam buka"),
        ("jam [berapa|ke berapa] buka", "jam ke berapa buka"),
        ("ada (acara [apa])", "ado acara apo"),
        ("ada dongeng", "ada dongeng ga"),
        ("kirim pesan", "kirim2 pesan"),
        ("acara anak", "acara anak-anak"),
        ("acara jumat", "acara jum'at"),
        ("[ada|besok|di sini]* acara [ada|besok|di sini]*", "acara"),
        ("[ada|besok|di sini]* acara [ada|besok|di sini]*", "besok di sini ada acara besok ga"),
        ("hal {number}", "hal120"),
        ("umur {number} tahun", "umur 5thn"),
    ],
)
def test_it_fits(source: str, text: str) -> None:
    found = match(source, text)
    assert found is not None
    assert found.sure


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("jam berapa buka", "jam buka"),
        ("jam berapa buka", "buka jam berapa"),
        ("jam buka", "jam buka hatimu"),
        ("jam buka", "sebelum jam buka"),
        ("jam buka|tutup", "jam buka tutup"),
        ("buka", "buku"),
        ("buka", "luka"),
        ("jam {number}", "jam karet"),
        ("usul buku {rest}", "usul buku"),
        ("usul buku {rest}", "usul buku dong kak"),
        ("ikut dongeng", "tidak ikut dongeng"),
        ("daftar", ""),
    ],
)
def test_it_does_not_fit(source: str, text: str) -> None:
    assert match(source, text) is None


def test_a_long_clause_that_fits_in_countless_ways_and_then_does_not_is_done_with() -> None:
    loose = "[saya|anak|mau anak|ikut|mau]*"
    source = f"{loose} ikut {loose} anak {loose} dongeng {loose} besok"
    assert match(source, "saya anak mau anak ikut dongeng " * 6) is None
    assert match(source, "saya anak mau anak ikut dongeng " * 6 + "besok") is None
    assert match(source, "saya anak mau ikut anak dongeng saya besok") is not None


@pytest.mark.parametrize("typed", ["perpanjng", "perpanjnag", "perpanjangg", "pepranjang", "perpanjan"])
def test_one_slip_in_a_long_word_is_forgiven(typed: str) -> None:
    found = match("perpanjang buku", f"{typed} buku")
    assert found is not None
    assert found.sure


@pytest.mark.parametrize(
    ("known", "typed"), [("buka", "bula"), ("hapus", "hapsiu"), ("batal", "botak"), ("jadwal", "padwal")]
)
def test_other_slips_are_not(known: str, typed: str) -> None:
    assert match(f"{known} data", f"{typed} data") is None


def test_a_word_alone_is_not_guessed() -> None:
    assert match("bodoh", "jodoh") is None
    assert match("kejutan", "kejuatan") is None
    assert match("salam", "assalamualikum") is not None


def test_a_gap_leaves_the_match_unsure_when_something_is_in_it() -> None:
    exact, loose = (
        match("... toilet ... kotor ...", "toilet kotor kak"),
        match("... toilet ... kotor ...", "di toilet lantai dua kotor"),
    )
    assert exact is not None
    assert exact.sure
    assert loose is not None
    assert not loose.sure
    assert loose.rest == "di lantai dua"


@pytest.mark.parametrize(
    ("source", "text", "slots"),
    [
        ("usul buku {title:rest}", "usul buku Laut  Bercerita, dong kak", (("title", "Laut  Bercerita"),)),
        ("usul buku {rest} segera", "usul buku pulang pergi segera", (("rest", "pulang pergi"),)),
        (
            "anak {n:number} umur {age:number} [dan|sama] [{age:number}]",
            "anak duo umur 4 sm 6",
            (("n", "2"), ("age", "4"), ("age", "6")),
        ),
        ("buka {day}", "buka besok", (("day", "besok"),)),
        ("buka {day}", "buka hari sabtu", (("day", "hari sabtu"),)),
        ("buka {day}", "buka hri ini", (("day", "hari ini"),)),
        ("buka {day}", "buka tgl 5 januari 2027", (("day", "tanggal 5 januari 2027"),)),
        ("buka {day}", "buka 5 jan", (("day", "5 jan"),)),
        ("buka {day}", "buka 25/12/2026", (("day", "25/12/2026"),)),
        ("buka {day}", "buka minggu depan", (("day", "minggu depan"),)),
        ("buka {day}", "buka minggu", (("day", "minggu"),)),
        ("buka {day}", "buka nanti sore", (("day", "nanti sore"),)),
        ("buka {day}", "buka slasa", (("day", "selasa"),)),
        ("jam {time}", "jam 9", (("time", "09:00"),)),
        ("jam {time}", "jam 09.30", (("time", "09:30"),)),
        ("jam {time}", "jam 9 malam", (("time", "21:00"),)),
        ("jam {time}", "jam 1 siang", (("time", "13:00"),)),
        ("jam {time}", "jam 3", (("time", "15:00"),)),
        ("jam {time}", "jam 8 pagi", (("time", "08:00"),)),
        ("jam {time}", "jam 12", (("time", "12:00"),)),
        ("jam {time}", "jam 24", (("time", "00:00"),)),
    ],
)
def test_slots_take_what_is_said(source: str, text: str, slots: tuple[tuple[str, str], ...]) -> None:
    found = match(source, text)
    assert found is not None
    assert found.slots == slots


@pytest.mark.parametrize(
    "source",
    [
        "",
        "   ",
        "...",
        "{rest}",
        "[jam] [buka]",
        "jam (buka",
        "jam buka)",
        "jam (buka]",
        "jam ()",
        "| jam",
        "jam |",
        "Jam buka",
        "jam-buka",
        "jam {wann}",
        "jam (buka|)",
        "jam {",
        "jam (buka]*",
        "[jam]*",
    ],
)
def test_a_pattern_that_is_not_well_written_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"pattern|slot"):
        Pattern(source)


@given(st.text(alphabet="abc", min_size=1, max_size=8), st.text(alphabet="abc", min_size=1, max_size=8))
def test_one_edit_works_both_ways_and_is_no_more_than_one(left: str, right: str) -> None:
    assert one_edit_apart(left, right) == one_edit_apart(right, left)
    if one_edit_apart(left, right):
        assert left != right
        assert abs(len(left) - len(right)) <= 1


@given(st.text(alphabet="abcdef", min_size=2, max_size=8), st.data())
def test_a_letter_left_out_is_one_edit(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert one_edit_apart(word, word[:at] + word[at + 1 :])


@given(st.text(max_size=200))
@example("ʼ")
def test_words_lie_in_the_text_in_order(text: str) -> None:
    words = Vocabulary(frozenset({"perpanjang", "buka"})).words(text)
    at = 0
    for word in words:
        assert at <= word.start < word.end <= len(text)
        at = word.end


def test_a_rest_is_the_text_itself() -> None:
    text = "usul buku  Aku, Kau & Dia!"
    words = Vocabulary(frozenset({"usul", "buku"})).words(text)
    assert Taken("rest", "title", 2, len(words)).said(words, text) == "Aku, Kau & Dia"
