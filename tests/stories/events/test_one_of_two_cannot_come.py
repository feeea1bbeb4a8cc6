"""One of two children cannot come: whose seat goes is said, whose stays, and no dead code stays in the chat."""

from __future__ import annotations

import re

import pytest

from tests.actors import Reader, Stage, said
from tests.stories.events.test_events_joining import opens
from tests.stories.events.test_signing_children_up import DONGENG, RAFI, SARI, notes, seats


async def _both_come(reader: Reader, stage: Stage) -> dict[str, str]:
    """The codes of both, by name."""
    await notes(stage, reader, RAFI, SARI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    for name in ("Rafi", "Sari"):
        if f"✓ {name}" not in reader.keys:
            await reader.taps(name)
    await reader.taps("Daftarkan Rafi dan Sari")
    assert reader.sees("Rafi dan Sari terdaftar ✅")
    return dict(re.findall(r"(Rafi|Sari): kode (\S+)", reader.text))


def _in_sight(reader: Reader, words: str) -> list[str]:
    return [said(one) for one in reader.answers if words in said(one)]


async def test_whose_seat_goes_and_whose_stays_is_said(reader: Reader, stage: Stage) -> None:
    codes = await _both_come(reader, stage)
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan 1")
    assert reader.sees("Batalkan kursi Rafi?")
    assert reader.sees(f"Kursi Sari tetap, kode {codes['Sari']}.")
    await reader.taps("Ya, batalkan")
    assert reader.sees("Kursi Rafi sudah dibatalkan: Dongeng Sore")
    assert reader.sees(f"Kursi Sari tetap, kode {codes['Sari']}.")
    assert _in_sight(reader, codes["Rafi"]) == [], "no code stays that opens no door"
    [confirmed] = _in_sight(reader, "Dibatalkan: Rafi.")
    assert codes["Sari"] in confirmed


@pytest.mark.parametrize(
    "typed",
    [
        "Rafi ga jadi ikut",
        "rafi gak bisa datang, demam",
        "batalkan rafi",
        "rafi batal ya kak",
        "si rafi nggak jadi ikut dongeng",
        "rafi sakit jadi ga bisa ikut",
        "tolong batalkan kursi rafi",
        "rafi ndak jadi ikuik",
        "rafi tidak bisa hadir",
        "maaf rafi ga jadi",
        "rafi sakit",
    ],
)
async def test_by_name_that_one_is_given_back_and_may_be_taken_again(reader: Reader, stage: Stage, typed: str) -> None:
    codes = await _both_come(reader, stage)
    await reader.says(typed)
    assert reader.sees("Kursi Rafi sudah dibatalkan: Dongeng Sore")
    assert reader.sees(f"Kursi Sari tetap, kode {codes['Sari']}.")
    await reader.taps("Rafi jadi ikut")
    assert reader.sees("Rafi terdaftar lagi ✅")
    assert reader.sees(codes["Rafi"])
    assert [one["state"] for one in await seats(stage)] == ["seated", "seated"]
    await reader.says("/kegiatansaya")
    assert reader.sees("Rafi")
    assert reader.sees("Sari")


async def test_what_is_asked_of_a_child_takes_no_seat(reader: Reader, stage: Stage) -> None:
    await _both_come(reader, stage)
    await reader.says("kalau rafi ga jadi ikut gimana?")
    assert [one["state"] for one in await seats(stage)] == ["seated", "seated"]


@pytest.mark.breaks_promises
async def test_a_seat_that_is_somebody_elses_by_now_is_not_taken_back(reader: Reader, stage: Stage) -> None:
    await _both_come(reader, stage)
    await reader.says("rafi ga jadi ikut")
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET capacity = 1 WHERE title LIKE 'Dongeng Sore%'")
    await reader.taps("Rafi jadi ikut")
    assert reader.sees("Kursi itu sudah diambil orang lain.")
    assert [one["state"] for one in await seats(stage)] == ["cancelled", "seated"]


async def test_the_same_key_twice_takes_one_seat(reader: Reader, stage: Stage) -> None:
    await _both_come(reader, stage)
    await reader.says("rafi ga jadi ikut")
    key = reader.key("Rafi jadi ikut")["callback_data"]
    await reader.taps("Rafi jadi ikut")
    await reader.forges(key)
    assert reader.sees("Rafi terdaftar lagi ✅")
    assert [one["state"] for one in await seats(stage)] == ["seated", "seated"]


async def test_nobody_else_takes_it(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _both_come(reader, stage)
    await reader.says("rafi ga jadi ikut")
    key = reader.key("Rafi jadi ikut")["callback_data"]
    await other_reader.starts()
    await other_reader.forges(key)
    assert not other_reader.sees("terdaftar lagi")
    assert [one["state"] for one in await seats(stage)] == ["cancelled", "seated"]
