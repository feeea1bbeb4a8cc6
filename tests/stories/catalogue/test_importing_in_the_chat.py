"""Staff send the library's list of books in the chat: it is read, agreed to, findable, and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.catalogue.uploads.service import Uploads
from tests.actors import Reader, Stage

LIST = (
    "Judul,Pengarang,Tahun,ISBN,Warna sampul\n"
    "Sejarah Nagari Contoh,A. Penulis,2019,,hijau\n"
    "Anyaman Pandan,M. Contoh,2021,9786020331768,\n"
    ",Tanpa Judul,2020,,\n"
)


@pytest.fixture
async def librarian(owner: Reader, stage: Stage) -> Reader:
    await owner.starts()
    return await stage.hires("Petugas Contoh", "librarian")


async def test_a_list_is_read_agreed_to_and_found(librarian: Reader, reader: Reader, stage: Stage) -> None:
    await librarian.says("mau masukkan daftar buku")
    assert librarian.sees("Kirim berkasnya ke sini")
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    assert librarian.sees("koleksi.csv sudah dibaca")
    assert librarian.sees("Tidak dibaca: Warna sampul")
    assert librarian.sees("2 judul: semuanya baru")
    assert librarian.sees("• Sejarah Nagari Contoh (A. Penulis, 2019)")
    await reader.starts()
    await reader.says("sejarah nagari contoh")
    assert not reader.sees("1. Sejarah Nagari Contoh"), "nothing changes before somebody agrees"
    await librarian.taps("Masukkan")
    assert librarian.sees("koleksi.csv sudah masuk")
    assert librarian.sees("Baru: 2")
    await reader.says("sejarah nagari contoh")
    assert reader.sees("Sejarah Nagari Contoh")


async def test_where_it_stands_is_one_message(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    before = len(librarian.answers)
    await librarian.taps("Masukkan")
    assert len(librarian.answers) == before
    assert len(librarian.heard("koleksi.csv sudah masuk")) == 1


async def test_rows_that_did_not_go_in_are_named(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    assert librarian.sees("1 baris tidak ikut masuk")
    await librarian.taps("Lihat barisnya")
    assert librarian.sees("Baris 4, tidak ikut masuk: ")
    await librarian.taps("Kembali")
    assert librarian.sees("koleksi.csv sudah dibaca")


async def test_a_mistake_is_taken_back(librarian: Reader, reader: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "salah.csv")
    await librarian.taps("Masukkan")
    await librarian.taps("Keluarkan lagi")
    assert librarian.sees("Katalog akan kembali seperti sebelumnya")
    await librarian.taps("Ya, keluarkan lagi")
    assert librarian.sees("salah.csv sudah dikeluarkan lagi")
    assert librarian.sees("Judul yang dihapus: 2")
    await reader.starts()
    await reader.says("anyaman pandan")
    assert not reader.sees("M. Contoh")


async def test_only_the_last_file_is_taken_back(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "satu.csv")
    await librarian.taps("Masukkan")
    undo = librarian.key("Keluarkan lagi")["callback_data"]
    await librarian.sends_document(b"Judul\nBuku Lain\n", "dua.csv")
    await librarian.taps("Masukkan")
    await librarian.forges(undo.replace("cfu", "cfv"))
    assert librarian.heard("tidak bisa dikeluarkan lagi")


async def test_somebody_thinks_better_of_it(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    go = librarian.key("Masukkan")["callback_data"]
    await librarian.taps("Tidak jadi")
    assert librarian.sees("koleksi.csv tidak dimasukkan")
    await librarian.forges(go)
    assert librarian.sees("koleksi.csv tidak dimasukkan"), "an old key shows where the file stands"


async def test_a_whole_catalogue_hides_what_it_lacks_when_that_is_said_twice(librarian: Reader, reader: Reader) -> None:
    many = "Judul\n" + "".join(f"Buku Contoh {n}\n" for n in range(10))
    await librarian.sends_document(many.encode(), "semua.csv")
    await librarian.taps("Masukkan")
    await librarian.sends_document(b"Judul\nBuku Contoh 1\n", "sedikit.csv")
    await librarian.taps("Ini seluruh katalog")
    await librarian.taps("Ya, seluruh koleksi")
    assert librarian.sees("tidak ada 9 dari 10 judul")
    await librarian.taps("Ya, sembunyikan sisanya")
    assert librarian.sees("Tidak ditampilkan lagi: 9")
    await librarian.taps("Keluarkan lagi")
    await librarian.taps("Ya, keluarkan lagi")
    assert librarian.sees("Judul yang dikembalikan: 9")


@pytest.mark.parametrize(
    ("content", "name"), [(b"%PDF-1.4 x", "surat.pdf"), (b"", "kosong.csv"), (b"nama,alamat\nA,B\n", "warga.csv")]
)
async def test_what_is_no_catalogue_is_told_and_changes_nothing(librarian: Reader, content: bytes, name: str) -> None:
    await librarian.sends_document(content, name)
    assert librarian.sees(f"{name} tidak bisa dimasukkan")
    assert librarian.sees("Tidak ada yang berubah")
    await librarian.taps("Cara mengirim berkas")
    assert librarian.sees("Kirim berkasnya ke sini")


async def test_a_resident_who_sends_a_file_imports_nothing(reader: Reader) -> None:
    await reader.starts()
    await reader.sends_document(LIST.encode(), "koleksi.csv")
    assert not reader.heard("koleksi.csv")


async def test_cut_short_it_goes_on_after_the_restart(librarian: Reader, stage: Stage) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    librarian.person.presses(librarian.last, librarian.key("Masukkan")["callback_data"])
    await stage.restarts()
    await stage.settled()
    assert librarian.sees("koleksi.csv sudah masuk")


async def test_a_file_nobody_decided_about_is_forgotten(librarian: Reader, stage: Stage) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    go = librarian.key("Masukkan")["callback_data"]
    await stage.passes(timedelta(days=31))
    await stage.app.database.write(stage.app.services[Uploads].retire)
    await librarian.forges(go)
    assert not librarian.heard("sudah masuk")
    assert librarian.sees("tidak")
