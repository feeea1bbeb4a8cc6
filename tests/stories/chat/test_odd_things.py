"""Stickers, voice, floods, faults: answered sensibly, never with silence or a traceback."""

from __future__ import annotations

import io
import logging

import pytest
from PIL import Image

from bot.areas.catalogue.service import Catalogue
from tests.actors import Reader, Stage, said


async def test_a_sticker_and_a_voice_message_are_answered(reader: Reader, stage: Stage) -> None:
    reader.person.sends_sticker()
    await stage.settled()
    assert reader.keys
    reader.person.sends_voice()
    await stage.settled()
    assert reader.sees("Petugas yang mendengarkan")
    assert "Kirim" in reader.keys


async def test_an_edited_question_is_answered_anew(reader: Reader, stage: Stage) -> None:
    await reader.says("qwrtzx")
    mine = next(one for one in reader.person.messages() if one.get("text") == "qwrtzx")
    reader.person.edits(mine, "laskar pelangi")
    await stage.settled()
    assert reader.sees("1. Laskar Pelangi")


async def test_a_forwarded_text_is_read_like_a_typed_one(reader: Reader, stage: Stage) -> None:
    message = reader.person.sends("bumi manusia")
    reader.person.forwards(message)
    await stage.settled()
    assert sum("1. Bumi Manusia" in said(one) for one in reader.answers) == 2


def _white() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (320, 240), "white").save(picture, "JPEG")
    return picture.getvalue()


async def test_a_photo_without_a_barcode_gets_a_hint(reader: Reader) -> None:
    await reader.sends_photo(_white())
    assert reader.sees("belum terbaca")
    assert "Tanya petugas" in reader.keys


async def test_someone_elses_flood_delays_nobody_and_is_answered(reader: Reader, other_reader: Reader) -> None:
    for n in range(60):
        reader.person.sends(f"buku nomor {n}")
    await other_reader.says("jam buka?")
    assert other_reader.sees("08.00")
    await reader.stage.settled()
    assert any("terlewat" in said(one) for one in reader.answers)
    assert len(reader.answers) < 60


async def test_many_inline_questions_at_once_are_all_answered(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    queries = [reader.person.asks_inline(f"laskar {n}") for n in range(60)]
    await stage.settled()
    assert all([(await query.wait()) is not None for query in queries])
    assert not reader.answers
    assert not any("gagal" in said(one) for one in owner.answers)


async def test_busy_talk_in_a_group_is_no_flood(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    group = stage.world.add_group("Pembaca", [reader.id])
    for n in range(60):
        reader.person.sends(f"obrolan {n}", group)
    reader.person.sends("/cari laskar pelangi", group)
    await stage.settled()
    answers = [said(one) for one in reader.person.messages(group) if one.get("from", {}).get("is_bot")]
    assert len(answers) == 1
    assert answers[0].startswith("1. Laskar Pelangi")
    assert not any("gagal" in said(one) for one in owner.answers)


async def test_an_error_of_ours_apologises_keeps_what_was_typed_and_tells_the_owner_once(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await owner.starts()

    private = "a private word"

    async def broken(*_: object, **__: object) -> None:
        raise LookupError(private)

    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(Catalogue, "ask", broken)
        for _ in range(3):
            await reader.says("laskar pelangi")
            assert reader.sees("gangguan di pihak kami")
    assert "laskar" not in caplog.text
    assert private not in caplog.text
    assert "update " in caplog.text
    assert sum("gagal" in said(one) for one in owner.answers) == 1
    await reader.taps("Coba lagi")
    assert reader.sees("1. Laskar Pelangi")


async def test_a_second_failure_keeps_what_was_typed_as_well(
    reader: Reader, owner: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()

    async def broken(*_: object, **__: object) -> None:
        raise LookupError

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "ask", broken)
        await reader.says("laskar pelangi")
        await reader.taps("Coba lagi")
        assert reader.sees("gangguan di pihak kami")
        await reader.taps("Coba lagi")
    await reader.taps("Coba lagi")
    assert reader.sees("1. Laskar Pelangi")


async def test_what_was_tried_again_is_not_tried_twice(
    reader: Reader, owner: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()

    async def broken(*_: object, **__: object) -> None:
        raise LookupError

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "ask", broken)
        await reader.says("laskar pelangi")
    key = reader.key("Coba lagi")["callback_data"]
    await reader.taps("Coba lagi")
    await reader.forges(key)
    assert reader.sees("sudah dijawab")
    assert len(reader.heard("1. Laskar Pelangi")) == 1


async def test_what_failed_in_a_group_is_not_kept(
    reader: Reader, owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owner.starts()
    group = stage.world.add_group("Pembaca", [reader.id])

    async def broken(*_: object, **__: object) -> None:
        raise LookupError

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "ask", broken)
        reader.person.sends("/cari laskar pelangi", group)
        await stage.settled()
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM failed_turns") == 0
    assert sum("gagal" in said(one) for one in owner.answers) == 1


async def test_someone_elses_failed_words_are_not_given_away(
    reader: Reader, other_reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise LookupError

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, "ask", broken)
        await reader.says("laskar pelangi")
    key = reader.key("Coba lagi")["callback_data"]
    await other_reader.starts()
    await other_reader.forges(key)
    assert not other_reader.sees("Laskar Pelangi")


@pytest.mark.parametrize(
    "data", ["x", "bk1:x", "bk9:1::0", "sp1:99999:0", "fm1:propose:title:b:", "re1:77", "zz1:1", "☃"]
)
async def test_old_forged_and_broken_keys_lead_home(reader: Reader, data: str) -> None:
    await reader.starts()
    await reader.forges(data)
    assert "🔎 Cari buku" in reader.keys


@pytest.mark.parametrize("prefix", ["e", "b", "a", "k", "c", "t", "g", "w", "s", "rombongan", "saran", "menu"])
@pytest.mark.parametrize("rest", ["99999999999999999999", "0", "x", "1_99999999999999999999", "-", "", ":", "x" * 62])
async def test_a_link_that_nobody_made_leads_home(reader: Reader, stage: Stage, prefix: str, rest: str) -> None:
    await reader.says(f"/start {prefix}_{rest}")
    assert reader.keys
    assert not any(taken.failed for taken in stage.taken)


async def test_a_message_of_blanks_gets_the_menu(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    mine = reader.person.messages()[0]
    stage.world.updates.add("message", mine | {"message_id": 77, "text": "\u2003\u00a0"}, reader.id)
    await stage.settled()
    assert len(reader.answers) == 2
    assert "🔎 Cari buku" in reader.keys


async def test_one_unreadable_update_costs_that_one_only(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    broken = {"message_id": 5, "date": "soon", "chat": {"id": "?"}}
    stage.world.updates.add("message", broken)
    await reader.says("laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


async def test_unreadable_updates_are_set_aside_whole_and_the_owner_hears_once(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    for number in (5, 6):
        stage.world.updates.add("message", {"message_id": number, "date": "soon", "chat": {"id": "?"}})
    await stage.settled()
    assert await stage.app.inbox.parked() == 2
    async with stage.app.database.reading() as rows:
        assert "soon" in await rows.value("SELECT payload FROM inbox WHERE state = 'parked'")
    assert sum("gagal" in said(one) for one in owner.answers) == 1
