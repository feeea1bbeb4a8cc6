"""Challenges and finished books as several stories need them."""

from __future__ import annotations

from tests.actors import Reader, Stage

MINANG = "buat tantangan baca 2 buku Minangkabau sampai 16 Desember"


async def made(stage: Stage, said: str = MINANG, audience: str = "Umum") -> Reader:
    """A librarian makes a challenge in one sentence; whom it is for is tapped where it was not said."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says(said)
    if audience in librarian.keys:
        await librarian.taps(audience)
    await librarian.taps("Buat tantangan")
    assert librarian.sees("Tantangan sudah dibuat"), librarian.text
    return librarian


async def finishes(reader: Reader, *titles: str) -> None:
    """Put books among those that were read."""
    for title in titles:
        await reader.says(f"sudah selesai baca {title}")
        assert reader.sees("Anda selesai membacanya"), reader.text


async def joins(reader: Reader) -> None:
    """Find the only challenge there is, and join it."""
    await reader.says("tantangan baca")
    await reader.taps("2 buku Minangkabau")
    await reader.taps("Gabung")
    assert reader.sees("Anda sudah ikut"), reader.text


async def has_child(reader: Reader, name: str, year: str = "2019") -> None:
    """Note a child."""
    await reader.says("daftarkan anak saya")
    await reader.says(name)
    await reader.says(year)
    await reader.taps("SD/MI")
    await reader.taps("Setuju")
