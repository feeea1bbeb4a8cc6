"""The door on a day on which nothing is on."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.happenings import publishes_event, signs_up


@pytest.mark.parametrize("typed", ["/absen", "siapa saja yang daftar acara besok"])
async def test_the_next_events_are_shown_with_who_is_expected(stage: Stage, reader: Reader, typed: str) -> None:
    tomorrow = await publishes_event(stage, title="Kelas Esok", hours=20)
    await signs_up(stage, reader, tomorrow, "Warga Contoh")
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(typed)
    assert door.sees("Hari ini tidak ada acara. Yang berikutnya:")
    assert door.sees("Kelas Esok")
    assert "Meja petugas" in " ".join(door.keys)
    await door.taps("Kelas Esok")
    await door.taps("Semua (1)")
    assert any("Warga Contoh" in key for key in door.keys)


async def test_a_partner_sees_only_what_they_host(stage: Stage) -> None:
    await publishes_event(stage, title="Kelas Esok", hours=20)
    partner = await stage.hires("Mitra Contoh", "partner")
    await partner.says("/absen")
    assert partner.sees("Hari ini tidak ada acara.")
    assert not partner.sees("Kelas Esok")
