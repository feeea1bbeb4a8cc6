"""Whoever says at once that their name shall not be seen need not change it later."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import hears_at_the_full_hour


@pytest.mark.parametrize(
    "said",
    [
        "saya mau ngadu tapi jangan pakai nama, petugas parkir minta uang lebih",
        "anonim aja, toilet cowok pintunya rusak",
        "mau lapor, rahasiakan nama saya ya, AC ruang baca mati",
    ],
)
async def test_it_is_sent_without_a_name(stage: Stage, owner: Reader, said: str) -> None:
    await owner.starts()
    reader = stage.meets("Warga Contoh Tersembunyi")
    await reader.says(said)
    assert reader.sees("tanpa nama")
    await reader.taps("Kirim")
    await hears_at_the_full_hour(owner)
    assert owner.sees("Dari: pengirim tanpa nama")
    assert not owner.heard("Tersembunyi")


async def test_only_announced_it_is_asked_for_and_stays_without_a_name(reader: Reader) -> None:
    await reader.says("saya mau ngadu tapi jangan pakai nama")
    await reader.says("lampu tangga mati sejak senin")
    assert reader.sees("lampu tangga mati")
    assert reader.sees("tanpa nama")


async def test_others_are_sent_as_before(reader: Reader) -> None:
    await reader.says("lampu tangga mati sejak senin, tolong diganti")
    assert reader.sees("dengan nama saya")
