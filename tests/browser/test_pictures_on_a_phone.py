"""Pictures where people look: the poster with its event, the ticket as a card."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_an_event_comes_with_its_poster_and_a_seat_with_its_ticket(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("/acara")
    await phone.newest.get_by_role("button", name="1", exact=True).click()
    await phone.sees("Belajar Komputer dari Nol", "Tempat: ")
    await expect(phone.newest.locator("img")).to_have_js_property("complete", True)
    await phone.taps("Daftar")
    await phone.writes("Warga Contoh")
    await phone.taps("Setuju")
    await phone.sees("Anda terdaftar")
    await phone.taps("Lihat tiket")
    await phone.sees("Kode ", "Untuk: Warga Contoh")
    await expect(phone.newest.locator("img")).to_have_js_property("complete", True)
    await phone.pictured("ticket")
