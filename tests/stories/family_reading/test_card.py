"""The family's card: agreed to first, one picture with a code for one pick-up, given up with one tap."""

from __future__ import annotations

from tests.actors import Reader
from tests.drawn import Drawn
from tests.stories.challenges.reading import has_child


async def test_one_card_with_minutes_a_code_and_the_next_story_hour(reader: Reader, drawn: Drawn) -> None:
    await has_child(reader, "Salsa")
    await reader.says("baca bareng salsa 15 menit")
    await reader.taps("Setuju")
    await reader.says("kartu keluarga baca")
    assert reader.sees("Apakah Anda setuju?")
    await reader.taps("Setuju, buat kartu")
    assert "photo" in reader.last
    assert reader.sees("Minggu ini: 15 menit")
    assert reader.sees("Mendongeng berikutnya:\nDongeng")
    assert not reader.sees("Salsa"), "no child's name stands on it"
    await reader.taps("Satu kode untuk ambil buku")
    await reader.taps("Setuju, buat kode")
    code = reader.text.partition("Kode Anda di meja petugas: ")[2].split()[0]
    await reader.says("kartu keluarga baca")
    assert reader.sees(f"Kode di meja petugas: {code}")
    (card,) = [order["data"] for order in drawn.orders if order["template"] == "family_card"][-1:]
    assert (card["code"], card["link"]) == (code, code)
    assert "Minggu ini: 15 menit" in card["rows"]
    await reader.taps("Hapus kartu")
    assert reader.sees("Kartu keluarga baca sudah dihapus")
    await reader.says("kartu keluarga baca")
    assert reader.sees("Apakah Anda setuju?")
