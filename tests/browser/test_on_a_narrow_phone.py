"""The same on a phone of 360 px: reservations, cards, what both guardians see, and the desk, each key whole."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from simulator.server import Running
from tests.actors import Stage
from tests.browser.visitor import Visitor

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.usefixtures("year"),
]

NARROW = 360
LOOKS = """node => {
    const faces = [...node.querySelectorAll('.key-text')];
    const keys = [...node.querySelectorAll('[data-testid=button]')];
    const tops = new Set(keys.map(key => Math.round(key.getBoundingClientRect().top)));
    const numbers = new Set(keys.filter(key => /^\\d+$/.test(key.textContent.trim()))
        .map(key => Math.round(key.getBoundingClientRect().top)));
    const beyond = [node, ...keys].filter(one => one.getBoundingClientRect().right > innerWidth);
    return {
        cut: faces.filter(face => face.scrollWidth > face.clientWidth).map(face => face.textContent),
        rows: tops.size - numbers.size,
        beyond: beyond.length,
    };
}"""
LINES_OF_A_CODE = """node => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const lines = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const found = /[A-Z]{2}[-\\u2011][A-Z0-9]{4}/.exec(text.data);
        if (!found) continue;
        const range = document.createRange();
        range.setStart(text, found.index);
        range.setEnd(text, found.index + found[0].length);
        lines.push(new Set([...range.getClientRects()].map(one => Math.round(one.top))).size);
    }
    return lines;
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def narrow(browser: Browser, stage: Stage, simulated: Running) -> AsyncIterator[Visitor]:
    """The page on a small, old phone."""
    async with Visitor.at(browser, simulated.url, {"width": NARROW, "height": 740}) as visitor:
        yield visitor


async def _whole(visitor: Visitor, *words: str) -> None:
    """The newest message says this, and all of it stands on the screen: at most six rows, and no key cut."""
    await visitor.sees(*words)
    seen = await visitor.newest.evaluate(LOOKS)
    assert seen["cut"] == [], words
    assert seen["rows"] <= 6, words
    assert seen["beyond"] == 0, words
    assert all(lines == 1 for lines in await visitor.newest.evaluate(LINES_OF_A_CODE)), words


async def test_a_parent_reserves_a_book_shows_the_card_and_picks_up_together(narrow: Visitor) -> None:
    await narrow.becomes("Orang Tua Contoh")
    await narrow.starts()
    await narrow.writes("/profil")
    await _whole(narrow, "Kartu anggota A0006", "Berlaku sampai")
    await narrow.taps("Kartu saya")
    await _whole(narrow, "Nomor A0006")
    await narrow.writes("pesan layar terkembang")
    await _whole(narrow, "Layar Terkembang")
    await narrow.writes("/pesanan")
    await _whole(narrow, "Pesanan saya", "Layar Terkembang")
    await narrow.taps("1")
    await _whole(narrow, "Layar Terkembang")
    for key in ("Tunda dulu", "Perlu sampai kapan"):
        await narrow.taps(key)
        await _whole(narrow, "Layar Terkembang")
        await narrow.taps("Kembali")
        await _whole(narrow, "Layar Terkembang")
    await narrow.writes("ambil sekeluarga")
    await _whole(narrow, "Ambil bersama", "Apakah Anda setuju?")
    await narrow.taps("Setuju, buat kode")
    await _whole(narrow, "Kode Anda di meja petugas")


async def test_a_ticket_keeps_its_code_whole(narrow: Visitor) -> None:
    await narrow.starts()
    await narrow.writes("/acara")
    await _whole(narrow, "1. ")
    await narrow.writes("belajar komputer dari nol")
    await _whole(narrow, "Belajar Komputer dari Nol", "Ruang Komputer")
    await narrow.taps("Daftar")
    await _whole(narrow, "Apakah Anda setuju?")
    await narrow.taps("Setuju, daftar")
    await narrow.sees("Anda terdaftar")
    codes = await narrow.newest.evaluate(LINES_OF_A_CODE)
    assert codes == [1], "there is a code, on one line"
    await _whole(narrow, "Kode ")


async def test_the_desk_at_its_lists(narrow: Visitor) -> None:
    await narrow.becomes("Pustakawan Contoh")
    await narrow.starts()
    await narrow.writes("/petugas")
    await _whole(narrow, "Meja petugas", "Kebutuhan, selain usulan")
    await narrow.writes("pesanan siap diambil")
    await _whole(narrow, "Di meja", "Laskar Pelangi")
    await expect(narrow.key("Pesanan saya sendiri")).to_be_visible()
    await narrow.taps("Pesanan buku")
    await _whole(narrow, "Perlu dikerjakan")
    await narrow.taps("Telepon: 2")
    await _whole(narrow, "anggota A0007", "tanpa nomor telepon")
    await narrow.writes("/kelola")
    await _whole(narrow, "Informasi perpustakaan")
    await expect(narrow.key("Tanya jawab")).to_be_visible()
    await narrow.writes("aturan acara")
    await _whole(narrow, "Aturan acara")
    await narrow.writes("papan kebutuhan")
    await _whole(narrow, "Papan kebutuhan")
    await narrow.taps("1")
    await _whole(narrow, "orang")


async def test_a_complaint_has_what_is_daily_in_sight(narrow: Visitor) -> None:
    await narrow.becomes("Pustakawan Contoh")
    await narrow.starts()
    await narrow.writes("/petugas")
    await narrow.taps("Yang menunggu")
    await _whole(narrow, "Yang menunggu Anda")
    await narrow.taps("Saran dan pengaduan")
    await _whole(narrow, "jawab paling lambat")
    await narrow.newest.get_by_test_id("button").first.click()
    await _whole(narrow, "Untuk menjawab")
    for label in ("Jawab", "Tutup laporan", "Perlu pihak lain"):
        await expect(narrow.key(label).first).to_be_visible()
    await narrow.taps("Lainnya")
    await _whole(narrow, "Untuk menjawab")
    await expect(narrow.key("→ Pertanyaan")).to_be_visible()
    await narrow.taps("Lainnya")
    await _whole(narrow, "Untuk menjawab")
    for label in ("Catat", "Tahan pesan pengirim"):
        await expect(narrow.key(label)).to_be_visible()
