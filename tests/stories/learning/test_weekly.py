"""Once a week the staff read how much was understood, and what was asked for that is not offered."""

from __future__ import annotations

from datetime import date, timedelta

from bot.base.figures import figures_of
from bot.base.reading.dates.periods import Period
from tests.actors import Reader, Stage
from tests.stories.learning.test_teaching import ODD, asked

HEAD = "Seberapa baik bot mengerti warga"


async def test_on_monday_the_week_is_told(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    door = await stage.hires("Petugas Absen Contoh", "door")
    await asked(
        stage, "jam buka", "password wifi apa kak", ODD, "sawah hujan angin darah", "mau magang 3 bulan dari kampus"
    )
    await stage.passes(timedelta(days=6, hours=22, minutes=59))
    assert not librarian.heard(HEAD)
    await stage.passes(timedelta(minutes=2))
    assert len(librarian.heard(HEAD)) == 1
    assert librarian.sees("Dari Senin, 23 November sampai Minggu, 29 November")
    assert librarian.sees("3 pesan dimengerti, 1 ditanyakan dulu maksudnya, 1 belum dimengerti")
    assert librarian.sees("Paling banyak diminta, tetapi belum tersedia: Magang")
    assert not door.heard(HEAD)
    await stage.passes(timedelta(days=7))
    assert len(librarian.heard(HEAD)) == 1, "in a week without a message there is nothing to tell"


async def test_the_day_is_chosen(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await chooses(librarian, "Rabu")
    await asked(stage, ODD)
    await stage.passes(timedelta(days=1))
    assert not librarian.heard(HEAD)
    await stage.passes(timedelta(days=1))
    assert len(librarian.heard(HEAD)) == 1


async def test_nobody_is_told_who_does_not_want_it(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await chooses(librarian, "Tidak perlu")
    await asked(stage, ODD)
    await stage.passes(timedelta(days=15))
    assert not librarian.heard(HEAD)


async def chooses(librarian: Reader, day: str) -> None:
    """The day of the letter."""
    await librarian.taps_desk("Yang sudah dipelajari bot")
    await librarian.taps("Kabar mingguan")
    await librarian.taps(day)
    assert f"✓ {day}" in librarian.keys


async def test_the_days_numbers_are_among_the_figures(stage: Stage) -> None:
    await asked(stage, "jam buka", "password wifi apa kak", ODD, "sawah hujan angin darah")
    today = date(2026, 11, 23)
    async with stage.app.database.reading() as reader:
        found = {one.name: one.value for one in await figures_of(stage.app.services, reader, Period(today, today))}
    assert found["learning.understood"] == 2
    assert found["learning.asked_back"] == found["learning.unclear"] == 1
