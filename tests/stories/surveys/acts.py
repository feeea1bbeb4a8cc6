"""What people do in the stories of surveys."""

from __future__ import annotations

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
