"""After the first sign-up one skippable question: kelurahan, age, sex. Once, and correctable."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.consents.service import Consents
from bot.areas.profiles.rules import Profile
from bot.areas.profiles.service import Profiles
from tests.actors import Reader, Stage, said
from tests.stories.events.test_events_joining import joins

A_WHILE = timedelta(minutes=6)  # after the question for interests


async def _asked(reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    assert reader.sees("Anda terdaftar ✅")
    await stage.passes(timedelta(minutes=1))
    await stage.passes(A_WHILE)
    assert reader.sees("boleh dilewati")


async def test_after_the_first_sign_up_three_taps_tell_it(reader: Reader, stage: Stage) -> None:
    await _asked(reader, stage)
    assert reader.sees("Perpustakaan melaporkan kepada pemerintah kota")
    asked = " ".join(reader.text.split("\n\n")[-1].split())  # the fold breaks the line
    await reader.taps("Setuju, isi")
    reader.taps_made = 0
    await reader.taps("Tanah Garam")
    await reader.taps("25–34 tahun")
    await reader.taps("Perempuan")
    assert reader.taps_made == 3
    assert reader.sees("sangat membantu kami")
    assert await stage.app.services[Profiles].of(stage.app.database.free, reader.id) == Profile(
        "tanah-garam", "25-34", "f"
    )
    given = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert [(one.shown.purpose, one.shown.text) for one in given][-1] == ("profile", asked)


async def test_skipped_is_never_asked_again(reader: Reader, stage: Stage) -> None:
    await _asked(reader, stage)
    await reader.taps("Lewati")
    assert reader.sees("tidak kami tanyakan lagi")
    assert (await stage.app.services[Profiles].of(stage.app.database.free, reader.id)).empty
    await joins_again(reader)
    before = _questions(reader)
    await stage.passes(A_WHILE)
    assert _questions(reader) == before


def _questions(reader: Reader) -> int:
    return sum("boleh dilewati" in said(message) for message in reader.answers)


async def joins_again(reader: Reader) -> None:
    """A second sign-up."""
    await reader.says("/acara")
    await reader.taps("Nonton Bareng")
    await reader.taps("Daftar")
    assert reader.sees("Anda terdaftar ✅\n\nNonton Bareng")


async def test_each_question_may_be_skipped(reader: Reader, stage: Stage) -> None:
    await _asked(reader, stage)
    await reader.taps("Setuju, isi")
    await reader.taps("Lewati")
    await reader.taps("60 tahun ke atas")
    await reader.says("lewati")
    assert await stage.app.services[Profiles].of(stage.app.database.free, reader.id) == Profile(None, "60-", None)


async def test_it_is_seen_changed_and_deleted_in_my_data(reader: Reader, stage: Stage) -> None:
    await _asked(reader, stage)
    await reader.taps("Setuju, isi")
    for key in ("Laing", "18–24 tahun", "Laki-laki"):
        await reader.taps(key)
    await reader.says("/datasaya")
    await reader.taps("Isian saya untuk laporan")
    assert reader.sees("Kelurahan: Laing\nUmur: 18–24 tahun\nJenis kelamin: Laki-laki")
    await reader.taps("Ubah")
    await reader.taps("Koto Panjang")
    await reader.taps("Lewati")
    await reader.taps("Lewati")
    assert await stage.app.services[Profiles].of(stage.app.database.free, reader.id) == Profile(
        "koto-panjang", None, None
    )
    await reader.says("/datasaya")
    await reader.taps("Isian saya untuk laporan")
    await reader.taps("Hapus")
    assert reader.sees("Sudah dihapus")
    assert (await stage.app.services[Profiles].of(stage.app.database.free, reader.id)).empty
    profile = [
        one
        for one in await stage.app.services[Consents].of(stage.app.database.free, reader.id)
        if one.shown.purpose == "profile"
    ]
    assert all(one.withdrawn_at for one in profile)


async def test_taking_the_consent_back_deletes_it(reader: Reader, stage: Stage) -> None:
    await _asked(reader, stage)
    await reader.taps("Setuju, isi")
    for key in ("Laing", "18–24 tahun", "Laki-laki"):
        await reader.taps(key)
    assert (await stage.app.services[Profiles].counts(stage.app.database.free))["kelurahan"] == {"laing": 1}
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Data untuk laporan")
    assert (await stage.app.services[Profiles].of(stage.app.database.free, reader.id)).empty
    assert (await stage.app.services[Profiles].counts(stage.app.database.free))["kelurahan"] == {}


async def test_who_told_already_from_my_data_is_not_asked(reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/datasaya")
    await reader.taps("Isian saya untuk laporan")
    await reader.taps("Setuju, isi")
    for key in ("Laing", "18–24 tahun", "Laki-laki"):
        await reader.taps(key)
    await stage.passes(A_WHILE)
    assert not _questions(reader)
