"""A new person opens a link, or scans a code off a ticket or a poster."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import segno
from PIL import Image
from playwright.async_api import expect

from tests.actors import Stage
from tests.browser.sights import appears
from tests.browser.visitor import STAFF, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NAME = "perpustakaan_contoh_bot"


async def _opens(phone: Visitor, link: str) -> None:
    await phone.page.get_by_test_id("arrive").click()
    await phone.page.get_by_test_id("arriving").get_by_label("Tautan").fill(link)
    await phone.presses("Enter")


async def _scans(phone: Visitor, picture: Path) -> None:
    await phone.page.get_by_test_id("arrive").click()
    async with phone.page.expect_file_chooser() as chooser:
        await phone.page.get_by_test_id("scan").click()
    await (await chooser.value).set_files(picture)


def _url(offset: int, length: int) -> dict[str, object]:
    return {"type": "url", "offset": offset, "length": length}


async def test_who_is_new_opens_a_link_and_begins_with_it(phone: Visitor) -> None:
    await _opens(phone, f"t.me/{NAME}?start=b_1")
    await expect(phone.page.get_by_test_id("welcome")).to_be_visible()
    await phone.page.get_by_test_id("start").click()
    await phone.sees("Rak ")
    await expect(phone.messages.first).to_have_text(re.compile(r"^/start09\.00$"))
    await _opens(phone, f"https://t.me/{NAME}?start=b_2")
    await expect(phone.page.locator('[data-from="me"]')).to_have_count(2)


async def test_a_link_of_another_is_not_the_next_persons(phone: Visitor) -> None:
    await _opens(phone, f"t.me/{NAME}?start=b_1")
    await phone.becomes("Orang Tua Contoh")
    await phone.starts()


async def test_the_code_on_a_poster_leads_to_its_event(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    await phone.writes("/acara")
    await phone.newest.get_by_role("button", name="1", exact=True).click()
    await phone.sees("Belajar Komputer dari Nol", "Tempat: ")
    poster = phone.newest
    await poster.click(button="right", position={"x": 20, "y": 20})
    await phone.page.get_by_test_id("scan-photo").click()
    await expect(phone.page.locator('[data-from="me"]').last).to_contain_text("/start")
    await phone.sees("Belajar Komputer dari Nol", "Tempat: ")


async def test_a_picture_from_elsewhere_is_scanned(phone: Visitor, tmp_path: Path) -> None:
    code, plain, none = (tmp_path / name for name in ("code.png", "plain.png", "none.png"))
    segno.make(f"https://t.me/{NAME}?start=b_1").save(str(code), scale=4)
    segno.make("BUKAN-TAUTAN-1").save(str(plain), scale=4)
    Image.new("RGB", (200, 200), "white").save(none)
    await _scans(phone, code)
    await phone.page.get_by_test_id("start").click()
    await phone.sees("Rak ")
    await _scans(phone, plain)
    await expect(phone.page.get_by_test_id("alert")).to_contain_text("BUKAN-TAUTAN-1")
    await phone.presses("Escape")
    await _scans(phone, none)
    await expect(phone.page.get_by_test_id("toast")).to_have_text("Tidak ada kode yang terbaca di gambar ini.")


async def test_an_invitation_is_handed_on(desktop: Visitor, stage: Stage) -> None:
    await desktop.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await desktop.becomes("Petugas Contoh")
    await desktop.starts()
    link = f"https://t.me/{NAME}?start=b_1"
    appears(stage.world, chat=STAFF, text=f"Berikan tautan ini: {link} kepadanya.", entities=[_url(20, len(link))])
    await desktop.sees("Berikan tautan ini")
    await desktop.newest.locator("a.tap").click(button="right")
    await desktop.page.get_by_test_id("copy-link").click()
    assert await desktop.page.evaluate("navigator.clipboard.readText()") == link
    await desktop.becomes("Mitra Contoh")
    await _opens(desktop, f"Halo, ini tautannya: {link} ya")
    await desktop.page.get_by_test_id("start").click()
    await desktop.sees("Rak ")


async def test_a_photo_is_scanned_where_it_is_seen_large(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    out = io.BytesIO()
    segno.make(f"https://t.me/{NAME}?start=b_1").save(out, kind="png", scale=6)
    appears(stage.world, **stage.world.files.add_photo(out.getvalue()))
    await phone.page.get_by_role("button", name="Perbesar foto").click()
    await phone.page.get_by_test_id("zoom-scan").click()
    await phone.sees("Rak ")


async def test_what_is_no_link_is_said_so(phone: Visitor) -> None:
    await _opens(phone, "bukan tautan")
    await expect(phone.page.get_by_test_id("toast")).to_have_text("Tautan ini tidak dapat dibuka.")
    await _opens(phone, "t.me/bot_yang_lain?start=x")
    await expect(phone.page.get_by_test_id("toast")).to_have_text("@bot_yang_lain tidak ada di latihan ini.")
