"""Consents: proved by the words that were shown, taken back at any time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.areas.children.wordings import CHILD, PHOTO
from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.people import store as people
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person

ANI, BUDI = 1, 2
SHOWN = Shown("child", CHILD.version, "id", "Apakah Anda setuju?")


@pytest.fixture
async def consents(database: Database, clock: MovableClock) -> Consents:
    async with database.transaction() as tx:
        for person in (ANI, BUDI):
            await people.keep(tx, Person(person, "Warga Contoh", "id"), clock.now())
    return Consents(database, clock)


async def _gives(database: Database, consents: Consents, person: int, shown: Shown, subject: str = "child:7") -> None:
    async with database.transaction() as tx:
        await consents.give(tx, person, shown, subject)


async def test_the_same_consent_twice_is_one(database: Database, consents: Consents) -> None:
    await _gives(database, consents, ANI, SHOWN)
    await _gives(database, consents, ANI, SHOWN)
    assert len(await consents.of(database.free, ANI)) == 1


async def test_each_text_is_kept_once(database: Database, consents: Consents) -> None:
    await _gives(database, consents, ANI, SHOWN)
    await _gives(database, consents, BUDI, SHOWN)
    await _gives(database, consents, BUDI, replace(SHOWN, language="en", text="Do you agree?"))
    async with database.reading() as reader:
        assert await reader.value("SELECT count(*) FROM consent_wordings") == 2
    assert [one.shown.language for one in await consents.of(database.free, BUDI)] == ["id", "en"]


async def test_a_consent_holds_for_its_person_purpose_and_subject(database: Database, consents: Consents) -> None:
    await _gives(database, consents, ANI, SHOWN)
    assert await consents.has_agreed(database.free, ANI, CHILD, "child:7")
    assert not await consents.has_agreed(database.free, BUDI, CHILD, "child:7")
    assert not await consents.has_agreed(database.free, ANI, PHOTO, "child:7")
    assert not await consents.has_agreed(database.free, ANI, CHILD, "child:8")


async def test_a_new_version_is_to_be_agreed_to_anew(database: Database, consents: Consents) -> None:
    await _gives(database, consents, ANI, SHOWN)
    assert not await consents.has_agreed(database.free, ANI, replace(CHILD, version=CHILD.version + 1), "child:7")
    await _gives(database, consents, ANI, replace(SHOWN, version=CHILD.version + 1))
    assert await consents.has_agreed(database.free, ANI, replace(CHILD, version=CHILD.version + 1), "child:7")


async def test_what_is_taken_back_stays_as_proof(database: Database, consents: Consents, clock: MovableClock) -> None:
    await _gives(database, consents, ANI, SHOWN)
    given = clock.now()
    clock.advance(timedelta(days=1))
    async with database.transaction() as tx:
        assert await consents.withdraw(tx, ANI, "child", "child:7")
        assert not await consents.withdraw(tx, ANI, "child", "child:7")
    assert not await consents.has_agreed(database.free, ANI, CHILD, "child:7")
    (kept,) = await consents.of(database.free, ANI)
    assert (kept.given_at, kept.withdrawn_at, kept.shown) == (given, clock.now(), SHOWN)


async def test_taking_back_for_all_leaves_other_purposes(database: Database, consents: Consents) -> None:
    for person in (ANI, BUDI):
        await _gives(database, consents, person, SHOWN)
        await _gives(database, consents, person, replace(SHOWN, purpose="photo"))
    async with database.transaction() as tx:
        assert await consents.withdraw_for_all(tx, "child:7", "photo")
    assert [await consents.has_agreed(database.free, one, PHOTO, "child:7") for one in (ANI, BUDI)] == [False, False]
    assert [await consents.has_agreed(database.free, one, CHILD, "child:7") for one in (ANI, BUDI)] == [True, True]


async def test_what_follows_from_taking_one_back_is_done_with_it(database: Database, clock: MovableClock) -> None:
    followed: list[tuple[int, str]] = []

    async def follow(tx: Transaction, person: int, subject: str) -> None:
        followed.append((person, subject))

    async with database.transaction() as tx:
        await people.keep(tx, Person(ANI, "Warga Contoh", "id"), clock.now())
    consents = Consents(database, clock, follows={"photo": follow})
    for purpose in ("child", "photo"):
        await _gives(database, consents, ANI, replace(SHOWN, purpose=purpose))
    async with database.transaction() as tx:
        for given in await consents.of(tx, ANI):
            await consents.withdraw_one(tx, ANI, given.id)
    assert followed == [(ANI, "child:7")]
