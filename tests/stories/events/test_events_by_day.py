"""What is on: on the days that were said, and on no others."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.happenings import publishes_event

DAY = 24  # hours
TITLES = {"Sabtu Pagi": 5 * DAY - 1, "Sabtu Malam": 5 * DAY + 9, "Rabu Depan": 9 * DAY, "Akhir Tahun": 30 * DAY}
"""From Monday, 23 November 2026, at ten: the 28th at nine and at nineteen, 2 December, 23 December."""


@pytest.fixture
async def what_is_on(stage: Stage) -> None:
    now = stage.clock.now().astimezone(stage.app.settings.timezone)
    for title, hours in TITLES.items():
        await publishes_event(stage, title, hours=hours + 10 - now.hour - now.minute / 60)


@pytest.mark.usefixtures("what_is_on")
@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("acara sabtu", ["Sabtu Pagi", "Sabtu Malam"]),
        ("acara malam minggu", ["Sabtu Malam"]),
        ("acara akhir pekan", ["Sabtu Pagi", "Sabtu Malam"]),
        ("ado acara apo wiken ko", ["Sabtu Pagi", "Sabtu Malam"]),
        ("acara minggu depan", ["Rabu Depan"]),
        ("acara rabu depan", ["Rabu Depan"]),
        ("ada acara apa minggu depan kak?", ["Rabu Depan"]),
        ("acara bulan depan", ["Rabu Depan", "Akhir Tahun"]),
        ("acara desember", ["Rabu Depan", "Akhir Tahun"]),
        ("kegiatan bulan desember apa aja", ["Rabu Depan", "Akhir Tahun"]),
        ("acara akhir desember", ["Akhir Tahun"]),
        ("23 des ada apa", ["Akhir Tahun"]),
        ("bulan depan minggu pertama ada acara apa", ["Rabu Depan"]),
        ("acara minggu keempat desember", ["Akhir Tahun"]),
        ("sebulan lagi ada acara?", ["Akhir Tahun"]),
        ("akhir bulan depan ada kegiatan apa", ["Akhir Tahun"]),
        ("acara hari rabaa dpn", ["Rabu Depan"]),
    ],
)
async def test_it_lists_just_those_days(reader: Reader, typed: str, listed: list[str]) -> None:
    await reader.says(typed)
    pages = [reader.text]
    while "→" in reader.keys:
        await reader.taps("→")
        pages.append(reader.text)
    assert [title for title in TITLES if any(title in page for page in pages)] == listed


@pytest.mark.usefixtures("what_is_on")
async def test_free_days_are_said_to_be_free(reader: Reader) -> None:
    await reader.says("acara januari")
    assert reader.text.startswith("Jumat, 1 Januari 2027 sampai Minggu, 31 Januari 2027 tidak ada acara.")
    await reader.says("acara malam jumat")
    assert reader.text.startswith("Kamis, 26 November malam tidak ada acara.")


@pytest.mark.usefixtures("what_is_on")
async def test_a_feast_names_days(reader: Reader) -> None:
    await reader.says("acara pas natal ada?")
    assert reader.text.startswith("Jumat, 25 Desember tidak ada acara.")
    await reader.says("ada acara pas libur natal?")
    assert reader.text.startswith("Jumat, 25 Desember sampai Kamis, 31 Desember tidak ada acara.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ada acara tanggal 31 april?", "Tanggal 31 April tidak ada. Maksudnya 30 April?"),
        ("acara 30 februari", "Tanggal 30 Februari tidak ada. Maksudnya 28 Februari?"),
        ("acara 32/13", "Tanggal 32/13 tidak ada."),
    ],
)
async def test_a_day_of_no_calendar_is_said_to_be_none(reader: Reader, typed: str, said: str) -> None:
    await reader.says(typed)
    assert reader.text.startswith(said)
    assert reader.keys


@pytest.mark.usefixtures("what_is_on")
async def test_the_pages_of_a_month_stay_in_the_month(reader: Reader, stage: Stage) -> None:
    for n in range(12):
        await publishes_event(stage, f"Kelas {n:02}", hours=10 * DAY + n)
    await reader.says("acara desember")
    assert reader.sees("Acara Selasa, 1 Desember sampai Kamis, 31 Desember:")
    await reader.taps("→")
    assert reader.sees("Acara Selasa, 1 Desember sampai Kamis, 31 Desember:")
    assert not reader.sees("Sabtu Pagi")
