"""Staff at the door: codes typed, photographed and scanned; the list; children; guests; people counted."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from PIL import Image

from bot.areas.events.service import Events
from handlers.events.check_in.buttons import CheckIn, OpenDoor
from tests.actors import Reader, Stage
from tests.drawn import qr_png
from tests.stories.catalogue.test_finding_a_book import _photo_of as photo_of
from tests.stories.events.happenings import BAND, at_the_desk, brings, publishes_event, session_of, signs_up, value


async def test_a_typed_code_and_one_tap_check_in(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    door.messages_written = 0
    await door.says(code.replace("-", "").lower())
    assert door.sees("Warga Contoh")
    assert door.sees("Belum datang")
    await door.taps("Warga Contoh hadir")
    assert door.sees("✅ Dicatat: Warga Contoh")
    assert door.sees("Hadir sejak pukul 09.00, dicatat oleh Petugas Pintu")
    assert (door.messages_written, door.taps_made) == (1, 1)


async def test_a_code_is_read_in_any_spelling(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    for typed in (
        "\u200e" + code,
        code.replace("-", "\u2011"),
        code.replace("-", "."),
        code,
        f"kode {code}",
        code.lower(),
        f" {code[:2]} {code[3:]} ",
        f"{code[:2]} – {code[3:]}".lower(),
    ):
        await door.says(typed)
        assert door.sees("Warga Contoh"), typed


async def test_a_ticket_shown_twice_says_when_and_by_whom(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    first = await stage.hires("Petugas Satu", "door")
    second = await stage.hires("Petugas Dua", "door")
    await first.says(code)
    await second.says(code)
    await first.taps("Warga Contoh hadir")
    await stage.passes(timedelta(minutes=7))
    await second.taps("Warga Contoh hadir")
    assert second.sees("Sudah dicatat sebelumnya")
    assert second.sees("Hadir sejak pukul 09.00, dicatat oleh Petugas Satu")


async def test_the_qr_code_is_for_staff_its_holder_and_nobody_else(
    stage: Stage, reader: Reader, other_reader: Reader
) -> None:
    event = await publishes_event(stage, title="Kelas Rahasia")
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.starts(f"t_{code}")
    assert door.sees("Belum datang")
    await reader.starts(f"t_{code}")
    assert reader.sees("Kelas Rahasia")
    await other_reader.starts(f"t_{code}")
    assert not other_reader.sees("Kelas Rahasia")
    assert not other_reader.sees("Warga Contoh")


def _blank() -> bytes:
    """A picture of nothing."""
    file = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(file, "JPEG")
    return file.getvalue()


async def test_a_photo_of_the_qr_code_opens_the_ticket(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.sends_photo(qr_png(f"https://t.me/pustaka_bot?start=t_{code}"))
    assert door.sees("Warga Contoh")
    await door.sends_photo(qr_png("https://example.org/"))
    assert door.sees("bukan tiket kami")
    await door.sends_photo(_blank())
    assert door.sees("Tidak ada kode yang terbaca")
    await reader.sends_photo(qr_png(f"https://t.me/pustaka_bot?start=t_{code}"))
    assert not reader.sees("Warga Contoh")


async def test_a_residents_own_code_is_their_ticket_and_another_is_searched_for(
    stage: Stage, reader: Reader, other_reader: Reader
) -> None:
    event = await publishes_event(stage, title="Kelas Rahasia")
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    await reader.says(code)
    assert reader.sees("Kelas Rahasia")
    await other_reader.says(code)
    assert not other_reader.sees("Kelas Rahasia")
    assert other_reader.sees("tidak ada di “Kegiatan saya” Anda")
    known = other_reader.text
    await other_reader.says("MD-2222" if code != "MD-2222" else "MD-3333")
    assert other_reader.text == known
    await other_reader.says(code.replace("-", ""))
    assert other_reader.sees("belum kami miliki")


async def test_an_unknown_code_is_said_to_be_one(stage: Stage) -> None:
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("MD-2222")
    assert door.sees("Kode MD-2222 tidak kami temukan")
    await door.says("MD-1O2I")
    assert door.sees("tidak memakai I, O, 0, dan 1")
    await door.says("laskar pelangi")
    assert door.sees("Andrea Hirata")


async def test_a_ticket_for_another_day_or_event_says_so(stage: Stage, reader: Reader) -> None:
    today = await publishes_event(stage, title="Kelas Hari Ini")
    other = await publishes_event(stage, title="Kelas Lain Hari Ini")
    later = await publishes_event(stage, title="Kelas Lusa", hours=49)
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Hari Ini")
    await door.says((await signs_up(stage, reader, later, "Warga Contoh")).code)
    assert door.sees("bukan untuk hari ini, melainkan untuk Kelas Lusa, Rabu, 25 November")
    assert not any("hadir" in key for key in door.keys if "daftar hadir" not in key.lower())
    await door.says((await signs_up(stage, reader, other, "Warga Contoh")).code)
    assert door.sees("Tiket ini untuk acara lain: Kelas Lain Hari Ini")
    assert today


async def test_the_list_marks_with_one_tap_and_is_never_wrong(stage: Stage) -> None:
    event = await publishes_event(stage)
    for name in ("Ani Contoh", "Budi Contoh", "Citra Contoh"):
        await at_the_desk(stage, event, name, phone=f"+62812000{len(name):04}")
    first, second = await stage.hires("Petugas Satu", "door"), await stage.hires("Petugas Dua", "door")
    for one in (first, second):
        await one.taps_menu("Daftar hadir")
        assert one.sees("hadir 0 dari 3")
        await one.taps("Kelas Contoh")
        await one.taps("Belum datang (3)")
    await first.taps("Ani Contoh")
    assert first.toast == "✅ Ani Contoh hadir."
    assert first.sees("hadir 1 dari 3")
    assert "Batalkan: Ani Contoh" in first.keys
    await second.taps("Budi Contoh")
    assert second.sees("hadir 2 dari 3")
    assert [key for key in second.keys if key.startswith("▫️")] == ["▫️ Citra Contoh"]
    await first.taps("▫️ Budi Contoh")
    assert first.sees("dicatat oleh Petugas Dua")


async def test_a_mark_is_taken_back(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    await door.taps("Warga Contoh hadir")
    await door.taps("Batalkan tanda hadir")
    assert door.sees("Belum datang")
    assert await value(stage, "SELECT count(*) FROM attendances") == 0
    assert await value(stage, "SELECT count(*) FROM audit WHERE deed LIKE 'took a mark%'") == 1


async def test_siblings_come_together_in_two_taps_and_leave_with_their_fetcher(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, bands=(BAND,), left_alone=True)
    await brings(stage, reader, event, "Adik Satu", "Adik Dua", fetcher="Paman Contoh", needs="alergi kacang")
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Belum datang")
    before = door.taps_made
    await door.taps("Adik Satu")
    assert door.sees("Perlu diperhatikan: alergi kacang")
    await door.taps("2 orang hadir, diantar Ani")
    assert door.taps_made - before == 2
    assert door.sees("Dicatat: Adik Satu, Adik Dua")
    assert await value(stage, "SELECT count(*) FROM attendances WHERE brought_by = 'Ani'") == 2
    await door.taps("Buka daftar hadir acara ini")
    assert door.sees("Anak di dalam: 2")
    await door.taps("Anak di dalam (2)")
    await door.taps("Adik Satu")
    await door.taps("2 anak dijemput Paman Contoh")
    assert door.sees("Dijemput oleh Paman Contoh")
    await door.taps("Buka daftar hadir acara ini")
    assert not door.sees("Anak di dalam")


async def test_somebody_else_brings_and_fetches(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, bands=(BAND,), left_alone=True)
    code = (await brings(stage, reader, event, "Adik Satu")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    await door.taps("Diantar orang lain")
    await door.says("Nenek Contoh")
    assert door.sees("Diantar oleh Nenek Contoh")
    await door.taps("Dijemput orang lain")
    await stage.restarts()
    await door.says("Kakek Contoh")
    assert door.sees("Dijemput oleh Kakek Contoh")
    await door.taps("Belum pulang")
    assert not door.sees("Dijemput oleh Kakek Contoh")
    assert door.sees("Diantar oleh Nenek Contoh")


async def test_a_guest_without_a_seat_comes_in_by_name(stage: Stage) -> None:
    await publishes_event(stage, capacity=1)
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Tamu tanpa pendaftaran")
    await door.says("Tamu Contoh")
    assert door.sees("✅ Tamu Contoh hadir")
    assert door.sees("hadir 1 dari 1")
    await door.taps("Tamu lain")
    await door.says("Tamu Kedua")
    assert door.sees("Semua kursi (1)")


async def test_somebody_of_the_queue_is_let_in_after_the_start(stage: Stage) -> None:
    event = await publishes_event(stage, capacity=1)
    await at_the_desk(stage, event, "Warga Satu", phone="+628120000001")
    await at_the_desk(stage, event, "Warga Dua", phone="+628120000002")
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Daftar tunggu (1)")
    await door.taps("Warga Dua")
    await door.taps("Persilakan masuk")
    assert door.sees("boleh masuk mulai Senin, 23 November pukul 10.15 WIB")
    await stage.passes(timedelta(minutes=76))
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Daftar tunggu (1)")
    await door.taps("Warga Dua")
    await door.taps("Persilakan masuk")
    assert door.sees("✅ Dicatat: Warga Dua")


async def test_heads_are_counted_and_corrected(stage: Stage) -> None:
    await publishes_event(stage, title="Pameran Contoh", kind="exhibition", sign_up="none")
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Pameran Contoh")
    for key in ("+10", "+5", "+1", "−1"):
        await door.taps(key)
    assert door.sees("terhitung: 15")
    await door.taps("Perbaiki jumlah")
    await door.says("12")
    assert door.sees("terhitung: 12")


async def test_before_the_door_opens_the_card_says_when(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, hours=8)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    assert door.sees("Kehadiran bisa dicatat mulai Senin, 23 November pukul 11.00 WIB")
    assert "Warga Contoh hadir" not in door.keys
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Belum datang")
    await door.taps("Warga Contoh")
    assert door.sees("Kehadiran bisa dicatat mulai")
    assert await value(stage, "SELECT count(*) FROM attendances") == 0


async def test_the_list_has_pages_and_letters(stage: Stage) -> None:
    event = await publishes_event(stage)
    for number in range(12):
        await at_the_desk(stage, event, f"Warga {number:02}", phone=f"+6281200000{number:02}")
    await at_the_desk(stage, event, "Zainab Contoh", phone="+6281299999999")
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Semua (13)")
    assert "▫️ Zainab Contoh" not in door.keys
    await door.taps("Cari huruf awal")
    await door.taps("Z")
    assert [key for key in door.keys if key.startswith("▫️")] == ["▫️ Zainab Contoh"]
    for typed in ("zc", "contoh zai", "Zainab"):
        await door.taps("Semua huruf") if typed == "zc" else None
        await door.taps("Cari nama" if typed == "zc" else "Cari lagi")
        await door.says(typed)
        assert [key for key in door.keys if key.startswith("▫️")] == ["▫️ Zainab Contoh"]
    await door.taps("▫️ Zainab Contoh")
    assert door.toast == "✅ Zainab Contoh hadir."


async def test_children_are_named_only_to_those_who_need_it(stage: Stage, reader: Reader, owner: Reader) -> None:
    event = await publishes_event(stage, bands=(BAND,))
    code = (await brings(stage, reader, event, "Adik Rahasia")).code
    partner = await stage.hires("Mitra Contoh", "partner")
    await partner.says(code)
    assert partner.sees("khusus untuk petugas")
    async with stage.app.database.transaction() as tx:
        await tx.run("INSERT INTO event_hosts VALUES (:event, :person)", {"event": event, "person": partner.id})
    await partner.says(code)
    assert partner.sees(code)
    assert not partner.sees("Adik Rahasia")
    await partner.says("/absen")
    await partner.taps("Kelas Contoh")
    await partner.taps("Semua (1)")
    assert not any("Rahasia" in key for key in partner.keys)


async def test_a_partner_sees_their_own_ticket(stage: Stage) -> None:
    event = await publishes_event(stage, title="Kelas Lain")
    partner = await stage.hires("Mitra Contoh", "partner")
    code = (await signs_up(stage, partner, event, "Mitra Contoh")).code
    await partner.says(code)
    assert partner.sees("Kelas Lain")
    assert "Mitra Contoh hadir" not in partner.keys


async def test_a_child_that_walks_in_is_kept_as_a_child(stage: Stage) -> None:
    await publishes_event(stage, bands=(BAND,), capacity=5)
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Tamu tanpa pendaftaran")
    await door.says("Adik Tamu")
    assert door.sees("Anak di dalam: 1")
    assert await value(stage, "SELECT with_children FROM parties ORDER BY id DESC LIMIT 1") == 1


async def test_a_forged_key_reaches_no_other_event_and_nobody_uninvited(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    seat = (await signs_up(stage, reader, event, "Warga Contoh")).registrations[0]
    session = await session_of(stage, event)
    partner = await stage.hires("Mitra Contoh", "partner")
    await partner.says("/menu")
    await partner.forges(OpenDoor(session).pack())
    assert partner.sees("khusus untuk petugas")
    await partner.forges(CheckIn(session, seat.id).pack())
    assert partner.sees("khusus untuk petugas")
    other = await session_of(stage, await publishes_event(stage, title="Lain"))
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/menu")
    await door.forges(CheckIn(other, seat.id).pack())
    await door.forges(CheckIn(999, seat.id).pack())
    assert await value(stage, "SELECT count(*) FROM attendances") == 0


async def test_an_event_cancelled_meanwhile_has_no_door(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event, "hujan")
    await door.taps("Warga Contoh hadir")
    assert door.sees("batal")
    await door.says(code)
    assert door.sees("tidak jadi diadakan")
    assert await value(stage, "SELECT count(*) FROM attendances") == 0


async def test_a_code_is_answered_in_the_middle_of_a_form(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says("/absen")
    await door.taps("Kelas Contoh")
    await door.taps("Tamu tanpa pendaftaran")
    await door.says(code)
    assert door.sees("Warga Contoh")
    assert any(key.startswith("Lanjutkan") for key in door.keys)


async def test_two_who_tap_the_same_name_at_once_mark_it_once(stage: Stage) -> None:
    event = await publishes_event(stage)
    await at_the_desk(stage, event, "Ani Contoh")
    await at_the_desk(stage, event, "Budi Contoh", phone="+628120000002")
    staff = [await stage.hires(f"Petugas {n}", "door") for n in range(3)]
    for one in staff:
        await one.says("/absen")
        await one.taps("Kelas Contoh")
        await one.taps("Belum datang (2)")
    for one in staff:
        one.person.presses(one.last, one.key("Ani Contoh")["callback_data"])
    await stage.settled()
    assert await value(stage, "SELECT count(*) FROM attendances") == 1
    assert sum(one.sees("Hadir sejak pukul 09.00") for one in staff) == 2
    assert sum("Batalkan: Ani Contoh" in one.keys for one in staff) == 1


async def test_a_photo_of_a_book_is_a_book_for_staff_too(stage: Stage) -> None:
    door = await stage.hires("Petugas Pintu", "door")
    await door.sends_photo(photo_of("9786022915249"))
    assert not door.sees("Tidak ada kode")
    assert door.sees("9786022915249")


async def test_of_two_sessions_today_the_one_at_this_door_counts(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, sessions=2)
    code = (await signs_up(stage, reader, event, "Warga Contoh")).code
    first, second = (
        one.id for one in (await stage.app.services[Events].reading.event(stage.app.database.free, event)).sessions
    )
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    assert door.sees("pukul 10.00 WIB")
    await stage.passes(timedelta(hours=3, minutes=1))
    await door.says(code)
    assert door.sees("pukul 13.00 WIB")
    await door.says("/menu")
    await door.forges(OpenDoor(first).pack())
    await door.says(code)
    await door.taps("Warga Contoh hadir")
    assert await value(stage, "SELECT session_id FROM attendances") == first
    assert second


async def test_children_nobody_has_fetched_are_seen_on_the_desk(stage: Stage, reader: Reader) -> None:
    event = await publishes_event(stage, bands=(BAND,), left_alone=True)
    code = (await brings(stage, reader, event, "Adik Satu", fetcher="Paman Contoh")).code
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    await door.taps("Adik Satu hadir, diantar Ani")
    await stage.passes(timedelta(hours=3, minutes=1))
    await door.says("/petugas")
    await door.taps("Anak belum dijemput: 1")
    await door.says(code)
    await door.taps("Dijemput Paman Contoh")
    await door.says("/petugas")
    assert not door.sees("belum dijemput")


@pytest.mark.parametrize("code", ["LB-6JD5", "KK-JD82", "DS-4JD3", "MD-YA22", "LK-2GPP"])
async def test_a_code_is_read_as_a_code_whatever_its_letters_say(stage: Stage, code: str) -> None:
    door = await stage.hires("Petugas Pintu", "door")
    await door.says(code)
    assert door.sees(f"Kode {code} tidak kami temukan")
