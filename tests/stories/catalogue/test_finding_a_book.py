"""A resident finds a book."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import picture


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("laskar pelangi", "Laskar Pelangi"),
        ("ada laskar plangi ga kak", "Laskar Pelangi"),
        ("tenggelamnya kapal vanderwik", "Tenggelamnya Kapal van der Wijck"),
        ("robohnya surau kami ado?", "Robohnya Surau Kami"),
        ("bku pramudya bumi manusia", "Bumi Manusia"),
        ("tereliye bumi", "Bumi"),
        ("lelia chudori laut bercerita", "Laut Bercerita"),
    ],
)
async def test_a_messy_title_finds_the_right_book_in_one_message(reader: Reader, typed: str, title: str) -> None:
    await reader.says(typed)
    first = reader.text.split("1. ", 1)[1].split("\n")[0]
    assert first == title
    assert reader.messages_written == 1


async def test_the_answer_has_shelf_and_availability(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    assert reader.sees("Andrea Hirata")
    assert reader.sees(" dari ")
    assert reader.sees("rak 899.221")


async def test_a_correction_is_shown_with_the_way_to_search_as_typed(reader: Reader) -> None:
    await reader.says("laskar plangi")
    assert reader.sees("Menampilkan hasil untuk laskar pelangi")
    await reader.taps("laskar plangi")
    assert not reader.sees("Menampilkan hasil")
    assert "Menu" in reader.keys


async def test_pages_turn_in_place(reader: Reader) -> None:
    await reader.says("sejarah")
    first = reader.last
    await reader.taps("→")
    assert reader.last["message_id"] == first["message_id"]
    assert reader.sees("6. ")
    await reader.taps("←")
    assert reader.text == first["text"]


async def test_the_card_tells_where_to_walk_and_leads_back(reader: Reader) -> None:
    results = await reader.says("laskar pelangi")
    await reader.taps("1. Laskar Pelangi")
    assert reader.sees("Bentang")
    assert reader.sees("Rak 899.221")
    assert reader.sees("Kesusastraan")
    assert any("Andrea Hirata" in key for key in reader.keys)
    await reader.taps("Kembali ke hasil")
    assert reader.text == results


async def test_an_author_key_shows_the_authors_books(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    await reader.taps("1. Laskar Pelangi")
    await reader.taps("Karya Andrea Hirata")
    assert reader.sees("Karya Andrea Hirata:")
    assert reader.sees("5. ")


async def test_filters_narrow_and_can_be_removed(reader: Reader) -> None:
    everything = await reader.says("minangkabau")
    await reader.taps("Saring")
    await reader.taps("Bidang")
    await reader.taps("Ilmu sosial")
    assert "Saringan aktif" in " ".join(reader.keys)
    await reader.taps("Saringan aktif")
    await reader.taps("Hapus saringan")
    assert reader.text == everything


async def test_what_is_not_here_can_be_proposed(reader: Reader) -> None:
    await reader.says("ronggeng padang zaman jepang melawan alien")
    assert reader.sees("belum kami miliki") or reader.sees("Yang paling mendekati")
    await reader.says("qwrtzx plmkjn")
    assert reader.sees("belum kami miliki")
    await reader.taps("Usulkan buku ini")
    assert reader.sees("siapa")


async def test_someone_elses_search_is_not_opened(reader: Reader, other_reader: Reader) -> None:
    await reader.says("sejarah")
    key = reader.key("Saring")["callback_data"]
    await other_reader.starts()
    await other_reader.forges(key)
    assert not other_reader.sees("sejarah")
    assert other_reader.sees("sudah tidak ada")


async def test_an_isbn_finds_its_book(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.reading() as db:
        isbn = await db.value("SELECT isbn FROM title_isbns LIMIT 1")
    await reader.says(str(isbn))
    assert reader.sees("1. ")


def _photo_of(isbn: str) -> bytes:
    """A photo of a barcode: not straight, with a white border around it."""
    code = zxingcpp.create_barcode(isbn, zxingcpp.BarcodeFormat.EAN13).to_image(scale=4)
    page = Image.new("L", (900, 700), "white")
    height, width = code.shape
    page.paste(Image.frombytes("L", (width, height), bytes(code)), (200, 200))  # type: ignore[call-overload]
    picture = io.BytesIO()
    page.rotate(4, fillcolor="white").save(picture, "JPEG")
    return picture.getvalue()


async def test_a_photo_of_the_barcode_finds_the_book(reader: Reader) -> None:
    await reader.sends_photo(_photo_of("9789793062792"))
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("Rak")


@pytest.mark.parametrize(
    "typed", ["\u200e9789793062792", "978\u2011979\u20113062\u201179\u20112", "\u202a9789793062792\u202c"]
)
async def test_an_isbn_is_found_with_what_nobody_sees_in_it(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Laskar Pelangi")


async def test_a_barcode_of_a_book_that_is_not_here_is_said_so(reader: Reader) -> None:
    await reader.sends_photo(_photo_of("9780306406157"))
    assert reader.sees("9780306406157 belum kami miliki")
    assert "Usulkan buku ini" in reader.keys


async def test_new_and_popular_and_a_surprise(reader: Reader) -> None:
    await reader.taps_menu("🔎 Cari buku")
    await reader.taps("Buku baru")
    assert reader.sees("1. ")
    await reader.says("rekomendasi buku dong")
    assert any(key == "Yang lain" for key in reader.keys)


async def test_the_command_searches_at_once(reader: Reader) -> None:
    await reader.says("/cari laskar pelangi")
    assert reader.sees("Laskar Pelangi")
    await reader.says("/cari")
    assert reader.sees("Tulis")


async def test_a_very_long_text_is_answered(reader: Reader) -> None:
    await reader.says("buku " * 800)
    assert reader.keys


@pytest.mark.parametrize(
    "typed", ["'; DROP TABLE titles; --", '"AND OR NOT NEAR(', "<b>tebal</b> & \x00 ...", "漢字", "😀😀"]
)
async def test_strange_characters_are_answered(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.keys


async def test_of_two_photos_sent_together_the_one_with_the_barcode_finds_the_book(reader: Reader) -> None:
    reader.person.sends_album([_photo_of("9789793062792"), picture()], "")
    await reader.stage.settled()
    assert reader.sees("Laskar Pelangi")
    reader.person.sends_album([picture(), _photo_of("9789793062792")], "")
    await reader.stage.settled()
    assert reader.sees("Laskar Pelangi")
