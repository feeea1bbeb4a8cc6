"""A book that comes back goes to who waits for it first, told by its label or its title."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.holds.at_desk import hire, open_list, reserve, set_aside


async def _lend_all(librarian: Reader, stage: Stage, title: str) -> list[Reader]:
    """Every copy of a title goes home with a reader; the next one waits."""
    readers: list[Reader] = []
    while True:
        readers.append(stage.meets(f"Pembaca {len(readers) + 1}"))
        await reserve(readers[-1], title)
        if readers[-1].sees("daftar tunggu"):
            return readers
        await set_aside(librarian)
        await open_list(librarian, "Di meja")
        await librarian.taps("1")
        await librarian.taps("Sudah diambil pemesan")


async def test_a_title_that_is_waited_for_is_set_aside_in_one_message_and_one_tap(stage: Stage) -> None:
    librarian = await hire(stage)
    readers = await _lend_all(librarian, stage, "Laskar Pelangi")
    waits = readers[-1]
    await librarian.says("kembali laskar pelangi")
    assert librarian.sees("Ada yang menunggu Laskar Pelangi")
    assert not waits.heard("menunggu Anda di meja"), "not before it is set aside"
    await librarian.taps("Sudah disisihkan")
    assert len(waits.heard("menunggu Anda di meja")) == 1


async def test_a_label_alone_is_known_and_a_book_for_nobody_goes_to_its_shelf(stage: Stage) -> None:
    librarian = await hire(stage)
    rows = "No. Induk,Judul,Pengarang\nB00017,Sejarah Nagari Contoh,A. Contoh\nB00018,Sejarah Nagari Contoh,A. Contoh\n"
    await librarian.sends_document(rows.encode(), "koleksi.csv")
    await librarian.taps("Masukkan")
    await librarian.says("b00017")
    assert librarian.sees("Sejarah Nagari Contoh")
    await librarian.taps("Sudah kembali")
    assert librarian.sees("Tidak ada yang menunggu Sejarah Nagari Contoh")
    await librarian.taps("Sudah di rak")
    await librarian.says("kembali B00018")
    assert librarian.sees("Tidak ada yang menunggu"), "one message"
    await librarian.says("kembali sejarah nagari contoh")
    assert librarian.sees("Eksemplar mana yang kembali?")
    assert librarian.sees("B00017")


async def test_words_of_readers_are_no_check_in(reader: Reader, stage: Stage) -> None:
    await reader.says("kembali laskar pelangi")
    assert not reader.sees("Ada yang menunggu")
    librarian = await hire(stage)
    await librarian.says("kembali ke menu")
    assert not librarian.sees("Eksemplar mana")
    await librarian.says("kembali buku yang tidak ada sama sekali xyzzy")
    assert librarian.sees("tidak ditemukan")
