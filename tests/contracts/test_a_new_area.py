"""A new area is two folders, a migration and two lines: here it comes from outside the tree, and all of it works."""

from __future__ import annotations

import asyncio
import importlib
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.figures import figures_of
from bot.base.migrations import FOLDER as MIGRATIONS
from bot.base.migrations import available, migrate
from bot.base.reading.dates.periods import Period
from bot.dev.demo.seed import seed_if_empty
from bot.settings import Settings
from bot.wiring import AREAS, FEATURES
from simulator.world import World
from tests.actors import Reader, Stage, said

SOURCE = Path(__file__).parent / "new_area" / "toys"
A_DAY = timedelta(days=1)
REMINDED = "Congklak harus kembali"
NEWS = "Ada kabar untuk peminjam mainan"
TODAY, LONG_AGO = date(2026, 11, 23), date(2026, 1, 1)


@dataclass(frozen=True)
class Newcomer:
    """The modules of the area, imported from a folder of their own."""

    area: ModuleType
    chat: ModuleType
    service: ModuleType


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newcomer]:
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(SOURCE, folder / "toys", ignore=shutil.ignore_patterns("__pycache__"))
    sys.path.insert(0, str(folder))
    yield Newcomer(*(importlib.import_module(f"toys.{name}") for name in ("area", "chat", "service")))
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == "toys"]:
        del sys.modules[name]


@pytest.fixture
def with_its_table(settings: Settings, tmp_path: Path) -> Path:
    """This test's database, brought on by one migration more."""
    assert migrate(settings.database, more_migrations(tmp_path)) == len(available()) + 1
    return settings.database


def more_migrations(tmp_path: Path) -> Path:
    """A folder of the project's migrations and the area's."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    shutil.copy(SOURCE / "toys.sql", folder / f"{len(available()) + 1:04d}_toys.sql")
    return folder


@pytest.fixture
async def stage(
    world: World, settings: Settings, clock: MovableClock, with_its_table: Path, newcomer: Newcomer
) -> AsyncIterator[Stage]:
    """The application with the two lines that register the area."""
    app = App(
        settings,
        await Database.open(with_its_table),
        clock,
        areas=[*AREAS, newcomer.area.AREA],
        features=[*FEATURES, newcomer.chat.FEATURE],
    )
    await app.start()
    yield Stage(app, world, clock)
    await app.stop()


@pytest.fixture
def toys(stage: Stage, newcomer: Newcomer) -> Any:
    """The service of the area, had by its type."""
    return stage.app.services[newcomer.service.Toys]


async def borrows(reader: Reader) -> None:
    """Take the first toy home."""
    await reader.says("/mainan")
    await reader.taps("Pinjam Congklak")
    assert reader.sees("Congklak: kembalikan paling lambat Selasa, 24 November pukul 09.00 WIB")


async def drafts(owner: Reader) -> None:
    """Write an announcement."""
    await owner.says("/menu")
    await owner.taps("📣 Pengumuman")
    await owner.says(NEWS)


async def sends(owner: Reader) -> None:
    """Let it go."""
    await owner.taps("Kirim sekarang")
    await owner.taps("Ya, kirim")


async def hired_by_invitation(owner: Reader, stage: Stage) -> Reader:
    """A keeper, a role that only the new area knows."""
    await owner.taps_desk("Petugas")
    await owner.taps("Undang rekan")
    await owner.taps("toy keeper")
    link = owner.key("Salin tautan")["copy_text"]["text"]
    keeper = stage.meets("Penjaga Contoh")
    await keeper.starts(link.partition("start=")[2])
    await keeper.taps("Bergabung")
    assert keeper.sees("Sekarang Anda: toy keeper")
    return keeper


async def test_the_command_answers_and_refuses(reader: Reader, other_reader: Reader) -> None:
    await borrows(reader)
    await other_reader.says("/mainan")
    await other_reader.taps("Pinjam Congklak")
    assert other_reader.sees("Congklak sedang dipinjam.")


async def test_the_job_falls_due_and_its_letter_arrives_once(reader: Reader, stage: Stage) -> None:
    await borrows(reader)
    await stage.passes(A_DAY - timedelta(minutes=1))
    assert not reader.heard(REMINDED)
    for _ in range(3):
        await stage.passes(timedelta(minutes=1))
    assert len(reader.heard(REMINDED)) == 1


async def test_the_ending_of_its_letter_is_heard(reader: Reader, stage: Stage, toys: Any) -> None:
    await borrows(reader)
    await stage.passes(A_DAY)
    assert [one.reminder for one in await toys.out(stage.app.database.free)] == ["sent"]


async def test_an_unclear_ending_is_heard_as_well(reader: Reader, stage: Stage, toys: Any) -> None:
    await borrows(reader)
    stage.world.faults.add(kind="torn_after", method="sendMessage", times=2)
    await stage.passes(A_DAY)
    await stage.passes(timedelta(minutes=1))
    assert [one.reminder for one in await toys.out(stage.app.database.free)] == ["uncertain"]


async def test_its_role_may_what_others_may_not(owner: Reader, reader: Reader, stage: Stage, toys: Any) -> None:
    await borrows(reader)
    keeper = await hired_by_invitation(owner, stage)
    await keeper.says("/petugas")
    await keeper.taps("🧸 Mainan")
    assert keeper.sees("Congklak: belum diingatkan")
    taken_back = keeper.key("Congklak kembali")["callback_data"]
    others = [reader, await stage.hires("Petugas Pintu", "door"), await stage.hires("Pustakawan", "librarian")]
    for other in others:
        await other.says("/menu")
        assert not [key for key in other.keys if "🧸" in key]
        await other.forges(taken_back)
        assert other.sees("khusus untuk petugas")
    assert len(await toys.out(stage.app.database.free)) == 1
    await keeper.taps("Congklak kembali")
    assert keeper.sees("Congklak sudah kembali.")
    assert await toys.out(stage.app.database.free) == []
    await stage.passes(A_DAY)
    assert not reader.heard(REMINDED), "nobody is reminded of what is back"


async def test_a_closing_moves_its_deadlines(owner: Reader, reader: Reader, stage: Stage) -> None:
    await borrows(reader)
    await owner.says("/menu")
    for key in ("Tutup mendadak", "Besok", "listrik padam", "Tutup perpustakaan"):
        await owner.taps(key)
    await stage.passes(A_DAY)
    assert not reader.heard(REMINDED), "the library is closed on that day"
    await stage.passes(A_DAY)
    (letter,) = reader.heard(REMINDED)
    assert said(letter) == "Hari ini Congklak harus kembali."


async def test_its_regular_work_goes_on_and_its_end_is_proper(stage: Stage, toys: Any) -> None:
    async with asyncio.timeout(10):
        while toys.rounds < 3:  # noqa: ASYNC110 - the metronome goes by the clock on the wall
            await asyncio.sleep(0.01)
    assert not toys.ended
    await stage.app.stop()
    assert toys.ended
    rounds = toys.rounds
    await asyncio.sleep(0.1)
    assert toys.rounds == rounds


async def test_its_consent_is_ones_own_to_take_back(reader: Reader, stage: Stage, toys: Any) -> None:
    await borrows(reader)
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    assert reader.sees("Meminjam mainan: diberikan")
    await reader.taps("Tarik izin: Meminjam mainan")
    assert await toys.out(stage.app.database.free) == []


async def test_its_kind_of_news_is_announced_and_silenced(reader: Reader, other_reader: Reader, owner: Reader) -> None:
    await borrows(reader)
    await other_reader.says("/mainan")
    await other_reader.taps("Pinjam Bekel")
    await reader.says("/notifikasi")
    await reader.taps("Lainnya")
    assert [key for key in reader.keys if "✅" in key][-1] == "✅ Mainan baru", "after all that were there"
    await reader.taps("Mainan baru")
    await drafts(owner)
    await owner.taps("Simpan dulu")
    await owner.taps("Ubah …")
    await owner.taps("Jenis")
    await owner.taps("Mainan")
    assert owner.sees("Jenis: Mainan")
    await owner.taps("Penerima")
    await owner.taps("Ke semua")
    await sends(owner)
    assert (bool(reader.heard(NEWS)), bool(other_reader.heard(NEWS))) == (False, True)
    await other_reader.taps("Hentikan kabar seperti ini")
    assert other_reader.sees("kabar “Mainan baru” tidak kami kirim lagi")


async def test_its_criterion_is_chosen_by_the_staff(reader: Reader, other_reader: Reader, owner: Reader) -> None:
    await borrows(reader)
    await other_reader.says("/mainan")
    await other_reader.taps("Pinjam Bekel")
    await drafts(owner)
    await owner.taps("Pilih lebih rinci")
    await owner.taps("Menurut mainan")
    await owner.taps("Congklak")
    assert owner.sees("Menjangkau 1 warga")
    assert owner.key("✓ Congklak")
    await owner.taps("Selesai")
    assert owner.sees("Kepada: warga, Menurut mainan: Congklak")
    await sends(owner)
    assert (len(reader.heard(NEWS)), len(other_reader.heard(NEWS))) == (1, 0)


async def test_its_figures_are_among_those_of_the_day(reader: Reader, stage: Stage) -> None:
    await borrows(reader)
    async with stage.app.database.reading() as rows:
        found = await figures_of(stage.app.services, rows, Period(TODAY, TODAY))
        before = await figures_of(stage.app.services, rows, Period(LONG_AGO, LONG_AGO))
    assert (found[-1].label, found[-1].value, before[-1].value) == ("Toys lent", 1, 0)


def test_it_brings_its_part_of_the_demonstration(empty_database: Path, tmp_path: Path, newcomer: Newcomer) -> None:
    path, folder = Path(shutil.copy(empty_database, tmp_path / "demo.db")), more_migrations(tmp_path)
    migrate(path, folder)
    assert seed_if_empty(path, areas=[*AREAS, newcomer.area.AREA])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT toy FROM toy_loans").fetchall() == [("Bekel",)]
        assert connection.execute("SELECT count(*) FROM titles").fetchone()[0] > 400


# PERSONAL DATA: `toy_loans.person_id` is a personal column. As soon as an area declares its own by a hook, the toys
# declare it in `new_area/toys/area.py`, and a test here sees it: in “My data”, in the files to take, and gone when
# its person is forgotten.


async def test_without_its_lines_nothing_of_it_is_there(
    world: World, settings: Settings, clock: MovableClock, with_its_table: Path
) -> None:
    app = App(settings, await Database.open(with_its_table), clock)
    await app.start()
    alone = Stage(app, world, clock)
    ani = alone.meets("Ani")
    await ani.says("/mainan")
    await app.stop()
    assert not [key for key in ani.keys if "Congklak" in key]
