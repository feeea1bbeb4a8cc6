"""How few messages and taps reservations take, counted from an open chat as the library promises them."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.holds.at_desk import hire, reserve


def count(somebody: Reader) -> None:
    """From here on."""
    somebody.taps_made = somebody.messages_written = 0


def made(somebody: Reader) -> tuple[int, int]:
    """Messages and taps since then."""
    return somebody.messages_written, somebody.taps_made


async def test_a_messy_title_is_reserved_by_a_message_and_at_most_three_taps(reader: Reader) -> None:
    await reader.says("/start")
    for typed in ("pesan laskar plangi kak", "ada laskar plangi ga kak"):
        count(reader)
        await reader.says(typed)
        if "Pesan" not in reader.keys:
            await reader.taps("Laskar Pelangi")
        await reader.taps("Pesan")
        assert reader.sees("Laskar Pelangi sudah dipesan untuk Anda"), reader.text
        written, tapped = made(reader)
        assert written == 1, typed
        assert tapped <= 3, typed
        await reader.says("batalkan pesanan laskar pelangi")


async def test_a_book_found_on_the_shelf_is_two_taps_from_the_letter_and_so_is_the_next(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    await reserve(other_reader, "Bumi Manusia")
    await reserve(other_reader, "Ronggeng Dukuh Paruk")
    assert librarian.sees("perlu diambil dari rak"), librarian.text
    count(librarian)
    await librarian.taps("Laskar Pelangi")
    await librarian.taps("Ada")
    assert made(librarian) == (0, 2)
    assert librarian.sees("Disimpan sampai")
    assert librarian.sees("Pemesannya dikabari"), librarian.text
    assert librarian.sees("1. Bumi Manusia") or librarian.sees("2. Bumi Manusia"), "on with the list at once"
    count(librarian)
    await librarian.taps("1")
    await librarian.taps("Ada")
    assert made(librarian) == (0, 2)


async def test_fetched_extended_and_cancelled_are_two_taps_each_from_their_list(reader: Reader, stage: Stage) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    await librarian.taps("Laskar Pelangi")
    await librarian.taps("Ada")
    count(reader)
    await reader.taps("Lihat pesanan")
    await reader.taps("Batalkan")
    assert made(reader) == (0, 2)
    await reader.taps("Urungkan")
    assert reader.taps_made == 3
    await librarian.says("pesanan saya")
    assert librarian.sees("Belum ada buku yang Anda pesan")
    assert "Pesanan para pembaca" in librarian.keys, "staff have both"
    await librarian.says("pesanan siap diambil")
    assert "Pesanan saya sendiri" in librarian.keys
    count(librarian)
    await librarian.taps("Laskar Pelangi")
    await librarian.taps("Sudah diambil pemesan")
    assert made(librarian) == (0, 2)
