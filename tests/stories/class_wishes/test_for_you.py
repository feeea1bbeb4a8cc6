"""What somebody likes comes first, with why; off in one tap."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.autoposts.test_events_in_public import SATURDAY, published

SOON = SATURDAY - timedelta(days=9)


async def _likes(reader: Reader, interest: str) -> None:
    await reader.says("minat saya")
    await reader.taps(interest)
    assert reader.sees(f"Pilihan Anda: {interest}"), reader.text


async def test_what_they_like_comes_first_until_they_say_otherwise(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await published(stage, SOON, title="Dapur Minang Contoh", kind="class", interests=("memasak",))
    await _likes(reader, "memasak")
    await reader.says("/acara")
    assert reader.listed(1) == "Dapur Minang Contoh", reader.text
    assert reader.sees("Karena Anda suka memasak.")
    await other_reader.says("/acara")
    assert other_reader.listed(1) != "Dapur Minang Contoh"
    await reader.says("/untukanda")
    assert reader.sees("Dapur Minang Contoh")
    assert reader.sees("bacaan anak tidak pernah dipakai")
    await reader.says("/acara")
    await reader.taps("Urut tanggal saja")
    assert reader.sees("daftar urut tanggal")
    await reader.says("/acara")
    assert reader.listed(1) != "Dapur Minang Contoh"
    await reader.says("/untukanda")
    await reader.taps("Pilihkan lagi")
    await reader.taps("Lihat yang cocok")
    assert reader.sees("Karena Anda suka memasak.")


async def test_books_near_one_that_they_liked(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    await reader.taps("1. Laskar Pelangi")
    await reader.taps("Simpan ke rak")
    await reader.taps("5")
    await reader.says("/untukanda")
    assert reader.sees("Karena Anda suka “Laskar Pelangi”"), reader.text
    await reader.taps("1. ")
    assert reader.sees("Rak"), reader.text
