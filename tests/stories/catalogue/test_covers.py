"""The cover of a book: drawn where the catalogue has none."""

from __future__ import annotations

from tests.actors import Reader
from tests.drawn import Drawn


async def test_a_book_without_a_cover_gets_one(reader: Reader, other_reader: Reader, drawn: Drawn) -> None:
    for one in (reader, other_reader):
        await one.says("laskar pelangi")
        await one.taps("1. Laskar Pelangi")
        await one.taps("Sampul")
        assert "photo" in one.last
        assert one.sees("Laskar Pelangi")
    data = drawn.of("cover")
    assert (data["title"], data["author"]) == ("Laskar Pelangi", "Andrea Hirata")
    assert len(drawn.all_of("cover")) == 1
    await reader.taps("Kembali")
    assert reader.sees("Rak 899.221")
