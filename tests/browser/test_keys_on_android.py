"""Keys are as wide as on Android: what a phone of 360 or 390 dp shows whole, the page shows whole."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from simulator.key_faces import room, width
from simulator.server import Running
from tests.actors import Stage
from tests.browser.sights import appears, keyboard
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

WORDS = "Kegiatan saya di perpustakaan kota, jadwal mendongeng dan kelas membaca bersama orang tua".split()
IS_WHOLE = "node => node.scrollWidth <= node.clientWidth"


def _fitting(in_a_row: int, screen: int) -> str:
    """As many words and letters as such a phone just shows."""
    label = ""
    for letter in " ".join(WORDS):
        if width(label + letter) > room(in_a_row, screen) - 1:
            break
        label += letter
    return label


@pytest.mark.parametrize("screen", [360, 390])
async def test_what_a_phone_shows_whole_is_whole(
    browser: Browser, stage: Stage, simulated: Running, screen: int
) -> None:
    async with Visitor.at(browser, simulated.url, {"width": screen, "height": 800}) as phone:
        await phone.starts()
        rows = [[_fitting(number, screen)] * number for number in (1, 2, 3, 4, 5, 8)]
        appears(stage.world, text="Pilih.", reply_markup=keyboard(rows))
        await phone.sees("Pilih.")
        faces = phone.newest.locator(".key-text")
        await expect(faces).to_have_count(sum(map(len, rows)))
        cut = [await face.inner_text() for face in await faces.all() if not await face.evaluate(IS_WHOLE)]
        assert cut == []
        appears(stage.world, text="Panjang.", reply_markup=keyboard([[_fitting(1, screen) + " dan seterusnya"]]))
        await phone.sees("Panjang.")
        assert not await phone.newest.locator(".key-text").evaluate(IS_WHOLE)


async def test_letters_are_as_wide_as_they_are_measured(phone: Visitor) -> None:
    await phone.starts()
    shown = await phone.page.evaluate(
        """async words => {
            await document.fonts.load('500 15px "Roboto Page"');
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = '500 15px "Roboto Page"';
            return words.map(word => pen.measureText(word).width);
        }""",
        WORDS,
    )
    off = {word: (there, width(word)) for word, there in zip(WORDS, shown, strict=True) if abs(there - width(word)) > 1}
    assert off == {}


async def test_keys_stay_on_the_screen_in_a_group_and_below_ones_own(phone: Visitor, stage: Stage) -> None:
    group = next(chat for chat in stage.world.chats.values() if chat.title == "Grup Contoh Pembaca")
    await phone.becomes("Grup Contoh Pembaca")
    appears(stage.world, chat=group.id, text="Halo", reply_markup=keyboard([["Sangat panjang " * 8]]))
    await phone.sees("Halo")
    box = await phone.newest.get_by_test_id("button").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
