"""Everybody can read and work the page: WCAG 2.2 AA as axe-core checks it, and text on the pattern, which it cannot."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from axe_playwright_python.base import AxeResults
from PIL import Image
from playwright.async_api import Locator, Page

from tests.actors import Stage
from tests.browser.sights import appears, keyboard
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LEVEL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ENOUGH = 4.5
LETTERS = """node => {
    const around = document.createRange();
    around.selectNodeContents(node);
    const { x, y, width, height } = around.getBoundingClientRect();
    return { x, y, width, height };
}"""
Colour = tuple[int, int, int]


ENGLISH = frozenset(
    "the of and to your you is are send cancel close search message reply delete forward copy file photo open new day "
    "week time back mute share link person group channel settings edited yesterday today typing record voice".split()
)
TOLD = ".text, .key-text, .chat-preview, .suggest, .welcome, .profile-commands, script"  # what is not the page's own
BLIND = ("bgGradient", "bgImage", "pseudoContent")
ON_THE_PATTERN = "node => Boolean(node.closest('.key, .date, .welcome h2, .only-media > .meta, .avatar, .zoom'))"
SAID = """told => {
    const words = document.body.cloneNode(true);
    words.querySelectorAll(told).forEach(node => node.remove());
    const named = [...words.querySelectorAll('[aria-label], [title], [placeholder]')]
        .filter(node => !node.closest('.bubble, .key'));
    return [words, ...named].flatMap(node => [
        node === words ? words.textContent : '',
        ...['aria-label', 'title', 'placeholder'].map(name => node.getAttribute(name) || ''),
    ]).join(' ');
}"""


async def _agrees(page: Page, where: str) -> None:
    """axe-core finds nothing on what the page shows now, light and dark; and no word of it is English."""
    said = set(re.findall(r"[a-z]+", (await page.evaluate(SAID, TOLD)).lower()))
    assert said & ENGLISH == set(), where
    for scheme in SCHEMES:
        await page.emulate_media(color_scheme=scheme)
        found = await Axe().run(page, options={"runOnly": LEVEL, "resultTypes": ["violations", "incomplete"]})
        assert found.violations_count == 0, f"{where}, {scheme}: {found.generate_report()}"
        assert await _left_open(page, found) == [], f"{where}, {scheme}"


async def _left_open(page: Page, found: AxeResults) -> list[str]:
    """Whose contrast axe-core could not tell for how the page is made, but for what lies on the pattern (see below)."""
    left = [node for rule in found.response["incomplete"] if rule["id"] == "color-contrast" for node in rule["nodes"]]
    blind = [node for node in left if node["any"][0]["data"].get("messageKey") in BLIND]
    return [node["html"] for node in blind if not await page.locator(node["target"][0]).first.evaluate(ON_THE_PATTERN)]


async def test_a_visit_from_the_welcome_to_a_card(phone: Visitor) -> None:
    await _agrees(phone.page, "welcome")
    await phone.starts()
    await _agrees(phone.page, "menu")
    await phone.writes("laskar plangi")
    await phone.sees("1. Laskar Pelangi")
    await phone.taps("1. Laskar Pelangi")
    await phone.sees("Rak 899.221")
    await _agrees(phone.page, "card")
    await phone.writes("/acara")
    await phone.newest.get_by_role("button", name="1", exact=True).click()
    await phone.sees("Tempat: ")
    await _agrees(phone.page, "poster")
    await phone.page.get_by_test_id("back").click()
    await _agrees(phone.page, "list")


@pytest.mark.parametrize(
    "opener", ["person-switch", "panel-toggle", "arrive", "head-who", "chat-menu", "attach", "menu"]
)
async def test_what_opens_over_the_chat(desktop: Visitor, opener: str) -> None:
    await desktop.starts()
    await desktop.page.get_by_test_id(opener).click()
    await _agrees(desktop.page, opener)


async def test_the_group_the_channel_and_what_is_being_written(desktop: Visitor) -> None:
    await desktop.becomes("Grup Contoh Pembaca")
    await desktop.writes("**halo** `semua`")
    await desktop.newest.click(button="right")
    await _agrees(desktop.page, "a message's menu")
    await desktop.page.get_by_test_id("reply").click()
    await desktop.field.fill("ya")
    await desktop.field.select_text()
    await _agrees(desktop.page, "a reply, formatted")


async def test_every_kind_of_message(desktop: Visitor, stage: Stage) -> None:
    await desktop.starts()
    text = "tebal kode tautan rahasia"
    kinds = [("bold", 0, 5), ("code", 6, 4), ("spoiler", 18, 7)]
    entities = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in kinds]
    appears(
        stage.world,
        text=text,
        entities=[*entities, {"type": "text_link", "offset": 11, "length": 6, "url": "https://contoh.id"}],
    )
    appears(stage.world, text="Kutipan", entities=[{"type": "expandable_blockquote", "offset": 0, "length": 7}])
    appears(stage.world, location={"latitude": -0.79, "longitude": 100.66})
    appears(stage.world, contact={"phone_number": "+628000000000", "first_name": "Contoh"})
    options = [{"text": word, "voter_count": count} for word, count in (("Ya", 2), ("Tidak", 1))]
    poll = {"question": "Datang?", "options": options, "total_voter_count": 3, "type": "regular"}
    appears(stage.world, poll=poll | {"is_closed": False, "is_anonymous": True, "allows_multiple_answers": True})
    appears(
        stage.world, poll=poll | {"id": "2", "is_closed": True, "is_anonymous": True, "allows_multiple_answers": False}
    )
    reply_keys = {"keyboard": [[{"text": "Bagikan nomor", "request_contact": True}, {"text": "Lewati"}]]}
    appears(stage.world, text="Nomor Anda?", reply_markup=reply_keys | {"resize_keyboard": True})
    person = stage.world.person(1001)
    person.sends("ini `kode` dan **x**", entities=[{"type": "code", "offset": 4, "length": 6}])
    person.sends_document(b"%PDF-", "Daftar hadir.pdf", "application/pdf")
    person.sends_voice()
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "seagreen").save(out, "PNG")
    person.sends_album([out.getvalue()] * 2, "dua foto")
    await stage.settled()
    await _agrees(desktop.page, "kinds")
    await desktop.page.get_by_role("button", name="Perbesar foto").first.click()
    await _agrees(desktop.page, "large")


# What lies on the pattern axe-core leaves to the eye: here every pixel behind the letters is looked at.


def _light(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: Colour, other: Colour) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _colours(png: bytes) -> Iterator[Colour]:
    found = Image.open(io.BytesIO(png)).convert("RGB").getcolors(1 << 24)
    yield from (colour for _, colour in found or ())  # type: ignore[misc]


async def _worst(words: Locator) -> float:
    """The least contrast of white letters with what is behind them."""
    assert await words.evaluate("node => getComputedStyle(node).color") == "rgb(255, 255, 255)"
    await words.evaluate("node => node.style.setProperty('color', 'transparent')")
    await words.scroll_into_view_if_needed()
    png = await words.page.screenshot(animations="disabled", clip=await words.evaluate(LETTERS))
    return min(_contrast((255, 255, 255), colour) for colour in _colours(png))


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_keys_and_dates_are_read_wherever_the_pattern_lies(phone: Visitor, stage: Stage, scheme: Scheme) -> None:
    await phone.page.emulate_media(color_scheme=scheme)
    seen = [await _worst(phone.page.locator(".welcome h2"))]
    await phone.starts()
    await phone.taps("Cari buku")
    await phone.sees("Tulis judul")
    seen += [await _worst(phone.page.locator(".date span"))]
    for number in range(4):
        appears(stage.world, text=f"Pesan {number}", reply_markup=keyboard([["Tombol"], ["Tombol"]]))
    await phone.sees("Pesan 3")
    seen += [await _worst(one) for one in await phone.page.locator(".key-text").all()]
    assert min(seen) >= ENOUGH
