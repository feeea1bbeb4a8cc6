"""Staff write in the chat what the library says of itself; residents' answers change at once."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from bot.areas.library.service import Library
from tests.actors import Reader, Stage, said


async def _manages(owner: Reader, key: str) -> None:
    await owner.taps_desk("Kelola perpustakaan")
    await owner.taps(key)


async def test_the_hours_are_typed_as_people_type_them(owner: Reader, reader: Reader) -> None:
    await _manages(owner, "Jam buka")
    await owner.says("Senin-Jumat 08.00-16.00, istirahat 12-13; Sabtu 9-12; Minggu tutup")
    assert owner.sees("Senin–Jumat: 08.00–12.00, 13.00–16.00; Sabtu: 09.00–12.00; Minggu: tutup")
    await reader.says("jam buka?")
    assert reader.sees("Senin–Kamis: 08.00–16.00")
    await owner.taps("Simpan")
    await reader.says("jam buka?")
    assert reader.sees("Senin–Jumat: 08.00–12.00, 13.00–16.00")


async def test_days_that_are_not_named_stay(owner: Reader, reader: Reader) -> None:
    await _manages(owner, "Jam buka")
    await owner.says("sabtu 8-12")
    assert owner.sees("hari lain tidak berubah")
    await owner.taps("Simpan")
    await reader.says("jam buka?")
    assert reader.sees("Sabtu: 08.00–12.00")
    assert reader.sees("Senin–Kamis: 08.00–16.00")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("senin sampai malam sekali", "belum kami pahami"),
        ("senin", "Jam bukanya belum disebut"),
        ("senin 20-02", "harus setelah jam buka"),
        ("8-16", "sebutkan harinya"),
        ("senin 8-16 istirahat 17-18", "Istirahat harus"),
    ],
)
async def test_what_cannot_be_is_said_clearly(owner: Reader, typed: str, said: str) -> None:
    await _manages(owner, "Jam buka")
    await owner.says(typed)
    assert owner.sees(said)
    await owner.says("senin 8-15")
    assert owner.sees("Senin: 08.00–15.00")


async def test_a_question_in_between_is_answered_and_the_form_goes_on(owner: Reader) -> None:
    await _manages(owner, "Jam buka")
    await owner.says("jam bara bukak")
    assert owner.sees("Senin–Kamis: 08.00–16.00")
    await owner.says("minggu tutup, sabtu 8-12")
    assert owner.sees("Sabtu: 08.00–12.00; Minggu: tutup")


async def test_ramadan_hours_leave_closed_days_closed(owner: Reader, reader: Reader, stage: Stage) -> None:
    await _manages(owner, "Hari khusus")
    await owner.taps("Tambah hari khusus")
    await owner.says("1 Des sampai 7 Des 2026")
    await owner.says("08.00-14.00")
    await owner.taps("Ramadan")
    assert owner.sees("(7 hari)")
    await stage.restarts()
    await owner.taps("Simpan")
    await reader.says("selasa tgl 1 des buka jam brp")
    await reader.says("tgl 1 buka jam brp?")
    assert reader.sees("08.00–14.00 (Ramadan)")
    await reader.says("minggu tgl 6 buka?")
    await reader.says("tgl 6 buka?")
    assert reader.sees("tutup")
    await _manages(owner, "Hari khusus")
    await owner.taps("Kembalikan seperti biasa: 1")
    assert owner.sees("Tidak ada hari khusus")
    await reader.says("tgl 1 buka jam brp?")
    assert reader.sees("08.00–16.00")


async def test_closed_days_in_two_words(owner: Reader, reader: Reader) -> None:
    await _manages(owner, "Hari khusus")
    await owner.taps("Tambah hari khusus")
    await owner.says("tutup 24-26 Des")
    await owner.taps("Tutup")
    await owner.says("Cuti bersama Natal")
    await owner.taps("Simpan")
    await reader.says("tgl 25 des buka?")
    assert reader.sees("tutup (Cuti bersama Natal)")


async def test_holidays_are_suggested_and_closed_by_a_tap_each(owner: Reader, reader: Reader) -> None:
    await _manages(owner, "Hari khusus")
    await owner.taps("Libur nasional")
    assert owner.sees("Natal")
    assert owner.sees("perkiraan")
    await reader.says("tgl 25 des buka?")
    assert not reader.sees("tutup")
    await owner.taps("25/12")
    assert not any("25/12" in key for key in owner.keys)
    await reader.says("tgl 25 des buka?")
    assert reader.sees("tutup")
    await owner.taps("Tutup pada semuanya")
    assert owner.sees("sudah tercatat")
    await owner.forges("lkd1:2026-12-25")
    assert owner.sees("sudah tidak ada")


async def test_address_and_point(owner: Reader, reader: Reader, stage: Stage) -> None:
    await _manages(owner, "Alamat")
    await owner.says("Jalan Percobaan No. 7, Kota Solok")
    await owner.taps("Simpan")
    await _manages(owner, "Titik peta")
    await owner.says("di sana")
    assert owner.sees("koordinat")
    await owner.says("-0.7885, 100.6531")
    await owner.taps("Simpan")
    place = await stage.app.services[Library].place(stage.app.database.free)
    assert (place.address, place.point) == ("Jalan Percobaan No. 7, Kota Solok", (-0.7885, 100.6531))
    await reader.says("dima lokasinyo")
    assert any("venue" in one or "Jalan Percobaan" in one.get("text", "") for one in reader.answers)


async def test_a_place_sent_from_the_phone_is_a_point(owner: Reader, stage: Stage) -> None:
    await _manages(owner, "Titik peta")
    owner.person.sends_location(-0.79, 100.65)
    await stage.settled()
    assert owner.sees("-0.79000, 100.65000")
    await owner.taps("Simpan")
    assert (await stage.app.services[Library].place(stage.app.database.free)).point == (-0.79, 100.65)


async def test_contacts_are_checked_and_can_be_emptied(owner: Reader, reader: Reader) -> None:
    await _manages(owner, "Kontak")
    assert owner.sees("Telepon: belum diisi")
    await owner.taps("Telepon")
    await owner.says("hubungi saja")
    assert owner.sees("nomor telepon")
    await owner.says("0755 000000")
    await owner.taps("Simpan")
    await reader.says("ngomong sm orang dong")
    assert reader.sees("0755 000000")
    await _manages(owner, "Kontak")
    await owner.taps("Telepon")
    await owner.taps("Kosongkan")
    await owner.taps("Simpan")
    await reader.says("ngomong sm orang dong")
    assert not reader.sees("0755 000000")


async def test_a_link_says_when_it_was_checked(owner: Reader, reader: Reader, stage: Stage) -> None:
    await reader.taps_menu("Lainnya")
    await reader.taps("Buku digital")
    assert reader.sees("belum diisi")
    await _manages(owner, "Tautan")
    await owner.taps("Tambah tautan")
    await owner.says("Buku Digital Contoh")
    await owner.says("bukan alamat")
    assert owner.sees("alamat situs")
    await owner.says("buku.contoh.go.id")
    await owner.says("lewati")
    await owner.taps("Simpan")
    await reader.taps_menu("Lainnya")
    await reader.taps("Buku digital")
    assert reader.sees("Diperiksa pada Senin, 23 November")
    assert reader.key("Buku Digital Contoh")["url"] == "https://buku.contoh.go.id/"
    await _manages(owner, "Tautan")
    await owner.taps("Hapus 1")
    await owner.taps("Ya")
    assert await stage.app.services[Library].links(stage.app.database.free) == ()


async def _writes_answer(owner: Reader, question: str, wordings: str, answer: str) -> None:
    await _manages(owner, "Tanya jawab")
    await owner.taps("Tambah pertanyaan")
    await owner.says(question)
    await owner.says(wordings)
    await owner.says(answer)
    await owner.taps("Simpan")


@pytest.mark.parametrize(
    "typed",
    ["denda telat brp kak", "berapa denda terlambat?", "kalau telat mengembalikan kena denda ga", "dendanya brp"],
)
async def test_a_question_is_answered_however_it_is_asked(owner: Reader, reader: Reader, typed: str) -> None:
    await _writes_answer(
        owner,
        "Berapa denda keterlambatan?",
        "denda telat; telat mengembalikan buku kena denda",
        "Tidak ada denda.\nSilakan kembalikan.",
    )
    await reader.says(typed)
    assert reader.sees("Tidak ada denda.\nSilakan kembalikan.")


async def test_a_changed_answer_is_read_at_once(owner: Reader, reader: Reader) -> None:
    await _writes_answer(owner, "Apa kata sandi wifi?", "pw wifi", "Tanyakan di meja layanan.")
    await reader.says("password wifi apa kak")
    assert reader.sees("Tanyakan di meja layanan.")
    await _manages(owner, "Tanya jawab")
    await owner.taps("Apa kata sandi wifi?")
    await owner.taps("Ubah")
    await owner.taps("Ubah")
    await owner.taps("Jawaban")
    await owner.says("Tertempel di dinding.")
    await owner.taps("Simpan")
    await reader.says("password wifi apa kak")
    assert reader.sees("Tertempel di dinding.")
    await _manages(owner, "Tanya jawab")
    await owner.taps("Apa kata sandi wifi?")
    await owner.taps("Hapus")
    await owner.taps("Ya")
    await reader.says("password wifi apa kak")
    assert reader.sees("belum diisi di sini")


@pytest.mark.parametrize(
    "typed", ["laskar pelangi", "sandi morse", "matematika kelas 5", "buku tentang wifi dan jaringan komputer"]
)
async def test_a_book_is_still_searched_for(owner: Reader, reader: Reader, typed: str) -> None:
    await _writes_answer(owner, "Apa kata sandi wifi?", "pw wifi", "Tanyakan di meja layanan.")
    await reader.says(typed)
    assert not reader.sees("meja layanan.")


async def test_many_questions_are_listed_a_few_at_a_time(owner: Reader, reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        for number in range(1, 20):
            await stage.app.services[Faq].put(tx, Entry(f"Pertanyaan contoh nomor {number}?", f"Jawaban {number}."))
    await reader.says("/menu")
    await reader.taps("Lainnya")
    await reader.taps("Tanya jawab")
    assert reader.sees("8. Pertanyaan contoh nomor 8?")
    assert not reader.sees("nomor 9?")
    await reader.taps("→")
    await reader.taps("→")
    assert reader.sees("19. Pertanyaan contoh nomor 19?")
    assert "→" not in reader.keys
    await reader.taps("19")
    assert reader.sees("Jawaban 19.")
    await _manages(owner, "Tanya jawab")
    await owner.taps("→")
    await owner.taps("9")
    assert owner.sees("Jawaban 9.")
    await owner.taps("Tanya jawab")
    assert owner.sees("1. Pertanyaan contoh nomor 1?")


async def test_interests_and_the_data_officer(owner: Reader, reader: Reader, stage: Stage) -> None:
    await _manages(owner, "Minat")
    await owner.says("Sastra, komputer,  Kerajinan , sastra")
    await owner.taps("Simpan")
    assert await stage.app.services[Library].interests(stage.app.database.free) == ("sastra", "komputer", "kerajinan")
    await _manages(owner, "Pelindungan data")
    await owner.says("Pejabat Contoh")
    await owner.taps("Simpan")
    await reader.says("privasi")
    assert reader.sees("Pejabat Contoh")


async def test_two_who_edit_at_once_both_keep_what_they_said(owner: Reader, reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _manages(owner, "Jam buka")
    await _manages(librarian, "Jam buka")
    await owner.says("sabtu 8-12")
    await librarian.says("minggu 9-12")
    await owner.taps("Simpan")
    await librarian.taps("Simpan")
    await reader.says("jam buka?")
    assert reader.sees("Sabtu: 08.00–12.00")
    assert reader.sees("Minggu: 09.00–12.00")


async def test_what_nobody_filled_in_says_so(owner: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("DELETE FROM library_facts")
    await owner.says("/kelola")
    for missing in (
        "Alamat: belum diisi",
        "Tautan: belum diisi",
        "Minat: menulis, sastra, komputer",
        "Pejabat pelindungan data: belum",
    ):
        assert owner.sees(missing), missing


async def test_the_way_is_told_with_a_photo_and_the_pin(owner: Reader, reader: Reader) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (400, 300), "seagreen").save(picture, "JPEG")
    await _manages(owner, "Titik peta")
    await owner.says("-0.7885, 100.6531")
    await owner.taps("Simpan")
    await _manages(owner, "Petunjuk arah")
    await owner.says("Seberang masjid raya, angkot jurusan pasar")
    await owner.sends_photo(picture.getvalue())
    await owner.taps("Simpan")
    assert owner.sees("Tersimpan")
    await reader.says("dima lokasinyo")
    told, pin = reader.answers[-2:]
    assert "photo" in told
    assert "Petunjuk arah: Seberang masjid raya" in said(told)
    assert "venue" in pin
    await reader.says("hemat data")
    await reader.says("dima lokasinyo")
    assert "photo" not in reader.answers[-2]
    assert "Seberang masjid raya" in said(reader.answers[-2])
