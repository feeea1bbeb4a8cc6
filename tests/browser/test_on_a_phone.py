"""A resident's first visit, on a phone."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_first_greeting_asks_nothing(phone: Visitor) -> None:
    await expect(phone.page.get_by_test_id("welcome")).to_contain_text("Apa yang bisa dilakukan bot ini?")
    await phone.starts()
    await phone.sees("Selamat pagi! Ini Perpustakaan Kota Solok.", "Tulis saja judul buku")
    for label in ("🔎 Cari buku", "🕘 Jam & lokasi", "📖 Bacaan bersama", "☰ Lainnya"):
        await expect(phone.key(label)).to_be_visible()
    await expect(phone.newest).not_to_contain_text("?")


async def test_a_misspelt_title_finds_its_book(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("ada laskar plangi ga kak")
    await phone.sees("Menampilkan hasil untuk laskar pelangi", "1. Laskar Pelangi", "Andrea Hirata", "rak 899.221")
    await expect(phone.newest).to_contain_text(" dari ")
    await expect(phone.newest.locator("i, em")).to_have_text("laskar pelangi")
    await expect(phone.key("Tetap cari")).to_be_visible()
    await phone.pictured("search")


async def test_pages_turn_in_the_same_message(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("sejarah")
    await phone.sees("1. ", "5. ")
    written = await phone.messages.count()
    place = await phone.newest.get_attribute("data-message-id")
    await phone.taps("→")
    await phone.sees("6. ")
    await expect(phone.newest).not_to_contain_text("diedit")
    await expect(phone.newest).to_have_attribute("data-message-id", str(place))
    await expect(phone.messages).to_have_count(written)
    await phone.taps("←")
    await phone.sees("1. ")
    await expect(phone.key("←")).to_have_count(0)


async def test_the_card_tells_where_to_walk_and_leads_back(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("laskar pelangi")
    await phone.taps("1. Laskar Pelangi")
    await phone.sees("Bentang", "Rak 899.221", "Kesusastraan", "Ada ", "Karya Andrea Hirata")
    await phone.pictured("card")
    await phone.taps("Kembali ke hasil")
    await phone.sees("Hasil untuk laskar pelangi")


async def test_filters_narrow_the_results_and_go_again(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("minangkabau")
    await phone.sees("1. ", "Saring hasil", "1/")
    found = phone.newest.get_by_test_id("button")
    everything = await found.all_inner_texts()
    await phone.taps("Saring hasil")
    await phone.sees("Saring hasil untuk minangkabau", "Tersedia saja")
    await phone.taps("Bidang")
    await phone.sees("Bidang: yang mana?")
    await phone.taps("Ilmu sosial")
    await phone.sees("Saringan aktif")
    await phone.taps("Saringan aktif")
    await phone.taps("Hapus saringan")
    await expect(found).to_have_text(everything)


async def test_the_command_menu_is_at_hand(phone: Visitor) -> None:
    await phone.starts()
    commands = phone.page.get_by_test_id("command")
    await phone.page.get_by_test_id("menu").click()
    for name in ("/start", "/menu", "/cari", "/bantuan", "/bahasa", "/batal"):
        await expect(commands.filter(has_text=name)).to_be_visible()
    await phone.field.fill("/ban")
    await expect(commands).to_have_count(1)
    await commands.click()
    await phone.sees("Tulis saja seperti kepada petugas.")


async def test_nothing_is_cut_off_on_a_narrow_screen(phone: Visitor) -> None:
    await phone.starts()
    for typed, said in (("sejarah", "5. "), ("ada laskar plangi ga kak", "Tetap cari"), ("jam bara bukak", "Jam buka")):
        await phone.writes(typed)
        await phone.sees(said)
    assert await phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for key in await phone.page.get_by_test_id("button").all():
        box = await key.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert box["height"] >= 40, "a key too low for a thumb"


async def test_one_pane_at_a_time_and_a_way_between_them(phone: Visitor) -> None:
    await phone.starts()
    await expect(phone.chats).to_have_count(3)
    await expect(phone.chats.first).to_be_hidden()
    await phone.page.get_by_test_id("back").click()
    await expect(phone.field).to_be_hidden()
    await phone.chats.filter(has_text="Perpustakaan Kota Solok").click()
    await expect(phone.field).to_be_visible()


async def test_the_field_to_write_in_is_found_by_its_name_alone(phone: Visitor) -> None:
    await phone.starts()
    field = phone.page.get_by_role("group", name="Tulis dan kirim").get_by_role("textbox", name="Tulis pesan")
    await field.fill("jam buka")
    await phone.page.get_by_role("button", name="Kirim", exact=True).click()
    await phone.sees("08.00")
    await expect(phone.page.locator("#composer")).to_be_focused()
