"""A parent signs children up: known ones by taps, new ones by a message each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.areas.children.rules import Details
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD
from bot.areas.consents.service import Consents
from bot.areas.events.service import Events
from bot.areas.events.wordings import SIGN_UP
from bot.areas.people.service import People
from bot.areas.privacy.service import Privacy
from handlers.consents import shown
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens

DONGENG = "Dongeng Sore"


async def notes(stage: Stage, parent: Reader, *children: tuple[str, int, str], agreed: bool = True) -> None:
    """The parent has noted children before, and (`agreed`) signed up for something."""
    services, t = stage.app.services, stage.app.texts("id")
    async with stage.app.database.transaction() as tx:
        person = await services[People].who(tx, parent.id, "Ani")
        await services[People].meet(tx, person, "Ani")
        if agreed:
            await services[Consents].give(tx, parent.id, shown(t, SIGN_UP))
        for name, year, school in children:
            await services[Children].add(tx, parent.id, Details(name, year, school), shown(t, CHILD))


RAFI, SARI, DITO = ("Rafi", 2021, "tk"), ("Sari", 2018, "sd"), ("Dito", 2014, "sd")


async def changes(stage: Stage, title: str = DONGENG, **columns: Any) -> None:
    """Staff have set something of an event otherwise."""
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    async with stage.app.database.transaction() as tx:
        await tx.run(f"UPDATE events SET {sets} WHERE title LIKE :title", {**columns, "title": f"{title}%"})


async def seats(stage: Stage, where: str = "1") -> list[Mapping[str, Any]]:
    """The registrations of children that have profiles."""
    async with stage.app.database.reading() as reader:
        sql = f"SELECT * FROM registrations WHERE child_id IS NOT NULL AND {where} ORDER BY id"
        return [dict(row) for row in await reader.rows(sql)]


async def test_two_known_children_in_four_taps(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await reader.says("/menu")
    reader.taps_made = 0
    await reader.taps("🧒 Acara anak")
    await reader.taps("1. Dongeng Sore")
    await reader.taps("Daftarkan anak")
    assert reader.sees("• Rafi, lahir 2021, TK/RA\n• Sari, lahir 2018, SD/MI")
    assert "✓ Rafi" in reader.keys
    await reader.taps("Daftarkan Rafi dan Sari")
    assert reader.taps_made == 4
    assert reader.sees("Rafi dan Sari terdaftar ✅\n\nDongeng Sore: Si Kancil dan Kawan-kawan\nSelasa, 24 November")
    codes = re.findall(r"(Rafi|Sari): kode (MD-[0-9A-Z]{4})", reader.text)
    assert f"kode {codes[0][1]}".replace("-", "\u2011") in str(reader.last), "no line ends within a code"
    assert [name for name, _ in codes] == ["Rafi", "Sari"]
    assert len({code for _, code in codes}) == 2, "each may come without the other"
    assert [(one["name"], one["state"]) for one in await seats(stage)] == [("Rafi", "seated"), ("Sari", "seated")]


async def test_from_an_announcement_in_three_taps(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI, agreed=False)
    await opens(reader, DONGENG)  # the link is the first tap
    await reader.taps("Daftarkan anak")
    await reader.taps("Setuju, daftarkan Rafi dan Sari")
    assert reader.taps_made + 1 == 3
    assert reader.sees("Rafi dan Sari terdaftar ✅")


async def test_two_new_children_in_two_messages_and_four_taps(reader: Reader, stage: Stage) -> None:
    await reader.says("/menu")
    reader.taps_made = reader.messages_written = 0
    await reader.taps("🧒 Acara anak")
    await reader.taps("1. Dongeng Sore")
    await reader.taps("Daftarkan anak")
    assert reader.sees("Siapa yang ikut?")
    await reader.says("Rafi 5 th TK")
    assert reader.sees("• Rafi, lahir 2021, TK/RA")
    await reader.says("Sari, lahir 2018, SD")
    asked = [" ".join(one.split()) for one in reader.text.split("\n\n")[-2:]]  # the fold breaks the line
    await reader.taps("Setuju, daftarkan Rafi dan Sari")
    assert (reader.messages_written, reader.taps_made) == (2, 4)
    assert reader.sees("Rafi dan Sari terdaftar ✅")
    given = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert [one.shown.purpose for one in given] == ["sign_up", "child", "child"]
    assert [one.shown.text for one in given] == [asked[0], asked[1], asked[1]]
    assert {one.shown.version for one in given} == {2}
    children = await stage.app.services[Children].of(stage.app.database.free, reader.id)
    assert [one.details for one in children] == [Details("Rafi", 2021, "tk"), Details("Sari", 2018, "sd")]


async def test_without_consent_nothing_is_kept(reader: Reader, stage: Stage) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi 5 th TK")
    await reader.taps("Batal")
    assert not await stage.app.services[Children].of(stage.app.database.free, reader.id)
    assert not await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert not await seats(stage)


async def test_who_does_not_fit_is_told_why_and_what_would(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, DITO)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    assert reader.sees("Umur Dito sudah melewati batas; acara ini untuk 4–8 tahun. Untuk Dito ada Klub Buku Anak")
    assert "Dito" not in reader.keys
    await reader.taps("Untuk Dito: Klub Buku Anak")
    assert reader.sees("9–12 tahun")


async def test_a_new_child_that_does_not_fit_finds_its_events(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Dito 11 th SD")
    assert reader.sees("Umur Dito sudah melewati batas")
    assert not any("daftarkan" in key for key in reader.keys)
    await reader.taps("Acara untuk Dito")
    assert reader.sees("Klub Buku Anak")


async def test_one_of_the_children_is_left_out(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("✓ Sari")
    await reader.taps("Daftarkan Rafi")
    assert [one["name"] for one in await seats(stage)] == ["Rafi"]


async def test_one_child_is_cancelled_in_four_taps_at_most(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Rafi dan Sari")
    await reader.says("/menu")
    reader.taps_made = 0
    await reader.taps("🎟 Kegiatan saya")
    assert reader.sees("Untuk: Rafi")
    await reader.taps("Batalkan 1")
    await reader.taps("Ya, batalkan")
    assert reader.taps_made <= 4
    assert [(one["name"], one["state"]) for one in await seats(stage)] == [("Rafi", "cancelled"), ("Sari", "seated")]


@pytest.mark.parametrize(
    ("key", "states"), [("Yang muat dulu", ["seated", "queued"]), ("Harus bersama", ["queued", "queued"])]
)
async def test_together_or_not_is_asked_where_seats_are_short(
    reader: Reader, stage: Stage, key: str, states: list[str]
) -> None:
    await changes(stage, capacity=8)  # seven are taken
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi 5 th TK")
    await reader.says("Sari 7 th SD")
    await reader.taps("Setuju, daftarkan")
    assert reader.sees("Kursi tinggal 1 untuk 2 anak")
    assert not await seats(stage)
    await reader.taps(key)
    assert reader.sees("di urutan ke-1")
    assert [one["state"] for one in await seats(stage)] == states
    assert len(await stage.app.services[Children].of(stage.app.database.free, reader.id)) == 2


@pytest.mark.breaks_promises  # the group has more seats taken than it is given here
async def test_more_than_could_ever_sit_together_is_said(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await changes(stage, capacity=7)
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE event_bands SET quota = 1 WHERE event_id = 1")
    await opens(reader, DONGENG)
    await reader.taps("Daftar tunggu anak")
    await reader.taps("Daftarkan Rafi dan Sari")
    await reader.taps("Harus bersama")
    assert reader.sees("paling banyak 1 anak dapat duduk bersama")
    assert "Semua acara" in reader.keys


async def test_where_children_are_left_their_needs_are_asked_and_forgotten(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await changes(stage, left_alone=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Lanjut: Rafi dan Sari")
    await reader.says("0812 3456 7890")
    assert reader.sees("Apakah Rafi punya alergi")
    await reader.says("alergi kacang")
    assert reader.sees("Apakah Sari punya alergi")
    await reader.taps("Lewati")
    assert reader.sees("Siapa yang menjemput?")
    await reader.taps("Saya sendiri")
    assert reader.sees("Rafi: alergi kacang")
    assert reader.sees("Catatan itu dihapus setelah acara")
    await reader.taps("Setuju, daftarkan")
    assert reader.sees("Rafi dan Sari terdaftar ✅")
    assert [(one["needs"], one["fetcher"]) for one in await seats(stage)] == [("alergi kacang", "Ani"), ("", "Ani")]
    given = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert [one.shown.purpose for one in given][-2:] == ["care", "care"]
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Penitipan anak")
    taken_back, _ = await seats(stage)
    assert (taken_back["needs"], taken_back["fetcher"]) == ("", "")
    await stage.passes(timedelta(days=4))
    await stage.app.services[Privacy].retention(stage.clock.now())
    assert [(one["needs"], one["fetcher"]) for one in await seats(stage)] == [("", ""), ("", "")]


async def test_a_change_of_mind_moves_no_allergy_to_another_child(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await changes(stage, left_alone=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Lanjut: Rafi dan Sari")
    for said in ("0812 3456 7890", "alergi kacang", "alergi telur", "Nenek"):
        await reader.says(said)
    await reader.taps("Ubah")
    await reader.taps("Anak")
    await reader.taps("✓ Rafi")
    await reader.taps("Lanjut: Sari")
    assert reader.sees("Sari: alergi telur")
    await reader.taps("Setuju, daftarkan")
    assert [(one["name"], one["needs"]) for one in await seats(stage)] == [("Sari", "alergi telur")]


async def test_a_number_known_already_is_not_asked_again(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await changes(stage, needs_phone=1)
    await changes(stage, "Dongeng Akhir", needs_phone=1)
    for title in (DONGENG, "Dongeng Akhir"):
        await opens(reader, title)
        await reader.taps("Daftarkan anak")
        if title == DONGENG:
            await reader.taps("Lanjut: Rafi")
            await reader.says("081234567890")
        else:
            await reader.taps("Daftarkan Rafi")
        assert reader.sees("Rafi terdaftar ✅")


async def test_adults_who_come_along_have_seats_and_go_with_the_last_child(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await changes(stage, counts_adults=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Lanjut: Rafi")
    assert reader.sees("orang dewasa")
    await reader.taps("1")
    assert reader.sees("dengan 1 orang dewasa")
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan 1")
    await reader.taps("Ya, batalkan")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM registrations WHERE companion AND state = 'cancelled'") == 1


async def test_a_name_and_an_age_may_come_one_after_the_other(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi")
    assert reader.sees("Berapa umur Rafi?")
    await reader.says("5")
    assert reader.sees("• Rafi, lahir 2021, TK/RA")
    await reader.says("Rafi 6 th")
    assert reader.sees("• Rafi, lahir 2020, TK/RA")
    await reader.says("Rafi 1372010101190001")
    assert reader.sees("jangan tulis NIK")


@pytest.mark.parametrize(
    "messages", [("Rafi 5 th TK", "Rafi 7 th SD"), ("Rafi 5 th TK, Rafi 7 th SD",), ("Rafi 5 th TK\nRafi 7 th SD",)]
)
async def test_two_children_of_one_name_stay_two(reader: Reader, stage: Stage, messages: tuple[str, ...]) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    for message in messages:
        await reader.says(message)
    assert reader.sees("• Rafi, lahir 2021, TK/RA")
    assert reader.sees("• Rafi, lahir 2019, SD/MI")
    await reader.taps("Setuju, daftarkan 2 anak")
    await stage.settled()
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM children WHERE call_name = 'Rafi'") == 2


async def test_a_noted_child_and_another_of_that_name_are_two(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, ("Muhammad", 2021, "tk"))
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Muhammad 7 th SD")
    assert reader.sees("• Muhammad, lahir 2021, TK/RA")
    assert reader.sees("• Muhammad, lahir 2019, SD/MI")


@pytest.mark.parametrize("name", ["Kasih", "Khoirul Anam", "Mi", "Dan", "Rafi Junior"])
async def test_a_name_that_is_asked_for_is_taken_as_one(reader: Reader, name: str) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("2019")
    assert reader.sees("Siapa nama anak yang lahir tahun 2019?")
    await reader.says(name)
    assert reader.sees(f"• {name}, lahir 2019, SD/MI")


async def test_six_in_minang_is_an_age_where_one_is_asked_for(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Khoirul")
    assert reader.sees("Berapa umur Khoirul?")
    await reader.says("Anam")
    assert reader.sees("• Khoirul, lahir 2020, TK/RA")


async def test_an_age_or_a_year_may_come_first(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("2019")
    assert reader.sees("Siapa nama anak yang lahir tahun 2019?")
    await reader.says("Rafi")
    assert reader.sees("• Rafi, lahir 2019, SD/MI")
    await reader.says("umur 12")
    assert reader.sees("Siapa nama anak yang berumur 12 tahun?")
    await reader.says("Dito")
    assert reader.sees("Umur Dito sudah melewati batas")
    await reader.says("Siti, 45 tahun")
    await reader.says("jgn lupa ya nanti sore bawa minum")
    assert "Setuju, daftarkan Rafi" in reader.keys
    assert not reader.sees("minum")


async def test_an_event_for_everybody_is_not_refused_to_children(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, DITO)
    await opens(reader, "Nonton Bareng")
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Dito")
    assert reader.sees("Dito terdaftar ✅\n\nNonton Bareng")


# What happens meanwhile


async def test_a_child_deleted_in_the_middle_is_told(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Children].delete(tx, reader.id, 1)
    await reader.taps("Daftarkan Rafi dan Sari")
    assert reader.sees("… tidak dapat didaftarkan lagi")  # the form does not know the name any more
    await reader.taps("Daftarkan Sari")
    assert reader.sees("Sari terdaftar ✅")


async def test_the_event_fills_up_between_two_steps(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await changes(stage, capacity=7)
    await reader.taps("Daftarkan Rafi dan Sari")
    assert reader.sees("Kursi penuh")
    await reader.taps("Harus bersama")
    assert reader.sees("Rafi dan Sari di urutan ke-1")


async def test_the_event_moves_while_the_form_is_open(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, ("Rafi", 2018, "sd"))
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """UPDATE event_sessions SET starts_at = starts_at + 86400000 * 30, ends_at = ends_at + 86400000 * 30
               WHERE event_id = (SELECT id FROM events WHERE title LIKE 'Dongeng Sore%')"""
        )
    await reader.taps("Daftarkan Rafi")
    assert reader.sees("Waktu acara ini berubah")
    assert reader.sees("24 Desember")
    await reader.taps("Daftarkan Rafi")
    assert reader.sees("Rafi terdaftar ✅")


async def test_the_age_counts_at_the_day_of_the_event(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, ("Rafi", 2017, "sd"))
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    assert "Daftarkan Rafi" in reader.keys  # 8 or 9 in 2026
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """UPDATE event_sessions SET starts_at = starts_at + 86400000 * 60, ends_at = ends_at + 86400000 * 60
               WHERE event_id = (SELECT id FROM events WHERE title LIKE 'Dongeng Sore%')"""
        )
    await reader.taps("Daftarkan Rafi")
    assert reader.sees("Rafi tidak dapat didaftarkan lagi")  # 9 or 10 in 2027
    assert reader.sees("sudah melewati batas")


async def _invites(reader: Reader, other_reader: Reader) -> None:
    await reader.says("anak saya")
    await reader.taps("Rafi")
    await reader.taps("Undang wali kedua")
    await other_reader.starts(str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2])
    await other_reader.taps("Setuju")


async def test_the_other_guardian_hears_of_it_once(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await _invites(reader, other_reader)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Rafi")
    told = other_reader.heard("Wali lain mendaftarkan Rafi.")
    assert len(told) == 1
    assert "Dongeng Sore: Si Kancil dan Kawan-kawan" in told[0]["text"]
    assert "Kegiatan saya" in other_reader.keys
    assert not reader.heard("Wali lain mendaftarkan"), "who signed up knows"


async def test_both_guardians_see_and_cancel_and_none_signs_up_twice(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await notes(stage, reader, RAFI)
    await _invites(reader, other_reader)
    await opens(other_reader, DONGENG)
    await other_reader.taps("Daftarkan anak")
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Rafi")
    assert not other_reader.heard("Wali lain mendaftarkan"), "a form is open"
    await other_reader.taps("Setuju, daftarkan Rafi")
    assert other_reader.sees("Rafi sudah terdaftar di acara ini")
    await other_reader.says("/kegiatansaya")
    assert other_reader.sees("Wali lain mendaftarkan Rafi."), "told once the form is left"
    assert len(other_reader.heard("Untuk: Rafi")) == 1
    await other_reader.taps("Batalkan 1")
    await other_reader.taps("Ya, batalkan")
    await reader.says("/kegiatansaya")
    assert reader.sees("belum terdaftar")


async def test_a_restart_in_the_middle_loses_nothing(reader: Reader, stage: Stage) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi 5 th TK")
    await stage.restarts()
    await reader.says("Sari 7 th SD")
    await reader.taps("Setuju, daftarkan Rafi dan Sari")
    assert reader.sees("Rafi dan Sari terdaftar ✅")


async def test_a_question_in_the_middle_is_answered(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("jam buka brp?")
    assert reader.sees("08.00")
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa yang ikut?")


async def test_what_overlaps_for_a_child_is_a_warning(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """UPDATE event_sessions SET
               starts_at = (SELECT starts_at FROM event_sessions s JOIN events e ON e.id = s.event_id
                            WHERE e.title LIKE 'Dongeng Sore%'),
               ends_at = (SELECT ends_at FROM event_sessions s JOIN events e ON e.id = s.event_id
                          WHERE e.title LIKE 'Dongeng Sore%')
               WHERE event_id = (SELECT id FROM events WHERE title LIKE 'Kelas Menggambar%')"""
        )
    for title in (DONGENG, "Kelas Menggambar"):
        await opens(reader, title)
        await reader.taps("Daftarkan anak")
        await reader.taps("Daftarkan Rafi")
    assert reader.sees("Rafi sudah terdaftar di “Dongeng Sore")
    await reader.taps("Daftarkan Rafi")
    assert reader.sees("Rafi terdaftar ✅\n\nKelas Menggambar")


# What comes later


async def test_a_seat_that_becomes_free_is_offered_by_the_childs_name(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, ("Rafi", 2018, "sd"))
    await changes(stage, "Dongeng Akhir", capacity=1)
    other = stage.meets("Budi")
    await notes(stage, other, ("Dito", 2018, "sd"))
    for parent, key in ((other, "Daftarkan anak"), (reader, "Daftar tunggu anak")):
        await opens(parent, "Dongeng Akhir")
        await parent.taps(key)
        await parent.taps("Daftarkan ")
    assert reader.sees("Rafi di urutan ke-1")
    await other.says("/kegiatansaya")
    await other.taps("Batalkan 1")
    await other.taps("Ya, batalkan")
    assert reader.sees("Ada kursi untuk Rafi!\n\nDongeng Akhir Bulan")
    reader.taps_made = 0
    await reader.taps("Terima")
    assert reader.taps_made == 1
    assert reader.sees("Rafi terdaftar ✅\n\nDongeng Akhir Bulan")


async def test_all_children_stand_in_my_events_with_the_adult_beside_them(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await changes(stage, counts_adults=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Lanjut")
    await reader.taps("1")
    await reader.says("/kegiatansaya")
    assert reader.sees("1. Dongeng Sore")
    assert reader.sees("2. Dongeng Sore")
    assert not reader.sees("3. Dongeng Sore")
    assert reader.sees("dengan 1 orang dewasa")
    await stage.passes(timedelta(days=2))
    await reader.says("/kegiatansaya")
    assert reader.text.count("Dongeng Sore") == 1, "one line of what is past"


async def test_many_children_in_many_events_all_stand_there(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, *((f"Anak {letter}", 2019, "sd") for letter in "ABCDEFGH"))
    for title in (DONGENG, "Kelas Menggambar", "Dongeng Akhir"):
        await opens(reader, title)
        await reader.taps("Daftarkan anak")
        await reader.taps("Daftarkan 8 anak")
        assert reader.sees("terdaftar ✅")
    await reader.says("/kegiatansaya")
    assert reader.sees("16. ")
    assert reader.sees("dan 8 lagi")


async def test_the_staffs_decision_names_the_children(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await changes(stage, approval=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Daftarkan Rafi dan Sari")
    assert reader.sees("Petugas akan memutuskan")
    (rafi, _) = await seats(stage)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].signing_up.approve(tx, rafi["party_id"])
    await stage.settled()
    assert reader.sees("Rafi dan Sari mendapat kursi ✅")
