"""Whatever cannot be drawn, made or delivered: whoever waits for it gets a word, and the owners hear of our errors."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.app import App
from bot.base.area import Area
from bot.base.clock import MovableClock
from bot.base.database import Database, PassingFault, Transaction
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.routing.commit import KIND
from bot.chat.screens.screen import File, Screen
from bot.chat.screens.texts import Texts
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox import store
from bot.delivery.outbox.rules import UNDELIVERED, Claimed, Ending, Lane, Letter, State
from bot.settings import Settings
from bot.wiring import AREAS, FEATURES
from simulator.world import World
from tests.actors import Reader, Stage, said

MAKERS = sorted(name for feature in FEATURES for name in feature.files)
_keys = itertools.count(1)
NOTICES = sorted(kind for feature in FEATURES for kind in feature.notices)
_ABOUT_NOTHING = {"offer": 0, "emergency": 0, "hold": 0}  # what those who hear of an end look up by their letters
NOT_SENT = "Maaf, berkas atau gambarnya tidak dapat dikirim. Silakan coba lagi nanti, atau tanyakan kepada petugas."


async def _raises(*_: object) -> Any:
    raise LookupError("a name that nobody may read in a log")


async def _nothing(*_: object) -> None:
    return None


async def _answers(stage: Stage, reader: Reader, screen: Screen) -> tuple[str, str]:
    """Posts a direct answer; how it ended, and why."""
    letter = Letter(reader.id, KIND, {"screen": screen.wire(), "edit": None}, f"{next(_keys)}/0")
    async with stage.app.database.transaction() as tx:
        posted = await store.post(tx, letter, stage.clock.now())
    return await _ending(stage, posted)


async def _ending(stage: Stage, letter: int | None) -> tuple[str, str]:
    await asyncio.wait_for(stage.app.settled(), 20)
    async with stage.app.database.reading() as rows:
        row = await rows.row("SELECT state, ifnull(reason, '') AS reason FROM outbox WHERE id = :id", {"id": letter})
    assert row is not None
    return row["state"], row["reason"]


def _with(maker: str, part: str) -> Screen:
    return Screen(f"Ini berkas Anda: {maker}.", **{part: File(maker, "berkas.pdf", {})})  # type: ignore[arg-type]


async def test_an_answer_comes_without_the_file_that_cannot_be_made(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    await reader.starts()
    for maker in MAKERS:
        monkeypatch.setitem(stage.app.registry._files, maker, _raises)
        for part in ("photo", "document"):
            assert (await _answers(stage, reader, _with(maker, part)))[0] == "sent"
            assert reader.text == f"Ini berkas Anda: {maker}.\n\n{NOT_SENT}", part
    (told,) = owner.heard("LookupError")  # however many strike
    assert "(answer)" in said(told)
    assert "a name that" not in said(told)


async def test_an_answer_says_that_its_file_is_gone(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    greeted = len(owner.answers)
    await reader.starts()
    for maker in MAKERS:
        monkeypatch.setitem(stage.app.registry._files, maker, _nothing)
        assert (await _answers(stage, reader, _with(maker, "document")))[0] == "sent"
        assert reader.text.startswith(f"Ini berkas Anda: {maker}.\n\nBerkas ini sudah tidak ada."), maker
    assert len(owner.answers) == greeted, "that is no error of ours"


async def test_a_notice_that_cannot_be_drawn_is_told_to_the_owners_once_a_day(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    await reader.starts()
    for kind in sorted({*NOTICES} - {UNDELIVERED}):
        kept = stage.app.registry._notices[kind]
        monkeypatch.setitem(stage.app.registry._notices, kind, Notice(_raises, _screen))
        for _ in range(2):
            assert await _posted(stage, reader.id, kind) == ("refused", "our own error")
        assert len(owner.heard(f"({kind})")) == 1, kind
        monkeypatch.setitem(stage.app.registry._notices, kind, kept)
    await owner.says("/petugas")
    assert any(f"Tidak terkirim: {2 * (len(NOTICES) - 1)}" in key for key in owner.keys)
    await stage.passes(timedelta(days=1))
    monkeypatch.setitem(stage.app.registry._notices, NOTICES[0], Notice(_raises, _screen))
    await _posted(stage, reader.id, NOTICES[0])
    assert len(owner.heard(f"({NOTICES[0]})")) == 2


async def test_what_tells_the_owners_does_not_tell_of_itself(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    greeted = len(owner.answers)
    monkeypatch.setitem(stage.app.registry._notices, UNDELIVERED, Notice(_raises, _screen))
    assert await _posted(stage, owner.id, UNDELIVERED) == ("refused", "our own error")
    assert len(owner.answers) == greeted


async def test_a_notice_that_no_longer_holds_is_missed_by_nobody(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    greeted = len(owner.answers)
    await reader.starts()
    for kind in NOTICES:
        monkeypatch.setitem(stage.app.registry._notices, kind, Notice(_nothing, _screen))
        assert await _posted(stage, reader.id, kind) == ("dropped", "no longer holds")
    assert len(owner.answers) == greeted


def _screen(t: Texts, found: Any) -> Screen | None:
    return Screen("Ada kabar.") if found else None


async def _posted(stage: Stage, chat: int, kind: str, lane: Lane = Lane.REMINDERS, **more: Any) -> tuple[str, str]:
    async with stage.app.database.transaction() as tx:
        letter = Letter(chat, kind, _ABOUT_NOTHING, f"{kind}/{next(_keys)}", lane, **more)
        posted = await store.post(tx, letter, stage.clock.now())
    return await _ending(stage, posted)


async def test_a_notice_is_sent_without_its_picture_and_never_without_its_document(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    await reader.starts()
    for part, ended in (("photo", "sent"), ("document", "refused")):
        screen = _with(MAKERS[0], part)
        monkeypatch.setitem(stage.app.registry._files, MAKERS[0], _raises)
        monkeypatch.setitem(stage.app.registry._notices, f"sample_{part}", lambda t, details, it=screen: it)
        assert (await _posted(stage, reader.id, f"sample_{part}"))[0] == ended
        assert len(owner.heard(f"(sample_{part})")) == 1
    assert len(reader.heard("Ini berkas Anda")) == 1
    assert not reader.heard(NOT_SENT), "nobody asked for it just now"


async def test_a_file_that_telegram_refuses_is_told_of(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.starts()
    screen = Screen("Ini posternya.", photo="no-such-file")
    assert (await _answers(stage, reader, screen))[0] == "sent"
    assert reader.sees("Ini posternya.")
    assert reader.sees(NOT_SENT)
    assert len(owner.heard("(answer)")) == 1


async def test_a_place_that_telegram_refuses_is_written_out(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    wire = {"place": {"latitude": 100.0, "longitude": 1.0, "title": "Aula", "address": "Jalan Contoh"}}
    async with stage.app.database.transaction() as tx:
        letter = Letter(reader.id, KIND, {"screen": wire, "edit": None}, "9/0")
        posted = await store.post(tx, letter, stage.clock.now())
    assert (await _ending(stage, posted))[0] == "sent"
    assert reader.text == "Aula\nJalan Contoh"


async def test_a_database_that_is_busy_delays_a_letter_and_does_not_end_it(
    reader: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reader.starts()

    async def busy(*_: object) -> None:
        raise PassingFault("locked")

    monkeypatch.setitem(stage.app.registry._notices, "sample", Notice(busy, _screen))
    assert (await _posted(stage, reader.id, "sample"))[0] == "waiting"

    async def found(*_: object) -> bool:
        return True

    monkeypatch.setitem(stage.app.registry._notices, "sample", Notice(found, _screen))
    await stage.passes(timedelta(seconds=5))
    assert reader.sees("Ada kabar.")


async def test_every_end_is_heard_of(settings: Settings, world: World, clock: MovableClock) -> None:
    """Expired, its person gone, and in flight when the program ended."""
    heard: list[tuple[str, str, str, Mapping[str, Any]]] = []

    async def hears(services: Services, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        heard.append((letter.kind, ending.state.value, ending.reason, letter.details))

    area = Area("listening", LetterEnded(hears))
    app = App(settings, await Database.open(settings.database), clock, areas=[*AREAS, area])
    await app.start()
    now, hour = clock.now(), timedelta(hours=1)
    ani = world.add_user("Ani")
    async with app.database.transaction() as tx:
        await tx.run("INSERT INTO people (id, first_name, language, active, met_at)"
                     " VALUES (:id, 'Ani', 'id', 0, 0)", {"id": ani.id})  # fmt: skip
        await store.post(tx, Letter(ani.id, "late", {"n": 1}, "a", Lane.REMINDERS, expires_at=now), now)
        await store.post(tx, Letter(ani.id, "left", {"n": 2}, "b", Lane.REMINDERS), now)
        flying = await store.post(tx, Letter(ani.id, "flown", {"n": 3}, "c", not_before=now + hour), now)
        await tx.run(
            "UPDATE outbox SET state = 'sending', attempts = 2, unclear = 2, lease_until = 0 WHERE id = :id",
            {"id": flying},
        )
    await app.settled()
    await app.sender.recover()
    await app.stop()
    assert ("late", State.DROPPED, "expired", {"n": 1}) in heard
    assert ("left", State.DROPPED, "inactive", {"n": 2}) in heard
    assert ("flown", State.UNCERTAIN, "unclear", {"n": 3}) in heard
