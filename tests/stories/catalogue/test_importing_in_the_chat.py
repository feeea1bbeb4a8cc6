"""Staff send the library's list of books in the chat: it is read, agreed to, findable, and taken back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.areas.catalogue.imports.lock import import_lock
from bot.areas.catalogue.uploads.service import Uploads
from bot.areas.catalogue.uploads.worker import UploadWorker
from tests.actors import Reader, Stage, said
from tests.contracts.import_files import marc, mrc, xlsx, zipped
from tests.stories.tickets.swiping import picture

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
    assert librarian.sees("Bila dimasukkan:\nJudul: 2 baru.")
    assert librarian.sees("• Sejarah Nagari Contoh (A. Penulis, 2019)")
    await reader.starts()
    await reader.says("sejarah nagari contoh")
    assert not reader.sees("1. Sejarah Nagari Contoh"), "nothing changes before somebody agrees"
    await librarian.taps("Masukkan")
    assert librarian.sees("koleksi.csv sudah masuk")
    assert librarian.sees("Judul: 2 baru.")
    await reader.says("sejarah nagari contoh")
    assert reader.sees("Sejarah Nagari Contoh"), reader.text


async def test_a_look_shows_titles_as_residents_will_see_them(librarian: Reader) -> None:
    listed = "Judul,Pengarang,Tahun,No Panggil,Rak,Eks,Catatan\nSatu,A. Contoh,2019,813 CON s,Rak 2,3,Kisah nagari\n"
    await librarian.sends_document(listed.encode(), "satu.csv")
    assert librarian.sees("• Satu (A. Contoh, 2019)\nrak 813 CON s · Rak 2 · 3 eksemplar\nKisah nagari")
    assert librarian.sees("Judul: 1 baru.\nEksemplar: 3 baru.")


async def test_a_look_shows_a_title_of_several_rows_once_with_all_its_copies(librarian: Reader) -> None:
    rows = "No. Induk,Judul,Pengarang\n1,Satu,A. Contoh\n2,Dua,A. Contoh\n3,Satu,A. Contoh\n4,Satu,A. Contoh\n"
    await librarian.sends_document(rows.encode(), "eksemplar.csv")
    assert librarian.sees("• Satu (A. Contoh)\n3 eksemplar\n• Dua (A. Contoh)\n1 eksemplar")
    assert librarian.text.count("• Satu") == 1


async def test_a_look_shows_ten_titles_folded(librarian: Reader) -> None:
    many = "Judul,Pengarang\n" + "".join(f"Buku Contoh {n},A. Contoh\n" for n in range(1, 13))
    await librarian.sends_document(many.encode(), "banyak.csv")
    assert librarian.text.count("• Buku Contoh") == 10
    folded = [one for one in librarian.last["entities"] if one["type"] == "expandable_blockquote"]
    assert len(folded) == 1


async def test_a_look_says_how_many_are_in(librarian: Reader) -> None:
    rows = "Judul,Pengarang,Jumlah Total,Jumlah Tersedia\nSatu,A. Contoh,3,2\nDua,A. Contoh,2,0\n"
    await librarian.sends_document(rows.encode(), "tersedia.csv")
    assert librarian.sees("• Satu (A. Contoh)\nada 2 dari 3")
    assert librarian.sees("• Dua (A. Contoh)\n2 eksemplar, semuanya dipinjam")


ITEMS = (
    '"item_code","call_number","location_name","item_status_name","title"\n'
    '"B1","899 A","Ruang Baca","","Kaba Contoh"\n"B2","899 A","Ruang Baca","","Kaba Contoh"\n'
    '"B3","899 B","Ruang Baca","","Kaba Lain"\n'
)
TITLES = (
    "title,gmd_name,isbn_issn,publisher_name,publish_year,authors,topics,item_code\n"
    "Kaba Contoh,Text,,Penerbit Contoh,2016,<Ani Contoh>,<Fiksi>,<B1><B2>\n"
)


async def test_copies_without_their_titles_are_told_to_wait_for_them(librarian: Reader) -> None:
    await librarian.sends_document(ITEMS.encode(), "item.csv")
    assert librarian.sees("Isinya daftar eksemplar, dan belum satu pun judulnya ada di katalog")
    await librarian.sends_document(TITLES.encode(), "biblio.csv")
    await librarian.taps("Masukkan")
    await librarian.sends_document(ITEMS.encode(), "item.csv")
    assert librarian.sees("1 eksemplar belum dimasukkan: judulnya belum ada di katalog.")
    await librarian.taps("Masukkan")
    assert librarian.sees("item.csv sudah masuk")
    assert librarian.sees("Eksemplar: 2 berubah.")
    assert librarian.sees("1 eksemplar belum dimasukkan: judulnya belum ada di katalog.")


async def test_both_lists_of_slims_come_in_one_zip(librarian: Reader, tmp_path: Path) -> None:
    packed = zipped(tmp_path / "slims.zip", {"item.csv": ITEMS, "biblio.csv": TITLES}).read_bytes()
    await librarian.sends_document(packed, "slims.zip")
    assert librarian.sees("• Kaba Contoh (Ani Contoh, 2016)\nRuang Baca · 2 eksemplar")
    assert librarian.sees("Judul: 1 baru.\nEksemplar: 2 baru.")


async def test_a_picture_of_a_list_is_told_what_to_send(librarian: Reader, reader: Reader) -> None:
    await librarian.sends_photo(picture())
    assert librarian.sees("Apakah ini daftar buku? Gambar tidak bisa dibaca sebagai daftar")
    await librarian.taps("Cara mengirim berkas")
    assert librarian.sees("Kirim berkasnya ke sini")
    await reader.starts()
    await reader.sends_photo(picture())
    assert not reader.sees("Apakah ini daftar buku?")


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


async def test_a_file_that_is_known_already_says_so(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    await librarian.taps("Masukkan")
    await librarian.sends_document(LIST.encode(), "sama.csv")
    assert librarian.sees("Semua isinya sudah ada di katalog.")
    await librarian.taps("Masukkan")
    assert librarian.sees("sama.csv sudah masuk. Tidak ada yang berubah, karena semua isinya sudah ada di katalog.")


async def test_two_of_the_staff_send_files_and_each_has_a_turn(librarian: Reader, stage: Stage) -> None:
    other = await stage.hires("Petugas Misal", "librarian")
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    await other.sends_document(b"Judul\nBuku Lain\n", "lain.csv")
    await librarian.taps("Masukkan")
    await other.taps("Masukkan")
    assert librarian.sees("koleksi.csv sudah masuk")
    assert other.sees("lain.csv sudah masuk")
    await librarian.taps("Batalkan impor ini")
    await librarian.taps("Ya, batalkan impor ini")
    assert librarian.sees("tidak bisa dibatalkan lagi"), librarian.text


async def test_a_file_waits_for_an_import_from_elsewhere(librarian: Reader, stage: Stage) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    with import_lock(stage.app.settings.database):
        await librarian.taps("Masukkan")
        assert librarian.sees("Berkas lain sedang dimasukkan. Berkas ini menyusul dengan sendirinya.")
    await stage.app.services[UploadWorker].work()
    await stage.settled()
    assert librarian.sees("koleksi.csv sudah masuk")


async def test_who_may_not_import_is_told_who_does(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    door = await stage.hires("Petugas Contoh", "door")
    await door.sends_document(LIST.encode(), "koleksi.csv")
    assert door.sees("Daftar buku dimasukkan oleh pustakawan atau admin. Mohon teruskan berkas ini kepada mereka.")
    assert "Tanya petugas" in door.keys
    await door.says("impor buku")
    assert door.sees("pustakawan")
    assert "Meja petugas" in door.keys


async def test_a_mistake_is_taken_back(librarian: Reader, reader: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "salah.csv")
    await librarian.taps("Masukkan")
    await librarian.taps("Batalkan impor ini")
    assert librarian.sees("Katalog akan kembali seperti sebelumnya")
    await librarian.taps("Ya, batalkan impor ini")
    assert librarian.sees("Impor salah.csv sudah dibatalkan")
    assert librarian.sees("Judul: 2 dikeluarkan.")
    await reader.starts()
    await reader.says("anyaman pandan")
    assert not reader.sees("M. Contoh")


async def test_a_second_file_while_the_first_waits(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "satu.csv")
    first = librarian.key("Masukkan")["callback_data"]
    await librarian.sends_document(b"Judul,Pengarang\nBuku Lain,C. Contoh\n", "dua.csv")
    await librarian.taps("Masukkan")
    assert librarian.sees("dua.csv sudah masuk")
    (waits,) = librarian.heard("satu.csv sudah dibaca")
    assert "Setelah berkas ini dibaca, berkas lain sudah masuk" in said(waits)
    await librarian.forges(first)
    assert librarian.heard("satu.csv sudah masuk")
    await librarian.says("batalkan impor")
    assert librarian.sees("satu.csv sudah masuk"), "it went in last, though it was sent first"
    await librarian.taps("Batalkan impor ini")
    await librarian.taps("Ya, batalkan impor ini")
    assert librarian.heard("Impor satu.csv sudah dibatalkan")
    await librarian.says("batalkan impor")
    assert librarian.sees("Impor ini tidak bisa dibatalkan lagi")
    assert librarian.sees("dua.csv sudah masuk")
    assert not any("Batalkan impor" in key for key in librarian.keys)


async def test_a_file_that_changed_nothing_leaves_the_one_before_it_to_be_taken_back(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    await librarian.taps("Masukkan")
    await librarian.sends_document(LIST.encode(), "sama.csv")
    await librarian.taps("Masukkan")
    await librarian.taps("Batalkan impor ini")
    await librarian.taps("Ya, batalkan impor ini")
    assert librarian.heard("Impor koleksi.csv sudah dibatalkan")


async def test_a_file_of_25_megabytes_is_told_what_to_do(librarian: Reader, stage: Stage) -> None:
    stage.world.faults.add("big_file")
    await librarian.sends_document(LIST.encode(), "besar.xlsx")
    assert librarian.sees("besar.xlsx tidak bisa dimasukkan. Tidak ada yang berubah.")
    assert librarian.sees("20 MB")
    await librarian.taps("Cara mengirim berkas")
    assert librarian.sees("Kirim berkasnya ke sini")


@pytest.mark.parametrize(
    "caption", ["daftar buku perpustakaan", "ini katalog kami", "Buku induk hal. 3", "list buku TBM"]
)
async def test_a_picture_said_to_be_a_list_is_no_complaint(librarian: Reader, caption: str) -> None:
    await librarian.sends_photo(picture(), caption)
    assert librarian.sees("Gambar tidak bisa dibaca sebagai daftar.")
    await librarian.taps("Cara mengirim berkas")
    assert librarian.sees("Kirim berkasnya ke sini")


async def test_other_words_under_a_picture_are_heard_as_before(librarian: Reader, reader: Reader) -> None:
    await librarian.sends_photo(picture(), "lampu ruang baca mati")
    assert librarian.sees("Apakah ini sudah benar?")
    await reader.starts()
    await reader.sends_photo(picture(), "daftar buku perpustakaan")
    assert not reader.sees("Gambar tidak bisa dibaca sebagai daftar")


async def test_only_the_last_file_is_taken_back(librarian: Reader) -> None:
    await librarian.sends_document(LIST.encode(), "satu.csv")
    await librarian.taps("Masukkan")
    undo = librarian.key("Batalkan impor ini")["callback_data"]
    await librarian.sends_document(b"Judul\nBuku Lain\n", "dua.csv")
    await librarian.taps("Masukkan")
    await librarian.forges(undo.replace("cfu", "cfv"))
    assert librarian.heard("tidak bisa dibatalkan lagi")


@pytest.mark.parametrize("words", ["batalkan impor", "hapus impor terakhir", "batal import", "impor tadi salah"])
async def test_the_last_import_is_found_by_words(librarian: Reader, words: str) -> None:
    await librarian.says(words)
    assert librarian.sees("jadi tidak ada yang perlu dibatalkan")
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    await librarian.taps("Masukkan")
    await librarian.says(words)
    assert librarian.sees("koleksi.csv sudah masuk")
    await librarian.taps("Batalkan impor ini")
    assert librarian.sees("Batalkan impor koleksi.csv?")


@pytest.mark.parametrize(
    "words",
    [
        "impor buku", "unggah katalog", "kirim file buku", "upload excel buku", "impor data dari slims", "/import",
        "kirim daftar buku", "tambah banyak buku sekaligus", "cara nambah buku ke katalog gimana", "input buku baru",
    ],
)  # fmt: skip
async def test_an_import_is_asked_for_in_ones_own_words(librarian: Reader, words: str) -> None:
    await librarian.says(words)
    assert librarian.sees("Kirim berkasnya ke sini")


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
    assert librarian.sees("Judul: 1 tetap, 9 tidak ditampilkan lagi.")
    await librarian.taps("Batalkan impor ini")
    await librarian.taps("Ya, batalkan impor ini")
    assert librarian.sees("Judul: 9 kembali seperti semula.")


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
    assert librarian.sees("1 baris tidak ikut masuk"), "what was found before the end is told after it"


async def test_a_file_nobody_decided_about_is_forgotten(librarian: Reader, stage: Stage) -> None:
    await librarian.sends_document(LIST.encode(), "koleksi.csv")
    go = librarian.key("Masukkan")["callback_data"]
    await stage.passes(timedelta(days=31))
    await stage.app.database.write(stage.app.services[Uploads].retire)
    await librarian.forges(go)
    assert not librarian.heard("sudah masuk")
    assert librarian.sees("tidak")


def rows(reader: Reader) -> list[str]:
    """The lines of a screen that tell of one place each."""
    return [line for line in reader.text.splitlines() if ": " in line]


async def test_bad_rows_are_read_in_plain_words(librarian: Reader) -> None:
    bad = (
        "Judul,Pengarang,Tahun,ISBN,Eks\nSatu,A. Contoh,2019,9786020331769,1\n,M. Contoh,2021,,\n"
        "Dua,B. Contoh,2020,9.78979E+12,banyak\nTiga,C. Contoh\n,,,,\nTOTAL,,,,5\n"
    )
    await librarian.sends_document(bad.encode(), "campur.csv")
    assert librarian.sees("CSV, kolomnya dipisahkan koma.")
    assert librarian.sees("Eks (jumlah eksemplar)")
    await librarian.taps("Lihat barisnya")
    assert rows(librarian) == [
        "Baris 2: ISBN 9786020331769 tampaknya salah ketik; disimpan apa adanya.",
        "Baris 3, tidak ikut masuk: judulnya kosong.",
        "Baris 4: ISBN 9.78979E+12 kehilangan angka terakhirnya di Excel, jadi tidak ikut disimpan. "
        "Mohon ubah kolomnya menjadi teks, lalu ekspor lagi.",
        "Baris 4: jumlah eksemplar “banyak” tidak dipahami, jadi tidak dihitung; mohon tulis angka "
        "sampai 500, atau tersedia/semua seperti 2/3.",
        "Baris 5, tidak ikut masuk: isinya 2 kolom, padahal seharusnya 5.",
        "Baris 6: barisnya kosong, jadi dilewati.",
        "Baris 7: bukan buku melainkan baris jumlah, jadi tidak dimasukkan: “TOTAL 5”.",
    ]


async def test_what_stands_for_nothing_is_named_column_by_column(librarian: Reader) -> None:
    blank = "Judul,Pengarang,Penerbit,Tahun\nSatu,A. Contoh,-,2001\nDua,-,[s.n.],t.t.\nTiga,B. Contoh,-,2003\n"
    await librarian.sends_document(blank.encode(), "kosong.csv")
    assert librarian.sees("Judul: 3 baru.")
    await librarian.taps("Lihat barisnya")
    assert rows(librarian) == [
        "Kolom Penerbit: “-”, “[s.n.]” dianggap kosong, di 3 baris, misalnya baris 2, 3, 4.",
        "Kolom Pengarang: “-” dianggap kosong, di baris 3.",
        "Kolom Tahun: “t.t.” dianggap kosong, di baris 3.",
    ]
    await librarian.taps("Kembali")
    await librarian.taps("Masukkan")
    await librarian.taps("Lihat barisnya")
    assert rows(librarian)[0].startswith("Kolom Penerbit: ")


async def test_rows_that_are_one_book_are_named_once_they_are_in(librarian: Reader) -> None:
    twice = b"Judul,Pengarang,Barcode\nSatu,A. Contoh,B1\nDua,B. Contoh,B1\nSatu,A. Contoh,B2\n"
    await librarian.sends_document(twice, "ganda.csv")
    await librarian.taps("Masukkan")
    await librarian.taps("Lihat barisnya")
    assert rows(librarian) == [
        "Baris 3: nomor eksemplar B1 sudah dipakai di baris 2.",
        "Baris 4: eksemplar lain dari judul di baris 2.",
    ]


async def test_a_workbook_tells_of_its_sheets(librarian: Reader, tmp_path: Path) -> None:
    novels, children = [["Judul"], ["Kaba Contoh"]], [["Judul", "Penulis"], ["Si Kancil", "B"], ["", "C"]]
    book = xlsx(tmp_path / "a.xlsx", novels, Anak=children, Petunjuk=[["Isilah lembar Buku"]])
    await librarian.sends_document(book.read_bytes(), "dua lembar.xlsx")
    assert librarian.sees("Excel, lembar “Buku”.")
    assert librarian.sees("Excel, lembar “Anak”.")
    assert librarian.sees("Dibaca: Judul, Penulis (pengarang)")
    unread = (
        "Lembar Petunjuk: tidak ikut dibaca, sebab kolom judul bukunya tidak ditemukan "
        "(baris pertamanya: Isilah lembar Buku)."
    )
    assert librarian.sees(unread), "in the first look itself"
    await librarian.taps("Lihat barisnya")
    assert rows(librarian) == ["Baris 3 di lembar Anak, tidak ikut masuk: judulnya kosong."]
    await librarian.taps("Kembali")
    await librarian.taps("Masukkan")
    assert librarian.sees(unread), "and in the report"


async def test_sheets_without_anything_new_are_named_together(librarian: Reader, tmp_path: Path) -> None:
    listed = [["Judul", "Pengarang"], ["Kaba Contoh", "A. Contoh"], ["Randai Contoh", "B. Contoh"]]
    book = xlsx(tmp_path / "a.xlsx", listed, Cetak=listed, Sheet3=[], Sheet4=[], Formulir=[["Judul", "Pengarang"]])
    await librarian.sends_document(book.read_bytes(), "lembar.xlsx")
    assert librarian.sees("Excel, lembar “Cetak”.\nSemua judulnya sudah ada di bagian lain, jadi dicatat satu kali.")
    assert librarian.sees("Lembar Sheet3, Sheet4: tidak ikut dibaca, sebab tidak ada isinya.")
    assert librarian.sees("Lembar Formulir: tidak ikut dibaca, sebab hanya berisi nama kolom")
    assert librarian.sees("Judul: 2 baru.")


async def test_sheets_of_the_same_columns_are_told_in_one_line(librarian: Reader, tmp_path: Path) -> None:
    shelves = {f"Rak {n}": [["Judul"], [f"Kaba {n}"]] for n in range(2, 9)}
    book = xlsx(tmp_path / "a.xlsx", [["Judul"], ["Kaba 1"]], **shelves)
    await librarian.sends_document(book.read_bytes(), "rak.xlsx")
    assert librarian.sees("Dengan kolom yang sama: Lembar Rak 2, Rak 3, Rak 4, Rak 5, Rak 6, Rak 7, Rak 8.")
    assert librarian.text.count("Dibaca: ") == 1


async def test_what_else_is_in_a_zip_is_named(librarian: Reader, tmp_path: Path) -> None:
    packed = zipped(tmp_path / "a.zip", {"daftar.csv": LIST, "surat.txt": "Yth. Bapak Contoh, terlampir daftarnya."})
    await librarian.sends_document(packed.read_bytes(), "kiriman.zip")
    assert librarian.sees("surat.txt: tidak ikut dibaca, sebab")


async def test_records_of_marc_are_counted_as_such(librarian: Reader, tmp_path: Path) -> None:
    file = mrc(tmp_path / "a.mrc", marc("245 10 $aKaba", "300 __ $a3"), marc("001 2", "100 1_ $aHamka"))
    await librarian.sends_document(file.read_bytes(), "buku.mrc")
    assert librarian.sees("MARC.")
    assert librarian.sees("Dibaca: nomor, pengarang, judul")
    assert librarian.sees("Tidak dibaca: deskripsi fisik (300)")
    await librarian.taps("Lihat barisnya")
    assert rows(librarian) == ["Data ke-2, tidak ikut masuk: judulnya kosong."]


LOGIN = b"<!DOCTYPE html><html><form><input type='password'></form></html>"
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 900


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (LOGIN, "ekspor.xls", "Ini halaman untuk masuk, bukan hasil ekspor. Mohon masuk dulu di aplikasi perpustakaan"),
        (b"<html><body>Gagal</body></html>", "ekspor.csv", "Ini halaman web, bukan hasil ekspor."),
        (LOCKED, "kunci.xlsx", "Berkas ini dikunci dengan kata sandi. Mohon simpan tanpa kata sandi"),
        (b"%PDF-1.4 x", "daftar.pdf", "Ini berkas PDF. Mohon buka berkas Excel atau Google Sheets asalnya"),
        (b"PK\x03\x04rest", "rusak.xlsx", "Ini berkas Excel atau ZIP yang rusak. Mohon simpan atau kirim lagi"),
        (b"Judul,Tahun\n,2001\n", "tanpa.csv", "Yang pertama: judulnya kosong."),
        (
            b"No,Nama,No HP\n1,A,0812\n",
            "anggota.csv",
            "Tampaknya daftar anggota. Yang itu dikirim di meja petugas, lewat 🪪 Anggota",
        ),
        (b"Tanggal,Kegiatan,Peserta\n1/2,A,20\n", "acara.csv", "acara dibuat di meja petugas, lewat 🗓 Kelola acara"),
        (b"No,Judul\n1,\n2,\n", "kosong.csv", "Hanya berisi nama kolom, tanpa satu judul pun di bawahnya"),
        (b"nama,alamat\nA,B\n", "warga.csv", "Kolom judul bukunya tidak ditemukan (baris pertamanya: nama, alamat)."),
    ],
)
async def test_why_a_file_is_refused_and_what_would_be_right(
    librarian: Reader, content: bytes, name: str, told: str
) -> None:
    await librarian.sends_document(content, name)
    assert librarian.sees(told)
    assert len(librarian.text) < 400, "a phone's screen"
