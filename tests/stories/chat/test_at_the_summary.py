"""What people say below the summary of a form: another answer, a question, something else."""

from __future__ import annotations

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens


async def _sums_up_a_seat(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("Rina Contoh")
    assert reader.sees("Nama: Rina Contoh\n")


async def _sums_up_a_book(reader: Reader) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    for typed in ("Hujan", "Tere Liye", "dewasa", "lewati", "lewati"):
        await reader.says(typed)
    assert reader.sees("Judul: Hujan\n")


@pytest.mark.parametrize(
    "typed",
    ["ganti namanya", "namanya salah kak", "mau ubah nama dong", "nama nya keliru", "salah nama", "change the name"],
)
async def test_an_answer_that_is_called_by_its_name_is_asked_anew(reader: Reader, typed: str) -> None:
    await _sums_up_a_seat(reader)
    await reader.says(typed)
    assert reader.sees("Siapa nama Anda?")
    await reader.says("Budi Contoh")
    assert reader.sees("Nama: Budi Contoh\n")


@pytest.mark.parametrize(
    "typed",
    [
        "namanya salah, yang benar Budi Contoh",
        "ganti nama jadi Budi Contoh",
        "nama harusnya Budi Contoh",
        "ubah namanya ke budi contoh ya",
    ],
)
async def test_an_answer_that_is_told_is_set_at_once(reader: Reader, typed: str) -> None:
    await _sums_up_a_seat(reader)
    await reader.says(typed)
    assert reader.sees("Nama: Budi Contoh\n")
    assert reader.sees("Sudah diubah.")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("judulnya salah", "Buku apa"),
        ("ganti pengarang", "Siapa pengarang"),
        ("penulisnya keliru", "Siapa pengarang"),
        ("ada yang salah", "Bagian mana yang ingin Anda ubah?"),
        ("mau ubah dulu", "Bagian mana yang ingin Anda ubah?"),
    ],
)
async def test_which_answer_is_meant(reader: Reader, typed: str, asked: str) -> None:
    await _sums_up_a_book(reader)
    await reader.says(typed)
    assert reader.sees(asked)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("acaranya sampai jam berapa?", "WIB"), ("parkirnya bayar ga?", "parkir"), ("besok buka ga", "buka")],
)
async def test_a_question_is_answered_and_the_summary_stays(reader: Reader, typed: str, said: str) -> None:
    await _sums_up_a_seat(reader)
    await reader.says(typed)
    assert said.casefold() in reader.text.casefold()
    await reader.taps("Lanjutkan")
    assert reader.sees("Nama: Rina Contoh\n")


async def test_what_says_nothing_of_it_changes_nothing(reader: Reader) -> None:
    await _sums_up_a_seat(reader)
    await reader.says("hmm gimana ya")
    assert reader.sees("Nama: Rina Contoh\n")


async def test_a_slip_is_named_where_the_next_question_stands(reader: Reader) -> None:
    await reader.says("sy guru bawa 30 murid")
    for typed in ("SD Contoh 1", "Selasa pagi bulan depan"):
        await reader.says(typed)
    await reader.says("nama sekolahnya salah")
    assert reader.sees("nama sekolah atau kelompok")
    await reader.says("SD Contoh 2")
    await reader.says("0812 3456 7890")
    assert reader.sees("SD Contoh 2")
    await reader.says("harinya diganti Rabu pagi")
    assert reader.sees("Waktu: Rabu pagi")
    await reader.says("jumlahnya jadi 25")
    assert reader.sees("Jumlah peserta: 25")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ada buku tentang nanam cabe?", "1. "),
        ("cariin novel tere liye dong", "1. "),
        ("mau ngomong sama orang dong", "meja layanan"),
        ("besok ada acara apa aja", "1. "),
        ("minggu depan apa saja kegiatannya di pustaka", "1. "),
        ("anak saya bisa daftar kartu anggota ga?", "anggota"),
    ],
)
async def test_what_is_wanted_besides_is_answered_and_the_form_waits(reader: Reader, typed: str, told: str) -> None:
    await _sums_up_a_seat(reader)
    await reader.says(typed)
    assert reader.sees(told), reader.text
    assert not reader.sees("Apakah ini sudah benar?\n\nNama:")
    await reader.taps("Lanjutkan: Pendaftaran acara")
    assert reader.sees("Nama: Rina Contoh")


@pytest.mark.parametrize("typed", ["toilet kotor bgt di lantai 2!!", "wifinya lemot sekali hari ini"])
async def test_a_complaint_may_go_first(reader: Reader, typed: str) -> None:
    await _sums_up_a_seat(reader)
    await reader.says(typed)
    assert reader.sees("belum selesai")
    await reader.taps("Mulai baru: Saran dan pengaduan")
    assert reader.sees(typed)


async def _sums_up_a_visit(reader: Reader) -> None:
    await reader.says("sy guru bawa 20 murid")
    for typed in ("SD Contoh 1", "Selasa pagi bulan depan", "0812 3456 7890"):
        await reader.says(typed)
    assert reader.sees("Jumlah peserta: 20")


@pytest.mark.parametrize(
    ("typed", "now"),
    [
        ("anaknya 25 bukan 20", "Jumlah peserta: 25"),
        ("25 orang bukan 20", "Jumlah peserta: 25"),
        ("muridnya 25 aja", "Jumlah peserta: 25"),
        ("bukan 20 tapi 25", "Jumlah peserta: 25"),
        ("jamnya jam 10 aja", "Waktu: Selasa pagi bulan depan, jam 10"),
        ("harinya Rabu pagi minggu depan", "Waktu: Rabu pagi minggu depan"),
        ("sekolahnya SD Contoh 2", "SD Contoh 2"),
        ("nomornya 0812 9999 8888", "+6281299998888"),
        ("SD Contoh 3 bukan SD Contoh 1", "SD Contoh 3"),
    ],
)
async def test_an_answer_is_said_anew_in_words(reader: Reader, typed: str, now: str) -> None:
    await _sums_up_a_visit(reader)
    await reader.says(typed)
    assert reader.sees("Sudah diubah."), reader.text
    assert reader.sees(now), reader.text


@pytest.mark.parametrize(
    ("typed", "now"), [("dewasa aja", "Untuk: Dewasa"), ("pengarangnya Andrea Hirata", "Pengarang: Andrea Hirata")]
)
async def test_of_a_proposal_too(reader: Reader, typed: str, now: str) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    for said in ("Hujan", "Tere Liye", "remaja", "lewati", "lewati"):
        await reader.says(said)
    await reader.says(typed)
    assert reader.sees(now), reader.text
    assert reader.sees("Judul: Hujan\n")


@pytest.mark.parametrize("typed", ["anonim aja ya", "tanpa nama aja", "jangan pakai nama saya"])
async def test_a_complaint_loses_its_name_in_words(reader: Reader, typed: str) -> None:
    await reader.says("/saran")
    await reader.says("kursi di ruang anak banyak yang patah")
    assert reader.sees("dengan nama saya")
    await reader.says(typed)
    assert reader.sees("Cara kirim: tanpa nama\n"), reader.text
    assert reader.sees("Pesan: kursi di ruang anak banyak yang patah\n")


async def test_what_is_set_right_is_said_where_the_next_question_stands(reader: Reader) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says("Hujan")
    await reader.says("eh salah, judulnya Bumi")
    assert reader.sees("Sudah diubah.\nJudul: Bumi")
