"""What a visitor of the demonstration sees of its year: the desk with work, the week in the channel, the figures."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.async_api import Locator, expect

from tests.actors import Stage
from tests.browser.visitor import Visitor

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.usefixtures("year"),
]


async def _loaded(message: Locator) -> None:
    await expect(message.locator("img")).to_have_js_property("complete", True)


async def test_the_desk_has_what_waits(phone: Visitor) -> None:
    await phone.becomes("Pustakawan Contoh")
    await phone.starts()
    await phone.writes("/petugas")
    await phone.sees("Meja petugas", "Saran dan pengaduan: ", "Usulan buku: ")
    await phone.pictured("desk")


async def test_an_announcement_counts_only_whom_it_can_reach(phone: Visitor) -> None:
    await phone.starts()
    await phone.becomes("Pustakawan Contoh")
    await phone.starts()
    await phone.taps("Pengumuman")
    await phone.writes("Besok perpustakaan buka sampai pukul 20.00.")
    await phone.sees("Ke semua warga (2)")


async def test_the_head_sees_the_month_and_the_year_as_bars(phone: Visitor) -> None:
    await phone.becomes("Kepala Contoh")
    await phone.starts()
    await phone.writes("/rekap")
    await phone.sees("Rekap November 2026", "Peserta")
    await _loaded(phone.newest)
    await phone.messages.filter(has_text="/rekap").evaluate("message => message.scrollIntoView()")
    await phone.pictured("figures")
    await phone.writes("rekap tahun ini")
    await phone.sees("sampai Senin, 23 November")
    await _loaded(phone.newest)


async def test_the_week_is_one_picture_in_the_channel(phone: Visitor, stage: Stage) -> None:
    await phone.becomes("Pengumuman Contoh")
    await phone.sees("Lokakarya ecoprint dibuka")
    await stage.passes(timedelta(days=6, hours=23, minutes=1))
    await phone.sees("Pekan ini di perpustakaan")
    await _loaded(phone.newest)
    await phone.pictured("agenda")


async def test_the_group_has_talked_and_the_bot_was_asked(phone: Visitor) -> None:
    await phone.becomes("Grup Contoh Pembaca")
    await expect(phone.messages.filter(has_text="buka sampai pukul 16.00")).to_have_count(1)
    await phone.sees("Buku sumbangan")


async def test_residents_have_certificates_of_the_past(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("/sertifikat")
    await phone.sees("Lokakarya")
