"""The page on a wide screen: several people, the group, and the keyboard alone."""

from __future__ import annotations

import asyncio
import re

import pytest
from playwright.async_api import Route, expect

from tests.browser.visitor import STAFF, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_resident_and_the_staff_each_have_their_own_chat(desktop: Visitor) -> None:
    await desktop.starts()
    await desktop.writes("jam buka")
    await desktop.sees("08.00")
    await desktop.field.fill("belum terkirim")
    await desktop.becomes("Petugas Contoh")
    await expect(desktop.page.get_by_test_id("welcome")).to_be_visible()
    await desktop.starts()
    await desktop.becomes("Warga Contoh")
    await desktop.sees("08.00")
    await expect(desktop.field).to_have_value("belum terkirim")


async def test_what_is_tapped_while_the_person_changes_is_the_new_persons(desktop: Visitor) -> None:
    async def slowly(route: Route) -> None:
        await asyncio.sleep(0.5)
        await route.continue_()

    await desktop.page.route(f"**/state?user={STAFF}", slowly)
    await desktop.page.get_by_test_id("person-switch").click()
    await desktop.page.get_by_test_id("person-menu").get_by_text("Petugas Contoh", exact=True).click()
    await desktop.starts()
    await desktop.becomes("Warga Contoh")
    await expect(desktop.page.get_by_test_id("welcome")).to_be_visible()


async def test_a_book_shared_into_the_group_leads_back_to_its_card(desktop: Visitor) -> None:
    await desktop.starts()
    await desktop.writes("laskar pelangi")
    await desktop.taps("1. Laskar Pelangi")
    await desktop.taps("Bagikan")
    await desktop.page.get_by_test_id("pick").filter(has_text="Grup Contoh Pembaca").click()
    await expect(desktop.field).to_have_value("@perpustakaan_contoh_bot Laskar Pelangi")
    await desktop.page.get_by_test_id("inline-result").first.click()
    await desktop.sees("melalui @perpustakaan_contoh_bot", "Laskar Pelangi", "Andrea Hirata")
    await desktop.becomes("Petugas Contoh")
    await desktop.chats.filter(has_text="Grup Contoh Pembaca").click()
    await desktop.taps("Lihat di bot perpustakaan")
    await desktop.page.get_by_test_id("start").click()
    await desktop.sees("Rak 899.221", "Karya Andrea Hirata")
    await expect(desktop.messages.first).to_have_text(re.compile(r"^/start09\.00$"))


async def test_inline_words_are_answered_while_they_are_typed(desktop: Visitor) -> None:
    await desktop.becomes("Grup Contoh Pembaca")
    await expect(desktop.page.get_by_text("Belum ada pesan").last).to_be_visible()
    await desktop.field.fill("@")
    await desktop.page.get_by_test_id("bot-name").click()
    await expect(desktop.field).to_be_focused()
    await desktop.page.keyboard.type("laskar plangi")
    await expect(desktop.field).to_have_value("@perpustakaan_contoh_bot laskar plangi")
    found = desktop.page.get_by_test_id("inline-result")
    await expect(found.first).to_contain_text("Laskar Pelangi")
    await desktop.presses("Enter")
    await desktop.sees("melalui @perpustakaan_contoh_bot", "Laskar Pelangi")
    await expect(desktop.field).to_have_value("")


async def test_everything_can_be_reached_by_keyboard(desktop: Visitor) -> None:
    await desktop.walks_to(desktop.page.get_by_test_id("start"))
    await desktop.presses("Enter")
    await desktop.sees("Selamat pagi!")
    await expect(desktop.field).to_be_focused()
    await desktop.page.keyboard.type("laskar pelangi")
    await desktop.presses("Enter")
    await desktop.sees("1. Laskar Pelangi")
    await desktop.walks_to(desktop.key("1. Laskar Pelangi"), "Shift+Tab")
    await desktop.presses("Enter")
    await desktop.sees("Rak 899.221")
    await desktop.walks_to(desktop.field)
    await desktop.presses("/", "c", "a")
    await expect(desktop.page.get_by_test_id("command")).to_have_count(1)
    await desktop.presses("Enter")
    await desktop.sees("Tulis judul, pengarang")
    await desktop.walks_to(desktop.page.get_by_test_id("person-switch"), "Shift+Tab", most=40)
    await desktop.presses("Enter")
    await expect(desktop.page.get_by_role("menuitemradio", name="Warga Contoh")).to_be_focused()
    await desktop.presses("ArrowDown", "ArrowDown", "Enter")
    await expect(desktop.page.get_by_test_id("person-switch")).to_contain_text("Petugas Contoh")


async def test_the_list_and_the_chat_stand_side_by_side(desktop: Visitor) -> None:
    await desktop.starts()
    await desktop.writes("tenggelamnya kapal vanderwik")
    await desktop.sees("1. Tenggelamnya Kapal van der Wijck", "Hamka")
    await expect(desktop.chats.first).to_contain_text("Perpustakaan Kota Solok")
    await expect(desktop.chats).to_have_count(3)
    await expect(desktop.field).to_be_focused()
    assert await desktop.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_enter_adds_a_new_resident(desktop: Visitor) -> None:
    await desktop.page.get_by_test_id("person-switch").click()
    await desktop.page.get_by_test_id("new-person").click()
    await desktop.page.get_by_label("Nama belakang").fill("Contoh Baru")
    await desktop.presses("Enter")
    await expect(desktop.page.get_by_test_id("person-switch")).to_contain_text("Warga Contoh Baru")
    await desktop.starts()
