"""What a narrow phone shows: labels that are not cut, and all keys without scrolling where that can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.screens.layout import LABEL, MOST_KEYS, ROOM, TALLEST, bare, length
from bot.chat.screens.screen import Button, Screen
from handlers.paging import key_label

LABELS = st.lists(st.lists(st.text("abc dé😀", max_size=50), max_size=3), max_size=14)


def shown(rows: list[list[str]]) -> list[list[str]]:
    """The labels of the keyboard as it leaves."""
    screen = Screen("x", [[Button(label, url="https://contoh.example") for label in row] for row in rows])
    markup = screen.wire().get("reply_markup", {})
    return [[key["text"] for key in row] for row in markup.get("inline_keyboard", [])]


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Perang Paderi di Sumatera Barat 1803-1838", "Perang Paderi di Sumatera Barat"),
        ("Lanjutkan: Cari pendaftaran di perpustakaan", "Lanjutkan: Cari pendaftaran"),
        ("🚑 Ada yang terluka atau sakit (ambulans)", "🚑 Ada yang terluka atau sakit"),
        ("1. Lokakarya Merajut untuk Pemula di Aula", "1. Lokakarya Merajut"),
        ("Karya BPS Provinsi Sumatera Barat, dkk.", "Karya BPS Provinsi Sumatera"),
        ("Pneumonoultramikroskopiksilikovolkanokoniosis", "Pneumonoultramikroskopiksilikov…"),
    ],
)
def test_a_long_label_ends_with_a_whole_word(said: str, label: str) -> None:
    assert shown([[said]]) == [[label]]
    assert len(key_label(12, said)) <= LABEL


def test_short_ways_onward_stand_beside_one_another() -> None:
    rows = [[f"{n}. Judul yang panjang sekali"] for n in range(1, 4)]
    tall = [*rows, ["1/6", "→"], ["Untuk anak"], ["Menurut minat"], ["Menu"]]
    low = shown(tall)
    assert low[-1] == ["Menurut minat", "Menu"]
    assert [label for row in low for label in row] == [label for row in tall for label in row]


def test_a_low_keyboard_is_left_as_it_is() -> None:
    rows = [["Daftar"], ["Menu"], ["Tanya petugas"]]
    assert shown(rows) == rows


@given(LABELS)
def test_no_key_is_lost_cut_or_moved(rows: list[list[str]]) -> None:
    low = shown(rows)
    wanted = [label for row in rows for label in row]
    labels = [label for row in low for label in row]
    assert len(labels) == len(wanted)
    assert all(any(_is_cut(label, said) for said in (whole, bare(whole)))
               for label, whole in zip(labels, wanted, strict=True))  # fmt: skip
    assert all(len(row) == 1 or all(length(label) <= ROOM[len(row)] for label in row) for row in low)


def _is_cut(label: str, said: str) -> bool:
    if label == said:
        return len(label) <= LABEL
    words = said.startswith(label) and said[len(label) :].lstrip(",;:–-“(")[:1] == " "
    return len(label) <= LABEL and (words or label[:-1] == said[: LABEL - 1].rstrip())


def test_a_desk_of_short_keys_is_in_sight() -> None:
    assert len(shown([[f"Kunci {n}"] for n in range(MOST_KEYS)])) <= TALLEST
