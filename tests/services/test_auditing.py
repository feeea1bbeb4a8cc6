"""The auditor: says nothing of a library that keeps its word, and names each promise that somebody broke."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.areas.broadcasts.types import Audience
from bot.areas.events.service import Events
from bot.areas.events.types import Band, SignUp
from bot.areas.tickets.service import Tickets
from bot.base.area import Promises
from bot.base.clock import to_ms
from bot.base.database import Database, PassingFault
from bot.cli import auditing
from tests.actors import Reader, Stage
from tests.services.announcer import Announcer
from tests.stories.events.happenings import at_the_desk, brings, publishes_event, signs_up

SMALL = Band("4–8 tahun", 4, 8, quota=1)


class _Undone(Exception):
    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self.found = found


class Word:
    """A library that has given its word in every respect, and a hand that breaks it."""

    def __init__(self, stage: Stage, events: Mapping[str, int]) -> None:
        self.stage = stage
        self.params = {**events, "now": to_ms(stage.clock.now())}

    async def breaks(self, *statements: str) -> list[str]:
        """What the auditor says after that; afterwards all is as before."""
        try:
            async with self.stage.app.database.transaction() as tx:
                for sql in statements:
                    assert await tx.run(sql, self.params), f"broke nothing: {sql}"
                raise _Undone(await auditing.broken(self.stage.app.services, tx))
        except _Undone as undone:
            return undone.found


@pytest.fixture
async def word(stage: Stage, reader: Reader, other_reader: Reader, owner: Reader) -> Word:
    await owner.starts()
    events = await _events(stage, reader, other_reader)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Tickets].send(tx, reader.id, "Lampu mati")
    announcer = Announcer(stage, owner.id)
    await announcer.sends("Besok tutup", Audience(residents=True))
    return Word(stage, events)


async def _events(stage: Stage, reader: Reader, other_reader: Reader) -> Mapping[str, int]:
    """One that is full, with an offer and somebody who waits; one for children; one that is cancelled."""
    full = await publishes_event(stage, "Penuh", hours=24 * 5, capacity=1)
    first = await signs_up(stage, reader, full, "Ani")
    await signs_up(stage, other_reader, full, "Budi")
    await at_the_desk(stage, full, "Citra")
    async with stage.app.database.transaction() as tx:
        events = stage.app.services[Events]
        await events.signing_up.cancel(tx, reader.id, [first.registrations[0].id])
    children = await publishes_event(stage, "Anak", hours=24 * 6, bands=(SMALL,), sign_up=SignUp.WHOLE)
    await brings(stage, reader, children, "Rafi")
    off = await publishes_event(stage, "Batal", hours=24 * 7)
    await signs_up(stage, other_reader, off, "Budi")
    await at_the_desk(stage, off, "Dewi", "+628120000002")
    async with stage.app.database.transaction() as tx:
        await events.composing.cancel(tx, off)
    await stage.settled()
    return {"full": full, "children": children, "off": off}


async def test_a_library_that_keeps_its_word(word: Word, stage: Stage) -> None:
    assert await stage.broken_promises() == []
    promising = [area.name for area in stage.app.hooks.areas if any(isinstance(one, Promises) for one in area.hooks)]
    others = ["rooms", "tickets", "proposals", "holds", "shelf", "reading_groups", "challenges", "broadcasts"]
    assert promising == ["outbox", "schedule", "events", *others]


OFFER = "kind = 'event_offer'"
BROKEN = [
    (
        "UPDATE registrations SET seats = 3 WHERE state = 'offered' AND event_id = :full",
        r"^events: event \d+ \(session None\): 3 seats are held of 1$",
    ),
    (
        "UPDATE registrations SET seats = 2 WHERE event_id = :children",
        r"^events: event \d+ \(session None\): 2 seats are held of 1 for 4–8 tahun$",
    ),
    (
        "UPDATE registrations SET place_in_line = 1 WHERE event_id = :full AND place_in_line = 2",
        r"^events: event \d+: place 1 in line is that of several parties$",
    ),
    (
        "UPDATE registrations SET place_in_line = 9 WHERE event_id = :full AND place_in_line = 3",
        r"^events: event \d+: of 9 places in line only 3 were given$",
    ),
    (
        "UPDATE events SET capacity = 2 WHERE id = :full",
        r"^events: event \d+ \(session None\): a seat is free, and somebody waits for it$",
    ),
    (
        f"UPDATE outbox SET state = 'dropped' WHERE {OFFER}",
        r"^events: offer \d+: nobody was told, by letter or by telephone$",
    ),
    (
        "UPDATE schedule SET state = 'dropped', reason = 'x' WHERE kind = 'event_offer_ends'",
        r"^events: offer \d+: nothing ends it$",
    ),
    (
        "UPDATE offers SET state = 'expired' WHERE state = 'open'",
        r"^events: registration \d+ is offered a seat, but offer \d+ is expired$",
    ),
    (
        """DELETE FROM schedule WHERE kind = 'event_remind' AND key LIKE '%:1440'
           AND subject IN (SELECT 'registration:' || id FROM registrations WHERE event_id = :children)""",
        r"^events: registration \d+: no reminder 1 day, 0:00:00 before session \d+$",
    ),
    (
        "DELETE FROM outbox WHERE kind = 'event_cancelled'",
        r"^events: event \d+ was cancelled, and party \d+ was not told$",
    ),
    (
        "DELETE FROM desk_calls WHERE kind = 'event_cancelled'",
        r"^events: event \d+ was cancelled, and party \d+ was not told$",
    ),
    (
        f"UPDATE outbox SET state = 'sending', lease_until = :now - 600000 WHERE {OFFER}",
        r"^outbox: letter \d+ \(event_offer\) is being sent for longer than its lease$",
    ),
    (
        f"UPDATE outbox SET state = 'waiting', expires_at = :now - 600000 WHERE {OFFER}",
        r"^outbox: letter \d+ \(event_offer\) waits though it is of no use any more$",
    ),
    (
        f"UPDATE outbox SET state = 'waiting', hushed = 1, expires_at = :now - 90000000 WHERE {OFFER}",
        r"^outbox: letter \d+ \(event_offer\) waits though it is of no use any more$",
    ),
    (
        "UPDATE schedule SET due_at = :now - 7200001 WHERE kind = 'event_offer_ends'",
        r"^schedule: job \d+ \(event_offer_ends\) is overdue by 2 hours$",
    ),
    (
        "UPDATE feedback SET due_on = 'soon'",
        r"^tickets: ticket 1 waits for an answer, and no day is set for it$",
    ),
    (
        "DELETE FROM outbox WHERE kind = 'feedback'",
        r"^tickets: ticket 1 waits for an answer, and nobody of the staff was told$",
    ),
    (
        "UPDATE broadcasts SET audience = json_set(audience, '$.chats', json('[{\"chat_id\":-1}]'))",
        r"^broadcasts: announcement 1: 0 copies for channels and groups, and 1 were planned$",
    ),
    (
        "UPDATE broadcasts SET audience = '{}'",
        r"^broadcasts: announcement 1: \d copies for residents, and none were meant$",
    ),
    (
        "UPDATE broadcasts SET phase = 'draft', started_at = NULL",
        r"^broadcasts: announcement 1 has not begun, and has \d copies$",
    ),
    (
        "UPDATE outbox SET state = 'waiting' WHERE kind = 'broadcast'",
        r"^broadcasts: announcement 1 is done, and \d copies have not left$",
    ),
]


@pytest.mark.parametrize(("sql", "said"), BROKEN, ids=[said for _, said in BROKEN])
async def test_it_names_what_is_broken(word: Word, sql: str, said: str) -> None:
    found = await word.breaks(sql)
    assert [one for one in found if re.search(said, one)] != [], found


async def test_somebody_who_was_left_out_of_an_announcement(word: Word) -> None:
    left_out = "DELETE FROM outbox WHERE id IN (SELECT max(id) FROM outbox WHERE kind = 'broadcast')"
    found = await word.breaks(left_out, "UPDATE broadcasts SET phase = 'running'")
    assert found == ["broadcasts: announcement 1: 1 residents are meant and have no copy"]


async def test_a_promise_that_is_about_to_be_made_anew_is_not_missed(word: Word, stage: Stage) -> None:
    """The rules of reminders have changed, and the job that plans them anew has not run yet."""
    async with stage.app.database.transaction() as tx:
        events = stage.app.services[Events]
        await events.ruled.change(tx, "reminders", (timedelta(days=2),))
        await events.composing.plan_reminding_anew(tx)
        assert await auditing.broken(stage.app.services, tx) == []
    await stage.settled()
    assert await stage.broken_promises() == []


Audited = Callable[[Path], tuple[int, str]]


@pytest.fixture
def audited(capsys: pytest.CaptureFixture[str]) -> Audited:
    """Runs `audit`; its exit code and what it printed."""

    def audit(database: Path) -> tuple[int, str]:
        code = main(["audit", "--database", str(database)])
        return code, "".join(capsys.readouterr())

    return audit


@pytest.fixture
def file(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "library.db"))


def test_all_is_well(file: Path, audited: Audited) -> None:
    before = file.read_bytes()
    assert audited(file) == (0, "ok     every promise of 11 areas is kept\n")
    assert file.read_bytes() == before


def test_what_is_broken_is_an_exit_code_too(file: Path, audited: Audited) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO schedule (kind, details, key, due_at) VALUES ('x', '{}', 'x', 1)")
        connection.commit()
    code, said = audited(file)
    assert code == 1
    assert re.search(
        r"^BROKEN schedule: job 1 \(x\) is overdue by \d+ hours\n1 promises are broken$", said, re.MULTILINE
    )


def test_a_database_that_is_not_there_or_older_is_not_audited(file: Path, tmp_path: Path, audited: Audited) -> None:
    assert audited(tmp_path / "none.db") == (1, f"There is no database at {tmp_path / 'none.db'}.\n")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 3")
    code, said = audited(file)
    assert (code, f"{file} has schema 3 of" in said) == (1, True)


async def test_it_reads_only(database: Database, tmp_path: Path) -> None:
    opened = await Database.open(tmp_path / "library.db", readers=1, read_only=True)
    try:
        with pytest.raises(PassingFault):
            async with opened.transaction() as tx:
                await tx.run("INSERT INTO facts VALUES ('a', 'b')")
    finally:
        await opened.close()
