"""Staff at the desk: people without Telegram, calls, requests to join, spare seats, times missed, the export."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta

from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.events.types import Question
from handlers.events.check_in.buttons import TakeSheet
from tests.actors import Reader, Stage
from tests.moving import moves
from tests.stories.events.happenings import BAND, asks, at_the_desk, brings, meets, publishes_event, signs_up, value


async def test_somebody_without_telegram_is_signed_up_with_one_message_and_two_taps(stage: Stage) -> None:
    await publishes_event(stage, title="Kelas Contoh", hours=48)
    desk = await stage.hires("Petugas Meja", "librarian")
    desk.messages_written = 0
    await desk.says("Warga Contoh +62 812-3456-7890")
    assert desk.sees("Untuk acara yang mana?")
    await desk.taps("Kelas Contoh")
    assert desk.sees("Nama dan nomor: Warga Contoh, +6281234567890")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("✅ Warga Contoh mendapat kursi, kode MD-")
    assert (desk.messages_written, desk.taps_made) == (1, 2)
    assert await value(stage, "SELECT phone FROM parties ORDER BY id DESC LIMIT 1") == "+6281234567890"


async def test_of_a_long_title_the_day_stays_in_sight(stage: Stage) -> None:
    await publishes_event(stage, "Pelatihan Menulis Cerita Pendek untuk Pemula", hours=48)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("Warga Contoh 0812-3456-7890")
    assert "Pelatihan Menulis · Rabu 25/11" in desk.keys
    assert desk.sees("Untuk acara yang mana?")


async def test_it_begins_on_the_desk_as_well_and_survives_a_restart(stage: Stage) -> None:
    await publishes_event(stage, hours=48)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.taps_desk("Daftarkan warga")
    await desk.says("Warga Contoh")
    assert desk.sees("nama dan nomor dalam satu pesan")
    await stage.restarts()
    await desk.says("081234567890 Warga Contoh")
    await desk.taps("Kelas Contoh")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("mendapat kursi")


async def test_a_full_class_gives_a_place_in_the_queue(stage: Stage) -> None:
    event = await publishes_event(stage, hours=48, capacity=1)
    await at_the_desk(stage, event, "Warga Satu")
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("Warga Dua 081234567890")
    await desk.taps("Kelas Contoh")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("Kursi penuh. Warga Dua di urutan ke-1")
    await desk.says("Warga Dua 081234567890")
    await desk.taps("Kelas Contoh")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("Warga Dua sudah ada di daftar tunggu")
    await desk.taps("Buka: Warga Dua")
    assert desk.sees("Di daftar tunggu, urutan ke-1")


async def test_children_are_signed_up_on_paper(stage: Stage) -> None:
    await publishes_event(stage, hours=48, bands=(BAND,), left_alone=True)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("Ibu Contoh 081234567890")
    await desk.taps("Kelas Contoh")
    await desk.says("Adik Satu 2020, Adik Dua umur 5 tahun")
    await desk.says("Paman Contoh")
    await desk.taps("Lewati")
    assert desk.sees("orang tua sudah menandatangani formulir")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("Adik Satu mendapat kursi")
    assert desk.sees("Adik Dua mendapat kursi")
    assert await value(stage, "SELECT with_children FROM parties ORDER BY id DESC LIMIT 1") == 1
    await desk.says("Ibu Contoh 081234567891")
    await desk.taps("Kelas Contoh")
    await desk.says("Kakak Contoh 2005")
    await desk.taps("Lewati")
    await desk.taps("Lewati")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("untuk 4–8 tahun")


async def _offered_by_call(stage: Stage) -> tuple[int, Reader]:
    """An event whose only seat is offered to somebody at the desk, and the desk."""
    event = await publishes_event(stage, hours=72, capacity=1)
    first = (await at_the_desk(stage, event, "Warga Satu")).registrations[0]
    await at_the_desk(stage, event, "Warga Dua", phone="+6281234567890")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].signing_up.cancel(tx, None, [first.id])
    return event, await stage.hires("Petugas Meja", "librarian")


async def test_an_offer_is_made_and_accepted_on_the_telephone(stage: Stage) -> None:
    await _offered_by_call(stage)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    assert desk.sees("Perlu ditelepon: 1")
    await desk.taps("Perlu ditelepon")
    await desk.taps("1. Warga Dua")
    assert desk.sees("Ada kursi untuk Anda di acara Kelas Contoh")
    assert desk.key("Salin nomor")["copy_text"]["text"] == "+6281234567890"
    await desk.taps("Tidak diangkat")
    await desk.taps("Yang perlu ditelepon")
    assert desk.sees("Sudah 1 kali tidak diangkat")
    await desk.taps("1. Warga Dua")
    await desk.taps("Sudah ditelepon")
    assert desk.sees("Jawabannya kami tunggu sampai Selasa, 24 November pukul 09.00 WIB")
    await desk.taps("Terima")
    assert desk.sees("✅ Warga Dua mendapat kursi")
    await desk.says("/petugas")
    assert not desk.sees("Perlu ditelepon")


async def test_an_answer_that_comes_later_is_still_to_be_found(stage: Stage) -> None:
    await _offered_by_call(stage)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    await desk.taps("Perlu ditelepon")
    await desk.taps("1. Warga Dua")
    await desk.taps("Sudah ditelepon")
    await desk.says("/petugas")
    await desk.taps("Perlu ditelepon")
    assert desk.sees("menunggu jawaban")
    await desk.taps("1. Warga Dua")
    await desk.taps("Tolak")
    assert desk.sees("Warga Dua tidak mengambil kursinya")


async def test_an_offer_that_ran_out_is_said_to_be_over(stage: Stage) -> None:
    await _offered_by_call(stage)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    await desk.taps("Perlu ditelepon")
    await desk.taps("1. Warga Dua")
    await stage.passes(timedelta(days=2, hours=20))
    await desk.taps("Terima")
    assert desk.sees("Tawaran")


async def test_changes_and_cancellations_are_told_by_telephone(stage: Stage) -> None:
    event = await publishes_event(stage, hours=72)
    await at_the_desk(stage, event, "Warga Contoh", phone="+6281234567890")
    composing = stage.app.services[Events].composing
    desk = await stage.hires("Petugas Meja", "librarian")
    session = (await stage.app.services[Events].reading.event(stage.app.database.free, event)).sessions[0]
    later = session.starts_at + timedelta(days=1)
    async with stage.app.database.transaction() as tx:
        await moves(stage.app.services[Events], tx, event, {session.id: (later, later + timedelta(hours=1))})
    await desk.says("/petugas")
    await desk.taps("Perlu ditelepon")
    await desk.taps("1. Warga Contoh")
    assert desk.sees("Ada perubahan untuk Kelas Contoh. Waktunya menjadi Jumat, 27 November pukul 09.00–10.00 WIB")
    assert "Warga Contoh batal datang" in desk.keys
    async with stage.app.database.transaction() as tx:
        await composing.cancel(tx, event, "listrik padam")
    await desk.says("/petugas")
    await desk.taps("Perlu ditelepon: 1")
    await desk.taps("1. Warga Contoh")
    assert desk.sees("listrik padam")
    await desk.taps("Sudah ditelepon")
    assert desk.sees("Sudah selesai ditelepon")
    assert await value(stage, "SELECT count(*) FROM desk_calls WHERE state = 'open'") == 0


async def test_who_joins_telegram_later_finds_what_the_desk_did(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, hours=72)
    phone = reader.person.sends_contact()["contact"]["phone_number"].lstrip("+")
    await stage.settled()
    assert reader.sees("Belum ada pendaftaran di meja")
    await at_the_desk(stage, event, "Warga Contoh", phone=f"+{phone}")
    await reader.says("/menu")
    await reader.taps("Lainnya")
    await reader.taps("Pernah daftar di meja")
    await reader.says(f"+{phone}")
    assert reader.sees("Bagikan nomor saya")
    reader.person.sends_contact(own=False, phone=f"+{phone}")
    await stage.settled()
    assert await value(stage, "SELECT count(*) FROM parties WHERE desk_name = 'Warga Contoh' AND person_id") == 0
    reader.person.sends_contact()
    await stage.settled()
    assert reader.sees("1 pendaftaran dari meja layanan")
    await reader.taps("Kegiatan saya")
    assert reader.sees("Kelas Contoh")


async def test_the_desks_seat_is_not_taken_twice_by_telegram(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, hours=72, needs_phone=True)
    await at_the_desk(stage, event, "Warga Contoh", phone="+6281234567890")
    await reader.starts(f"e_{event}")
    await reader.taps("Daftar")
    await reader.says("warga contoh")
    await reader.says("0812 3456 7890")
    await reader.taps("Setuju")
    assert reader.sees("Warga Contoh sudah terdaftar di acara ini")
    assert "Pernah daftar di meja layanan?" in reader.keys
    assert await value(stage, f"SELECT count(*) FROM registrations WHERE event_id = {event}") == 1


async def test_a_request_is_approved(stage: Stage, reader: Reader) -> None:
    question = Question("yesno", "Pernah ikut sebelumnya?")
    event = await publishes_event(stage, hours=72, approval=True, questions=(question,))
    asked = (await stage.app.services[Events].reading.event(stage.app.database.free, event)).plan.questions[0]
    await meets(stage, reader)
    await asks(stage, Request(event, (Member("Warga Contoh", self_=True, answers={asked.id: "yes"}),), reader.id))
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    await desk.taps("Permintaan ikut acara: 1")
    await desk.taps("1. Warga Contoh")
    assert desk.sees("Pernah ikut sebelumnya? Ya")
    await desk.taps("Setujui")
    assert desk.sees("✅ Warga Contoh mendapat kursi")
    assert reader.sees("Kode MD-")
    await desk.says("/petugas")
    assert not desk.sees("Permintaan ikut acara")


async def test_a_request_is_declined_with_the_reason(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, hours=72, approval=True)
    await signs_up(stage, reader, event, "Warga Contoh")
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    await desk.taps("Permintaan ikut acara: 1")
    await desk.taps("1. Warga Contoh")
    await desk.taps("Tolak dengan alasan")
    await desk.says("Kelas ini untuk yang belum pernah ikut.")
    await desk.taps("Tolak")
    assert desk.sees("Permintaan ditolak")
    assert reader.sees("Kelas ini untuk yang belum pernah ikut.")


async def test_seats_of_the_last_day_are_offered_when_staff_say_so(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, hours=20, capacity=1)
    seat = (await at_the_desk(stage, event, "Warga Satu")).registrations[0]
    await signs_up(stage, reader, event, "Warga Dua")
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/petugas")
    assert not desk.sees("bisa ditawarkan")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].signing_up.cancel(tx, None, [seat.id])
    await desk.says("/petugas")
    await desk.taps("Acara dengan kursi kosong: 1")
    assert desk.sees("Kursi kosong: 1 · menunggu: 1")
    await desk.taps("Tawarkan ke daftar tunggu")
    assert desk.sees("sudah ditawarkan kepada 1 pendaftar")
    assert reader.sees("Ada kursi untuk Anda")
    await desk.says("/petugas")
    assert not desk.sees("bisa ditawarkan")


async def test_times_missed_are_seen_and_forgiven(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    async with stage.app.database.transaction() as tx:
        until = int((stage.clock.now() + timedelta(days=30)).timestamp() * 1000)
        await tx.run("INSERT INTO standings (person_id, lowered_until) VALUES (:p, :u)", {"p": reader.id, "u": until})
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says(code)
    assert desk.sees("Gilirannya paling akhir di daftar tunggu sampai Rabu, 23 Desember")
    await desk.taps("Hapus catatan tidak datang")
    assert desk.sees("kembali seperti yang lain")
    await desk.taps_desk("Sering tidak datang")
    assert desk.sees("Saat ini tidak ada")
    assert await value(stage, "SELECT count(*) FROM audit WHERE deed LIKE 'forgave%'") == 1


async def test_a_seat_is_given_up_for_somebody_who_calls(stage: Stage) -> None:
    event = await publishes_event(stage, hours=72)
    code = (await at_the_desk(stage, event, "Warga Contoh")).code
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says(code)
    await desk.taps("Batalkan kursinya")
    await desk.taps("Ya, batalkan")
    assert desk.sees("Kursi Warga Contoh sudah dibatalkan")
    await desk.says(code)
    assert desk.sees("tidak berlaku lagi")


def _words(stage: Stage, member: Reader) -> list[str]:
    """The words in the newest workbook."""
    files = stage.world.files
    file = files.get(member.last["document"]["file_id"])
    assert file is not None
    with zipfile.ZipFile(io.BytesIO(files.content(file))) as book:
        return re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())


async def test_the_export_shows_each_what_they_may_see(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, bands=(BAND,))
    await brings(stage, reader, event, "Adik Rahasia")
    seen = {}
    for role in ("librarian", "door", "head", "partner"):
        member = await stage.hires(f"Petugas {role}", role)
        if role == "partner":
            await member.says("/menu")
            await member.forges(TakeSheet(event).pack())
            assert member.sees("khusus untuk petugas")
            async with stage.app.database.transaction() as tx:
                await tx.run("INSERT INTO event_hosts VALUES (:e, :p)", {"e": event, "p": member.id})
        await member.says("/menu")
        await member.forges(TakeSheet(event).pack())
        assert member.sees("Daftar peserta")
        seen[role] = _words(stage, member)
    assert "Adik Rahasia" in seen["librarian"]
    assert "Nomor telepon" in seen["librarian"]
    assert "Adik Rahasia" in seen["door"]
    assert "Nomor telepon" not in seen["door"]
    assert "Adik Rahasia" not in seen["partner"]
    assert any(word.startswith("MD-") for word in seen["partner"])
    assert "Kursi terisi" in seen["head"]
    assert not any(word.startswith("MD-") for word in seen["head"])
    assert await value(stage, "SELECT count(*) FROM audit WHERE deed LIKE 'took a list%'") == 4


async def test_siblings_who_wait_may_be_seated_one_by_one(stage: Stage) -> None:
    event = await publishes_event(stage, hours=72, capacity=2, bands=(BAND,))
    await at_the_desk(stage, event, "Anak Contoh", birth_year=2020)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("Ibu Contoh 081234567890")
    await desk.taps("Kelas Contoh")
    await desk.says("Adik Satu 2020, Adik Dua 2021")
    await desk.taps("Ya, daftarkan")
    assert desk.sees("Adik Satu, Adik Dua di urutan ke-1")
    await desk.taps("Boleh terpisah")
    await desk.taps("Yang perlu ditelepon")
    assert desk.sees("Ibu Contoh: tawarkan kursi")
    await desk.taps("1. Ibu Contoh")
    assert desk.sees("Ada kursi untuk Adik Satu di acara Kelas Contoh")


async def test_the_staffs_card_of_an_event_leads_to_its_door(stage: Stage) -> None:
    event = await publishes_event(stage)
    desk = await stage.hires("Petugas Meja", "librarian")
    await desk.says("/kelolaacara")
    await desk.taps("Kelas Contoh")
    assert desk.keys[0] == "Daftar hadir"
    await desk.taps("Daftar hadir")
    assert desk.sees("hadir 0 dari 0")
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/kelolaacara")
    await head.taps("Kelas Contoh")
    assert "Absen" not in head.keys
    await head.taps("Unduh daftar peserta")
    assert "Kursi terisi" in _words(stage, head)
    assert event
