"""The pictures of the staff's guide, each taken at the end of a story: PICTURES=1 python -m pytest tests/browser."""

from __future__ import annotations

import pytest

from tests.actors import Stage
from tests.browser.visitor import STAFF, Visitor
from tests.stories.events.happenings import at_the_desk, publishes_event

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def _at_work(phone: Visitor) -> None:
    await phone.becomes("Petugas Contoh")
    await phone.starts()


@pytest.mark.usefixtures("year")
async def test_the_menu_and_the_desk(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.pictured("staf-menu")
    await phone.writes("/petugas")
    await phone.sees("Meja petugas", "Saran dan pengaduan: ", "Usulan buku: ")
    await phone.pictured("staf-meja")


async def test_an_event_is_made(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.writes("buat acara Bedah Buku Sabtu jam 9-11")
    for asked, label in (("Di mana", "Aula"), ("Untuk siapa", "Umum"), ("kursi", "20 kursi")):
        await phone.sees(asked)
        await phone.taps(label)
    await phone.sees("Begini tampilannya bagi warga", "Sisa 20 dari 20 kursi")
    await phone.pictured("staf-acara")


async def test_somebody_is_checked_in_by_their_code(phone: Visitor, stage: Stage) -> None:
    event = await publishes_event(stage, "Kelas Contoh")
    ticket = (await at_the_desk(stage, event, "Warga Contoh")).registrations[0]
    await _at_work(phone)
    await phone.writes("/absen")
    await phone.sees("Kelas Contoh")
    await phone.pictured("staf-absen")
    await phone.writes(ticket.code)
    await phone.sees("Warga Contoh", ticket.code.replace("-", "\u2011"))
    await phone.pictured("staf-absen-kode")


async def test_an_announcement_is_written_and_sent(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.taps("Pengumuman")
    await phone.writes("Besok perpustakaan buka sampai pukul 20.00.")
    await phone.sees("Kepada siapa dikirim?")
    await phone.pictured("staf-pengumuman")
    await phone.taps("Ke semua warga")
    await phone.sees("Menjangkau")
    await phone.pictured("staf-pengumuman-panel")
    await phone.taps("Kirim sekarang")
    await phone.sees("Kirim sekarang kepada: semua warga?")
    await phone.pictured("staf-pengumuman-kirim")


async def test_a_sudden_closing_is_seen_before(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.taps("Tutup mendadak")
    await phone.taps("Besok")
    await phone.newest.get_by_test_id("button").first.click()
    await phone.sees("Tutup")
    await phone.pictured("staf-tutup")


@pytest.mark.usefixtures("year")
async def test_visitors_are_counted(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.taps("🚶 Pengunjung")
    await phone.newest.get_by_text("+1", exact=True).click()
    await phone.sees("Pengunjung hari ini: ", "Batalkan +1")
    await phone.pictured("staf-pengunjung")


async def test_a_complaint_is_answered(phone: Visitor, stage: Stage) -> None:
    stage.world.person(STAFF).starts()
    await stage.settled()
    await phone.starts()
    await phone.writes("toilet kotor bgt!!")
    await phone.newest.get_by_role("button", name="Kirim", exact=True).click()
    await phone.sees("Kami jawab paling lambat")
    await phone.becomes("Petugas Contoh")
    await phone.sees("toilet kotor")
    await phone.writes("/petugas")
    await phone.taps("Saran")
    await phone.sees("toilet kotor")
    await phone.pictured("staf-saran")


@pytest.mark.usefixtures("year")
async def test_what_will_be_sent_and_what_residents_read(phone: Visitor) -> None:
    await _at_work(phone)
    await phone.writes("/jadwal")
    await phone.sees("Agenda mingguan")
    await phone.pictured("staf-jadwal")
    await phone.writes("/kelola")
    await phone.sees("Jam buka")
    await phone.pictured("staf-kelola")
    await phone.writes("/kanal")
    await phone.sees("Kanal dan grup", "Pengumuman Contoh")
    await phone.pictured("staf-kanal")
