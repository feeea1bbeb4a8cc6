"""From every screen that keys lead to there is a way onward and home, and no key is without an answer."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.long.crawling import Crawler

pytestmark = pytest.mark.long
MOST = 1200
"""Taps a person."""
_ROLES = ("librarian", "door", "head", "partner", "admin")
_OF_RESIDENTS = ("/menu", "/bantuan", "/bahasa", "jam buka", "laskar pelangi", "buku tentang hutan", "laporan saya")
_OF_STAFF = ("/menu", "/petugas", "/rekap")


async def _what_waits(stage: Stage) -> None:
    """Somebody has told of danger, complained, proposed a book and signed up: the desks have work."""
    other = stage.meets("Warga Sibuk Contoh")
    await other.says("/saran")
    await other.says("Lampu ruang baca mati")
    await other.taps("Kirim")
    await other.says("mau usul buku Contoh Judul Baru")
    await other.says("Penulis Contoh")
    await other.says("/menu")
    await other.says("tolong ada yang pingsan di ruang baca!")


@pytest.mark.parametrize("role", ["resident", "owner", *_ROLES])
async def test_no_key_leads_nowhere(role: str, stage: Stage, owner: Reader) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _what_waits(stage)
    await librarian.says("/menu")
    reader = stage.meets("Ani") if role == "resident" else owner
    if role in _ROLES:
        reader = await stage.hires("Petugas Contoh", role)
    crawler = Crawler(stage, reader, MOST)
    await crawler.crawls(_OF_RESIDENTS if role == "resident" else _OF_STAFF)
    assert crawler.found == []
    assert crawler.taps > len(_OF_RESIDENTS) * 10
