"""Papers of an event: staff take posters, the sheet with its code, the list to sign and the guardian's form."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.actors import Reader, Stage
from tests.drawn import Drawn, content_of
from tests.stories.events.test_events_joining import joins


async def opens_papers(staff: Reader, title: str = "Belajar Komputer") -> None:
    """The staff's card of an event, and what there is of it."""
    await staff.says("/kelolaacara")
    await staff.taps(title)
    await staff.taps("View & print" if "List of events" in staff.keys else "Tampilan & cetak")


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    """A member of the staff."""
    return await stage.hires("Pustakawan Contoh", "librarian")


async def test_a_poster_to_print_is_a_pdf_with_the_events_link(librarian: Reader, stage: Stage, drawn: Drawn) -> None:
    await opens_papers(librarian)
    await librarian.taps("Poster A4")
    assert librarian.last["document"]["file_name"].endswith(".pdf")
    assert content_of(stage, librarian.last).startswith(b"%PDF")
    page = librarian.last["document"]["thumbnail"]
    assert (max(page["width"], page["height"]), page["width"] < page["height"]) == (320, True)
    data = drawn.of("poster")
    assert (data["shape"], data["scan"]) == ("a4", "Pindai untuk mendaftar")
    assert "?start=e_" in data["link"]


@pytest.mark.parametrize(("label", "height"), [("Gambar persegi", 1080), ("Gambar tegak", 1920)])
async def test_pictures_for_elsewhere_have_the_shape_wanted_there(
    librarian: Reader, stage: Stage, label: str, height: int
) -> None:
    await opens_papers(librarian)
    await librarian.taps(label)
    with Image.open(io.BytesIO(content_of(stage, librarian.last))) as picture:
        assert picture.size == (1080, height)
    await librarian.taps("Berkas lain")
    assert "Poster A4" in librarian.keys


async def test_the_list_to_sign_has_everybody_with_a_seat(
    librarian: Reader, reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    await joins(reader, "Belajar Komputer")
    await opens_papers(librarian)
    await librarian.taps("Daftar hadir PDF")
    assert librarian.sees("memuat data pribadi")
    data = drawn.of("participants")
    assert "Warga Contoh" in [row[0] for row in data["rows"]]
    assert [column["name"] for column in data["columns"]][-1] == "Kode"


async def test_the_guardians_form_leaves_room_to_write(librarian: Reader, drawn: Drawn) -> None:
    await opens_papers(librarian)
    await librarian.taps("Surat izin wali")
    data = drawn.of("permission")
    assert data["guardian"] == [["Nama orang tua/wali", ""], ["Nomor telepon", ""]]
    assert ["Acara", "Belajar Komputer dari Nol"] in data["event"]


async def test_the_sheet_says_what_the_code_is_for(librarian: Reader, drawn: Drawn) -> None:
    await opens_papers(librarian)
    await librarian.taps("Lembar kode QR")
    data = drawn.of("qr_sheet")
    assert data["title"] == "Belajar Komputer dari Nol"
    assert data["shown"] == data["link"].removeprefix("https://")


async def test_papers_are_for_staff_and_names_not_for_the_head(reader: Reader, stage: Stage) -> None:
    await reader.says("/acara")
    await reader.forges("ppt1:1:a4")
    assert reader.sees("khusus untuk petugas")
    head = await stage.hires("Kepala Contoh", "head")
    await head.forges("ppt1:1:list")
    assert "document" not in head.last


async def test_what_hangs_on_a_wall_speaks_the_librarys_language(librarian: Reader, drawn: Drawn) -> None:
    await librarian.says("/bahasa")
    await librarian.taps("English")
    await opens_papers(librarian)
    await librarian.taps("Guardian's form")
    assert drawn.of("permission")["heading"] == "Surat izin orang tua atau wali"
