"""What Telegram shows besides plain words, and how it is written."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import expect

from tests.actors import Stage
from tests.browser.sights import appears
from tests.browser.visitor import RESIDENT, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def _last_text(stage: Stage) -> dict[str, object]:
    mine = [one for one in stage.world.person(RESIDENT).messages() if one["from"]["id"] == RESIDENT]
    return {name: mine[-1].get(name) for name in ("text", "entities")}


def _marks(*kinds: tuple[str, int, int]) -> list[dict[str, object]]:
    return [{"type": kind, "offset": offset, "length": length} for kind, offset, length in kinds]


async def test_marks_become_formats(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    await phone.writes("**tebal** __miring__ `kode` ~~coret~~ ||intip|| 2 ** 3 ** 4")
    own = phone.page.locator('[data-from="me"]').last
    for tag, words in (("b", "tebal"), ("i", "miring"), ("code", "kode"), ("s", "coret"), (".spoiler", "intip")):
        await expect(own.locator(f".text {tag}")).to_have_text(words)
    await expect(own).to_contain_text("2 ** 3 ** 4")
    assert _last_text(stage) == {
        "text": "tebal miring kode coret intip 2 ** 3 ** 4",
        "entities": _marks(
            ("bold", 0, 5), ("italic", 6, 6), ("code", 13, 4), ("strikethrough", 18, 5), ("spoiler", 24, 5)
        ),
    }


async def test_the_menu_formats_what_is_selected(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    menu = phone.page.get_by_test_id("format")
    await phone.field.fill("penting")
    await expect(menu).to_be_hidden()
    await phone.field.select_text()
    await phone.page.get_by_role("button", name="Tebal").click()
    await expect(phone.field).to_have_value("**penting**")
    await phone.page.get_by_role("button", name="Tebal").click()
    await expect(phone.field).to_have_value("penting")
    await phone.presses("Control+i")
    await expect(phone.field).to_have_value("__penting__")
    await phone.page.get_by_role("button", name="Tautan", exact=True).click()
    await phone.page.get_by_label("Alamat").fill("contoh.id/jadwal")
    await phone.presses("Enter")
    await expect(phone.field).to_have_value("__[penting](https://contoh.id/jadwal)__")
    await phone.page.get_by_test_id("send").click()
    await expect(phone.page.locator('[data-from="me"] .text i a').last).to_have_text("penting")


async def test_an_edit_keeps_the_formats(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    await phone.writes("jam **buka** hari ini")
    await phone.field.focus()
    await phone.presses("ArrowUp")
    await expect(phone.field).to_have_value("jam **buka** hari ini")
    await phone.field.fill("jam **buka** besok")
    await phone.page.get_by_test_id("send").click()
    await expect(phone.page.locator('[data-from="me"]').last).to_contain_text("diedit")
    assert _last_text(stage) == {"text": "jam buka besok", "entities": _marks(("bold", 4, 4))}


async def test_an_empty_field_offers_the_microphone(phone: Visitor) -> None:
    await phone.starts()
    send, microphone = phone.page.get_by_test_id("send"), phone.page.get_by_test_id("microphone")
    await expect(send).to_be_hidden()
    await phone.field.fill("a")
    await expect(send).to_be_visible()
    await expect(microphone).to_be_hidden()
    await phone.field.fill("")
    await microphone.click()
    await phone.page.get_by_test_id("record-cancel").click()
    await expect(phone.field).to_be_focused()
    await microphone.click()
    await phone.page.get_by_test_id("record-send").click()
    await expect(phone.page.get_by_role("img", name="Pesan suara 0:01")).to_be_visible()


async def test_several_photos_are_an_album(phone: Visitor, tmp_path: Path) -> None:
    await phone.starts()
    colours = ("firebrick", "seagreen", "royalblue")
    for number, colour in enumerate(colours):
        Image.new("RGB", (320, 200), colour).save(tmp_path / f"{number}.png")
    await phone.page.get_by_test_id("attach").click()
    async with phone.page.expect_file_chooser() as chooser:
        await phone.page.get_by_test_id("attach-photo").click()
    await (await chooser.value).set_files([tmp_path / f"{number}.png" for number in range(3)])
    await phone.page.get_by_label("Keterangan").fill("**tiga** foto")
    await phone.presses("Enter")
    album = phone.page.locator('[data-from="me"]').filter(has_text="tiga foto")
    await expect(album.locator(".album .photo")).to_have_count(3)
    await expect(album.locator(".text b")).to_have_text("tiga")
    boxes = [await tile.bounding_box() for tile in await album.locator(".photo").all()]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)


async def test_a_reply_shows_what_it_answers_and_leads_there(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    first = appears(stage.world, text="Pertanyaan yang lama")
    for number in range(20):
        appears(stage.world, text=f"Pesan {number}\n\n\n.")
    await phone.sees("Pesan 19")
    answered = next(one for one in stage.world.person(RESIDENT).messages() if one["message_id"] == first)
    appears(stage.world, text="Jawabannya", reply_to_message=answered)
    await phone.newest.get_by_role("button", name="Lihat pesan yang dibalas").click()
    await expect(phone.page.locator(f'[data-message-id="{first}"]')).to_be_in_viewport()


async def test_long_quotes_unfold_and_short_ones_do_not(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    long, short = "\n".join(f"Baris {number}" for number in range(9)), "Satu baris"
    appears(stage.world, text=short, entities=_marks(("expandable_blockquote", 0, len(short))))
    await phone.sees(short)
    await expect(phone.newest.get_by_role("button", name="kutipan")).to_be_hidden()
    appears(stage.world, text=long, entities=_marks(("expandable_blockquote", 0, len(long))))
    await phone.sees("Baris 8")
    unfold = phone.newest.get_by_role("button", name="kutipan")
    folded = await phone.newest.bounding_box()
    await unfold.click()
    await expect(unfold).to_have_attribute("aria-expanded", "true")
    whole = await phone.newest.bounding_box()
    assert folded
    assert whole
    assert whole["height"] > folded["height"] + 60


async def test_a_spoiler_is_hidden_until_it_is_tapped(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    appears(stage.world, text="Juaranya Contoh", entities=_marks(("spoiler", 10, 5)))
    hidden = phone.newest.get_by_role("button", name="Teks tersembunyi, ketuk untuk membuka")
    await expect(phone.newest.locator(".spoiler-text")).to_have_css("opacity", "0")
    await hidden.click()
    await expect(phone.newest.locator(".spoiler-text")).to_have_css("opacity", "1")


async def test_days_are_told_apart(phone: Visitor, stage: Stage) -> None:
    await phone.starts()
    for days in (1, 9, 40):
        await stage.passes(timedelta(days=days))
        appears(stage.world, text=f"{days} hari kemudian")
    await phone.page.reload()
    await phone.is_ready()
    told = ["23 November 2026", "24 November 2026", "3 Desember 2026", "Hari ini"]
    await expect(phone.page.locator(".date")).to_have_text(told)


async def test_a_paper_shows_its_first_page(phone: Visitor) -> None:
    await phone.becomes("Petugas Contoh")
    await phone.starts()
    await phone.writes("/kelolaacara")
    await phone.newest.get_by_role("button", name="1", exact=True).click()
    await phone.taps("Tampilan & cetak")
    await phone.taps("Poster A4")
    await phone.sees("poster-", ".pdf", "unduh")
    page = phone.newest.locator("img.document-page")
    await expect(page).to_have_js_property("complete", True)
    assert await page.evaluate("node => node.naturalHeight") > 100
