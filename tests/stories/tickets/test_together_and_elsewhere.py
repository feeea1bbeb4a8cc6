"""Two reports about one matter, answers kept ready, how a report ended, and what belongs to another office."""

from __future__ import annotations

from datetime import date, timedelta

from bot.areas.library.service import Library
from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, swipes
from tests.stories.tickets.test_without_a_trace import sends_nameless

A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


async def _opens(owner: Reader, number: int) -> None:
    await owner.says("ada laporan warga yang belum dijawab?")
    await owner.taps(f"Buka no. {number}" if f"Buka no. {number}" in owner.keys else str(number))


async def test_one_answer_reaches_both_writers_and_neither_sees_the_other(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader, "Lampu ruang baca mati")
    await complains(stage.meets("Cici"), "Keran musala bocor")
    await complains(other_reader, "lampunya di ruang baca padam sejak kemarin")
    await _opens(owner, 1)
    owner.taps_made = 0
    await owner.taps("Gabungkan laporan")
    assert owner.text.index("lampunya di ruang") < owner.text.index("Keran musala"), "the likelier stands first"
    await owner.taps("3")
    assert owner.taps_made == 4, "two of them for the keys that are folded: what is rare comes last"
    assert owner.sees("Dijawab bersama ini")
    assert owner.sees("lampunya di ruang baca padam")
    await owner.says("ada laporan warga yang belum dijawab?")
    assert not owner.sees("lampunya di ruang baca"), "the one that leads stands for both"
    await swipes(other_reader, "Nomornya 3", "Dekat jendela.")
    await owner.taps("1")
    await swipes(owner, "Dijawab bersama ini", "Besok diganti.")
    await owner.taps("Tarik kembali")
    await stage.passes(A_MINUTE)
    assert not reader.heard("Besok diganti.")
    assert not other_reader.heard("Besok diganti."), "what is taken back is taken back for both"
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah diganti.")
    assert other_reader.sees("Sudah diganti.")
    assert not reader.heard("padam sejak kemarin")
    assert not other_reader.heard("Lampu ruang baca mati")
    await swipes(other_reader, "Sudah diganti.", "Terima kasih, tapi yang di pojok masih mati.")
    await _opens(owner, 3)
    assert not owner.sees("Dijawab bersama"), "who writes on has a talk of their own"
    await swipes(owner, "yang di pojok masih mati", "Baik, kami lihat.")
    await stage.passes(A_MINUTE)
    assert other_reader.sees("Baik, kami lihat.")
    assert not reader.heard("Baik, kami lihat.")


async def test_what_was_merged_by_mistake_is_parted(reader: Reader, other_reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader, "Kursi rusak")
    await complains(other_reader, "Meja rusak")
    await _opens(owner, 2)
    await owner.taps("Gabungkan laporan")
    await owner.taps("Buka no. 1")
    assert owner.sees("Jawaban Anda untuk no. 1 sampai kepada semua penulisnya")
    await owner.taps("Pisahkan no. 2")
    assert owner.sees("Laporan no. 2 berdiri sendiri lagi")
    await owner.says("ada laporan warga yang belum dijawab?")
    assert owner.sees("Kursi rusak")
    assert owner.sees("Meja rusak")


async def test_a_report_ends_with_an_outcome_and_a_sentence(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _opens(owner, 1)
    await owner.taps("Tutup laporan")
    await owner.taps("Diperbaiki")
    await owner.says("Semua lampu ruang baca diganti yang lebih terang.")
    assert owner.sees("Hasil akhir: Diperbaiki")
    assert reader.sees("sudah diperbaiki. Terima kasih sudah memberi tahu kami!")
    assert reader.sees("Semua lampu ruang baca diganti")
    await complains(reader, "Sebaiknya buka sampai tengah malam")
    await _opens(owner, 2)
    await owner.taps("Tutup laporan")
    await owner.taps("Tidak bisa dipenuhi")
    assert not any("Lewati" in key for key in owner.keys), "why it cannot be done is always said"
    await owner.says("Petugas malam belum ada.")
    assert reader.sees("tidak bisa dipenuhi")
    assert reader.sees("Petugas malam belum ada.")
    await reader.taps("Lihat semuanya")
    assert reader.sees("Hasil akhir: Tidak bisa dipenuhi")
    await swipes(reader, "Hasil akhir", "Kalau sampai pukul 20?")
    assert owner.sees("Kalau sampai pukul 20?")
    await reader.says("laporan saya")
    await reader.taps("2")
    assert not reader.sees("Hasil akhir"), "it goes on"


async def test_an_answer_kept_ready_is_shown_before_it_leaves(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader, "Apakah boleh membawa laptop?")
    await _opens(owner, 1)
    await owner.taps("Jawaban siap pakai")
    await owner.taps("Tambah jawaban siap pakai")
    await owner.says(
        "{nama}, untuk laporan no. {nomor}: boleh, colokan ada di dinding. Paling lambat {tanggal} kami kabari."
    )
    await owner.taps("1. {nama}")
    assert owner.sees("Ani, untuk laporan no. 1: boleh")
    assert owner.sees("Kamis, 26 November")
    assert not reader.heard("colokan"), "it is shown first"
    await owner.taps("Kirim jawaban ini")
    await stage.passes(A_MINUTE)
    assert reader.sees("Ani, untuk laporan no. 1: boleh, colokan ada di dinding.")
    await owner.says("ada laporan warga yang belum dijawab?")
    await owner.taps("Jawaban siap pakai")
    await owner.taps("1. {nama}")
    await owner.taps("Hapus dari daftar")
    assert owner.sees("Belum ada jawaban siap pakai")


async def test_another_office_has_it_only_after_a_yes(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader, "Lampu jalan di depan perpustakaan mati")
    await _opens(owner, 1)
    await owner.taps("Kantor lain")
    await owner.taps("Tambah kantor")
    await owner.says("Dinas Perhubungan")
    await owner.taps("Dinas Perhubungan")
    assert owner.sees("Lampu jalan di depan perpustakaan mati")
    assert not reader.heard("Dinas Perhubungan")
    await owner.taps("Tanya warga")
    assert reader.sees("Dinas Perhubungan bisa menangani laporan Anda no. 1")
    assert reader.sees("Lampu jalan di depan perpustakaan mati")
    await swipes(reader, "Nomornya 1", "Nomor saya yang lama sudah mati juga.")
    await reader.taps("Ya, tanpa nama saya")
    assert reader.heard("diteruskan ke Dinas Perhubungan, tanpa nama Anda")
    assert owner.sees("boleh diteruskan ke Dinas Perhubungan")
    assert owner.sees("Tanpa nama.")
    assert not owner.sees("Nomor saya yang lama"), "only what was shown is passed on"
    await owner.taps("Sudah diteruskan")
    assert reader.sees("sudah diteruskan kepada yang bisa menanganinya")
    assert reader.sees("Dinas Perhubungan")
    await reader.forges("gum1:1:named")
    assert reader.sees("sudah Anda jawab")


async def test_what_is_beyond_the_library_belongs_to_lapor(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader, "Sampah menumpuk di pasar")
    await _opens(owner, 1)
    await owner.taps("Kantor lain")
    await owner.taps("LAPOR!")
    assert owner.sees("lapor.go.id")
    assert not reader.heard("lapor.go.id")
    await owner.taps("Kirim dan tutup")
    assert reader.sees("di luar urusan perpustakaan")
    assert reader.sees("lapor.go.id")


async def test_who_gave_no_name_is_asked_behind_their_own_key(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    code = await sends_nameless(reader)
    await stage.passes(AN_HOUR)
    await owner.taps("Semua yang menunggu")
    await owner.taps(code)
    await owner.taps("Kantor lain")
    await owner.taps("Tambah kantor")
    await owner.says("Dinas Kesehatan")
    await owner.taps("Dinas Kesehatan")
    await owner.taps("Tanya warga")
    await reader.taps("Lihat jawaban")
    assert reader.sees("Dinas Kesehatan bisa menangani")
    await reader.taps("Ya, teruskan")
    assert reader.sees("tanpa nama Anda")
    await owner.says("ada laporan warga yang belum dijawab?")
    await owner.taps(code)
    assert owner.sees("tetapi tanpa nama")
    await owner.taps("Sudah diteruskan")
    await reader.taps("Cek apakah sudah dijawab")
    assert reader.sees("Hasil akhir: Diteruskan")


async def test_of_two_who_answer_at_once_one_is_told_of_the_other(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await complains(reader)
    for one, words in ((owner, "Besok diganti."), (librarian, "Lusa diganti.")):
        one.person.sends(words, reply_to=one.heard("Lampu ruang baca mati")[-1])
    await stage.settled()
    late = next(one for one in (owner, librarian) if one.heard("sudah dijawab oleh"))
    assert any("Tulis tambahan" in key for key in late.keys)
    await stage.passes(A_MINUTE)
    assert len(reader.heard("Petugas menjawab")) == 1, "they read one answer, and not two that differ"


async def test_a_holiday_is_no_day_of_the_promise(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    async with stage.app.database.transaction() as tx:
        for day in (25, 26):
            await stage.app.services[Library].set_special_day(tx, date(2026, 11, day), (), "libur")
    await complains(reader, "Kapan mesin fotokopi diperbaiki?")
    assert reader.sees("paling lambat Sabtu, 28 November"), "three open days, two of the week are none"
    before = len(owner.heard("mesin fotokopi"))
    await stage.passes(timedelta(days=4))
    assert len(owner.heard("mesin fotokopi")) == before + 1, "the day before it is told of once"
    await stage.passes(timedelta(days=1))
    assert len(owner.heard("Terlambat")) == 0
