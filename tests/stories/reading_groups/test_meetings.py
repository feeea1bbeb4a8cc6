"""A leader plans meetings, members sign up for them like for any event, and what was talked about is written down."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import joins, made, reads_together


async def _to_meetings(leader: Reader) -> None:
    await leader.says("/klub")
    await leader.taps("Kopi & Buku")
    await leader.taps("Kelola klub")
    await leader.taps("Pertemuan")


async def _plans(leader: Reader, when: str = "Sabtu jam 10", whom: str = "Anggota") -> None:
    await _to_meetings(leader)
    await leader.taps("Rencanakan pertemuan")
    await leader.says(when)
    await leader.says("Ruang Baca")
    await leader.taps(whom)
    await leader.taps("Rencanakan")


async def _signs_up(reader: Reader) -> None:
    await reader.taps("Lihat & daftar")
    await reader.taps("Daftar")
    await reader.says("Warga Contoh")
    if "Belum pernah" in reader.keys:
        await reader.taps("Belum pernah")
    await reader.taps("Setuju")
    assert reader.heard("Kode"), reader.text


async def test_planned_in_a_few_taps_signed_up_for_reminded_and_written_down(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await reads_together(stage, reader)
    librarian.taps_made = librarian.messages_written = 0
    await _plans(librarian)
    assert librarian.sees("Pertemuan sudah direncanakan, dan anggota kami kabari")
    assert (librarian.messages_written, librarian.taps_made) == (3, 6)
    assert len(reader.heard("Kopi & Buku berkumpul: Sabtu, 28 November")) == 1
    assert reader.sees("Membahas: Bumi Manusia")
    assert not other_reader.heard("berkumpul")
    await _signs_up(reader)
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Lihat pertemuan")
    await reader.taps("Ke klub")
    assert reader.sees("Anda anggota klub ini")
    await other_reader.says("/klub")
    await other_reader.taps("Kopi & Buku")
    assert other_reader.sees("Pertemuan berikutnya: Sabtu, 28 November")
    await other_reader.taps("Lihat pertemuan")
    await other_reader.taps("Daftar")
    assert other_reader.sees("Pertemuan ini untuk anggota klub baca Kopi & Buku")
    await other_reader.says("acara sabtu 28 november")
    assert other_reader.sees("28 November")
    assert not other_reader.sees("Kopi & Buku"), "what is for members is listed nowhere"
    await stage.passes(timedelta(days=4))
    assert reader.sees("Kopi & Buku: Bumi Manusia"), "the reminder of any event"
    assert "Jadi datang" in reader.keys, reader.text
    await stage.passes(timedelta(days=2))
    await _to_meetings(librarian)
    await librarian.taps("1")
    await librarian.taps("Tulis hasil pembicaraan")
    await librarian.says("Kami membahas Nyai Ontosoroh dan siapa yang boleh bersekolah.")
    assert librarian.sees("Kami membahas Nyai Ontosoroh")
    await librarian.taps("Pertemuan")
    await librarian.taps("Rencanakan pertemuan")
    assert librarian.sees("Sabtu, 5 Desember") or any("5 Desember" in key for key in librarian.keys)
    await librarian.taps("5 Desember")
    await librarian.taps("Ruang Baca")
    await librarian.taps("Anggota")
    await librarian.taps("Rencanakan")
    assert len(reader.heard("Kopi & Buku berkumpul: Sabtu, 5 Desember")) == 1, "the next one takes taps alone"


async def test_moved_and_cancelled_are_told_and_who_leaves_gives_the_seat_back(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    for one in (reader, other_reader):
        await joins(one)
    await _plans(librarian)
    for one in (reader, other_reader):
        await _signs_up(one)
    await librarian.taps("Waktu lain")
    await librarian.says("Minggu jam 15")
    await librarian.taps("Pindahkan")
    assert librarian.sees("Dipindahkan")
    assert reader.heard("Minggu, 29 November")
    await other_reader.says("klub saya")
    await other_reader.taps("Kopi & Buku")
    await other_reader.taps("Keluar dari klub")
    await other_reader.taps("Ya, keluar")
    await other_reader.says("tiket saya")
    assert not other_reader.sees("Kopi & Buku")
    await _to_meetings(librarian)
    await librarian.taps("Kelola klub")
    await librarian.taps("Pertemuan")
    await librarian.taps("1")
    await librarian.taps("Batalkan")
    await librarian.taps("Ya, batalkan")
    assert librarian.sees("Dibatalkan")
    assert len(reader.heard("Minggu, 29 November pukul 15.00 WIB batal")) == 1


async def test_a_discussion_for_everybody_takes_whoever_likes_without_joining(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await reads_together(stage, reader)
    await _plans(librarian, whom="Umum")
    assert librarian.sees("Untuk semua orang, juga tanpa bergabung dengan klub")
    assert len(reader.heard("Kopi & Buku berkumpul")) == 1
    await other_reader.says("acara sabtu 28 november")
    await other_reader.taps("Kopi & Buku: Bumi Manusia")
    await other_reader.taps("Daftar")
    await other_reader.says("Warga Contoh")
    if "Belum pernah" in other_reader.keys:
        await other_reader.taps("Belum pernah")
    await other_reader.taps("Setuju")
    assert other_reader.heard("Kode"), other_reader.text
    await other_reader.says("klub saya")
    assert other_reader.sees("Anda belum ikut klub baca")
