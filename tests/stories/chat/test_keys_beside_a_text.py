"""Keys: no more than stand beside a text, none that is dead, and nothing unasked in the middle of a form."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.preferences.service import Preferences
from bot.areas.profiles.service import Profiles
from tests.actors import Message, Reader, Stage, said
from tests.stories.events.happenings import publishes_event, signs_up


def _keyed(reader: Reader) -> list[Message]:
    return [one for one in reader.answers if "reply_markup" in one]


async def test_what_does_not_stand_beside_the_text_lies_behind_a_key(owner: Reader) -> None:
    await owner.says("/kelola")
    first, text = owner.keys, owner.text
    assert "Lainnya" in first
    await owner.taps("Lainnya")
    assert owner.text == text
    assert not {*owner.keys} & {*first} - {"Lainnya", "Meja petugas", "Menu"}
    assert "Menu" in owner.keys
    while "Dari awal" not in owner.keys:
        await owner.taps("Lainnya")
    await owner.taps("Dari awal")
    assert owner.keys == first


async def test_keys_out_of_sight_are_pressed_by_nobody_else_and_known_after_a_restart(
    owner: Reader, reader: Reader, stage: Stage
) -> None:
    await owner.says("/kelola")
    more = owner.key("Lainnya")["callback_data"]
    await reader.says("/menu")
    await reader.forges(more)
    assert reader.sees("sudah lama")
    await stage.restarts()
    first = owner.keys
    await owner.taps("Lainnya")
    assert owner.keys != first
    await owner.forges("fo1:999999:1")
    assert owner.sees("sudah lama")


async def test_keys_out_of_sight_go_with_their_person(owner: Reader, stage: Stage) -> None:
    await owner.says("/kelola")
    assert await _folded(stage, owner) > 0
    await owner.says("/datasaya")
    await owner.taps("Hapus data saya")
    await owner.taps("Ya, hapus")
    assert await _folded(stage, owner) == 0


async def _folded(stage: Stage, reader: Reader) -> int:
    async with stage.app.database.reading() as rows:
        sql = "SELECT count(*) FROM folded_keys WHERE chat_id = :id"
        return int(await rows.value(sql, {"id": reader.id}))


async def test_a_form_leaves_no_live_key_behind(reader: Reader) -> None:
    for last in ("/batal", "Batal"):
        await reader.says("usul buku")
        await reader.says("Langit Contoh")
        await (reader.taps(last) if last == "Batal" else reader.says(last))
        assert not [one for one in _keyed(reader) if "fm1:" in str(one["reply_markup"])]
        assert reader.sees("dibatalkan")


async def test_a_question_says_what_was_answered_before(reader: Reader) -> None:
    await reader.says("usul buku")
    await reader.says("Langit Contoh")
    assert reader.sees("Judul: Langit Contoh")
    await reader.taps("Lewati")
    assert not reader.sees("Pengarang:")


async def test_a_form_that_waits_keeps_its_keys(reader: Reader) -> None:
    await reader.says("usul buku")
    await reader.says("Langit Contoh")
    asked = reader.last["message_id"]
    await reader.says("bsk buka jam brp")
    assert any("Lanjutkan" in key for key in reader.keys)
    assert "reply_markup" in next(one for one in reader.answers if one["message_id"] == asked)


async def test_nothing_unasked_comes_while_a_form_is_open_and_then_one_at_a_time(reader: Reader, stage: Stage) -> None:
    await signs_up(stage, reader, await publishes_event(stage, hours=30), "Warga Contoh")
    await reader.says("usul buku")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Preferences].offer_interests(tx, reader.id)
        await stage.app.services[Profiles].ask_once(tx, reader.id)
    await stage.passes(timedelta(minutes=10))
    assert not reader.heard("sesuai minat Anda")
    assert not reader.heard("boleh dilewati")
    await reader.says("/batal")
    await stage.passes(timedelta(minutes=1))
    assert reader.heard("sesuai minat Anda")
    assert not reader.heard("boleh dilewati")
    await stage.passes(timedelta(minutes=5))
    assert reader.heard("boleh dilewati")


async def test_the_staffs_keys_are_a_message_of_their_own(owner: Reader, reader: Reader) -> None:
    await owner.says("/menu")
    menu, own = owner.answers[-2:]
    assert "Cari buku" in str(menu["reply_markup"])
    assert said(own).startswith("Untuk pekerjaan Anda")
    assert "Cari buku" not in str(own["reply_markup"])
    await reader.says("/menu")
    assert reader.sees("Apa yang Anda perlukan")
    assert "Meja petugas" not in str(reader.last["reply_markup"])


async def test_in_a_group_every_answer_is_a_reply_to_its_question(reader: Reader, stage: Stage) -> None:
    group = stage.world.add_group("Pembaca", [reader.id])
    for asked in ("/cari laskar pelangi", "/acara", "/menu"):
        reader.person.sends(asked, group)
        await stage.settled()
    talk = reader.person.messages(group)
    questions = {one["message_id"]: one["text"] for one in talk if not one["from"].get("is_bot")}
    answers = [one for one in talk if one["from"].get("is_bot")]
    assert [questions[one["reply_to_message"]["message_id"]] for one in answers] == [*questions.values()]
    assert "Acara" in said(answers[1])


async def test_the_keys_of_a_picture_stay_live_when_its_answer_is_a_new_message(reader: Reader, stage: Stage) -> None:
    await signs_up(stage, reader, await publishes_event(stage, hours=30), "Warga Contoh")
    await reader.says("/kegiatansaya")
    await reader.taps("Lihat tiket 1")
    picture = reader.last
    assert "photo" in picture
    for label, seen in (
        ("Kegiatan saya", "Kelas Contoh"),
        ("Menu", "Apa yang Anda perlukan"),
        ("Kegiatan saya", "Kode"),
    ):
        reader.person.presses(picture, label)
        await stage.settled()
        assert reader.last["message_id"] != picture["message_id"]
        assert reader.sees(seen)
    kept = next(one for one in reader.answers if one["message_id"] == picture["message_id"])
    assert kept["reply_markup"] == picture["reply_markup"]
