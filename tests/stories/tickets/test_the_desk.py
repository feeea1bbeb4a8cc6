"""How the staff share the work: who looks after what, what is due, what needs others, when it is over."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, swipes

A_MINUTE = timedelta(minutes=1)


async def _opens_the_list(who: Reader, waiting: int) -> None:
    await who.says("/petugas")
    await who.taps(f"Saran dan pengaduan: {waiting}")


async def test_who_takes_one_on_hears_of_it_alone(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await complains(reader)
    await librarian.taps("Saya tangani")
    assert librarian.sees("Laporan no. 1 sekarang Anda yang menangani")
    before = len(owner.answers)
    await swipes(reader, "Nomornya 1", "Yang dekat jendela.")
    assert librarian.sees("Yang dekat jendela.")
    assert len(owner.answers) == before
    await _opens_the_list(owner, 1)
    assert owner.sees("Pustakawan Contoh")


async def test_the_lists_are_mine_nobodys_and_what_is_due(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader, "Kursi rusak")
    await owner.taps("Saya tangani")
    await complains(other_reader, "Meja rusak")
    await _opens_the_list(owner, 2)
    assert {"Milik saya (1)", "Belum diambil (1)"} <= set(owner.keys)
    await owner.taps("Milik saya (1)")
    assert owner.sees("Kursi rusak")
    assert not owner.sees("Meja rusak")
    await owner.taps("Belum diambil (1)")
    assert owner.sees("Meja rusak")
    assert not owner.sees("Kursi rusak")
    assert not any("Mendesak" in key for key in owner.keys)
    await stage.passes(timedelta(days=4))
    await _opens_the_list(owner, 2)
    await owner.taps("Mendesak (2)")
    assert owner.sees("Meja rusak")


async def test_one_is_handed_back(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await owner.taps("Saya tangani")
    await owner.taps("Kembalikan tugas")
    assert owner.sees("Sudah dilepas")
    assert "Saya tangani" in owner.keys


async def test_what_needs_others_takes_longer_and_both_sides_know(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await _opens_the_list(owner, 1)
    await owner.taps("Buka no. 1")
    await owner.taps("Perlu pihak lain")
    assert owner.sees("paling lambat Rabu, 9 Desember")
    assert reader.sees("perlu bantuan pihak lain")
    assert reader.sees("paling lambat Rabu, 9 Desember")
    before = len(owner.heard("Lampu ruang baca mati"))
    await stage.passes(timedelta(days=6))
    assert len(owner.heard("Lampu ruang baca mati")) == before, "the old day is no reminder any more"
    await stage.passes(timedelta(days=10))
    assert len(owner.heard("Lampu ruang baca mati")) == before + 1


async def test_who_waits_hears_that_it_was_closed_and_may_open_it_again(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _opens_the_list(owner, 1)
    await owner.taps("Buka no. 1")
    await owner.taps("Tutup laporan")
    await owner.taps("Sudah dijawab")
    assert reader.sees("Petugas menutup laporan Anda no. 1")
    await swipes(reader, "Petugas menutup", "Masih mati!")
    assert owner.sees("Masih mati!")
    await _opens_the_list(owner, 1)


async def test_who_was_answered_hears_nothing_of_its_closing(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await owner.taps("Tutup laporan")
    await owner.taps("Sudah dijawab")
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah diganti.")
    assert not reader.heard("menutup")


async def test_the_library_sets_its_own_days(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader, "Kursi rusak")
    await _opens_the_list(owner, 1)
    await owner.taps("Batas waktu jawaban")
    assert owner.sees("Pengaduan: 5 hari buka")
    await owner.taps("Pengaduan")
    await owner.says("61")
    assert owner.sees("1 sampai 60")
    await owner.says("2")
    assert owner.sees("Pengaduan: 2 hari buka")
    await complains(reader, "Meja rusak")
    assert reader.sees("paling lambat Rabu, 25 November")


async def test_a_second_answer_needs_to_know_of_the_first(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await complains(reader)
    await swipes(librarian, "Lampu ruang baca mati", "Besok diganti.")
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    assert owner.sees("sudah dijawab oleh Pustakawan Contoh")
    await stage.passes(A_MINUTE)
    assert not reader.heard("Sudah diganti.")
    await owner.taps("Tulis tambahan")
    await owner.says("Sudah diganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah diganti.")


async def test_kinds_have_their_own_thanks_and_can_be_changed(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader, "Sebaiknya ada rak untuk sepatu")
    assert reader.sees("saran Anda kami terima")
    await complains(reader, "Petugasnya ramah sekali, terima kasih")
    assert reader.sees("Terima kasih atas kata-kata baiknya")
    await reader.says("/saran")
    await reader.says("Ada tambahan kursi")
    await reader.taps("Ubah")
    await reader.taps("Jenis")
    await reader.taps("Saran")
    await reader.taps("Kirim")
    assert reader.sees("saran Anda kami terima")


async def test_of_a_long_talk_the_newest_is_shown_and_the_day_by_which_to_answer(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    for number in range(6):
        await swipes(reader, "Nomornya 1", f"Keterangan {number}: " + "lampunya redup " * 60)
    await _opens_the_list(owner, 1)
    await owner.taps("Buka no. 1")
    assert owner.sees("Keterangan 5")
    assert owner.sees("4 pesan sebelumnya tidak ditampilkan")
    assert owner.sees("Jawab paling lambat Sabtu, 28 November")


async def test_a_day_that_was_put_off_stays_whatever_the_kind(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _opens_the_list(owner, 1)
    await owner.taps("Buka no. 1")
    await owner.taps("Perlu pihak lain")
    await owner.taps("→ Pertanyaan")
    assert owner.sees("paling lambat Rabu, 9 Desember")


async def test_what_waits_is_asked_for_in_words(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader, "Kursi rusak")
    await owner.says("ada laporan warga yang belum dijawab?")
    assert owner.sees("Kursi rusak")
    await reader.says("ada laporan warga yang belum dijawab?")
    assert not reader.sees("Milik saya")


async def test_whatever_the_list_tells_opens_at_once(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    for n in range(1, 6):
        await complains(stage.meets(f"Warga {n}"), f"Kursi nomor {n} di ruang baca rusak")
    await _opens_the_list(owner, 5)
    assert owner.keys[:5] == ["1", "2", "3", "4", "5"]
    assert "Lainnya" not in owner.keys
    await owner.taps("5")
    assert owner.sees("Kursi nomor 5")
