"""Who the bot is, and a channel that one only reads."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.actors import Stage
from tests.browser.sights import appears
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_bot_has_a_profile_with_its_commands(phone: Visitor) -> None:
    await phone.starts()
    await phone.page.get_by_test_id("head-who").click()
    profile = phone.page.get_by_test_id("profile")
    for words in ("Perpustakaan Kota Solok", "bot", "Tentang", "@perpustakaan_contoh_bot", "/cari", "/bantuan"):
        await expect(profile).to_contain_text(words)
    await expect(profile.locator(".avatar")).to_be_visible()
    await profile.get_by_test_id("profile-command").filter(has_text="/bantuan").click()
    await expect(profile).to_have_count(0)
    await phone.sees("Tulis saja seperti kepada petugas.")


async def test_before_one_has_begun_the_profile_offers_no_command(phone: Visitor) -> None:
    await phone.page.get_by_test_id("head-who").click()
    profile = phone.page.get_by_test_id("profile")
    await expect(profile).to_contain_text("Tentang")
    await expect(profile.get_by_test_id("profile-command")).to_have_count(0)


async def test_a_channel_is_read_and_muted(phone: Visitor, stage: Stage) -> None:
    channel = next(chat for chat in stage.world.chats.values() if chat.type == "channel")
    await phone.becomes(channel.title)
    mute = phone.page.get_by_test_id("mute")
    await expect(mute).to_have_text("BISUKAN")
    await expect(phone.field).to_have_count(0)
    await mute.click()
    await expect(mute).to_have_text("BUNYIKAN")
    await phone.page.get_by_test_id("back").click()
    muted = phone.chats.filter(has_text=channel.title)
    await expect(muted.get_by_role("img", name="Dibisukan")).to_be_visible()
    appears(stage.world, chat=channel.id, text="Kabar hari ini")
    await expect(muted.locator(".badge.quiet")).to_have_text("1")
    await phone.page.reload()
    await phone.is_ready()
    await phone.page.get_by_test_id("back").click()
    await expect(muted.get_by_role("img", name="Dibisukan")).to_be_visible()


async def test_the_bot_is_brought_into_a_channel_of_ones_own(phone: Visitor) -> None:
    await phone.becomes("Petugas Contoh")
    await phone.starts()
    await phone.writes("/kanal")
    await phone.taps("Tambahkan ke kanal")
    await phone.page.get_by_test_id("new-chat").click()
    await phone.page.get_by_label("Nama").fill("Kanal Buku Contoh")
    await phone.presses("Enter")
    await phone.sees("Kanal Buku Contoh")
    await phone.page.get_by_test_id("back").click()
    await phone.chats.filter(has_text="Kanal Buku Contoh").last.click()
    await phone.field.fill("**Kabar** pertama")
    await phone.page.get_by_test_id("send").click()
    await expect(phone.newest.locator(".text b")).to_have_text("Kabar")
