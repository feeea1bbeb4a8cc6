"""Files that are made when their message is sent: only the recipe waits in the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database, Reader
from bot.base.services import Services
from bot.chat.core.feature import Feature, Notice
from bot.chat.screens.screen import File, Screen
from bot.chat.screens.texts import Texts
from bot.delivery.outbox import store
from bot.delivery.outbox.rules import Lane, Letter
from bot.settings import Settings
from handlers import FEATURES
from simulator.world import World


async def _make(services: Services, reader: Reader, t: Texts, person: int, details: Mapping[str, Any]) -> bytes | None:
    return f"{details['word']} {person} {t.language}".encode() if details["word"] else None


async def _look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> Mapping[str, Any]:
    return details


def _paper(t: Texts, details: Mapping[str, Any]) -> Screen:
    return Screen("Ini berkasnya", document=File("paper", "berkas.txt", details))


SAMPLE = Feature(name="sample", title="", files={"paper": _make}, notices={"paper": Notice(_look_up, _paper)})


@pytest.fixture
async def app(settings: Settings, world: World, clock: MovableClock) -> Any:
    app = App(settings, await Database.open(settings.database), clock, features=[*FEATURES, SAMPLE])
    await app.start()
    yield app
    await app.stop()


async def _posts(app: App, person: int, word: str) -> tuple[str, str]:
    async with app.database.transaction() as tx:
        letter = await store.post(tx, Letter(person, "paper", {"word": word}, "k", Lane.REMINDERS), app.clock.now())
        recipe = await tx.value("SELECT details FROM outbox WHERE id = :id", {"id": letter})
    await app.settled()
    async with app.database.reading() as reader:
        return recipe, await reader.value("SELECT state FROM outbox WHERE id = :id", {"id": letter})


async def test_a_file_is_made_for_its_reader_when_it_is_sent(app: App, world: World) -> None:
    ani = world.add_user("Ani")
    world.person(ani.id).starts()
    recipe, state = await _posts(app, ani.id, "halo")
    assert (recipe, state) == ('{"word": "halo"}', "sent")
    (message,) = [one for one in world.person(ani.id).messages() if "document" in one]
    assert (message["caption"], message["document"]["file_name"]) == ("Ini berkasnya", "berkas.txt")
    assert (await app.bot.get_file(message["document"]["file_id"])).file_size == len(f"halo {ani.id} id")


async def test_what_cannot_be_made_any_more_is_not_sent(app: App, world: World) -> None:
    ani = world.add_user("Ani")
    world.person(ani.id).starts()
    assert (await _posts(app, ani.id, ""))[1] == "dropped"


async def test_a_last_letter_leaves_no_trace(app: App, world: World) -> None:
    ani = world.add_user("Ani")
    world.person(ani.id).starts()
    await app.settled()
    async with app.database.transaction() as tx:
        await store.post(tx, Letter(ani.id, "paper", {"word": "dah"}, "last", subject="parting"), app.clock.now())
    await app.settled()
    assert any("document" in one for one in world.person(ani.id).messages())
    async with app.database.reading() as reader:
        assert await reader.value("SELECT count(*) FROM outbox WHERE key = 'last'") == 0
