"""From a book to others and back: what is wanted first stands first, and nobody is led astray."""

from __future__ import annotations

from tests.actors import Reader


async def _card(reader: Reader) -> str:
    await reader.says("laskar pelangi")
    return await reader.taps("1. Laskar Pelangi")


async def test_to_reserve_and_to_keep_then_what_is_alike_then_to_share(reader: Reader) -> None:
    await _card(reader)
    assert reader.keys[:4] == ["Pesan", "Simpan ke rak", "Buku serupa", "Bagikan"]
    assert "Karya Andrea Hirata" in reader.keys
    assert reader.taps_made == 1


async def test_what_is_similar_leads_back_to_the_book(reader: Reader) -> None:
    card = await _card(reader)
    await reader.taps("Buku serupa")
    assert reader.sees("Serupa dengan Laskar Pelangi")
    await reader.taps("Kembali ke buku")
    assert reader.text == card


async def test_an_authors_pages_lead_back_to_the_book(reader: Reader) -> None:
    card = await _card(reader)
    await reader.taps("Karya Andrea Hirata")
    await reader.taps("→")
    await reader.taps("Kembali ke buku")
    assert reader.text == card


async def test_a_similar_book_leads_back_to_its_list_and_on_to_the_first(reader: Reader) -> None:
    card = await _card(reader)
    similar = await reader.taps("Buku serupa")
    await reader.taps("2")
    assert reader.text != card
    await reader.taps("Kembali ke daftar")
    assert reader.text == similar
    await reader.taps("Kembali ke buku")
    assert reader.text == card


async def test_new_books_are_looked_at_one_after_another(reader: Reader) -> None:
    await reader.says("buku baru apa aja")
    await reader.taps("→")
    page = reader.text
    await reader.taps("7")
    await reader.taps("Kembali ke daftar")
    assert reader.text == page


async def test_an_old_key_to_what_is_similar_leads_back_too(reader: Reader) -> None:
    card = await _card(reader)
    title = reader.key("Buku serupa")["callback_data"].rpartition(":")[2]
    await reader.forges(f"li1:m:{title}:0")
    assert reader.sees("Serupa dengan Laskar Pelangi")
    await reader.taps("Kembali ke buku")
    assert reader.text == card
