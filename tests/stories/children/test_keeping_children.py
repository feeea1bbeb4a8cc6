"""Parents keep profiles of their children: with consent, with little in them, for guardians only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.consents.service import Consents
from bot.areas.library.service import Library
from tests.actors import Reader, Stage


async def _adds(reader: Reader, name: str = "Rafi", year: str = "2019", stage: str = "SD/MI") -> None:
    await reader.says("daftarkan anak saya")
    await reader.says(name)
    await reader.says(year)
    await reader.taps(stage)


async def _has(reader: Reader, name: str = "Rafi", year: str = "2019", stage: str = "SD/MI") -> None:
    await _adds(reader, name, year, stage)
    await reader.taps("Setuju")


async def _count(stage: Stage, table: str) -> int:
    async with stage.app.database.reading() as reader:
        return int(await reader.value(f"SELECT count(*) FROM {table}"))


async def _link(reader: Reader, key: str = "Undang wali kedua") -> str:
    await reader.taps(key)
    return str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2]


async def test_a_child_is_added_from_the_menu_in_plain_steps(reader: Reader) -> None:
    await reader.taps_menu("☰ Lainnya")
    await reader.taps("Anak saya")
    assert reader.sees("Belum ada anak")
    await reader.taps("Tambah anak")
    await reader.says("Rafi")
    await reader.says("2019")
    assert reader.sees("Sekarang Rafi di jenjang apa?")
    await reader.taps("SD/MI")
    assert reader.sees("tidak lebih")
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?")
    await reader.taps("Setuju")
    assert reader.sees("Rafi sudah tercatat")
    await reader.says("anak saya")
    assert reader.sees("Rafi, lahir 2019, SD/MI")


async def test_the_consent_is_kept_with_the_words_that_were_shown(reader: Reader, stage: Stage) -> None:
    await _adds(reader)
    asked = " ".join(reader.text.split("\n\n")[-1].split())  # the fold breaks the line
    await reader.taps("Setuju")
    (consent,) = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert consent.shown.text == asked
    assert (consent.shown.purpose, consent.shown.version, consent.shown.language) == ("child", 2, "id")
    assert consent.given_at == stage.clock.now()
    assert consent.withdrawn_at is None


@pytest.mark.parametrize("answer", ["tidak", "Tidak setuju."])
async def test_without_consent_nothing_is_kept(reader: Reader, stage: Stage, answer: str) -> None:
    await _adds(reader)
    await reader.says(answer)
    assert reader.sees("dibatalkan")
    for table in ("children", "guardians", "consents", "drafts"):
        assert await _count(stage, table) == 0, table


async def test_no_is_as_near_as_yes(reader: Reader, stage: Stage) -> None:
    await _adds(reader)
    assert reader.keys[:2] == ["Setuju", "Tidak"]
    await reader.taps("Tidak")
    assert await _count(stage, "children") == 0


async def test_numbers_of_documents_and_whole_dates_are_not_taken(reader: Reader) -> None:
    await reader.says("daftarkan anak saya")
    await reader.says("Rafi 1372010101190001")
    assert reader.sees("jangan tulis NIK")
    await reader.says("Rafi")
    await reader.says("77")
    assert reader.sees("dari 2008 sampai 2026")
    await reader.says("12-05-2019")
    await reader.says("sd")
    assert reader.sees("Tahun lahir: 2019")
    assert not reader.sees("12-05")


async def test_a_profile_is_changed(reader: Reader) -> None:
    await _has(reader)
    await reader.taps("Ubah")
    await reader.taps("Ubah")
    await reader.taps("Jenjang")
    await reader.taps("SMP/MTs")
    await reader.taps("Simpan")
    assert reader.sees("Rafi, lahir 2019, SMP/MTs")


async def test_a_profile_is_deleted_after_a_question(reader: Reader, stage: Stage) -> None:
    await _has(reader)
    await reader.says("hapus data anak saya")
    assert reader.sees("Hapus data Rafi?")
    await reader.taps("Ya, hapus")
    assert reader.sees("Data Rafi sudah dihapus")
    assert await _count(stage, "children") == 0
    (consent,) = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert consent.withdrawn_at == stage.clock.now()


async def test_there_is_room_for_eight(reader: Reader) -> None:
    for number in range(8):
        await _has(reader, f"Anak {'ABCDEFGH'[number]}")
    await reader.says("tambah anak")
    assert reader.sees("paling banyak 8 anak")


async def test_nobody_opens_another_parents_child(reader: Reader, other_reader: Reader) -> None:
    await _has(reader)
    await other_reader.says("/menu")
    for data in ("cc1:1", "ce1:1", "cd1:1:1", "cp1:1:y", "ci1:1", "cs1:1:smp"):
        await other_reader.forges(data)
        assert other_reader.sees("tidak ada"), data
    await reader.says("anak saya")
    assert reader.sees("Rafi, lahir 2019, SD/MI")


async def test_photos_are_asked_for_apart_and_taken_back(reader: Reader, stage: Stage) -> None:
    await _has(reader)
    assert reader.sees("Foto di acara: tidak boleh")
    await reader.taps("Izinkan foto")
    assert reader.sees("tanpa nama anak")
    await reader.taps("Setuju")
    assert reader.sees("Foto di acara: boleh")
    await reader.taps("Tarik izin foto")
    assert reader.sees("Foto di acara: tidak boleh")
    photo = [
        one
        for one in await stage.app.services[Consents].of(stage.app.database.free, reader.id)
        if one.shown.purpose == "photo"
    ]
    assert [one.withdrawn_at for one in photo] == [stage.clock.now()]


async def test_a_second_guardian_comes_by_a_link(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _has(reader)
    payload = await _link(reader)
    await other_reader.starts(payload)
    assert other_reader.sees("wali kedua Rafi")
    assert other_reader.sees("Apakah Anda setuju")
    await other_reader.taps("Setuju")
    assert other_reader.sees("kini menjadi wali kedua Rafi")
    assert reader.sees("Budi kini menjadi wali kedua Rafi")
    await other_reader.says("anak saya")
    assert other_reader.sees("Rafi")
    assert len(await stage.app.services[Consents].of(stage.app.database.free, other_reader.id)) == 1


async def test_an_invitation_works_once(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _has(reader)
    payload = await _link(reader)
    await other_reader.starts(payload)
    await other_reader.taps("Setuju")
    third = stage.meets("Citra")
    await third.starts(payload)
    assert third.sees("sudah dipakai")
    await third.forges(f"cg1:{payload[2:]}")
    assert third.sees("sudah dipakai")


async def test_an_invitation_expires(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _has(reader)
    payload = await _link(reader)
    await stage.passes(timedelta(days=3))
    await other_reader.starts(payload)
    assert other_reader.sees("lewat masa berlakunya")


async def test_ones_own_invitation_is_to_be_sent_on(reader: Reader) -> None:
    await _has(reader)
    await reader.starts(await _link(reader))
    assert reader.sees("undangan Anda sendiri")


async def test_one_link_serves_for_all_children(reader: Reader, other_reader: Reader) -> None:
    await _has(reader)
    await _has(reader, "Sari", "2021", "TK/RA")
    await reader.says("anak saya")
    await other_reader.starts(await _link(reader, "untuk semua anak"))
    assert other_reader.sees("wali kedua Rafi dan Sari")
    await other_reader.taps("Setuju")
    await other_reader.says("anak saya")
    assert other_reader.sees("Sari")


async def test_there_are_two_guardians_at_most(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _has(reader)
    first = await _link(reader)
    await reader.says("anak saya")
    await reader.taps("Rafi")
    second = await _link(reader)
    await other_reader.starts(first)
    await other_reader.taps("Setuju")
    third = stage.meets("Citra")
    await third.starts(second)
    assert third.sees("sudah punya wali kedua")
    await reader.forges("ci1:1")
    assert reader.sees("sudah punya wali kedua")


async def test_the_second_guardian_leaves_and_the_first_keeps_the_child(reader: Reader, other_reader: Reader) -> None:
    await _has(reader)
    await other_reader.starts(await _link(reader))
    await other_reader.taps("Setuju")
    await other_reader.says("hapus data anak")
    assert other_reader.sees("tetap menyimpan")
    await other_reader.taps("Ya, keluarkan")
    assert other_reader.sees("tidak lagi ada di daftar")
    await reader.says("anak saya")
    assert reader.sees("Rafi")


async def test_the_first_guardian_deletes_for_both(reader: Reader, other_reader: Reader) -> None:
    await _has(reader)
    await other_reader.starts(await _link(reader))
    await other_reader.taps("Setuju")
    await reader.says("hapus data anak")
    assert reader.sees("Profil ini juga hilang dari daftar wali kedua")
    await reader.taps("Ya, hapus")
    assert other_reader.sees("telah menghapusnya")
    await other_reader.says("anak saya")
    assert other_reader.sees("Belum ada anak")


async def test_every_july_one_question_about_the_stage(reader: Reader, stage: Stage) -> None:
    await _has(reader)
    await _has(reader, "Sari", "2021", "TK/RA")
    await _has(reader, "Dito", "2015", "SLB")
    before = len(reader.answers)
    await stage.passes(timedelta(days=234, hours=1))  # 15 July 2027, 10.00 WIB
    assert len(reader.answers) == before + 1
    assert reader.sees("Apakah Rafi dan Sari naik jenjang?")
    await reader.taps("Sari: sekarang SD/MI")
    assert reader.sees("Apakah Rafi naik jenjang?")
    await reader.taps("Rafi: masih SD/MI")
    assert reader.sees("sudah kami catat")
    await reader.says("anak saya")
    assert reader.sees("Sari, lahir 2021, SD/MI")


async def test_an_unanswered_question_is_not_repeated_until_the_next_july(reader: Reader, stage: Stage) -> None:
    await _has(reader)
    await stage.passes(timedelta(days=234, hours=1))
    asked = len(reader.answers)
    await stage.restarts()
    await stage.passes(timedelta(days=60))
    assert len(reader.answers) == asked
    await stage.passes(timedelta(days=306))  # 15 July 2028
    assert len(reader.answers) == asked + 1


async def test_nobody_is_asked_of_a_child_added_this_school_year(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(days=230))  # 11 July 2027
    await _has(reader)
    answers = len(reader.answers)
    await stage.passes(timedelta(days=30))
    assert len(reader.answers) == answers


async def test_a_library_that_was_closed_in_july_asks_the_next_year(reader: Reader, stage: Stage) -> None:
    await _has(reader)
    answers = len(reader.answers)
    await stage.passes(timedelta(days=260))  # 10 August 2027, in one step
    assert len(reader.answers) == answers
    await stage.passes(timedelta(days=340, hours=1))  # 15 July 2028, 10.00 WIB
    assert len(reader.answers) == answers + 1


async def test_the_area_can_be_switched_off(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "children", off=True)
    await reader.taps_menu("☰ Lainnya")
    assert "Anak saya" not in reader.keys


@pytest.mark.parametrize(
    "typed",
    [
        "anak saya umur 5 belum lancar membaca, ada kelasnya",
        "mau mendaftar nonton bareng untuk satu orang",
        "permisi gmn cara meminjam buku harry potter 3",
        "komik naruto 3 ada ga?",
        "ad buku harry potter 3 gak",
        "permisi do you have harry potter 3",
        "wah 2 jam nunggu belum ada kabar",
    ],
)
async def test_a_sentence_with_a_number_names_no_child(reader: Reader, typed: str) -> None:
    await reader.says("daftarkan anak saya")
    await reader.says(typed)
    await reader.says("/menu")
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa nama anak Anda?")


@pytest.mark.parametrize("typed", ["mau daftarkan rafi 6 tahun ya kak", "namanya rafi umur 6 th"])
async def test_a_child_is_found_in_a_sentence_about_it(reader: Reader, typed: str) -> None:
    await reader.says("daftarkan anak saya")
    await reader.says(typed)
    assert reader.sees("Rafi")
