"""A reader rates a book, writes of it; the staff let it be read or refuse it; others report it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.shelf.test_own_shelf import card


async def rates(reader: Reader, rating: str) -> None:
    """From a book's page, in two taps."""
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps(rating)


async def writes(reader: Reader, words: str, shown_as: str = "Pembaca") -> None:
    """A review, after a rating."""
    await rates(reader, "5")
    await reader.taps("Tulis ulasan")
    await reader.says(words)
    await reader.taps(shown_as)
    await reader.taps("Kirim")


async def librarian_reads(stage: Stage) -> Reader:
    """Somebody of the staff, with the first review that waits before them."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.taps_desk("Ulasan menunggu")
    await librarian.taps("1.")
    return librarian


async def test_two_taps_rate_a_book_and_nobody_rates_twice(reader: Reader) -> None:
    await rates(reader, "4")
    assert reader.taps_made == 2
    assert reader.sees("Terima kasih atas nilai Anda")
    assert reader.sees("Nilai Anda 4 dari 5")
    await reader.taps("2")
    assert reader.sees("Nilai Anda 2 dari 5")
    await reader.taps("Lihat buku")
    assert not reader.sees("Nilai pembaca"), "one reader alone would be seen through"


async def test_from_three_ratings_on_the_card_says_how_readers_found_it(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    third = stage.meets("Cici")
    for one, rating in ((reader, "5"), (other_reader, "4"), (third, "4")):
        await rates(one, rating)
    await card(reader)
    assert reader.sees("Nilai pembaca 4,3 dari 5 (3 penilaian).")
    await third.taps("Hapus nilai")
    await third.taps("Ya, hapus")
    assert third.sees("Sudah dihapus")
    await card(reader)
    assert not reader.sees("Nilai pembaca")


async def test_a_review_is_read_by_the_staff_before_others_read_it(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await writes(reader, "Bagus sekali, saya ikut menangis di akhir.", "Ani")
    assert reader.sees("Petugas membacanya dulu")
    await card(other_reader)
    await other_reader.taps("Simpan ke rak")
    assert not any("Ulasan" in key for key in other_reader.keys)
    librarian = await librarian_reads(stage)
    assert librarian.sees("Bagus sekali")
    assert librarian.sees("Ditampilkan sebagai: Ani")
    await librarian.taps("Tampilkan")
    assert librarian.sees("Ulasan sudah ditampilkan")
    assert len(reader.heard("Terima kasih atas ulasan Anda")) == 1
    await card(other_reader)
    await other_reader.taps("Simpan ke rak")
    await other_reader.taps("Ulasan (1)")
    assert other_reader.sees("1. Ani: 5 dari 5\n“Bagus sekali, saya ikut menangis di akhir.”")


@pytest.mark.parametrize(
    "words",
    [
        "Saya baca sampai bab 7 lalu tidak bisa berhenti.",
        "Sudah tamat dua kali, tetap menangis.",
        "Saya bacakan untuk anak 15 menit tiap malam, ia suka sekali.",
        "Keren banget, terima kasih perpustakaan sudah punya buku ini.",
    ],
)
async def test_what_a_review_tells_of_its_book_is_no_other_wish(reader: Reader, words: str) -> None:
    await writes(reader, words)
    assert reader.sees("Terima kasih. Petugas membacanya dulu")


async def test_refused_in_three_taps_and_the_author_hears_why(reader: Reader, stage: Stage) -> None:
    await writes(reader, "Tokoh utamanya meninggal di bab akhir.")
    librarian = await librarian_reads(stage)
    assert librarian.sees("Ditampilkan sebagai: Pembaca")
    assert not librarian.sees("Ani")
    librarian.taps_made = 0
    await librarian.taps("Tolak")
    await librarian.taps("Bocor akhir cerita")
    assert librarian.taps_made == 2
    assert len(reader.heard("tidak kami tampilkan: isinya membocorkan akhir cerita")) == 1
    await reader.taps("Ke ulasan saya")
    assert reader.sees("Ulasan Anda tidak ditampilkan")
    await reader.taps("Ubah ulasan")
    await reader.says("Mengharukan dan lucu.")
    await reader.taps("Pembaca")
    await reader.taps("Kirim")
    assert reader.sees("dibaca petugas dulu")


async def test_what_changed_meanwhile_is_not_decided_unread(reader: Reader, stage: Stage) -> None:
    await writes(reader, "Bagus sekali.")
    librarian = await librarian_reads(stage)
    await stage.passes(timedelta(minutes=1))
    await writes_again(reader, "Kata yang lain sama sekali.")
    await librarian.taps("Tampilkan")
    assert librarian.sees("baru saja berubah")
    assert not reader.heard("Terima kasih atas ulasan Anda")


async def writes_again(reader: Reader, words: str) -> None:
    """Other words to the same rating."""
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Ubah ulasan")
    await reader.says(words)
    await reader.taps("Pembaca")
    await reader.taps("Kirim")


async def test_a_reported_review_comes_back_to_the_staff(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await writes(reader, "Penulisnya tetangga saya, rumahnya dekat pasar.")
    librarian = await librarian_reads(stage)
    await librarian.taps("Tampilkan")
    await card(other_reader)
    await other_reader.taps("Simpan ke rak")
    await other_reader.taps("Ulasan (1)")
    await other_reader.taps("1.")
    await other_reader.taps("Laporkan ulasan ini")
    assert other_reader.sees("Petugas memeriksa")
    await librarian.taps_desk("Ulasan menunggu: 1")
    await librarian.taps("1.")
    assert librarian.sees("Dilaporkan 1 pembaca")
    await librarian.taps("Tolak")
    await librarian.taps("Alasan lain")
    await librarian.says("ada alamat orang di dalamnya")
    assert librarian.sees("Penulisnya diberi tahu")
    assert len(reader.heard("ada alamat orang di dalamnya")) == 1
    await other_reader.forges("ye1:1:0")
    assert other_reader.sees("sudah tidak ada")


async def test_one_s_own_review_is_not_reported(reader: Reader, stage: Stage) -> None:
    await writes(reader, "Bagus sekali.")
    librarian = await librarian_reads(stage)
    await librarian.taps("Tampilkan")
    await reader.forges("yz1:1")
    assert reader.sees("Ini ulasan Anda sendiri")


async def test_words_need_a_number_first(reader: Reader) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    assert not any("Tulis ulasan" in key for key in reader.keys)
    title = next(
        key["callback_data"]
        for row in reader.last["reply_markup"]["inline_keyboard"]
        for key in row
        if key["text"] == "5"
    )
    await reader.forges(f"yw1:{title.split(':')[1]}")
    assert reader.sees("beri nilai 1 sampai 5 dulu")


async def test_only_staff_read_what_waits(reader: Reader) -> None:
    await reader.says("/rak")
    await reader.forges("yrd1:0:0")
    assert reader.sees("khusus untuk petugas")
