"""What people do in the stories of surveys."""

from __future__ import annotations

import io
from collections.abc import Sequence

from tests.actors import Reader, Stage

BEST = ("Sangat mudah", "Sangat mudah", "Sangat cepat", "Gratis", "Sangat sesuai", "Sangat cakap", "Sangat sopan",
        "Dikelola dengan baik", "Sangat baik")  # fmt: skip
POOR = ("Tidak mudah", "Mudah", "Cepat", "Gratis", "Sesuai", "Cakap", "Sopan", "Tidak ada", "Buruk")
OF_THEMSELVES = ("Perempuan", "18–25", "S1/D4", "Pelajar", "Pinjam buku")
PASSED = ("Lewati",) * 5


async def head_of_the_library(stage: Stage) -> Reader:
    """Somebody who runs surveys, at the desk."""
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/petugas")
    return head


async def begins(head: Reader, served: str = "lewati", span: str = "Triwulan ini", to: str = "Tidak dikirim") -> None:
    """A satisfaction survey, from now on."""
    await head.taps_desk("Survei")
    await head.taps("Survei baru")
    await head.taps(span)
    await head.says(served)
    await head.taps(to)
    await head.taps("Mulai survei")
    assert head.heard("Survei mulai berjalan")


async def answers(reader: Reader, answers: Sequence[str], told: Sequence[str] = PASSED) -> None:
    """From the first question to the last, and sent."""
    await reader.says("/survei")
    await reader.taps("Mulai")
    await goes_on(reader, answers, told)


async def goes_on(reader: Reader, answers: Sequence[str], told: Sequence[str] = PASSED) -> None:
    """The questions, once it has begun."""
    for label in (*answers, *told):
        await reader.taps(label)
    await reader.taps("Kirim jawaban")


async def opens(head: Reader) -> None:
    """The newest survey, as those who run it see it."""
    await head.taps_desk("Survei")
    await head.taps("1.")


def book(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> bytes:
    """A table that staff have filled in."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Isian dari kertas"])
        for n, row in enumerate([headings, *rows], 2):
            page.write_row(n, 0, row)
    return buffer.getvalue()


def paper(number: int, answers: str = "344434434") -> list[str]:
    """A row of it."""
    return [f"K-{number:03}", *answers, "P" if number % 2 else "L", "27", "S1", "Swasta", "Pinjam buku"]


async def sends_papers(head: Reader, content: bytes) -> None:
    """Sent, and read."""
    await opens(head)
    await head.taps("Kertas dan kode QR")
    await head.taps("Kirim berkas")
    await head.sends_document(content, "kertas.xlsx")
    assert head.sees("Belum ada yang dihitung")
    await head.taps("Baca isinya")
