"""The keyboard alone: what is new comes first, what is old is a step of the arrow keys away."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.actors import Stage
from tests.browser.sights import appears, keyboard
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FOCUSED = "document.activeElement.textContent"


async def test_tab_reaches_the_newest_keys_and_none_of_the_old(desktop: Visitor, stage: Stage) -> None:
    await desktop.starts()
    for number in range(6):
        appears(stage.world, text=f"Pesan {number}", reply_markup=keyboard([[f"Lama {number}"], [f"Baru {number}"]]))
    await desktop.sees("Pesan 5")
    await desktop.page.get_by_test_id("chat-menu").focus()
    met = []
    for _ in range(4):
        await desktop.presses("Tab")
        met.append(await desktop.page.evaluate(FOCUSED))
    assert met[1:3] == ["Lama 5", "Baru 5"]
    await expect(desktop.newest).to_contain_text("Pesan 5")
    await desktop.presses("Shift+Tab", "Shift+Tab")
    assert await desktop.page.evaluate(FOCUSED) == "Lama 5"


async def test_the_arrow_keys_reach_an_old_message_and_its_keys(desktop: Visitor, stage: Stage) -> None:
    await desktop.starts()
    for number in range(3):
        appears(stage.world, text=f"Pesan {number}", reply_markup=keyboard([[f"Tombol {number}"]]))
    await desktop.sees("Pesan 2")
    await desktop.newest.focus()
    await desktop.presses("ArrowUp", "Tab")
    assert await desktop.page.evaluate(FOCUSED) == "Tombol 1"
    await desktop.presses("Tab", "Tab")
    assert await desktop.page.evaluate(FOCUSED) == "Tombol 2"
    await desktop.field.focus()
    await desktop.presses("Shift+Tab")
    await desktop.walks_to(desktop.key("Tombol 2"), "Shift+Tab", most=3)
    await desktop.presses("Shift+Tab", "Shift+Tab")
    assert "Tombol 1" not in await desktop.page.evaluate(FOCUSED)


async def test_the_list_of_chats_is_one_stop(desktop: Visitor) -> None:
    await desktop.chats.first.focus()
    await desktop.presses("ArrowDown")
    await expect(desktop.chats.nth(1)).to_be_focused()
    await desktop.presses("Tab")
    await expect(desktop.page.get_by_test_id("head-who")).to_be_focused()


async def test_a_label_that_is_cut_is_whole_in_its_title(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    long, short = "Lokakarya Membatik untuk Remaja, Dewasa, dan Lansia", "Menu"
    appears(stage.world, text="Pilih.", reply_markup=keyboard([[long], [short]]))
    await phone.sees("Pilih.")
    await phone.key(long).hover()
    await expect(phone.page.get_by_title(long, exact=True)).to_have_text(long)
    await phone.key(short).hover()
    await expect(phone.page.get_by_title(short, exact=True)).to_have_count(0)
    await phone.page.get_by_test_id("back").click()
    await phone.chats.filter(has_text="Perpustakaan Kota Solok").focus()
    await expect(phone.page.locator(".chat-preview[title]")).to_have_count(0)
