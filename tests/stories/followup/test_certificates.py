"""Certificates: for those who came, under a name looked at first, with a code that anybody may check."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.events.service import Events
from bot.areas.followup.service import Followup
from bot.areas.library.signing import Signing
from bot.areas.privacy.service import Privacy
from tests.actors import Reader, Stage, said
from tests.stories.events.test_events_joining import joins
from tests.stories.followup.test_after_events import TITLE, brings_two, comes, event_of, marks


async def _gives_certificates(stage: Stage, title: str = TITLE) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET certificate = 1 WHERE title LIKE :title", {"title": f"{title}%"})


async def _paper(reader: Reader, stage: Stage) -> bytes:
    file = await stage.app.bot.get_file(reader.last["document"]["file_id"])
    return bytes(await file.download_as_bytearray())


def _code(reader: Reader) -> str:
    return str(reader.key("Salin tautan pemeriksaan")["copy_text"]["text"]).partition("?start=")[2]


async def test_whoever_came_gets_one_from_their_events(reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await comes(reader, stage)
    await reader.taps("🎓 Sertifikat")
    await reader.taps("Lewati")
    assert any("2/5." in said(one) for one in reader.answers), "the questions stay where they were"
    await reader.says("/kegiatansaya")
    reader.taps_made = 0
    await reader.taps("🎓 Sertifikat")
    assert reader.sees("Warga Contoh, Jumat, 4 Desember")
    await reader.taps("1. Seminar Literasi")
    assert reader.sees("Nama yang tertulis: Warga Contoh")
    await reader.taps("Ya, sudah benar")
    assert reader.taps_made == 3
    assert reader.last["document"]["file_name"].startswith("sertifikat-")
    paper = await _paper(reader, stage)
    assert paper.startswith(b"%PDF")
    page = reader.last["document"]["thumbnail"]
    assert page["width"] > page["height"], "A4, lying"


async def test_the_code_tells_name_event_and_date_and_nothing_else(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _gives_certificates(stage)
    await comes(reader, stage)
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    await reader.taps("Ya, sudah benar")
    payload = _code(reader)
    assert payload.startswith("c_")
    await other_reader.starts(payload)
    assert other_reader.text == (
        "Sertifikat ini asli ✅\n\nNama: Warga Contoh\nAcara: Seminar Literasi Keuangan Keluarga\n"
        "Tanggal: Jumat, 4 Desember"
    )
    assert other_reader.keys == ["Menu"]
    await other_reader.starts(payload[:-1] + ("2" if payload[-1] != "2" else "3"))
    assert other_reader.sees("tidak kami temukan")
    await other_reader.starts("c_nonsense")
    assert other_reader.sees("tidak kami temukan")


async def test_the_name_is_corrected_before_the_first_time_and_not_after(reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await comes(reader, stage)
    await reader.says("mana sertifikat saya")
    await reader.taps("1. Seminar")
    old = reader.key("Perbaiki nama")["callback_data"]
    await reader.taps("Perbaiki nama")
    await reader.says("図書館")
    assert reader.sees("tidak dapat dicetak")
    await reader.says("H. Nur'aini, S.Pd.")
    await reader.taps("Terbitkan sertifikat")
    assert reader.sees("Sertifikat H. Nur'aini, S.Pd.: Seminar Literasi")
    first = _code(reader)
    await reader.forges(old)
    assert reader.sees("Sertifikat H. Nur'aini, S.Pd.")
    assert _code(reader) == first, "the same paper again"


async def test_whoever_did_not_come_has_none(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await joins(other_reader, TITLE)
    await comes(reader, stage)
    await other_reader.says("/sertifikat")
    assert other_reader.sees("Belum ada sertifikat untuk Anda")
    await other_reader.says("/kegiatansaya")
    assert "🎓 Sertifikat" not in other_reader.keys
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    data = reader.key("Ya, sudah benar")["callback_data"]
    await other_reader.forges(data)
    assert other_reader.sees("sudah tidak ada")


async def test_none_before_the_event_is_over(reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await joins(reader, TITLE)
    await marks(stage, await event_of(stage, TITLE), reader.id)
    await stage.passes(timedelta(days=11, hours=2))  # in the middle of it
    await reader.says("/sertifikat")
    assert reader.sees("Belum ada sertifikat")


async def test_parents_get_those_of_their_children(reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage, "Lomba Membaca")
    await brings_two(reader, stage, "Lomba Membaca")
    await reader.says("/sertifikat")
    assert reader.sees("Rafi, ")
    assert reader.sees("Contoh, ")


async def test_a_childs_certificate_goes_with_the_child(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:  # fmt: skip
    await _gives_certificates(stage, "Lomba Membaca")
    await brings_two(reader, stage, "Lomba Membaca")
    await reader.says("/sertifikat")
    await reader.taps("1. Lomba")
    await reader.taps("Ya, sudah benar")
    assert reader.sees("Sertifikat Rafi: Lomba")
    payload = _code(reader)
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    await other_reader.starts(payload)
    assert other_reader.sees("tidak kami temukan")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM certificates") == 1, "still counted"


async def test_the_staff_say_who_signs(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.starts()
    await owner.taps_desk("Penanda tangan")
    for typed in ("Contoh Nama, S.Sos.", "Kepala Perpustakaan", "lewati", "Dinas Contoh", "Solok"):
        await owner.says(typed)
    await owner.taps("Simpan")
    assert owner.sees("Nama penanda tangan: Contoh Nama, S.Sos.")
    signer = await stage.app.services[Signing].signer(stage.app.database.free)
    assert (signer.name, signer.title, signer.number, signer.owner, signer.town) == (
        "Contoh Nama, S.Sos.", "Kepala Perpustakaan", "", "Dinas Contoh", "Solok",
    )  # fmt: skip
    door = await stage.hires("Petugas", "door")
    await door.says("/petugas")
    assert not [key for key in door.keys if "Penanda tangan" in key]
    await door.forges("afk1")
    assert door.sees("untuk petugas")


async def test_a_mark_taken_back_takes_the_certificate_back(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await comes(reader, stage)
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    await reader.taps("Ya, sudah benar")
    payload, attending = _code(reader), stage.app.services[Events].attending
    async with stage.app.database.transaction() as tx:
        row = await tx.row("SELECT registration_id, session_id FROM attendances")
        assert row is not None
        await attending.undo(tx, row["session_id"], row["registration_id"])
    await other_reader.starts(payload)
    assert other_reader.sees("tidak kami temukan")


async def test_deletion_takes_the_name_and_keeps_the_numbers(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _gives_certificates(stage)
    event = await comes(reader, stage)
    await reader.taps("Ya")
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    await reader.taps("Ya, sudah benar")
    payload = _code(reader)
    thanking = stage.app.services[Followup].thanking
    before = await thanking.figures(stage.app.database.free, event)
    assert (before.came, before.thanked, before.certificates) == (1, 1, 1)
    await reader.says("hapus data saya")
    await reader.taps("Ya, hapus semuanya")
    await other_reader.starts(payload)
    assert other_reader.sees("tidak kami temukan")
    assert await thanking.figures(stage.app.database.free, event) == before
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT sum(people) FROM outcomes") == 1
    await stage.passes(timedelta(weeks=8))
    assert not [one for one in reader.answers if "Beberapa minggu lalu" in said(one)]


async def test_after_two_years_a_code_stands_for_nothing(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _gives_certificates(stage)
    await comes(reader, stage)
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    await reader.taps("Ya, sudah benar")
    payload, personal = _code(reader), stage.app.services[Privacy]
    await personal.retention(stage.clock.now() + timedelta(days=729))
    await other_reader.starts(payload)
    assert other_reader.sees("Sertifikat ini asli")
    await personal.retention(stage.clock.now() + timedelta(days=732))
    await other_reader.starts(payload)
    assert other_reader.sees("tidak kami temukan")


async def test_a_title_in_arabic_letters_is_told_to_staff_and_the_certificate_comes(
    reader: Reader, stage: Stage
) -> None:
    staff = await stage.hires("Pustakawan Contoh", "librarian")
    event = await event_of(stage, TITLE)
    await _gives_certificates(stage)
    async with stage.app.database.transaction() as tx:
        values = {"id": event, "title": "Seminar Literasi: سورة الفاتحة 漢", "place": "漢字"}
        await tx.run("UPDATE events SET title = :title, place = :place WHERE id = :id", values)
    await staff.forges(f"plo1:{event}")
    assert staff.sees("⚠️ Pada sertifikat akan tertulis: “Seminar Literasi: سورة الفاتحة”.")
    assert staff.sees("⚠️ Huruf ini tidak dapat ditulis pada sertifikat: 字 漢")
    assert staff.sees("tulislah judul atau tempatnya dengan huruf Latin")
    await comes(reader, stage, "Seminar Literasi")
    await reader.says("/sertifikat")
    await reader.taps("1. Seminar")
    await reader.taps("Ya, sudah benar")
    assert (await _paper(reader, stage)).startswith(b"%PDF")
