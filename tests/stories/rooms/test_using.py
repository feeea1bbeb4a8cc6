"""The day itself: a code at the door, damage that is reported, a day that closes."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.actors import Reader, Stage
from tests.shown import said
from tests.stories.rooms.test_asking import keeps


async def test_a_code_opens_the_door_and_what_is_left_early_is_free(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    staff = await keeps(stage, "Ruang Diskusi", 12, "Siapa cepat, dapat")
    await reader.says("booking ruang diskusi hari ini jam 12-14 untuk 8 orang kerja kelompok")
    await reader.taps("Kirim")
    code = re.search(r"RG-\w{4}", said(reader.answers[-1]))
    assert code is not None
    await other_reader.says(code[0])
    assert not other_reader.sees("kerja kelompok"), "a code of somebody else's opens nothing"
    await stage.passes(timedelta(hours=3))
    await staff.says(code[0].lower().replace("-", " "))
    assert staff.sees("Oleh Ani, untuk 8 orang: kerja kelompok")
    staff.taps_made = 0
    await staff.taps("datang")
    assert (staff.taps_made, staff.sees("di dalam")) == (1, True)
    await stage.passes(timedelta(minutes=40))
    assert not reader.heard("Kami belum melihat Anda")
    await other_reader.says("booking ruang diskusi hari ini jam 14-15 untuk 4 orang les")
    await other_reader.taps("Kirim")
    assert other_reader.sees("paling lambat 2 jam sebelumnya")
    await staff.taps("selesai")
    await reader.says("/ruang")
    await reader.taps("Yang kosong hari ini")
    assert reader.sees("kosong 12.40–16.00")


async def test_damage_is_a_ticket_that_names_the_room(reader: Reader, stage: Stage) -> None:
    staff = await keeps(stage, "Aula", 100, "Petugas memutuskan")
    await reader.says("/ruang")
    await reader.taps("Aula")
    await reader.taps("Lapor kerusakan")
    assert reader.sees("Apa yang rusak di Aula")
    await reader.says("mikrofonnya tidak bersuara")
    assert any("mikrofon" in said(one) and "Aula" in said(one) for one in staff.answers)


async def test_a_day_that_closes_answers_whoever_had_the_room(reader: Reader, owner: Reader, stage: Stage) -> None:
    await keeps(stage, "Ruang Diskusi", 12, "Siapa cepat, dapat")
    await reader.says("booking ruang diskusi besok jam 10-12 untuk 8 orang kerja kelompok")
    await reader.taps("Kirim")
    await owner.starts()
    await owner.says("tutup perpustakaan besok")
    await owner.says("listrik padam")
    assert owner.sees("Peminjaman ruang yang dikabari: 1")
    await owner.taps("Tutup")
    await stage.settled()
    assert reader.heard("perpustakaan tutup pada waktu itu")
    await reader.taps("Ruang Diskusi, Rab")
    assert reader.heard("Ruang untuk Anda ✅ Ruang Diskusi, Rabu"), "what else is free is a tap away"
