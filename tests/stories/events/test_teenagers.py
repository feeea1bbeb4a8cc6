"""Teenagers with a telephone of their own sign up; a guardian agrees by a link, or on paper at the desk."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.base.refusals import Unknown
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens
from tests.stories.events.test_signing_children_up import changes


async def _for_teenagers(stage: Stage, oldest: int = 17) -> None:
    """“Dongeng Akhir Bulan” is for teenagers now."""
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """UPDATE event_bands SET youngest = 13, oldest = :oldest, label = 'Remaja 13–17 tahun'
               WHERE event_id = (SELECT id FROM events WHERE title = 'Dongeng Akhir Bulan')""",
            {"oldest": oldest},
        )


async def _asks(teen: Reader, year: str = "2011") -> str:
    """The teenager signs up; the payload of the link for the guardian."""
    await opens(teen, "Dongeng Akhir")
    await teen.taps("Daftar untuk saya")
    await teen.says("Remaja Contoh")
    await teen.says(year)
    await teen.taps("Setuju, daftar")
    assert teen.sees("orang tua atau wali perlu memberi izin")
    return str(teen.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]


async def _state(stage: Stage) -> list[str]:
    async with stage.app.database.reading() as reader:
        return [row["state"] for row in await reader.rows("SELECT state FROM registrations WHERE person_id > 0")]


async def test_a_guardian_agrees_by_a_link(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    payload = await _asks(reader)
    assert await _state(stage) == ["pending"]
    await other_reader.starts(payload)
    assert other_reader.sees("Remaja Contoh ingin ikut “Dongeng Akhir Bulan”")
    assert other_reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?")
    asked = " ".join(other_reader.text.split("\n\n")[-1].split())  # the fold breaks the line
    await other_reader.taps("Setuju")
    assert other_reader.sees("Remaja Contoh boleh ikut")
    assert reader.sees("Dongeng Akhir Bulan")
    assert reader.sees("Kode")
    assert await _state(stage) == ["seated"]
    (consent,) = await stage.app.services[Consents].of(stage.app.database.free, other_reader.id)
    assert (consent.shown.purpose, consent.shown.text) == ("teen", asked)


async def test_a_guardian_may_take_it_back(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    await other_reader.starts(await _asks(reader))
    await other_reader.taps("Setuju")
    await other_reader.says("/datasaya")
    await other_reader.taps("Persetujuan saya")
    await other_reader.taps("Tarik izin: Remaja ikut acara")
    assert await _state(stage) == ["declined"]
    assert reader.sees("Maaf")
    assert reader.sees("Dongeng Akhir Bulan")


async def test_the_link_works_once_and_not_for_the_teenager(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    payload = await _asks(reader)
    await reader.starts(payload)
    assert reader.sees("untuk orang tua atau wali Anda")
    await reader.forges(f"wp1:{payload[2:]}")
    assert await _state(stage) == ["pending"]
    await other_reader.starts(payload)
    await other_reader.taps("Setuju")
    third = stage.meets("Citra")
    await third.starts(payload)
    assert third.sees("sudah dipakai")


async def test_another_link_takes_the_place_of_the_first(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    first = await _asks(reader)
    await reader.says("/kegiatansaya")
    assert reader.sees("menunggu izin orang tua atau wali")
    await reader.taps("Tautan izin wali 1")
    second = str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]
    await other_reader.starts(first)
    assert other_reader.sees("sudah diganti")
    await other_reader.starts(second)
    await other_reader.taps("Setuju")
    assert await _state(stage) == ["seated"]


async def test_a_paper_at_the_desk_does_as_well(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    await _asks(reader)
    await owner.says("/petugas")
    await owner.taps("Remaja menunggu izin wali: 1")
    assert owner.sees("Remaja Contoh")
    await owner.taps("Surat diterima: 1")
    assert owner.sees("surat izin Remaja Contoh sudah ada")
    assert await _state(stage) == ["seated"]
    assert reader.sees("Kode")
    await reader.forges("wn1:1")
    assert not reader.sees("Dicatat")


async def test_no_link_lasts_longer_than_until_the_event(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    payload = await _asks(reader)
    await stage.passes(timedelta(days=40))
    await other_reader.starts(payload)
    assert other_reader.sees("lewat waktunya")


async def test_where_the_staff_decide_they_decide_after_the_guardian(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _for_teenagers(stage)
    await changes(stage, "Dongeng Akhir", approval=1)
    payload = await _asks(reader)
    async with stage.app.database.transaction() as tx:
        with pytest.raises(Unknown):
            await stage.app.services[Events].signing_up.approve(tx, await tx.value("SELECT max(id) FROM parties"))
    await other_reader.starts(payload)
    await other_reader.taps("Setuju")
    assert await _state(stage) == ["pending"]
    await reader.says("/kegiatansaya")
    assert reader.sees("menunggu keputusan petugas")


async def test_who_is_grown_up_needs_nobody(reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage, oldest=30)
    await opens(reader, "Dongeng Akhir")
    await reader.taps("Daftar untuk saya")
    await reader.says("Warga Contoh")
    await reader.says("2000")
    await reader.taps("Setuju, daftar")
    assert reader.sees("Anda terdaftar ✅\n\nDongeng Akhir Bulan")


@pytest.mark.parametrize(("answer", "seen"), [("Ya", "Anda terdaftar ✅"), ("Belum", "perlu memberi izin")])
async def test_who_turns_18_this_year_is_asked(reader: Reader, stage: Stage, answer: str, seen: str) -> None:
    await _for_teenagers(stage)
    await opens(reader, "Dongeng Akhir")
    await reader.taps("Daftar untuk saya")
    await reader.says("Remaja Contoh")
    await reader.says("2008")
    assert reader.sees("sudah berumur 18 tahun?")
    await reader.taps(answer)
    await reader.taps("Setuju, daftar")
    assert reader.sees(seen)


async def test_a_child_is_signed_up_by_its_parents(reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    await opens(reader, "Dongeng Akhir")
    await reader.taps("Daftar untuk saya")
    await reader.says("Adik Contoh")
    await reader.says("2016")
    await reader.taps("Setuju, daftar")
    assert reader.sees("ayah, ibu, atau wali yang mendaftarkan")
    assert await _state(stage) == []


async def test_who_does_not_fit_is_told_why(reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    await opens(reader, "Dongeng Akhir")
    await reader.taps("Daftar untuk saya")
    await reader.says("Warga Contoh")
    await reader.says("1990")
    await reader.taps("Setuju, daftar")
    assert reader.sees("Remaja 13–17 tahun")


async def test_small_childrens_events_have_no_such_key(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    assert "Daftar untuk saya" not in reader.keys
