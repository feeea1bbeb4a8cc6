"""The library's own numbers for events: in force at once, and after a restart."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.areas.events.rules import EventRules
from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import joins
from tests.stories.events.test_making_events import count


@pytest.fixture
async def staff(stage: Stage) -> Reader:
    member = await stage.hires("Pustakawan Contoh", "librarian")
    await member.says("/kelolaacara")
    await member.taps("Aturan acara")
    return member


async def test_all_are_shown_with_the_usual_values(staff: Reader) -> None:
    assert staff.sees("Tawaran kursi berlaku selama: 1 hari")
    assert staff.sees("Pengingat dikirim sebelum acara: 3 hari, 1 hari, 2 jam")
    assert staff.sees("Jam tenang mulai: 21.00")
    assert staff.sees("Salat Jumat: 11.45–13.15")


@pytest.mark.parametrize(
    ("key", "typed", "name", "value"),
    [
        ("Lama tawaran", "12 jam", "offer_hold", timedelta(hours=12)),
        ("Tawaran berhenti", "2 hari", "freeze_before_start", timedelta(days=2)),
        ("Tidak hadir", "4", "missed_in_a_row", 4),
        ("Pengingat", "1 hari, 3 jam", "reminders", (timedelta(days=1), timedelta(hours=3))),
        ("Pengingat", "tidak ada", "reminders", ()),
        ("Awal jam tenang", "jam 8 malam", "quiet_from", time(20)),
        ("Akhir jam tenang", "06.30", "quiet_until", time(6, 30)),
        ("Magrib", "18.00-18.45", "magrib", (time(18), time(18, 45))),
    ],
)
async def test_a_change_holds_at_once_and_after_a_restart(
    staff: Reader, stage: Stage, key: str, typed: str, name: str, value: object
) -> None:
    await staff.taps(key)
    await staff.says(typed)
    assert staff.sees("langsung berlaku")
    assert getattr(stage.app.services[Events].rules, name) == value
    await stage.restarts()
    assert getattr(stage.app.services[Events].rules, name) == value
    assert await count(stage, "audit WHERE deed = 'changed a rule for events'") == 1
    await staff.says("aturan acara")
    await staff.taps(key)
    await staff.taps("Biasanya")
    assert stage.app.services[Events].rules == EventRules()


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("Lama tawaran", "sebentar", "Tulis lamanya"),
        ("Lama tawaran", "30 hari", "sampai 7 hari"),
        ("Tidak hadir", "0", "angka dari 1 sampai 20"),
        ("Pengingat", "3 hari, 3 hari", "paling banyak 5"),
        ("Awal jam tenang", "25.00", "Tulis jamnya"),
        ("Magrib", "18.00", "dari jam berapa"),
    ],
)
async def test_what_cannot_be_is_told_and_asked_again(
    staff: Reader, stage: Stage, key: str, typed: str, said: str
) -> None:
    await staff.taps(key)
    await staff.says(typed)
    assert staff.sees(said)
    assert stage.app.services[Events].rules == EventRules()


async def test_reminders_are_planned_anew(staff: Reader, reader: Reader, stage: Stage) -> None:
    await joins(reader, "Nonton Bareng")
    planned = "schedule WHERE kind = 'event_remind' AND state = 'waiting'"
    assert await count(stage, planned) > 0
    await staff.taps("Pengingat")
    await staff.says("tidak ada")
    assert await count(stage, planned) == 0
    await staff.taps("Pengingat")
    await staff.says("1 jam")
    assert await count(stage, planned) > 0


async def test_a_change_that_is_undone_leaves_the_rule_as_it_was(stage: Stage) -> None:
    ruled = stage.app.services[Events].ruled

    async def fails() -> None:
        async with stage.app.database.transaction() as tx:
            await ruled.change(tx, "missed_in_a_row", 7)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    assert ruled.now == EventRules()


async def test_the_door_changes_nothing(stage: Stage) -> None:
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/kelolaacara")
    assert "Aturan acara" not in door.keys
    await door.forges("rul1")
    assert door.sees("khusus untuk petugas")
