"""The family's card: agreed to first, one picture with a code for one pick-up, given up with one tap."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.challenges.reading import has_child
from tests.stories.holds.at_desk import hire, reserve, set_aside


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


async def test_what_is_reserved_for_a_child_counts_by_itself_and_stands_on_the_card(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    assert "Ini untuk anak saya" not in reader.keys, "who has noted no child is asked nothing"
    await has_child(reader, "Salsa")
    await reserve(reader, "Bumi Manusia")
    await reader.taps("Ini untuk anak saya")
    await reader.taps("Salsa")
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?")
    await reader.taps("Setuju")
    assert reader.sees("“Bumi Manusia” dipesan untuk Salsa")
    await reserve(reader, "Bumi Manusia")
    assert reader.sees("dipesan untuk Anda"), "one for each, and none in the place of the other"
    await reader.says("pesanan saya")
    assert reader.sees("Bumi Manusia\nuntuk Salsa")
    await set_aside(librarian)
    assert not librarian.heard("Salsa"), "the desk sees a code, and no name"
    await set_aside(librarian)
    assert len(reader.heard("Bumi Manusia untuk Salsa menunggu di meja petugas")) == 1
    await reader.says("kartu keluarga baca")
    await reader.taps("Setuju, buat kartu")
    assert reader.sees("Pesanan untuk anak: 1 buku\ndi meja petugas: 1")
    assert not reader.sees("Salsa")
    await other_reader.says("/menu")
    await other_reader.forges("hcf1:2:1:1")
    assert not other_reader.sees("Salsa")
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Buku pesanan anak")
    await reader.says("kartu keluarga baca")
    assert not reader.sees("Pesanan untuk anak"), "taken back, nothing is reserved for the child any more"
    assert not await stage.broken_promises()
