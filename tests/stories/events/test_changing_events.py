"""What is published is changed, moved, copied and cancelled; those who signed up hear of it once."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.areas.autoposts.rules import LiteracyDate
from bot.areas.autoposts.service import Autoposts
from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import joins
from tests.stories.events.test_events_joining import opens as finds
from tests.stories.events.test_making_events import count, drafts

NOT_HELD = "Mohon maaf, Belajar Komputer dari Nol"


@pytest.fixture
async def staff(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


async def opens(staff: Reader, title: str) -> None:
    """The staff's card."""
    await staff.says(f"kelola acara {title}")
    await staff.taps(title)


def told(reader: Reader, words: str) -> int:
    """How many of the bot's messages say this."""
    return sum(words in str(one.get("text", "")) for one in reader.answers)


async def test_a_published_event_is_copied_in_one_message_and_four_taps_at_most(staff: Reader, stage: Stage) -> None:
    written, tapped = staff.messages_written, staff.taps_made
    await staff.says("salin belajar komputer")
    assert staff.sees("diadakan lagi hari apa?")
    await staff.taps("Desember")
    assert staff.sees("Sudah disalin")
    await staff.taps("Terbitkan")
    assert staff.sees("Sudah terbit ✅")
    assert (staff.messages_written - written, staff.taps_made - tapped) == (1, 2)
    assert await count(stage, "events WHERE title = 'Belajar Komputer dari Nol' AND state = 'published'") == 2


async def test_a_copy_may_name_its_day_at_once(staff: Reader) -> None:
    await staff.says("salin belajar komputer ke 15/12")
    assert staff.sees("Selasa, 15 Desember pukul 09.00–11.00 WIB")
    assert "Terbitkan" in staff.keys


async def test_a_copy_by_the_menu(staff: Reader) -> None:
    await staff.says("/kelolaacara")
    before = staff.taps_made
    await staff.taps("Belajar Komputer")
    await staff.taps("Salin")
    await staff.taps("Desember")
    await staff.taps("Terbitkan")
    assert staff.sees("Sudah terbit ✅")
    assert staff.taps_made - before == 4


async def test_an_event_is_cancelled_in_one_message_and_three_taps_at_most(
    staff: Reader, reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await joins(reader, "Belajar Komputer")
    written, tapped = staff.messages_written, staff.taps_made
    await staff.says("batalkan belajar komputer selasa")
    assert staff.sees("Batalkan “Belajar Komputer dari Nol”, Selasa, 24 November, 09.00–11.00?")
    assert staff.sees("pendaftar, termasuk yang di daftar tunggu, langsung dikabari")
    await staff.taps("Ya, batalkan")
    assert staff.sees("Sudah dibatalkan.")
    assert (staff.messages_written - written, staff.taps_made - tapped) == (1, 1)
    await stage.settled()
    assert told(reader, NOT_HELD) == 1
    await staff.says("batalkan belajar komputer selasa")
    assert staff.sees("Tidak ada acara mendatang")
    await stage.settled()
    assert told(reader, NOT_HELD) == 1


async def test_an_old_key_cancels_nothing_twice(staff: Reader, stage: Stage) -> None:
    await staff.says("batalkan belajar komputer")
    key = staff.key("Ya, batalkan")["callback_data"]
    await staff.taps("Ya, batalkan")
    await staff.forges(key)
    assert staff.sees("sudah dibatalkan")
    assert await count(stage, "events WHERE title LIKE 'Belajar Komputer%' AND state = 'cancelled'") == 1


async def test_a_reason_is_read_by_those_who_signed_up(staff: Reader, reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await staff.says("batalkan belajar komputer")
    await staff.taps("Ya, dengan alasan")
    await staff.says("Komputernya sedang diperbaiki.")
    assert staff.sees("langsung dikabari")
    await staff.taps("Batalkan dan kabari")
    assert staff.sees("Komputernya sedang diperbaiki")
    await stage.settled()
    assert reader.sees("Komputernya sedang diperbaiki")


async def test_one_session_of_a_series(staff: Reader, stage: Stage) -> None:
    await staff.says("batalkan kelas menulis")
    assert staff.sees("yang mana yang batal?")
    await staff.taps("Desember")
    assert staff.sees("Batalkan “Kelas Menulis Cerita Pendek”")
    await staff.taps("Ya, batalkan")
    assert staff.sees("Sudah dibatalkan")
    assert await count(stage, "event_sessions WHERE cancelled") == 1
    assert await count(stage, "events WHERE title LIKE 'Kelas Menulis%' AND state = 'published'") == 1


async def test_a_reason_for_one_session(staff: Reader, reader: Reader, stage: Stage) -> None:
    await finds(reader, "Kelas Menulis")
    await reader.taps("Daftar")
    await reader.says("Warga Contoh")
    await reader.taps("Belum pernah")
    await reader.taps("Setuju")
    await staff.says("batalkan kelas menulis 3/12")
    assert staff.sees("Batalkan “Kelas Menulis Cerita Pendek”, Kamis, 3 Desember")
    await staff.taps("Ya, dengan alasan")
    await staff.taps("Pemateri berhalangan")
    await staff.taps("Batalkan dan kabari")
    await stage.settled()
    assert told(reader, "Pemateri berhalangan hadir.") == 1
    assert told(reader, "3 Desember pukul 14.00 WIB batal") == 1
    assert told(reader, "Pertemuan lain tetap: Kamis, 26 November, 10, 17 Desember pukul 14.00–16.00 WIB") == 1


async def test_a_move_is_told_once_and_after_a_yes(staff: Reader, reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(staff, "Belajar Komputer")
    await staff.taps("Waktu & tempat")
    await staff.taps("Waktu")
    assert staff.sees("Belajar Komputer dari Nol\nSelasa, 24 November pukul 09.00–11.00 WIB")
    await staff.says("jam 13-15")
    assert staff.sees("Waktu baru: Selasa, 24 November, 13.00–15.00")
    assert staff.sees("langsung dikabari")
    before = len(reader.answers)
    await stage.settled()
    assert len(reader.answers) == before
    key = staff.key("Ya, ubah dan kabari")["callback_data"]
    await stage.restarts()
    await staff.taps("Ya, ubah dan kabari")
    assert staff.sees("sedang dikabari")
    await staff.forges(key)
    assert staff.sees("sudah dilakukan")
    await stage.settled()
    assert len(reader.answers) == before + 1
    assert reader.sees("13.00")


async def test_the_place_moves_too(staff: Reader, reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(staff, "Belajar Komputer")
    await staff.taps("Waktu & tempat")
    await staff.taps("Tempat")
    await staff.says("Aula Lantai Dua")
    assert staff.sees("Tempat baru: Aula Lantai Dua")
    await staff.taps("Ya, ubah dan kabari")
    assert reader.sees("Aula Lantai Dua")


async def test_too_few_seats_are_refused_in_words(staff: Reader, reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await opens(staff, "Belajar Komputer")
    await staff.taps("Ubah …")
    await staff.taps("Kursi")
    await staff.says("2")
    assert staff.sees("kursi terisi, jadi jumlah kursi paling sedikit 5")
    await staff.taps("Kembali ke acara")
    assert staff.sees("Kursi terisi: 5 dari 12")


async def test_more_seats_are_offered_to_the_queue(staff: Reader, reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET capacity = 4 WHERE title LIKE 'Belajar Komputer%'")
        await tx.run("UPDATE event_sessions SET starts_at = starts_at + 864000000, ends_at = ends_at + 864000000")
    await joins_queue(reader)
    await opens(staff, "Belajar Komputer")
    assert staff.sees("Daftar tunggu: 1")
    await staff.taps("Ubah …")
    await staff.taps("Kursi")
    await staff.says("5")
    assert staff.sees("Sedang ditawarkan: 1")
    await stage.settled()
    assert reader.sees("Ada kursi untuk Anda")


async def joins_queue(reader: Reader) -> None:
    await finds(reader, "Belajar Komputer")
    await reader.taps("Masuk daftar tunggu")
    await reader.says("Warga Contoh")
    await reader.taps("Setuju")
    assert reader.sees("di urutan ke-1")


async def test_each_part_is_one_tap_and_one_answer(staff: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Autoposts].year.keep(tx, LiteracyDate(0, "Hari Baca Kota", "12-19"))
    await drafts(staff)
    await staff.taps("Ubah …")
    await staff.taps("Keterangan")
    await staff.says("Dongeng dari Ranah Minang.")
    assert staff.sees("Dongeng dari Ranah Minang.")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    await staff.taps("Yang hadir mendapat sertifikat")
    await staff.taps("✓ Yang hadir mendapat sertifikat")
    await staff.taps("Yang hadir mendapat sertifikat")
    await staff.taps("Minat")
    await staff.taps("anak")
    await staff.taps("sastra")
    await staff.taps("Selesai")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    assert staff.sees("Minat: anak, sastra")
    await staff.taps("Biaya")
    await staff.says("250.000")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    assert staff.sees("Biaya: Rp250.000")
    await staff.taps("Hari literasi")
    assert {"Hari Ibu", "Hari Baca Kota"} <= {*staff.keys}
    await staff.taps("Hari Baca Kota")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    await staff.taps("Titik peta")
    await staff.says("di sana")
    assert staff.sees("dua angkanya")
    await staff.says("-0.7893, 100.6547")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    assert staff.sees("Titik peta: -0.7893, 100.6547")
    await staff.taps("Titik peta")
    staff.person.sends_location(-0.79, 100.65)
    await stage.settled()
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    assert staff.sees("Titik peta: -0.79, 100.65")
    await staff.taps("Pendaftaran dibuka")
    await staff.says("25/12 jam 8")
    await staff.taps("Ubah …")
    await staff.taps("Pengaturan lain")
    await staff.taps("Pendaftaran ditutup")
    await staff.says("besok jam 8")
    assert staff.sees("dibuka sebelum ditutup")


async def test_questions_are_added_and_taken_out(staff: Reader, reader: Reader) -> None:
    await drafts(staff)
    await staff.taps("Ubah …")
    await staff.taps("Pertanyaan (0)")
    await staff.taps("Tambah pertanyaan")
    await staff.says("Ukuran kaus?")
    await staff.taps("Pilihan")
    await staff.says("S")
    assert staff.sees("paling sedikit dua")
    await staff.says("S, M, L")
    assert staff.sees("1. Ukuran kaus? (S, M, L)")
    await staff.taps("Hapus: Ukuran kaus?")
    assert staff.sees("Hanya nama yang ditanyakan")


async def test_two_who_change_one_part_at_once_lose_nothing(staff: Reader, stage: Stage) -> None:
    await drafts(staff)
    colleague = await stage.hires("Rekan Contoh", "librarian")
    for one in (staff, colleague):
        await one.says("kelola acara dongeng pagi")
        await one.taps("Dongeng Pagi")
        await one.taps("Ubah …")
        await one.taps("Judul")
    await staff.says("Dongeng Pagi Ceria")
    await colleague.says("Dongeng Siang")
    assert colleague.sees("Rekan Anda baru saja mengubah bagian ini")
    assert colleague.sees("Dongeng Pagi Ceria")


async def test_long_words_are_compared_to_their_end(staff: Reader, stage: Stage) -> None:
    await drafts(staff)
    await staff.taps("Ubah …")
    await staff.taps("Keterangan")
    await staff.says("Cerita panjang. " * 60)
    colleague = await stage.hires("Rekan Contoh", "librarian")
    for one in (staff, colleague):
        await one.says("kelola acara dongeng pagi")
        await one.taps("Dongeng Pagi")
        await one.taps("Ubah …")
        await one.taps("Keterangan")
    await staff.says("Cerita panjang. " * 60 + "Selesai sudah.")
    await colleague.says("Cerita pendek.")
    assert colleague.sees("Rekan Anda baru saja mengubah bagian ini")


async def test_a_draft_published_meanwhile_is_moved_with_a_yes(staff: Reader, reader: Reader, stage: Stage) -> None:
    await drafts(staff)
    colleague = await stage.hires("Rekan Contoh", "librarian")
    await staff.taps("Ubah …")
    await staff.taps("Waktu")
    await colleague.says("kelola acara dongeng pagi")
    await colleague.taps("Dongeng Pagi")
    await colleague.taps("Terbitkan")
    await joins(reader, "Dongeng Pagi")
    await staff.says("jam 10-11")
    assert staff.sees("langsung dikabari")
    assert "Ya, ubah dan kabari" in staff.keys


async def test_the_poster_is_made_small(staff: Reader, stage: Stage) -> None:
    picture = Image.effect_noise((1800, 1400), 90).convert("RGB")
    data = BytesIO()
    picture.save(data, "JPEG", quality=95)
    await drafts(staff)
    await staff.taps("Ubah …")
    await staff.taps("Poster")
    await staff.says("ini")
    assert staff.sees("foto")
    await staff.sends_photo(data.getvalue())
    await staff.taps("Pakai sebagai poster")
    assert staff.sees("Inilah posternya")
    async with stage.app.database.reading() as rows:
        event = await rows.value("SELECT event_id FROM event_posters")
    kept = await stage.app.services[Events].reading.poster(stage.app.database.free, event)
    assert kept is not None
    assert len(kept) <= 80_000
    assert kept.startswith(b"\xff\xd8")
    await staff.taps("Kembali ke acara")
    assert staff.sees("Dengan poster.")


async def test_what_came_of_it_is_written_after_the_event(staff: Reader, stage: Stage) -> None:
    await drafts(staff, kind="Acara di tempat lain", title="Bazar Buku", when="besok jam 9-10", seats=None)
    await staff.taps("Terbitkan")
    await stage.passes(timedelta(days=2))
    await staff.says("/kelolaacara")
    await staff.taps("Sudah lewat")
    await staff.taps("Bazar Buku")
    await staff.taps("Catat hasil acara")
    await staff.says("Tiga petugas ikut; 40 pengunjung mencatat minat.")
    assert staff.sees("Hasilnya: Tiga petugas ikut")


async def test_a_partner_is_invited_to_one_event(staff: Reader, stage: Stage) -> None:
    await opens(staff, "Belajar Komputer")
    await staff.taps("Peserta …")
    await staff.taps("Akses mitra")
    await staff.taps("Undang mitra")
    link = staff.key("Salin tautan")["copy_text"]["text"]
    partner = stage.meets("Mitra Contoh")
    await partner.starts(link.partition("start=")[2])
    await partner.taps("Bergabung")
    await partner.says("/kelolaacara")
    assert partner.sees("Belajar Komputer")
    assert not partner.sees("Kelas Menulis")
    await partner.taps("Belajar Komputer")
    assert "Batalkan acara" not in partner.keys
    await partner.forges("plo1:3")
    assert partner.sees("khusus untuk petugas")
    await staff.taps("Akses mitra")
    await staff.taps("Keluarkan Mitra Contoh")
    await staff.taps("Ya, keluarkan")
    await partner.says("/kelolaacara")
    assert not partner.sees("Belajar Komputer")


async def test_residents_words_stay_theirs(reader: Reader, staff: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("batalkan kelas selasa")
    assert reader.sees("Batalkan kursi")
    await staff.says("batalkan kelas selasa")
    assert "Batalkan kursi saya saja" in staff.keys
    await staff.says("batal ikut selasa anak demam")
    assert "Batalkan kursi saya saja" not in staff.keys


async def test_the_kind_of_an_event_is_as_good_as_its_title(staff: Reader) -> None:
    await staff.says("batalkan mendongeng selasa")
    assert staff.sees("Batalkan “Dongeng Sore: Si Kancil dan Kawan-kawan”, Selasa, 24 November")
    await staff.says("batalkan mendongeng 1 januari")
    assert staff.sees("Dongeng")
    assert not staff.sees("Batalkan “")


async def test_all_sessions_get_other_hours(staff: Reader, reader: Reader) -> None:
    await opens(staff, "Kelas Menulis")
    await staff.taps("Waktu & tempat")
    await staff.taps("Ubah jam semua pertemuan")
    await staff.says("besok jam 9")
    assert staff.sees("jamnya saja")
    await staff.says("jam 16-18.30")
    assert staff.text.count("Waktu baru") == 4
    assert staff.sees("16.00–18.30, dan 3 pertemuan lainnya: bertepatan dengan waktu Magrib")
    await staff.taps("Ya, ubah dan kabari")
    assert staff.sees("pukul 16.00–18.30 WIB")


async def test_a_copy_counts_from_the_first_session_that_is_held(staff: Reader) -> None:
    await staff.says("batalkan kelas menulis")
    await staff.taps("26 November")
    await staff.taps("Ya, batalkan")
    await staff.says("salin kelas menulis ke 7/1")
    assert staff.sees("Kamis, 7, 14, 21 Januari 2027 pukul 14.00–16.00 WIB")


async def test_staff_see_what_residents_see_and_come_back(staff: Reader) -> None:
    await opens(staff, "Belajar Komputer")
    await staff.taps("Tampilan & cetak")
    await staff.taps("Lihat sebagai warga")
    assert staff.sees("Sisa 8 dari 12 kursi")
    assert "Daftar" in staff.keys
    await staff.taps("Kembali ke tampilan petugas")
    assert staff.sees("Kursi terisi: 4 dari 12")


async def test_the_card_shows_all_that_staff_may_do_at_once(staff: Reader) -> None:
    await opens(staff, "Belajar Komputer")
    assert staff.keys == [
        "Waktu & tempat", "Ubah …", "Peserta …", "Tampilan & cetak", "Salin", "Batalkan acara", "Daftar acara", "Menu",
    ]  # fmt: skip
    await staff.taps("Peserta …")
    assert staff.sees("Kursi terisi: 4 dari 12")
    assert {"Daftarkan tanpa Telegram", "Unduh daftar peserta", "Akses mitra"} <= set(staff.keys)
    await staff.taps("Kembali ke acara")
    await opens(staff, "Kelas Menulis")
    await staff.taps("Batalkan …")
    assert staff.sees("Pertemuan “Kelas Menulis Cerita Pendek” yang mana yang batal?")


async def test_every_page_of_the_list_has_its_keys_in_sight(staff: Reader) -> None:
    await staff.says("/kelolaacara")
    assert "Aturan acara" in staff.keys
    await staff.taps("→")
    assert {"←", "Cari", "→", "Draf", "Sudah lewat", "Dibatalkan", "Buat acara", "Menu"} <= set(staff.keys)
    assert "Lainnya" not in staff.keys
