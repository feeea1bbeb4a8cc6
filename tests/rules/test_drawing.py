"""What all pictures have in common: letters that can be drawn, colours that can be read."""

from __future__ import annotations

from pathlib import Path
from struct import unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drawing.letters import drawable, known
from bot.drawing.look import INK, PAPER, WHITE, Look, contrast, readable
from bot.drawing.process import draw
from bot.settings import Settings
from handlers.catalogue.covers import COLOURS

FONTS = Path(__file__).parents[2] / "bot" / "drawing" / "fonts"


def drawn(text: str) -> str:
    """With the names of scripts as they stand in the code."""
    return drawable(text, lambda script: script)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tahsin: سورة الفاتحة", "Tahsin: سورة الفاتحة"),
        ("Kelas  Aksara\nꦗꦮ", "Kelas Aksara [Javanese letters]"),
        ("読書 Club", "[Chinese letters] Club"),
        ("🎉 Dongeng 📚 Sabtu", "Dongeng Sabtu"),
        ("Syafiʼi, ḥadīṡ, Đặng", "Syafi’i, ḥadīṡ, Đặng"),
        ("Чтение с детьми", "Чтение с детьми"),
        ("१२ Desember", "12 Desember"),
        ("\u202eABC\u200b", "ABC"),
    ],
)
def test_letters_that_no_font_has_are_left_out_or_named(text: str, shown: str) -> None:
    assert drawn(text) == shown


@given(st.text(max_size=60))
def test_whatever_is_written_can_be_drawn(text: str) -> None:
    assert set(drawn(text)) <= known() | {"\u200b"}


def test_a_word_longer_than_a_line_may_be_broken() -> None:
    assert drawn("a" * 60).count("\u200b") == 5


def letters_of(font: bytes) -> set[str]:
    """What a TrueType font has, by the segments of its character map (format 4)."""
    tables = {font[at : at + 4]: unpack(">I", font[at + 8 : at + 12])[0] for at in range(12, 12 + 16 * font[5], 16)}
    start = tables[b"cmap"]
    offsets = [unpack(">HHI", font[at : at + 8]) for at in range(start + 4, start + 4 + 8 * font[start + 3], 8)]
    table = next(start + offset for platform, kind, offset in offsets if (platform, kind) == (3, 1))
    count = unpack(">H", font[table + 6 : table + 8])[0] // 2
    ends = unpack(f">{count}H", font[table + 14 : table + 14 + 2 * count])
    begins = unpack(f">{count}H", font[table + 16 + 2 * count : table + 16 + 4 * count])
    return {chr(code) for first, last in zip(begins, ends, strict=True) for code in range(first, min(last, 0xFFFE) + 1)}


def test_the_letters_that_are_listed_are_those_of_the_fonts() -> None:
    for weight in ("Regular", "Bold"):
        letters: set[str] = set()
        for family in ("NotoSans", "NotoSansArabic"):
            letters |= letters_of((FONTS / f"{family}-{weight}.ttf").read_bytes())
        assert known() <= letters


def test_the_fonts_are_few_and_come_with_their_licence() -> None:
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) <= 3_000_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_any_colour_is_read_on_paper_and_written_on(colour: str) -> None:
    look = Look("Perpustakaan Contoh", colour).data()
    assert contrast(readable(colour), PAPER) >= 4.5
    assert contrast(look["accent"], look["on_accent"]) >= 4.5
    assert look["on_accent"] in (WHITE, INK)


def test_a_logo_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    assert Look.of(Settings(library_logo=tmp_path / "logo.svg")).data()["logo"] is None
    (tmp_path / "logo.svg").write_text("<svg/>", encoding="utf-8")
    assert Look.of(Settings(library_logo=tmp_path / "logo.svg")).logo == b"<svg/>"
    (tmp_path / "logo.svg").write_bytes(b"x" * 100_001)
    assert Look.of(Settings(library_logo=tmp_path / "logo.svg")).logo == b""


def test_a_logo_that_cannot_be_drawn_costs_nobody_the_picture() -> None:
    week = {"what": "Agenda", "heading": "Pekan ini", "period": "", "days": [], "more": ""}
    for logo in (b"no picture", b""):
        look = Look("Perpustakaan Contoh", "#611720", logo).data()
        assert draw({"template": "agenda", "format": "png", "data": {**week, "look": look}}).startswith(b"\x89PNG")


def test_white_is_read_on_every_drawn_cover() -> None:
    assert all(contrast(colour, PAPER) >= 4.5 for colour in COLOURS)
