"""What several stories of reserved books begin with."""

from __future__ import annotations

import re

from tests.actors import Reader, Stage


async def hire(stage: Stage, name: str = "Pustakawan Contoh") -> Reader:
    """A librarian who has opened the desk."""
    librarian = await stage.hires(name, "librarian")
    await librarian.says("/petugas")
    return librarian


async def reserve(reader: Reader, title: str = "Laskar Pelangi") -> None:
    """From the words to the hold."""
    await reader.says(f"pesan {title}")
    await reader.taps(title)
    await reader.taps("Pesan")


async def open_list(librarian: Reader, which: str) -> None:
    """One of the staff's lists."""
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan buku")
    await librarian.taps(which)


async def set_aside(librarian: Reader) -> None:
    """The first copy to fetch is at hand."""
    await open_list(librarian, "Diambil dari rak")
    await librarian.taps("1")
    await librarian.taps("Ada")


def code_in(reader: Reader) -> str:
    """The code of a hold in what somebody sees."""
    found = re.search(r"\bP\d+\b", reader.text)
    assert found is not None, reader.text
    return found[0]
