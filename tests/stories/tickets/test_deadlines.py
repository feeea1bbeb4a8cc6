"""A promised day is not forgotten: the staff are reminded before, the head hears when it has passed."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage, said
from tests.stories.tickets.swiping import complains, swipes
from tests.stories.tickets.test_without_a_trace import sends_nameless

A_DAY = timedelta(days=1)


async def _days_pass(stage: Stage, days: int) -> None:
    for _ in range(days):
        await stage.passes(A_DAY)


async def test_before_the_day_the_staff_and_after_it_the_head(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    colleague = await stage.hires("Rekan Contoh", "librarian")
    await complains(reader)
    assert reader.sees("paling lambat Sabtu, 28 November")
    await librarian.taps("Saya tangani")
    code = await sends_nameless(other_reader)
    await _days_pass(stage, 3)
    assert not librarian.heard("Dijawab berikutnya")
    await _days_pass(stage, 1)
    reminder = said(librarian.heard("Dijawab berikutnya")[-1])
    assert "Pengaduan no. 1" in reminder
    assert code in reminder
    assert "no. 1" not in said(colleague.heard("Dijawab berikutnya")[-1]), "that is in another's hands"
    await _days_pass(stage, 1)
    assert code in said(librarian.heard("Dijawab hari ini")[-1]), "without a name there is no reminder of its own"
    assert not head.heard("Lewat dari hari")
    await _days_pass(stage, 1)
    assert not head.heard("Lewat dari hari"), "on Sunday the library is closed"
    await _days_pass(stage, 1)
    late = said(head.heard("Lewat dari hari")[-1])
    assert "Pengaduan no. 1" in late
    assert "Ditangani Pustakawan Contoh" in late
    assert code in late
    await _days_pass(stage, 1)
    assert len(head.heard("Lewat dari hari")) == 1, "once"
    await head.taps_desk("Jawaban yang terlambat: 2")
    await swipes(librarian, "Lampu ruang baca mati", "Sudah diganti.")
    await head.taps("Lihat lagi")
    assert not head.sees("no. 1,")
    assert head.sees(code)


async def test_what_is_answered_in_time_reminds_nobody(reader: Reader, owner: Reader, stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await _days_pass(stage, 8)
    assert not owner.heard("Dijawab berikutnya")
    assert not head.heard("Lewat dari hari")


async def test_what_not_even_others_settle_has_a_longest_day(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    await owner.taps("Buka no. 1")
    assert "Perlu waktu terlama" not in owner.keys
    await owner.taps("Perlu pihak lain")
    await owner.taps("Perlu waktu terlama")
    assert owner.sees("paling lambat Senin, 1 Februari 2027"), owner.text
    assert reader.sees("paling lambat Senin, 1 Februari 2027")
    assert "Perlu pihak lain" not in owner.keys
