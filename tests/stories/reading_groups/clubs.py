"""Groups as several stories need them."""

from __future__ import annotations

from tests.actors import Reader, Stage

COFFEE = "buat klub baca Kopi & Buku, dewasa, {size} orang, Sabtu di ruang baca"


async def made(stage: Stage, said: str = COFFEE.format(size=12), joining: str = "Siapa saja boleh ikut") -> Reader:
    """A librarian makes a group in one sentence; what was not said is skipped."""
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says(said)
    for _ in range(6):
        if "Buat klub" in librarian.keys:
            break
        await librarian.taps(joining if joining in librarian.keys else "Lewati")
    await librarian.taps("Buat klub")
    return librarian


async def joins(reader: Reader, name: str = "Kopi & Buku") -> None:
    """Find the group and join it."""
    await reader.says("/klub")
    if name not in reader.text or any("Gabung" in key for key in reader.keys):
        raise AssertionError(reader.text)
    await reader.taps(next(key for key in reader.keys if name in key or key == "1"))
    await reader.taps("Gabung")


async def to_books(reader: Reader, name: str = "Kopi & Buku") -> None:
    """To the books of a group."""
    await reader.says("/klub")
    await reader.taps(name)
    await reader.taps("Buku klub")


async def nominates(reader: Reader, title: str, why: str = "Ceritanya hangat.", name: str = "Kopi & Buku") -> None:
    """Nominate a book, with a sentence why."""
    await to_books(reader, name)
    await reader.taps("Calonkan buku")
    await reader.says(title)
    await reader.says(why)


async def reads_together(stage: Stage, *members: Reader, chapters: str = "") -> Reader:
    """A group that has begun to read Bumi Manusia for four weeks; its librarian."""
    librarian = await made(stage)
    for one in members:
        await joins(one)
    await nominates(members[0], "Bumi Manusia")
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Bergiliran")
    await to_books(members[0])
    await members[0].taps("Bumi Manusia")
    await members[0].taps("Pilih yang ini")
    await to_books(librarian)
    await librarian.taps("Buku sekarang")
    await librarian.taps("Buat rencana baca")
    await librarian.taps("4 minggu")
    await (librarian.says(chapters) if chapters else librarian.taps("Lewati"))
    return librarian
