"""Deletion is complete, on the disk too; what has served its time goes by night; exports tell of oneself only."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Collection, Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.areas.children.rules import Details
from bot.areas.children.service import Children
from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.people import store as people
from bot.areas.people.service import People
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.service import Privacy
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.clock import MovableClock, to_ms
from bot.base.database import Database, Transaction
from bot.base.identity import Access, Person
from bot.base.personal_data import Inventory
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due
from bot.settings import WIB
from bot.wiring import AREAS, ROOMS

ANI, BUDI, STAFF = 811223344, 811223355, 811223366
WORDS = {
    ANI: ("Anindita Rahayu", "Rafi Kecil", "081200001111", "sangat rahasia ani"),
    BUDI: ("Budiman Hakim", "Sari Mungil", "081200002222", "sangat rahasia budi"),
}
SHOWN = Shown("child", 1, "id", "Apakah Anda setuju?")
EVENT = """
    INSERT INTO events (id, kind, title, sign_up, state, created_by, created_at)
    VALUES (1, 'storytelling', 'Mendongeng', 'whole', 'published', :staff, :now);
    INSERT INTO event_sessions (id, event_id, starts_at, ends_at) VALUES (1, 1, :now, :now + 3600000)
"""


class Library:
    """A database in which two people left something in every table that can hold something of them."""

    def __init__(self, database: Database, clock: MovableClock, file: Path) -> None:
        self.database, self.clock, self.file = database, clock, file
        self.consents = Consents(database, clock)
        self.children = Children(database, clock, WIB, self.consents, People(database, clock, "id"), self.unname)
        leave, forgets = [self.children.guardian_leaves], [self.children.forget_grown_up]
        self.personal = Privacy(database, clock, WIB, file, Inventory(Hooks([*ROOMS, *AREAS])), leave, forgets)
        self.requests = DataRequests(database, clock, Staff(database, clock, Access(()), [STAFF]))

    async def unname(self, tx: Transaction, people: Collection[int], names: Collection[str]) -> None:
        await self.personal.unname(tx, people, names)

    async def run(self, sql: str, **params: Any) -> None:
        async with self.database.transaction() as tx:
            for statement in sql.split(";"):
                await tx.run(statement, {"now": to_ms(self.clock.now()), **params})

    async def value(self, sql: str) -> Any:
        async with self.database.reading() as reader:
            return await reader.value(sql)

    async def fill(self, person: int, number: int) -> None:
        name, child, _, secret = WORDS[person]
        now = self.clock.now()
        async with self.database.transaction() as tx:
            await people.keep(tx, Person(person, name, "id"), now)
            await people.set_called(tx, person, name)
            kept = await self.children.add(tx, person, Details(child, 2019, "sd"), SHOWN)
            await self.requests.ask(tx, person, secret)
            letter = Letter(person, "test", {"text": secret}, f"own:{person}", Lane.REMINDERS)
            await outbox.post(tx, letter, now)
            about = Letter(STAFF, "test", {"text": secret}, f"told:{number}", Lane.REMINDERS, about_person(person))
            await outbox.post(tx, about, now)
            await schedule.plan(tx, Due("test", "", now, f"later:{number}", {"person": person, "text": secret}))
        await self._fill_rest(person, number, kept.id)

    async def _fill_rest(self, person: int, number: int, child: int) -> None:
        name, child_name, phone, secret = WORDS[person]
        await self.run(
            """
            INSERT INTO proposals (person_id, title, audience, reason, photo, title_key, proposed_at)
            VALUES (:person, 'Buku ' || :n, 'child', :secret, :secret, 'buku' || :n, :now);
            INSERT INTO searches (person_id, question, filters, asked_at) VALUES (:person, :secret, '{}', :now);
            INSERT INTO drafts (person_id, chat_id, conversation, version, step, answers, updated_at)
            VALUES (:person, :person, 'x', 1, 'y', :secret, :now);
            INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (:person, :secret, :now);
            INSERT INTO inbox (update_id, lane, payload, state, received_at)
            VALUES (:n, :person, :secret, 'parked', :now);
            INSERT INTO guardian_invitations (digest, invited_by, child_ids, expires_at)
            VALUES ('d' || :n, :person, '[1]', :now + 3 * 86400000);
            INSERT INTO parties (id, event_id, person_id, desk_name, phone, together, with_children, created_at)
            VALUES (:n, 1, :person, :name, :phone, 1, 1, :now);
            INSERT INTO registrations (id, party_id, event_id, person_id, name, state, place_in_line, code, answers,
                                       needs, fetcher)
            VALUES (10 * :n, :n, 1, :person, :name, 'seated', 1, 'MD-' || :n, :secret, :secret, :name),
                   (10 * :n + 1, :n, 1, NULL, :child_name, 'seated', 1, 'ME-' || :n, :secret, :secret, :name);
            UPDATE registrations SET child_id = :child WHERE id = 10 * :n + 1;
            INSERT INTO attendances (registration_id, session_id, came_at, came_by, brought_by, fetched_by)
            VALUES (10 * :n + 1, 1, :now, :staff, :name, :name);
            INSERT INTO standings (person_id, lowered_until) VALUES (:person, :now)
            """,
            person=person, n=number, name=name, child_name=child_name, phone=phone, secret=secret, child=child,
            staff=STAFF,
        )  # fmt: skip

    async def traces(self, person: int) -> list[str]:
        """Where anything of a person is found: every column of every table, and every file."""
        wanted = (str(person), *WORDS[person])
        found = [
            f"{table}.{column}: {value}"
            async for table, column, value in self._values()
            if any(word in str(value) for word in wanted)
        ]
        for file in self.file.parent.iterdir():
            content = file.read_bytes()
            found += [f"{file.name}: {word}" for word in WORDS[person] if word.encode() in content]
        return found

    async def _values(self) -> AsyncIterator[tuple[str, str, Any]]:
        async with self.database.reading() as reader:
            for table in await reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                for row in await reader.rows(f"SELECT * FROM {table['name']}"):
                    for column in row.keys():  # noqa: SIM118 - iterating a row gives its values
                        yield table["name"], column, row[column]


@pytest.fixture
async def library(database: Database, clock: MovableClock, tmp_path: Path) -> Library:
    library = Library(database, clock, tmp_path / "library.db")
    await library.run(EVENT, staff=STAFF)
    await library.fill(ANI, 1)
    await library.fill(BUDI, 2)
    return library


async def _erases(library: Library, person: int) -> None:
    async with library.database.transaction() as tx:
        await library.personal.erase(tx, person)
    await library.database.fold()


async def test_nothing_is_left_in_any_table_or_file(library: Library) -> None:
    assert len(await library.traces(ANI)) > 20
    await _erases(library, ANI)
    assert await library.traces(ANI) == []


async def test_other_people_keep_everything(library: Library) -> None:
    before = sorted(one for one in await library.traces(BUDI) if ".db" not in one)
    await _erases(library, ANI)
    assert sorted(one for one in await library.traces(BUDI) if ".db" not in one) == before


async def test_the_counts_stay(library: Library) -> None:
    tables = ("proposals", "registrations", "parties", "attendances")
    before = [await library.value(f"SELECT count(*) FROM {table}") for table in tables]
    await _erases(library, ANI)
    assert [await library.value(f"SELECT count(*) FROM {table}") for table in tables] == before
    assert await library.value("SELECT title FROM proposals WHERE person_id IS NULL") == "Buku 1"


async def test_who_worked_for_the_library_can_go_too(library: Library) -> None:
    async with library.database.transaction() as tx:
        await people.keep(tx, Person(STAFF, "Petugas Contoh", "id"), library.clock.now())
    await _erases(library, STAFF)
    found = [one async for one in library._values() if str(STAFF) in str(one[2])]
    assert found == []
    assert await library.value("SELECT created_by FROM events") == 0


async def test_an_export_tells_of_oneself_only(library: Library) -> None:
    exported = await library.personal.export(library.database.free, ANI)
    text = json.dumps(exported, ensure_ascii=False)
    assert all(word in text for word in WORDS[ANI])
    assert not any(word in text for word in (*WORDS[BUDI], str(BUDI), str(STAFF)))
    assert exported["data"]["children"][0]["call_name"] == "Rafi Kecil"
    assert exported["data"]["consents"][0]["text"] == SHOWN.text
    assert exported["data"]["seats"][0]["event"] == "Mendongeng"
    assert exported["data"]["proposals"][0]["proposed_at"] == "2026-11-23T09:00:00+07:00"


def _at(library: Library, **passed: int) -> Any:
    return library.personal.retention(library.clock.now() + timedelta(**passed))


@pytest.mark.parametrize(
    ("days", "gone"),
    [
        (2, {"needs": "registrations WHERE needs <> '' OR fetcher <> ''", "failed": "failed_turns"}),
        (4, {"invitations": "guardian_invitations"}),
        (31, {"searches": "searches", "drafts": "drafts", "parked": "inbox"}),
        (91, {"standing": "standings"}),
        (731, {
            "names": "registrations WHERE name <> '' OR person_id IS NOT NULL OR child_id IS NOT NULL",
            "phones": "parties WHERE phone <> '' OR desk_name <> ''",
            "escorts": "attendances WHERE brought_by <> '' OR fetched_by <> ''",
            "reasons": "proposals WHERE reason <> '' OR person_id IS NOT NULL",
        }),
    ],
)  # fmt: skip
async def test_what_has_served_its_time_goes(library: Library, days: int, gone: Mapping[str, str]) -> None:
    await _at(library, days=days - 2)
    for name, where in gone.items():
        assert await library.value(f"SELECT count(*) FROM {where}") > 0, name
    await _at(library, days=days)
    for name, where in gone.items():
        assert await library.value(f"SELECT count(*) FROM {where}") == 0, name
    assert await library.value("SELECT count(*) FROM registrations") == 4


async def test_a_second_night_finds_nothing(library: Library) -> None:
    assert await _at(library, days=731) > 0
    assert await _at(library, days=731) == 0


async def test_many_rows_go_in_short_transactions(library: Library) -> None:
    rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1700)"
    await library.run(
        f"""{rows} INSERT INTO searches (person_id, question, filters, asked_at)
        SELECT {ANI}, 'x', '{{}}', :now FROM n"""
    )
    await _at(library, days=31)
    assert await library.value("SELECT count(*) FROM searches") == 0


async def test_a_withdrawn_consent_is_proof_for_two_years(library: Library) -> None:
    async with library.database.transaction() as tx:
        await library.consents.withdraw(tx, ANI, "child", "child:1")
    await _at(library, days=729)
    assert await library.value("SELECT count(*) FROM consents") == 2
    await _at(library, days=731)
    assert await library.value("SELECT count(*) FROM consents") == 1


async def test_who_has_grown_up_is_no_child_any_more(library: Library) -> None:
    await library.run("UPDATE children SET birth_year = 2007 WHERE call_name = 'Rafi Kecil'")
    await _at(library)
    assert [one.name for one in await library.children.of(library.database.free, BUDI)] == ["Sari Mungil"]
    assert await library.children.of(library.database.free, ANI) == []
    assert not any(one.withdrawn_at is None for one in await library.consents.of(library.database.free, ANI))


async def test_old_copies_of_the_database_go(library: Library) -> None:
    now = library.clock.now()
    for name, age in (("library.db.v3", 31), ("library.db.v4", 29)):
        copy = library.file.with_name(name)
        copy.write_bytes(b"x")
        os.utime(copy, ((now - timedelta(days=age)).timestamp(),) * 2)
    await _at(library)
    assert _names(library.file.parent.glob("*.v*")) == ["library.db.v4"]


def _names(files: Iterable[Path]) -> list[str]:
    return sorted(file.name for file in files)


async def test_the_night_comes_once_a_day(library: Library) -> None:
    assert await library.personal.nightly()
    assert not await library.personal.nightly()
    library.clock.advance(timedelta(hours=16, minutes=59))  # 01.59
    assert not await library.personal.nightly()
    library.clock.advance(timedelta(minutes=1))
    assert await library.personal.nightly()
