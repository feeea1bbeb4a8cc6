"""Visitors: two taps for the first, one for each that follows; taken back, and seen as figures."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.visitor_count.rules import MOST_AT_ONCE, TooManyAtOnce
from bot.areas.visitor_count.service import VisitorCount
from tests.actors import Reader, Stage


async def test_the_first_takes_two_taps_and_the_next_one(stage: Stage) -> None:
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/menu")
    await door.taps("🚶 Pengunjung")
    await door.taps("+1")
    assert door.taps_made == 2
    assert door.sees("Pengunjung hari ini: 1")
    await door.taps("+1")
    assert door.taps_made == 3
    assert door.sees("Pengunjung hari ini: 2")
    await door.taps("+10")
    await door.taps("+5")
    assert door.sees("Pengunjung hari ini: 17")


async def test_a_slip_is_taken_back_once_and_only_by_whoever_made_it(stage: Stage) -> None:
    door = await stage.hires("Petugas Satu", "door")
    other = await stage.hires("Petugas Dua", "door")
    for one in (door, other):
        await one.says("/menu")
        await one.taps("🚶 Pengunjung")
        await one.taps("+5")
    undo = other.key("Batalkan +5")["callback_data"]
    await other.taps("Batalkan +5")
    assert other.sees("Pengunjung hari ini: 5")
    await other.forges(undo)
    assert other.sees("sudah tidak ada")
    await other.forges("vu1:1")
    assert other.sees("sudah tidak ada")
    await other.says("/menu")
    await other.taps("🚶 Pengunjung")
    assert other.sees("Pengunjung hari ini: 5")
    assert not any("Batalkan" in key for key in other.keys)


async def test_a_new_day_begins_at_nothing_and_an_old_one_stays(stage: Stage, owner: Reader) -> None:
    await owner.says("/menu")
    await owner.taps("🚶 Pengunjung")
    await owner.taps("+10")
    undo = owner.key("Batalkan")["callback_data"]
    await stage.passes(timedelta(hours=15, minutes=1))
    await owner.forges(undo)
    assert owner.sees("sudah tidak ada")
    await owner.says("/menu")
    await owner.taps("🚶 Pengunjung")
    assert owner.sees("Pengunjung hari ini: 0")
    await owner.taps("+1")
    await owner.taps("Lihat rekap")
    assert owner.sees("Pengunjung pada Selasa, 24 November 2026: 1")
    assert owner.sees("00.00–01.00: 1")
    assert owner.sees("Bulan ini: 11")
    await owner.taps("Hari sebelumnya")
    assert owner.sees("09.00–10.00: 10")


async def test_who_sees_figures_only_counts_nobody(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/pengunjung")
    assert head.sees("Bulan ini: 0")
    assert not any("Hitung" in key for key in head.keys)
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/menu")
    await door.taps("🚶 Pengunjung")
    assert "Angka" not in door.keys
    await door.forges("vp1:3")
    assert door.sees("sudah tidak ada")


async def test_more_than_a_door_holds_is_a_slip(stage: Stage) -> None:
    for people in (0, -1, MOST_AT_ONCE + 1):
        async with stage.app.database.transaction() as tx:
            with pytest.raises(TooManyAtOnce):
                await stage.app.services[VisitorCount].count(tx, people, 1)
