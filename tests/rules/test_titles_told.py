"""A title in the answer to “which book?”."""

from __future__ import annotations

import pytest

from bot.base.reading.titles import ToldBook, read_title


@pytest.mark.parametrize(
    ("typed", "title", "author"),
    [
        ("Judul yang saya maksud ialah Orang-Orang Biasa", "Orang-Orang Biasa", ""),
        ("jdulny sejarah tuhan ya mn", "sejarah tuhan", ""),
        ("umm, The Midnight Library please", "The Midnight Library", ""),
        ("tolong beliin buku cara budidaya lele ya", "cara budidaya lele", ""),
        ("mohon diadakan buku “Psychology of Money”", "Psychology of Money", ""),
        ("laut bercerita karya leila s chudori", "laut bercerita", "Leila S Chudori"),
        ("“Hujan” tere liye", "Hujan", "Tere Liye"),
        ("Murder on the Orient Express by Agatha Christie", "Murder on the Orient Express", "Agatha Christie"),
        ("Hujan, Tere Liye", "Hujan", "Tere Liye"),
        ("laut bercerita, leila chudori", "laut bercerita", "Leila Chudori"),
        ("Hujan Bulan Juni (Sapardi Djoko Damono)", "Hujan Bulan Juni", "Sapardi Djoko Damono"),
        ("kalau boleh, Sitti Nurbaya edisi baru", "Sitti Nurbaya edisi baru", ""),
        ("saya mau mengusulkan buku berjudul Madilog oleh Tan Malaka", "Madilog", "Tan Malaka"),
    ],
)
def test_what_stands_around_a_title_is_taken_off(typed: str, title: str, author: str) -> None:
    assert read_title(typed) == ToldBook(title, author)


@pytest.mark.parametrize(
    "typed",
    [
        "Buku Saku Kimia",
        "buku resep kue kering",
        "Beli Buku Ini Sekarang",
        "Stand by Me",
        "Salah Asuhan",
        "Kapan Kita Pulang?",
        "Maaf, Aku Pulang",
        "Please Look After Mom",
        "Karya Ilmiah Populer",
        "Yang Fana Adalah Waktu",
        "1984",
        "Ayah, Mengapa Aku Berbeda?",
        "Cinta, Benci dan Rindu",
        "Laskar Pelangi bahasa minang",
        "buku",
    ],
)
def test_a_title_of_such_words_stays_whole(typed: str) -> None:
    assert read_title(typed) == ToldBook(typed)


@pytest.mark.parametrize(
    ("typed", "title", "author"),
    [
        ("yang judulnya Rantau 1 Muara kak, seri ketiganya", "Rantau 1 Muara", ""),
        ("bumi manusia, yg di perpus udh lecek bgt", "bumi manusia", ""),
        ("kecil kecil punya karya! temenku punya banyak", "kecil kecil punya karya", ""),
        ("Atomic Habits, preferably the English edition", "Atomic Habits", ""),
        ("Selamat Tinggal, novelnya Tere Liye", "Selamat Tinggal", "Tere Liye"),
        ("nan Tenggelamnya Kapal Contoh tu, karangan Buya Contoh", "Tenggelamnya Kapal Contoh", "Buya Contoh"),
        ("Could you get Educated by Tara Westover?", "Educated", "Tara Westover"),
        ("Filosofi Teras kak, anak saya butuh buat tugas", "Filosofi Teras", ""),
        ("itu lho kak, Filosofi Teras, temen kantor semua udah baca", "Filosofi Teras", ""),
        ("judulnya ensiklopedia dinosaurus yang tebal itu buat anak saya", "ensiklopedia dinosaurus", ""),
        ("Si Jamin dan Si Johan, buku lamo tu", "Si Jamin dan Si Johan", ""),
        ("Saya mengusulkan pengadaan buku berjudul Hukum Adat.", "Hukum Adat.", ""),
        ("judulnya satu kata: Batal. novel pengadilan", "Batal", ""),
        ("Dunia Ajaib Contoh kak aku suka banget", "Dunia Ajaib Contoh", ""),
        ("aku mau Naruto volume 5 kak", "Naruto volume 5", ""),
        ("Saya sarankan Ronggeng Dukuh Paruk", "Ronggeng Dukuh Paruk", ""),
        ("dicari-cari ga ada: Ayah, Andrea Hirata", "Ayah", "Andrea Hirata"),
        ("kecil-kecil punya karya kakak", "kecil-kecil punya karya", ""),
        ("Kalau tidak salah Bertani di Lahan Contoh, Nak", "Bertani di Lahan Contoh", ""),
        ("bukunya bu Contoh yang judulnya Pada Sebuah Kapal", "Pada Sebuah Kapal", ""),
    ],
)
def test_what_is_told_of_a_book_is_no_part_of_its_title(typed: str, title: str, author: str) -> None:
    assert read_title(typed) == ToldBook(title, author)


@pytest.mark.parametrize(
    "typed",
    ["aku kalah, aku merindukanmu", "the earth, my butt, and other big round things", "Manajemen, edisi revisi"],
)
def test_a_second_half_of_a_title_stays(typed: str) -> None:
    assert read_title(typed) == ToldBook(typed)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("mungkin Negeri 5 Menara", "Negeri 5 Menara"),
        ("saya rasa perlu Atlas Anak Muslim", "Atlas Anak Muslim"),
        ("buku nan banamo Tambo Alam", "Tambo Alam"),
        ("nak, tolong carikan Kitab Kuning", "Kitab Kuning"),
        ("bukunya Berhenti di Kamu, eh iya itu judul bukan saya minta berhenti", "Berhenti di Kamu"),
        ("tambah buku soal CPNS 2026", "tambah buku soal CPNS 2026"),
    ],
)
def test_a_title_that_is_written_large_amid_talk(typed: str, title: str) -> None:
    assert read_title(typed).title == title
