"""A database of an earlier version: migrated, taken up where it was left, and old keys answered.

`before/database.sql` was made by the program of then, `before/chats.json` tells who was there and what keys stood in
their messages. Ten minutes passed since.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from simulator.server import serve
from simulator.state import Simulator
from simulator.world import World
from tests.actors import Reader, Stage, said
from tests.contracts.before import reading

FOLDER = Path(__file__).parent / "before"
CHATS: dict[str, Any] = json.loads((FOLDER / "chats.json").read_text(encoding="utf-8"))
WIRE: dict[str, Any] = json.loads((FOLDER / "wire_formats.json").read_text(encoding="utf-8"))
TAKEN_UP = datetime.fromisoformat(CHATS["moment"]) + timedelta(minutes=10)
OLD, TROUBLE = "Menu tadi sudah lama", "gangguan di pihak kami"
UNDONE = 900_000_001  # the update that nobody answered before the program ended


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old database, as it lay there, migrated; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("before") / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / "database.sql").read_text(encoding="utf-8"))
    reading.bring_up_to_date(path)
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Path:
    """This test's own copy of it, with what the migration left beside it."""
    for file in migrated.parent.glob(f"{migrated.name}*"):
        shutil.copy(file, tmp_path / file.name)
    return tmp_path / migrated.name


@pytest.fixture
async def stage(database: Path) -> AsyncIterator[Stage]:
    """The application started on it, in a Telegram where everybody and the channel are as they were."""
    telegram = await serve(Simulator(frozen_at=TAKEN_UP, lift_limits=True))
    world = telegram.simulator.world(CHATS["token"])
    _peopled(world)
    app, clock = await reading.opened(database, telegram.url, CHATS["token"], CHATS["owner"], TAKEN_UP)
    stage = Stage(app, world, clock)
    await app.start()
    await stage.settled()
    yield stage
    await stage.app.stop()
    await telegram.close()
    assert not stage.complaints(), stage.complaints()


def _peopled(world: World) -> None:
    for one in CHATS["people"].values():
        world.add_user(one["name"], user_id=one["id"])
        world.chats[one["id"]].started = True
    channel = world.add_channel(CHATS["channel"]["title"], [CHATS["owner"]], bot_rights={})
    assert channel.id == CHATS["channel"]["id"]


def _who(stage: Stage, role: str) -> Reader:
    return Reader(stage, CHATS["people"][role]["id"])


def _rows(path: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


async def _now(stage: Stage, sql: str) -> list[tuple[Any, ...]]:
    async with stage.app.database.reading() as reader:
        return [tuple(row) for row in await reader.rows(sql)]


def test_the_history_of_the_old_database_is_known(database: Path) -> None:
    found = dict(_rows(database, "SELECT name, digest FROM migrations"))
    assert WIRE["migrations"].items() <= found.items()
    assert not _rows(database, "PRAGMA foreign_key_check")
    assert _rows(database, "PRAGMA integrity_check") == [("ok",)]


async def test_every_kind_of_planned_work_is_still_done(stage: Stage) -> None:
    assert not set(WIRE["jobs"]) - set(reading.scheduled(stage.app))
    planned = {kind for (kind,) in await _now(stage, "SELECT DISTINCT kind FROM schedule")}
    assert planned <= set(reading.scheduled(stage.app))


async def test_the_update_that_was_left_gets_its_answer(stage: Stage) -> None:
    assert _who(stage, "offered").heard("Sitti Nurbaya")
    assert await _now(stage, f"SELECT state FROM inbox WHERE update_id = {UNDONE}") == [("done",)]


async def test_letters_that_waited_leave(database: Path, stage: Stage) -> None:
    """Kinds and details as they lay there; what was for later leaves later, and nothing stays behind."""
    letters = sqlite3.connect(":memory:")
    letters.executescript((FOLDER / "database.sql").read_text(encoding="utf-8"))
    waited = letters.execute("SELECT id, kind FROM outbox WHERE state = 'waiting'").fetchall()
    letters.close()
    assert len({kind for _, kind in waited}) >= 8
    await stage.passes(timedelta(minutes=5))
    for _ in range(4):
        await stage.passes(timedelta(days=1))
    ended = dict(await _now(stage, "SELECT id, state FROM outbox"))
    assert {f"{kind} {number}: {ended[number]}" for number, kind in waited if ended.get(number) != "sent"} == set()
    assert _who(stage, "queued").heard("Nonton Bareng")
    assert _who(stage, "parent").heard("listrik padam")
    assert _who(stage, "owner").heard("Lampu ruang baca mati")


async def test_the_announcement_on_its_way_reaches_the_others(stage: Stage) -> None:
    await stage.passes(timedelta(minutes=1))
    for role in CHATS["people"]:
        assert len(_who(stage, role).heard("Perpustakaan sedang berbenah.")) == 1, role
    assert await _now(stage, "SELECT phase FROM broadcasts WHERE phase = 'running'") == []


async def test_what_fell_due_is_done(stage: Stage) -> None:
    offered = _who(stage, "offered")
    assert offered.heard("Kelas Lusa")
    done = await _now(stage, "SELECT state FROM schedule WHERE kind = 'event_remind' AND key LIKE '%:21:1440'")
    assert done == [("done",)]
    posts = _who(stage, "owner").person.messages(CHATS["channel"]["id"])
    assert any("Lokakarya Contoh" in said(one) for one in posts)


async def test_an_offer_made_before_is_taken(stage: Stage) -> None:
    offered = _who(stage, "offered")
    await offered.says("/menu")
    await offered.forges("of1:1:1")
    assert offered.sees("Kursinya untuk Anda ✅\n\nKelas Kecil")


async def test_what_failed_is_tried_again(stage: Stage) -> None:
    failing = _who(stage, "failing")
    await failing.says("/menu")
    await failing.forges("re1:1")
    assert failing.sees("Sitti Nurbaya")
    assert await _now(stage, "SELECT id FROM failed_turns WHERE payload <> ''") == []


@pytest.mark.parametrize(
    ("role", "typed", "seen"),
    [
        ("resident", ["dewasa", "lewati", "lewati", "kirim"], "Terima kasih"),
        ("complaining", ["kirim"], "Nomornya"),
        ("librarian", ["Kamis 24/12 jam 8-9"], "Di mana"),
        ("owner", ["tutup", "Libur contoh", "kirim"], "Tersimpan"),
        ("guardian", ["Bapak Contoh", "setuju"], "terdaftar ✅"),
        ("parent", ["Tono 2017 SD"], "Sari Contoh, lahir 2018, SD/MI\n• Tono, lahir 2017"),
        ("desk", ["Kelas Menulis"], "Warga Contoh Tiga"),
    ],
)
async def test_a_form_goes_on_where_it_was(stage: Stage, role: str, typed: list[str], seen: str) -> None:
    who = _who(stage, role)
    for words in typed:
        await who.says(words)
        assert TROUBLE not in who.text
    assert seen in who.text, who.text


@pytest.mark.parametrize(
    ("role", "keys", "seen"),
    [
        ("resident", ["fm1:propose:audience:c:general", "fm1:propose:reason:s:", "fm1:propose:photo:s:"], "Apakah ini"),
        ("complaining", ["fm1:feedback:summary:g:"], "Nomornya"),
        ("owner", ["fm1:special_days:hours:b:"], "Tanggal berapa"),
        ("parent", ["fm1:kidsleft:children:d:"], "Nomor telepon"),
    ],
)
async def test_a_forms_own_keys_go_on_with_it(stage: Stage, role: str, keys: list[str], seen: str) -> None:
    who = _who(stage, role)
    await who.says("/menu")
    for data in keys:
        await who.forges(data)
        assert TROUBLE not in who.text
    assert seen in who.text, who.text


async def _taps(who: Reader, keys: Iterable[str]) -> list[str]:
    """Tap every key on an old message; those without an answer, and those that count as old though they are not.

    The keys of a form and of a retry are old as soon as it is over; everything else leads somewhere.
    """
    faults = []
    await who.says("/menu")
    for data in keys:
        before = len(who.stage.world.requests)
        await who.forges(data)
        asked = [one.params for one in list(who.stage.world.requests)[before:]]
        shown = [one for one in asked if str(one.get("chat_id")) == str(who.id)]
        words = " ".join(str(one.get("text") or one.get("caption") or "") for one in shown)
        if not shown or TROUBLE in words or (OLD in words and not data.startswith(("fm", "re"))):
            faults.append(f"{data}: {words[:80] or 'no answer'}")
    return faults


async def _troubles(stage: Stage) -> list[tuple[Any, ...]]:
    """What the owner was told of faults, and what was kept of them."""
    told = await _now(stage, "SELECT key FROM outbox WHERE kind IN ('fault', 'job_failed')")
    return told + await _now(stage, "SELECT id FROM failed_turns WHERE id > 1")


@pytest.mark.parametrize("role", CHATS["keys"])
async def test_keys_that_stood_in_messages_are_answered(stage: Stage, role: str) -> None:
    troubles = await _troubles(stage)
    faults = await _taps(_who(stage, role), CHATS["keys"][role])
    assert not faults, "\n".join(faults)
    assert await _troubles(stage) == troubles


@pytest.mark.parametrize("role", ["resident", "owner"])
async def test_a_key_of_every_tag_is_answered(stage: Stage, role: str) -> None:
    troubles = await _troubles(stage)
    faults = await _taps(_who(stage, role), (one["examples"][0] for one in WIRE["buttons"].values()))
    assert not faults, "\n".join(faults)
    assert await _troubles(stage) == troubles


async def test_what_never_was_a_key_would_be_noticed(stage: Stage) -> None:
    resident = _who(stage, "resident")
    assert await _taps(resident, ["zzz1:1", "eo2:1::0", "eo1:1"]) == [
        f"{data}: Menu tadi sudah lama. Ini menu yang baru." for data in ("zzz1:1", "eo2:1::0", "eo1:1")
    ]
