"""What stands beside a text of a keyboard that has more keys, and what lies behind “Lainnya”."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.screens.folding import PICKER, Limits, Rows, pages, with_turning
from bot.chat.screens.layout import MOST_KEYS, TALLEST, alike

MORE = {"text": "Lainnya"}
ROWS = st.lists(st.lists(st.sampled_from("ab12"), min_size=1, max_size=3), min_size=1, max_size=14)


def keys(*rows: str, style: str = "") -> Rows:
    return [[{"text": label} for label in row.split("|")] for row in rows]


def labels(rows: Rows) -> list[str]:
    return [key["text"] for row in rows for key in row]


def test_a_keyboard_that_fits_is_left_alone() -> None:
    rows = keys(*(f"Kunci {n}" for n in range(TALLEST)))
    assert pages(rows, Limits()) == [rows]


def test_the_first_part_has_what_comes_first_and_the_way_back() -> None:
    rows = keys(*(f"Kunci {n}" for n in range(9)), "Meja petugas|Menu")
    first, *_ = pages(rows, Limits())
    assert labels(first) == ["Kunci 0", "Kunci 1", "Kunci 2", "Kunci 3", "Meja petugas", "Menu"]
    assert Limits().hold(with_turning(first, MORE))


def test_what_stands_out_is_in_each_part() -> None:
    rows = [*keys(*(f"Kunci {n}" for n in range(9))), [{"text": "Kirim", "style": "primary"}], *keys("Menu")]
    assert all("Kirim" in labels(part) and "Menu" in labels(part) for part in pages(rows, Limits()))


def test_numbers_of_a_list_are_not_counted() -> None:
    rows = keys("1|2|3|4|5|6|7|8", "9|10|11|12", *(f"Kunci {n}" for n in range(TALLEST - 1)), "Menu")
    assert pages(rows, Limits()) == [rows]


def test_a_picker_may_have_two_columns() -> None:
    rows = keys(*(f"Minat {n}|Hobi {n}" for n in range(8)), "Selesai", "Kembali|Batal")
    assert len(pages(rows, PICKER)) == 1
    assert len(pages([*keys("Minat 9|Hobi 9"), *rows], PICKER)) == 2
    assert len(pages(rows, Limits())) > 1


@given(ROWS)
def test_no_key_is_lost_and_none_is_too_many(names: list[list[str]]) -> None:
    rows = [[{"text": f"{name}{n}{m}"} for m, name in enumerate(row)] for n, row in enumerate(names)]
    parts = pages(rows, Limits())
    assert {label for part in parts for label in labels(part)} == set(labels(rows))
    assert all(Limits().hold(with_turning(part, MORE)) for part in parts) or len(parts) == 1
    assert sum(map(len, parts[0])) <= MOST_KEYS + 1 or any(row[0]["text"].isdecimal() for row in parts[0])


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([["🎓 Sertifikat", "Unduh"], ["Menu"]], [["Sertifikat", "Unduh"], ["Menu"]]),
        ([["🔎 Cari buku", "📅 Acara"], ["Meja petugas"]], [["🔎 Cari buku", "📅 Acara"], ["Meja petugas"]]),
        ([["✅ Anak", "Dewasa"], ["←", "1/3", "→"], ["Menu"]], [["✅ Anak", "Dewasa"], ["←", "1/3", "→"], ["Menu"]]),
        ([["⚠️ Gas", "Api"], ["Menu"]], [["Gas", "Api"], ["Menu"]]),
    ],
)
def test_pictures_stand_on_all_keys_of_a_group_or_on_none(rows: list[list[str]], shown: list[list[str]]) -> None:
    assert alike(rows) == shown
