"""/datasaya: people see, correct and take along what is kept of them."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.areas.consents.rules import Shown
from bot.areas.consents.service import Consents
from bot.areas.events.wordings import SIGN_UP
from bot.areas.library.service import Library
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import joins, opens


async def leaves_traces(reader: Reader) -> None:
    """Search, propose a book and note a child."""
    await reader.starts()
    await reader.says("laskar pelangi")
    await reader.taps_menu("💡 Usulkan buku")
    for typed in ("Padang Kota Tercinta", "lewati", "dewasa", "alasan yang sangat pribadi", "lewati", "kirim"):
        await reader.says(typed)
    await reader.says("daftarkan anak saya")
    for typed in ("Rafi", "2019", "sd", "setuju"):
        await reader.says(typed)


async def _files(reader: Reader, stage: Stage) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for message in reader.answers:
        if document := message.get("document"):
            file = await stage.app.bot.get_file(document["file_id"])
            found[document["file_name"]] = bytes(await file.download_as_bytearray())
    return found


async def test_what_is_kept_is_said_in_plain_words(reader: Reader) -> None:
    await leaves_traces(reader)
    await reader.says("/datasaya")
    assert reader.sees("Nama: Ani")
    assert reader.sees("1 anak yang Anda catat")
    assert reader.sees("1 buku yang Anda usulkan")
    await reader.taps("Mengapa dan berapa lama")
    assert reader.sees("Pencarian terakhir Anda: Agar tombol di bawah daftar buku berfungsi.")
    assert reader.sees("Disimpan 30 hari; sehari bila tidak ada yang ditemukan.")


async def test_somebody_new_has_left_nothing(reader: Reader) -> None:
    await reader.says("data sy apa aja")
    assert reader.sees("tidak ada data Anda yang tersimpan") or reader.sees("Pesan bot kepada Anda")
    assert not reader.sees("Anak yang Anda catat")


async def test_the_name_is_corrected(reader: Reader) -> None:
    await reader.says("ganti nama saya")
    await reader.says("Uni Ani")
    await reader.taps("Simpan")
    assert reader.sees("Uni Ani")
    await reader.says("/datasaya")
    assert reader.sees("Nama: Uni Ani")


async def test_all_data_come_as_two_files(reader: Reader, stage: Stage) -> None:
    await leaves_traces(reader)
    await reader.says("/datasaya")
    await reader.taps("Unduh data saya")
    files = await _files(reader, stage)
    exported = json.loads(files["data-saya.json"])
    assert exported["person"] == reader.id
    assert exported["data"]["children"][0]["call_name"] == "Rafi"
    assert exported["data"]["proposals"][0]["reason"] == "alasan yang sangat pribadi"
    page = files["data-saya.html"].decode()
    assert page.startswith('<!doctype html><html lang="id">')
    assert "<h2>Anak yang Anda catat</h2>" in page
    assert "Rafi" in page


async def test_the_page_shows_typed_markup_as_text(reader: Reader, stage: Stage) -> None:
    await reader.says("ganti nama saya")
    await reader.says("<script>alert()</script>")
    await reader.taps("Simpan")
    await reader.says("/datasaya")
    await reader.taps("Unduh data saya")
    page = (await _files(reader, stage))["data-saya.html"].decode()
    assert "&lt;script&gt;alert()" in page
    assert "<script" not in page


async def test_the_privacy_notice_names_who_is_responsible(reader: Reader, stage: Stage) -> None:
    await reader.says("privasi")
    assert reader.sees("servernya berada di luar negeri")
    assert reader.sees("Pejabat pelindungan data: (belum diisi)")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_data_officer(tx, "Pejabat Contoh")
        await stage.app.services[Library].set_contact(tx, "phone", "0755 000000")
    await reader.says("privasi")
    assert reader.sees("Pejabat pelindungan data: Pejabat Contoh")
    assert reader.sees("0755 000000")


async def test_consents_are_shown_with_their_days_and_taken_back(reader: Reader, stage: Stage) -> None:
    await leaves_traces(reader)
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    assert reader.sees("Menyimpan profil anak (Rafi): diberikan Senin, 23 November")
    await reader.taps("Tarik izin: Rafi")
    await reader.taps("Hapus")
    await reader.taps("Ya, hapus")
    await stage.passes(timedelta(days=1))
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    assert reader.sees("ditarik Senin, 23 November")


async def _asks_the_staff(reader: Reader) -> None:
    await reader.says("/datasaya")
    await reader.taps("Mengapa dan berapa lama")
    await reader.taps("Tanya petugas soal data saya")
    await reader.says("Mohon hapus nama saya dari buku tamu")
    await reader.taps("Kirim")


async def test_what_needs_a_person_is_answered_within_three_days(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _asks_the_staff(reader)
    assert reader.sees("Dijawab sebelum Kamis, 26 November pukul 09.00 WIB")
    assert owner.sees("buku tamu")
    await owner.taps("Jawab")
    await owner.says("Sudah kami coret.")
    assert reader.sees("Sudah kami coret.")


async def test_the_staff_are_reminded_a_day_before(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _asks_the_staff(reader)
    reminder = "sebelum Kamis, 26 November pukul 09.00 WIB"
    before = len(owner.heard(reminder))
    await stage.passes(timedelta(hours=47))
    assert len(owner.heard(reminder)) == before
    await stage.passes(timedelta(hours=1))
    assert len(owner.heard(reminder)) == before + 1
    assert owner.sees("sebelum Kamis, 26 November pukul 09.00 WIB")


async def test_an_answered_request_reminds_nobody(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _asks_the_staff(reader)
    await owner.taps("Jawab")
    await owner.says("Sudah.")
    before = len(owner.heard("26 November"))
    await stage.passes(timedelta(hours=50))
    assert len(owner.heard("26 November")) == before


async def test_only_the_staff_answer(reader: Reader, other_reader: Reader) -> None:
    await _asks_the_staff(reader)
    await other_reader.says("/menu")
    await other_reader.forges("pa1:1")
    assert other_reader.sees("khusus untuk petugas")


async def test_the_desk_shows_what_waits_and_how_long_there_is(reader: Reader, owner: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _asks_the_staff(reader)
    assert librarian.sees("buku tamu")
    await stage.passes(timedelta(hours=70))
    await librarian.says("/petugas")
    await librarian.taps("Permintaan soal data: 1")
    assert librarian.sees("Mohon hapus nama saya dari buku tamu")
    assert librarian.sees("sisa 2 jam")
    await stage.passes(timedelta(hours=3))
    await librarian.says("/petugas")
    await librarian.taps("Permintaan soal data: 1")
    assert librarian.sees("lewat batas waktu")
    await librarian.taps("Jawab 1")
    await librarian.says("Sudah kami coret.")
    assert reader.sees("Sudah kami coret.")
    await librarian.says("/petugas")
    assert not any("Permintaan soal data" in key for key in librarian.keys)


async def test_of_two_who_answer_one_is_first(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _asks_the_staff(reader)
    await owner.taps("Jawab")
    await librarian.taps("Jawab")
    await owner.says("Jawaban pertama.")
    await librarian.says("Jawaban kedua.")
    assert librarian.sees("sudah tidak ada")
    assert reader.sees("Jawaban pertama.")


async def test_three_open_requests_are_enough(reader: Reader) -> None:
    for _ in range(4):
        await _asks_the_staff(reader)
    assert reader.sees("3 permintaan Anda masih dikerjakan")


@pytest.mark.parametrize("data", ["pw1:1", "pw1:999"])
async def test_nobody_takes_back_anothers_consent(
    reader: Reader, other_reader: Reader, stage: Stage, data: str
) -> None:
    await leaves_traces(reader)
    await other_reader.says("/menu")
    await other_reader.forges(data)
    (consent,) = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert consent.withdrawn_at is None


async def _agreed_to_the_first_version(reader: Reader, stage: Stage) -> Shown:
    """As somebody stands who signed up before the wording was changed."""
    before = Shown(SIGN_UP.purpose, 1, "id", "Kata-kata yang lama. Apakah Anda setuju?")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Consents].give(tx, reader.id, before)
    return before


async def test_a_changed_wording_is_asked_anew_and_the_old_consent_is_kept(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    before = await _agreed_to_the_first_version(reader, stage)
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("Warga Contoh")
    assert reader.sees("Anda dapat membatalkan pendaftaran di sini kapan saja")
    await reader.taps("Setuju, daftar")
    old, new = await stage.app.services[Consents].of(stage.app.database.free, reader.id)
    assert (old.shown, old.withdrawn_at, new.shown.version) == (before, None, 2)


async def test_two_versions_are_taken_back_by_one_key(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await _agreed_to_the_first_version(reader, stage)
    await joins(reader, "Belajar Komputer")
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    assert reader.text.count("Pendaftaran acara: diberikan") == 2
    assert reader.keys.count("Tarik izin: Pendaftaran acara") == 1
    await reader.taps("Tarik izin: Pendaftaran acara")
    assert all(one.withdrawn_at for one in await stage.app.services[Consents].of(stage.app.database.free, reader.id))
