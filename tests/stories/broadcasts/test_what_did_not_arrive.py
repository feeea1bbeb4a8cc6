"""Announcements that nobody, or not everybody, received: their writer hears of it, and they are never called sent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage, said
from tests.services.announcer import residents
from tests.stories.broadcasts.test_announcing_in_the_chat import begins, goes, picture, sends
from tests.stories.channels.chats import registered_channel

NOBODY = "Tidak ada yang menerima pengumuman Anda, “"


@pytest.fixture
async def writer(stage: Stage) -> Reader:
    """A librarian, who writes announcements."""
    return await stage.hires("Pustakawan Contoh", "librarian")


async def _plans(writer: Reader, stage: Stage) -> None:
    await writer.taps("Ke semua warga")
    await writer.taps("Jadwalkan")
    await writer.taps("Sekali")
    await writer.says("besok jam 8")
    await stage.settled()


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_planned_message_whose_original_was_deleted(
    writer: Reader, owner: Reader, stage: Stage, kind: str
) -> None:
    """Fails without: “Pengumuman Anda sudah terkirim”, or nothing at all, and “Sudah terkirim” in the list."""
    (ani,) = await residents(stage, "Ani")
    await begins(writer)
    if kind == "voice":
        message = writer.person.sends_voice()
    else:
        other = stage.meets("Penulis")
        group = stage.world.add_group("Grup Contoh", [other.id, writer.id], bot_status="left")
        message = writer.person.forwards(other.person.sends_photo(picture(), "Poster", group.id))
    await stage.settled()
    await _plans(writer, stage)
    writer.person.deletes(message)
    heard = len(ani.answers)
    await stage.passes(timedelta(hours=24))
    assert len(ani.answers) == heard
    (told,) = writer.heard(NOBODY)
    assert "Alasan: pesan aslinya sudah dihapus" in said(told)
    assert "tulis pengumuman baru" in said(told)
    await writer.taps("Buka")
    assert writer.sees("Tidak ada yang menerima")
    await writer.says("/pengumuman")
    assert writer.sees("(Tidak ada yang menerima)")
    assert not writer.sees("terkirim")


async def test_per_chat_and_in_sum(writer: Reader, owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await residents(stage, "Ani")
    await begins(writer)
    message = writer.person.sends_voice()
    await stage.settled()
    await writer.taps("Ke semuanya")
    await writer.taps("Kirim sekarang")
    writer.person.deletes(message)
    await writer.taps("Ya, kirim")
    (told,) = writer.heard(NOBODY)
    assert f"⚠️ {channel.title}: pesan aslinya sudah dihapus" in said(told)
    assert not writer.heard("Pengumuman Anda sudah")


async def test_an_announcement_that_arrived_is_sent(writer: Reader, stage: Stage) -> None:
    await residents(stage, "Ani")
    await sends(writer)
    assert not writer.heard(NOBODY)
    await writer.says("/pengumuman")
    assert writer.sees("(Sudah terkirim)")


async def _corrects(writer: Reader, title: str) -> None:
    await writer.says("/pengumuman")
    await writer.taps(title)
    await writer.taps("Betulkan")


def _photo(reader: Reader) -> str:
    return str(reader.last["photo"][0]["file_unique_id"])


async def test_another_photo_is_another_photo(writer: Reader, owner: Reader, stage: Stage) -> None:
    """Fails without: the caption is new and the picture old, and “Sudah dibetulkan” is said."""
    channel = await registered_channel(stage, owner)
    (ani,) = await residents(stage, "Ani")
    await begins(writer)
    await writer.sends_photo(picture(1), "Poster salah")
    await writer.taps("Ke semuanya")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    before, many = _photo(ani), len(ani.answers)
    await _corrects(writer, "Poster salah")
    await writer.sends_photo(picture(200), "Poster benar")
    assert writer.heard("Teks dan berkasnya sedang dibetulkan.")
    assert (said(ani.last), len(ani.answers)) == ("Poster benar", many)
    assert _photo(ani) != before
    post = owner.person.messages(channel.id)[-1]
    assert (said(post), post["photo"][0]["file_unique_id"]) == ("Poster benar", _photo(ani))
    await _corrects(writer, "Poster benar")
    await writer.sends_photo(picture(90))
    assert writer.heard("Berkasnya sedang dibetulkan. Teksnya tetap.")
    assert said(ani.last) == "Poster benar"
    await _corrects(writer, "Poster benar")
    last = _photo(ani)
    await writer.says("Poster terbaru")
    assert writer.heard("Teksnya sedang dibetulkan. Berkasnya tetap.")
    assert (said(ani.last), _photo(ani)) == ("Poster terbaru", last)


async def test_a_text_may_become_a_photo_or_a_file(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await sends(writer, "Besok ada pameran")
    many = len(ani.answers)
    await _corrects(writer, "Besok ada pameran")
    await writer.sends_photo(picture())
    assert said(ani.last) == "Besok ada pameran"
    assert ani.last["photo"]
    await _corrects(writer, "Besok ada pameran")
    writer.person.sends_document(b"%PDF-", "jadwal.pdf", "application/pdf", "Jadwal pameran")
    await stage.settled()
    assert ani.last["document"]["file_name"] == "jadwal.pdf"
    assert said(ani.last) == "Jadwal pameran"
    assert len(ani.answers) == many


async def test_what_is_the_same_is_not_called_corrected(writer: Reader, stage: Stage) -> None:
    await residents(stage, "Ani")
    await sends(writer, "Besok ada pameran")
    await _corrects(writer, "Besok ada pameran")
    await writer.says("Besok ada pameran")
    assert writer.sees("Tidak ada yang diubah")


async def test_of_an_album_only_the_words(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await begins(writer)
    writer.person.sends_album([picture(number) for number in range(3)], "Album lama")
    await stage.settled()
    await goes(writer)
    await _corrects(writer, "Album lama")
    await writer.sends_photo(picture(77), "Album baru")
    assert writer.sees("hanya teksnya yang dapat dibetulkan")
    assert ani.heard("Album lama")
    await _corrects(writer, "Album lama")
    await writer.says("Album baru")
    assert ani.heard("Album baru")
    assert not ani.heard("Album lama")


async def test_what_was_passed_on_as_it_is_stays(writer: Reader, stage: Stage) -> None:
    await residents(stage, "Ani")
    await begins(writer)
    writer.person.sends_voice()
    await stage.settled()
    await goes(writer)
    await writer.says("/pengumuman")
    await writer.taps("Kiriman terusan")
    await writer.taps("Betulkan")
    await writer.says("Bukan itu")
    assert writer.sees("tidak dapat dibetulkan")
    assert writer.sees("tarik kembali")
    assert not writer.heard("sedang dibetulkan")


async def test_copies_that_could_not_be_changed_are_told(writer: Reader, stage: Stage) -> None:
    (ani,) = await residents(stage, "Ani")
    await sends(writer, "Besok ada pameran")
    ani.person.deletes(next(one for one in ani.answers if "pameran" in said(one)))
    await _corrects(writer, "Besok ada pameran")
    await writer.says("Lusa ada pameran")
    (told,) = writer.heard("1 kiriman “Lusa ada pameran” tidak dapat diubah")
    assert "ditarik kembali" in said(told)
