"""The papers of an event, read back: the calendar entry, the QR code, the certificate, the list."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as Xml
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from PIL import Image

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.calendar import calendar_file
from bot.areas.events.documents.certificate import certificate
from bot.areas.events.documents.lettering import printable
from bot.areas.events.documents.types import (
    CalendarEvent,
    CalendarSession,
    Certificate,
    CertificateWords,
    Sheet,
    Unprintable,
)
from bot.drawing.look import Look
from bot.drawing.process import draw
from bot.drawing.studio import Drawing

ZONE = ZoneInfo("Asia/Jakarta")
NINE = datetime(2026, 12, 12, 9, 0, tzinfo=ZONE)
WEEK = timedelta(days=7)
LINK = "https://t.me/pustaka_contoh_bot?start=c_7K4QMD2Z"

STORYTELLING = CalendarEvent(
    id=5,
    title="Mendongeng; anak, orang tua & “kakek”",
    sessions=(
        CalendarSession(11, NINE, NINE + timedelta(hours=2), "Ruang anak, lantai 1"),
        CalendarSession(12, NINE + WEEK, NINE + WEEK + timedelta(hours=2), "Aula"),
    ),
    host="pustaka_contoh_bot",
    organizer="Perpustakaan Contoh",
    changed_at=datetime(2026, 12, 1, 3, 0, tzinfo=UTC),
    sequence=2,
    description="Baris satu\nBaris dua, " + "panjang sekali " * 20,
    link="https://t.me/pustaka_contoh_bot?start=e_5",
    point=(-0.79, 100.65),
)


def entries(event: CalendarEvent) -> tuple[Any, list[Any]]:
    """The calendar read back, and its entries."""
    calendar: Any = Calendar.from_ical(calendar_file(event, ZONE))
    return calendar, calendar.walk("VEVENT")


def test_a_calendar_holds_each_session_of_the_series() -> None:
    calendar, (first, second) = entries(STORYTELLING)
    assert calendar["METHOD"] == "PUBLISH"
    assert first["SUMMARY"] == STORYTELLING.title
    assert first["DESCRIPTION"] == STORYTELLING.description.strip()
    assert (first.start, first.end) == (NINE, NINE + timedelta(hours=2))
    assert (first["LOCATION"], second["LOCATION"]) == ("Ruang anak, lantai 1", "Aula")
    assert second["RELATED-TO"] == first["UID"]
    assert {entry["STATUS"] for entry in (first, second)} == {"CONFIRMED"}


def test_a_calendar_knows_the_zone_and_folds_its_lines() -> None:
    written = calendar_file(STORYTELLING, ZONE)
    assert b"DTSTART;TZID=Asia/Jakarta:20261212T090000\r\n" in written
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta\r\n" in written
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"DTSTART:20261212T020000Z\r\n" in calendar_file(STORYTELLING, UTC)


def test_an_alarm_rings_before_each_session() -> None:
    _, found = entries(STORYTELLING)
    assert [[alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")] for entry in found] == [[timedelta(hours=-2)]] * 2
    assert not [alarm for entry in entries(replace(STORYTELLING, alarm=None))[1] for alarm in entry.walk("VALARM")]


def test_a_moved_session_keeps_its_name_and_comes_later_in_the_sequence() -> None:
    moved = replace(
        STORYTELLING,
        sequence=3,
        sessions=(replace(STORYTELLING.sessions[0], starts_at=NINE + 2 * WEEK), STORYTELLING.sessions[1]),
    )
    before, after = entries(STORYTELLING)[1], entries(moved)[1]
    assert [entry["UID"] for entry in before] == [entry["UID"] for entry in after]
    assert len({entry["UID"] for entry in after}) == 2
    assert [int(entry["SEQUENCE"]) for entry in (before[0], after[0])] == [2, 3]
    assert after[1]["RELATED-TO"] == after[0]["UID"]


def test_a_cancelled_event_takes_its_entries_away() -> None:
    calendar, found = entries(replace(STORYTELLING, cancelled=True))
    assert calendar["METHOD"] == "CANCEL"
    assert [entry["STATUS"] for entry in found] == ["CANCELLED"] * 2
    assert not [alarm for entry in found for alarm in entry.walk("VALARM")]


def test_one_cancelled_session_leaves_the_others() -> None:
    first, second = STORYTELLING.sessions
    calendar, found = entries(replace(STORYTELLING, sessions=(first, replace(second, cancelled=True))))
    assert calendar["METHOD"] == "PUBLISH"
    assert [entry["STATUS"] for entry in found] == ["CONFIRMED", "CANCELLED"]


def test_no_text_can_add_a_line_to_the_calendar() -> None:
    trap = "x\r\nATTENDEE:mailto:a@b.example\x00"
    session = replace(STORYTELLING.sessions[0], place=trap)
    event = replace(
        STORYTELLING, title=trap, link=trap, email=trap, organizer=trap + '"', host=trap, sessions=(session,)
    )
    calendar, (entry,) = entries(replace(event, description=trap))
    assert "ATTENDEE" not in entry
    assert not calendar.errors
    assert not entry.errors


def test_an_event_without_sessions_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        calendar_file(replace(STORYTELLING, sessions=()), ZONE)


WORDS = CertificateWords("Sertifikat", "Diberikan kepada", "atas partisipasinya dalam", "Periksa keasliannya:")
PAPER = Certificate(
    library="Perpustakaan Contoh",
    participant="Warga Contoh",
    event="Pelatihan Menulis (Dasar)",
    took_place="Sabtu, 12 Desember 2026, pukul 09.00–12.00 WIB",
    issued="Contoh, 14 Desember 2026",
    code="7K4Q-MD2Z",
    link=LINK,
    owner="Dinas Contoh",
    signer="Ibu Contoh, M.Si.",
    signer_title="Kepala Dinas",
    signer_number="NIP 1234",
)


LOOK = Look("Perpustakaan Contoh", "#611720")


def file_of(drawing: Drawing, form: str = "pdf") -> bytes:
    """The paper, drawn."""
    return draw({"template": drawing.template, "format": form, "data": {**drawing.data, "look": LOOK.data()}})


def test_a_certificate_says_who_what_when_and_who_signs() -> None:
    made = certificate(PAPER, WORDS)
    for name in ("participant", "event", "took_place", "issued", "code", "owner", "signer", "signer_title"):
        assert made.data[name] == getattr(PAPER, name)
    assert made.data["words"]["verify"] == WORDS.verify
    assert made.named
    pdf = file_of(made)
    assert LINK.encode() in pdf  # as a link that can be tapped
    assert re.search(rb"/MediaBox ?\[0 0 841\.89\d* 595\.2[78]\d*\]", pdf)
    assert re.search(rb"/Count 1\b", pdf)
    assert len(pdf) < 60_000


def test_the_code_on_the_certificate_is_that_of_its_link() -> None:
    with Image.open(io.BytesIO(file_of(certificate(PAPER, WORDS), "png"))) as page:
        assert [code.text for code in zxingcpp.read_barcodes(page.convert("L"))] == [LINK]


def test_arabic_letters_stay_and_others_are_left_out() -> None:
    paper = replace(PAPER, participant="محمد Contoh", event="Tahsin: سورة الفاتحة 漢", took_place="漢字")
    data = certificate(paper, WORDS).data
    assert (data["participant"], data["event"], data["took_place"]) == ("محمد Contoh", "Tahsin: سورة الفاتحة", "")


@pytest.mark.parametrize("name", ["Muhammad Abdurrahman Al-Khawarizmi Datuak Rajo Panghulu nan Panjang", "W" * 200])
def test_a_long_name_fits_on_one_page(name: str) -> None:
    assert re.search(rb"/Count 1\b", file_of(certificate(replace(PAPER, participant=name, event=name), WORDS)))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  Siti   Nur’aini ", "Siti Nur’aini"),
        ("Ma\u02bcruf", "Ma’ruf"),
        ("José 🎉❤️", "José"),
        ("Āmina", "Āmina"),
        ("Ayşe", "Ayşe"),
        ("e\u0301lan", "élan"),
        ("H. Dt. Rajo\nPanghulu", "H. Dt. Rajo Panghulu"),
    ],
)
def test_a_name_is_printed_in_letters_that_the_fonts_have(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@pytest.mark.parametrize("typed", ["", " ", "🎉", "アイ", "Warga 山"])
def test_a_name_that_cannot_be_printed_is_refused(typed: str) -> None:
    with pytest.raises(Unprintable, match="cannot be printed"):
        printable(typed)


@settings(deadline=None, max_examples=40)
@given(name=st.text(max_size=120))
def test_any_name_is_printed_or_refused(name: str) -> None:
    try:
        shown = printable(name)
    except Unprintable:
        with pytest.raises(Unprintable):
            certificate(replace(PAPER, participant=name), WORDS)
        return
    assert shown
    assert file_of(certificate(replace(PAPER, participant=name), WORDS)).startswith(b"%PDF-")


SPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
HEADINGS = ("Nama", "Tahun lahir", "Didaftarkan", "Hari", "Hadir")
ROWS = (
    ("Warga Contoh", 1990, datetime(2026, 12, 1, 20, 0, tzinfo=UTC), date(2026, 12, 12), True),
    ('=HYPERLINK("http://x")', None, None, date(1850, 1, 1), False),
    ("+62811", 1.5, None, None, None),
    ("-1", None, None, None, None),
    ("@SUM(A1)", None, None, None, None),
    ("\t=1+1", None, None, None, None),
)


def sheet_xml(sheet: Sheet) -> tuple[Xml.Element, list[str], Xml.Element]:
    """The sheet's XML, its shared strings, and the styles."""
    with zipfile.ZipFile(io.BytesIO(sheet_file(sheet, ZONE, NINE))) as book:
        page, texts, styles = (
            Xml.fromstring(book.read(f"xl/{name}.xml")) for name in ("worksheets/sheet1", "sharedStrings", "styles")
        )
    return page, ["".join(t.text or "" for t in item.iterfind(".//x:t", SPACE)) for item in texts], styles


def cells_of(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """What each cell holds, and its number format; text with “'” where it is marked as text."""
    page, texts, styles = sheet_xml(sheet)
    formats = {item.get("numFmtId"): item.get("formatCode", "") for item in styles.iterfind(".//x:numFmt", SPACE)}
    styled = styles.findall("x:cellXfs/x:xf", SPACE)
    found = {}
    for cell in page.iterfind(".//x:c", SPACE):
        value, style = cell.findtext("x:v", "", SPACE), styled[int(cell.get("s", "0"))]
        text = texts[int(value)] if cell.get("t") == "s" else value
        found[cell.get("r", "")] = (
            "'" * (style.get("quotePrefix") == "1") + text,
            formats.get(style.get("numFmtId"), ""),
        )
    return found


def test_a_list_keeps_text_as_text_and_dates_as_dates() -> None:
    cells = cells_of(Sheet("Peserta", "Mendongeng", HEADINGS, ROWS))
    assert [cells[f"{column}1"][0] for column in "ABCDE"] == list(HEADINGS)
    assert cells["A2"][0] == "Warga Contoh"
    assert cells["B2"] == ("1990", "")
    assert datetime(1899, 12, 30) + timedelta(float(cells["C2"][0])) == datetime(2026, 12, 2, 3, 0)  # noqa: DTZ001
    assert date(1899, 12, 30) + timedelta(float(cells["D2"][0])) == date(2026, 12, 12)
    assert ("yyyy" in cells["D2"][1], "hh" in cells["D2"][1], "hh" in cells["C2"][1]) == (True, False, True)
    assert (cells["E2"][0], cells["D3"][0]) == ("1", "1850-01-01")


def test_no_cell_of_a_list_is_a_formula() -> None:
    sheet = Sheet("Peserta", "Mendongeng", HEADINGS, ROWS)
    cells = cells_of(sheet)
    assert [cells[f"A{row}"][0] for row in range(3, 8)] == ["'" + str(row[0]) for row in ROWS[1:]]
    page = sheet_xml(sheet)[0]
    assert not page.findall(".//x:f", SPACE)
    assert not page.findall(".//x:hyperlink", SPACE)


def test_the_headings_of_a_list_stay_in_view() -> None:
    page = sheet_xml(Sheet("Peserta", "Mendongeng", HEADINGS, ROWS))[0]
    pane = page.find(".//x:pane", SPACE)
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")


def test_a_list_says_above_what_it_is_of_and_leaves_room_to_sign() -> None:
    above = ("Peserta: Mendongeng", "Sabtu, 12 Desember 2026")
    sheet = Sheet("Peserta", "Mendongeng", (*HEADINGS, "Tanda tangan"), tuple((*row, None) for row in ROWS), above)
    cells = cells_of(replace(sheet, signed=frozenset({5})))
    assert (cells["A1"][0], cells["A2"][0]) == above
    assert (cells["A4"][0], cells["F4"][0], cells["A5"][0]) == (HEADINGS[0], "Tanda tangan", "Warga Contoh")
    page = sheet_xml(sheet)[0]
    pane = page.find(".//x:pane", SPACE)
    assert pane is not None
    assert pane.get("ySplit") == "4"


@pytest.mark.parametrize("name", ["", "'", "Mendongeng: anak / orang tua [Sabtu]? " * 3, "a\x00b", "\ud800"])
def test_any_name_makes_a_tab(name: str) -> None:
    assert sheet_file(Sheet(name, "R&D " * 100, ("Nama",), (("x" * 40_000,), ("\ud800\x01",))), ZONE, NINE)


def test_an_empty_list_has_its_headings() -> None:
    assert {text for text, _ in cells_of(Sheet("Peserta", "", HEADINGS, ())).values()} == set(HEADINGS)


@pytest.mark.parametrize(
    ("headings", "rows", "word"), [((), (), "heading"), (("a", "b"), (("1", "2"), ("1",)), "row 2 has 1")]
)
def test_rows_that_do_not_fit_are_refused(headings: tuple[str, ...], rows: Any, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        sheet_file(Sheet("x", "x", headings, rows), ZONE, NINE)
