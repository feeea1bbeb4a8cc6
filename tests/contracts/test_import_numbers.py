"""Numbers in the dress that spreadsheets and people give them; what is lost is left out, and said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.text_files import lost, made, one_title, said, titles


def cell(folder: Path, header: str, text: str) -> Path:
    """A list of one title with one more cell."""
    quoted = text.replace('"', '""')
    return made(folder, f'Judul,{header}\nSatu,"{quoted}"\n')


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1.0", "1"), ("7.0", "7"), ("7,0", "7"), ("007", "007"), ('="007"', "007"), ("'007", "007"), ("12.00", "12"),
        ("\u200e15\u00a0", "15"), ("١٢", "12"), ("BK-01", "BK-01"), ("1.5", "1.5"), ("1.23E+02", "123"),
        ("1E5", "1E5"), ("3/2018", "3/2018"),
    ],
)  # fmt: skip
def test_an_id(tmp_path: Path, text: str, key: str) -> None:
    assert one_title(cell(tmp_path, "id", text)).source_id == key
    assert one_title(cell(tmp_path, "No. Induk", text)).items == (key,)


@pytest.mark.parametrize("header", ["id", "Tahun", "ISBN", "Barcode"])
def test_what_a_spreadsheet_has_cut_is_left_out_and_said(tmp_path: Path, header: str) -> None:
    path = cell(tmp_path, header, "9.78979E+12")
    record = one_title(path)
    assert (record.source_id, record.year, record.isbns, record.items) == ("", None, None, None)
    ((line, reason),) = said(path)
    assert (line, "9.78979E+12" in reason, "lost its last digits" in reason) == ("2", True, True)
    assert lost(path) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2018", "2018"), ("2018.0", "2018"), ("2018,0", "2018"), ("2.018", "2018"), ("2,018", "2018"),
        ("2.018,00", "2018"), ("2018-05-12 00:00:00", "2018"), ('="2018"', "2018"), ("٢٠١٨", "2018"),
        ("[1980?]", "[1980?]"), ("c2004", "c2004"), ("1439 H", "1439 H"), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_a_year(tmp_path: Path, text: str, year: str) -> None:
    assert one_title(cell(tmp_path, "Tahun Terbit", text)).year == year


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        ("3", (3, 3)), ("3.0", (3, 3)), ("3,0", (3, 3)), ("3 eks", (3, 3)), ("3 eks.", (3, 3)), ("3 Eksemplar", (3, 3)),
        ("3exp", (3, 3)), ("2/3", (2, 3)), ("2 dari 3", (2, 3)), ("2/3 eks", (2, 3)), ("٣", (3, 3)), ('="3"', (3, 3)),
        ("3 buah", (3, 3)), ("0", (0, 0)), ("", ()), ("-", ()), ("3 copy", (3, 3)),
    ],
)  # fmt: skip
def test_copies(tmp_path: Path, text: str, copies: tuple[int, ...]) -> None:
    path = cell(tmp_path, "Jumlah", text)
    assert one_title(path).copies == copies
    assert [why for _, why in said(path)] == ([] if text != "-" else ["column Jumlah: “-” read as blank, in row 2"])


@pytest.mark.parametrize("text", ["240 hlm", "banyak", "4/3", "501", "x, 240 hlm.", "-1", "1.5"])
def test_what_is_no_number_of_copies_says_nothing_of_them(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "Jumlah", text)
    assert one_title(path).copies is None
    assert text[:5] in said(path)[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "9789793062792", "9789793062792.0", "9789793062792,00", "9.789793062792E+12", "9,789793062792E+12",
        '="9789793062792"', "'9789793062792", "978-979-3062-79-2", "978 979 3062 79 2",
        "978\u2011979\u20113062\u201179\u20112",
        "\u200e9789793062792", "\ufeff978979306279\u200b2", "٩٧٨٩٧٩٣٠٦٢٧٩٢", "979-3062-79-7", "979 3062 79 7",
        "ISBN 9789793062792(jil.1)", "ISBN 978-979-3062-79-2 jilid 2", "ISBN-13: 9789793062792", "9,789,793,062,792",
        "9.789.793.062.792", "９７８９７９３０６２７９２", "978-979-3062-79-2 (no. jil. lengkap)",
    ],
)  # fmt: skip
def test_an_isbn(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "ISBN/ISSN", text)
    assert one_title(path).isbns == ("9789793062792",)
    assert said(path) == []


@pytest.mark.parametrize("between", [" ", "; ", ", ", " / ", "\n", " dan ", " (jil. 1) ", " | ", "\r\n"])
def test_two_isbns_in_a_cell(tmp_path: Path, between: str) -> None:
    path = cell(tmp_path, "ISBN", f"978-602-291-409-9{between}9789793062792")
    assert one_title(path).isbns == ("9786022914099", "9789793062792")
    assert said(path) == []


@pytest.mark.parametrize(
    ("text", "isbns"),
    [("", ()), ("-", ()), ("0", ()), ("tidak ada", ()), ("978-602", None), ("lihat sampul", None)],
)
def test_an_isbn_that_cannot_be_read_does_not_say_that_there_is_none(
    tmp_path: Path, text: str, isbns: tuple[str, ...] | None
) -> None:
    path = cell(tmp_path, "ISBN", text)
    assert one_title(path).isbns == isbns
    assert [text.replace("-", "") in why.replace("-", "") for _, why in said(path)] == ([True] if text else [])


def test_a_title_that_is_a_number(tmp_path: Path) -> None:
    assert [one.title for one in titles(made(tmp_path, "Judul,Tahun\n1984.0,1949\n2.0.1,2001\n"))] == ["1984", "2.0.1"]


@pytest.mark.parametrize("text", ["297.04", "813", "2x1.3 CON a", "005", "R 030", "899.221 3"])
def test_a_class_is_no_number(tmp_path: Path, text: str) -> None:
    assert one_title(cell(tmp_path, "No. Klasifikasi", text)).classification == text
    assert one_title(cell(tmp_path, "No. Panggil", text)).call_number == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("297.0", "297"), ("813.", "813"), ("5", "005"), ("5.0", "005"), ("28", "028"), ("5.74", "005.74"),
        ("70,5", "070.5"), ("'5", "005"), ('="028"', "028"), ("100.00", "100"),
    ],
)  # fmt: skip
def test_a_class_that_a_spreadsheet_took_for_a_number(tmp_path: Path, text: str, meant: str) -> None:
    rows = f'Judul;No. Klas\nSatu;"{text.replace(chr(34), chr(34) * 2)}"\nDua;813.5\nTiga;2x1\n'
    path = made(tmp_path, rows)
    assert titles(path)[0].classification == meant
    short = len(text.strip("'=\"").partition(".")[0].partition(",")[0]) < 3
    assert [line for line, why in said(path) if meant in why] == (["2"] if short else [])


@pytest.mark.parametrize("text", ["5", "5.0", "5."])
def test_a_short_class_among_short_ones_stays_and_is_named(tmp_path: Path, text: str) -> None:
    """Small libraries have the ten classes only: 5 may be 500."""
    path = made(tmp_path, f"Judul;No. Klas\nSatu;{text}\nDua;8\n")
    assert [one.classification for one in titles(path)] == ["5", "8"]
    assert [line for line, _ in said(path)] == ["2", "3"]


@pytest.mark.parametrize(
    ("text", "copies", "items"),
    [
        ("0012-0014", "3", ("0012", "0013", "0014")),
        ("012/P/2019 - 013/P/2019", "", ("012/P/2019 - 013/P/2019",)),
        ("B1; B2", "2", ("B1", "B2")),
        ("B1, B2", "2", ("B1", "B2")),
        ("B1\nB2", "2", ("B1", "B2")),
        ("B1 s/d B3", "3", ("B1", "B2", "B3")),
        ("B1", "", ("B1",)),
    ],
)
def test_codes_of_several_copies(tmp_path: Path, text: str, copies: str, items: tuple[str, ...]) -> None:
    path = made(tmp_path, f'Judul,No. Induk,Eks\nSatu,"{text}",{copies}\n')
    assert one_title(path).items == items


def test_more_copies_than_codes_are_counted(tmp_path: Path) -> None:
    path = made(tmp_path, "Judul,No. Induk,Eks\nSatu,001,3\n")
    assert (one_title(path).items, one_title(path).copies) == (None, (3, 3))
    assert "3 copies and names 1" in said(path)[0][1]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("20O3", "2003"), ("2OO3", "2003"), ("l998", "1998"), ("I998", "1998"), ("19S8", "1958"), ("c20O3", "c2003"),
        ("[20o3]", "[2003]"), ("2003/2O04", "2003/2004"),
    ],
)  # fmt: skip
def test_letters_among_the_figures_of_a_year_are_figures(tmp_path: Path, text: str, year: str) -> None:
    path = cell(tmp_path, "Tahun", text)
    assert one_title(path).year == year
    assert text in said(path)[0][1]


@pytest.mark.parametrize(
    "text", ["c2003", "[2003]", "2003/2004", "[1980?]", "cet. 3 2010", "Mei 2001", "1426 H", "©1999"]
)
def test_a_year_with_something_beside_it_stays_as_printed(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "Tahun", text)
    assert (one_title(path).year, said(path)) == (text, [])


@pytest.mark.parametrize("text", ["199?", "199-", "[19--]", "20003", "98", "2203", "baru", "Soon"])
def test_a_year_that_is_not_whole_is_named(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "Tahun", text)
    assert one_title(path).year == text
    assert [line for line, why in said(path) if text in why] == ["2"]


@pytest.mark.parametrize("text", ["t.t.", "[t.t.]", "tt", "t.th.", "?", "-", "s.a.", "[n.d.]", "Tanpa Tahun", "0000"])
def test_what_says_that_there_is_no_year_is_none(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "Tahun", text)
    assert one_title(path).year == ""
    assert said(path) == [("list.csv", f"column Tahun: “{text}” read as blank, in row 2")]


def test_a_year_in_other_figures(tmp_path: Path) -> None:
    assert one_title(cell(tmp_path, "Tahun", "٢٠٠٣")).year == "2003"


@pytest.mark.parametrize(
    "text",
    [
        "?",
        "-",
        "s.n.",
        "[s.n.]",
        "S.N",
        "[s.l. : s.n.]",
        "tanpa penerbit",
        "Tanpa nama penerbit",
        "t.p.",
        "[t.p.]",
        "...",
    ],
)
def test_what_says_that_there_is_no_publisher_is_none(tmp_path: Path, text: str) -> None:
    path = cell(tmp_path, "Penerbit", text)
    assert one_title(path).publisher == ""
    assert said(path) == [("list.csv", f"column Penerbit: “{text}” read as blank, in row 2")]


@pytest.mark.parametrize("text", ["Tanpa Batas", "SNI Press", "CV. Contoh", "Penerbit Contoh", "?Contoh!"])
def test_a_publisher_is_one_whatever_it_is_called(tmp_path: Path, text: str) -> None:
    assert one_title(cell(tmp_path, "Penerbit", text)).publisher == text


@pytest.mark.parametrize(("text", "n"), [("10.", 10), ("3,", 3), ("1.", 1)])
def test_a_number_of_copies_that_ends_in_a_stop_is_named(tmp_path: Path, text: str, n: int) -> None:
    path = cell(tmp_path, "Eks", text)
    assert one_title(path).copies == (n, n)
    assert text in said(path)[0][1]


@pytest.mark.parametrize(("text", "n"), [("10.0", 10), ("3 eks.", 3), ("2 buah", 2), ("4.00", 4)])
def test_a_number_of_copies_in_another_dress_is_just_that(tmp_path: Path, text: str, n: int) -> None:
    path = cell(tmp_path, "Eks", text)
    assert (one_title(path).copies, said(path)) == ((n, n), [])
