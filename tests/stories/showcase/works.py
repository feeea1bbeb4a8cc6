"""Works and those who look at them, as several stories need them."""

from __future__ import annotations

import io

from PIL import Image

from tests.actors import Reader, Stage

POEM = "Di kaki Talang kabut turun,\nsawah menunggu matahari,\nibu pulang membawa embun."
TITLE = "Embun di Talang"


def drawing() -> bytes:
    """A picture, as a telephone sends it."""
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "orange").save(file, "JPEG")
    return file.getvalue()


async def curator(stage: Stage) -> Reader:
    """A librarian, who looks at works."""
    return await stage.hires("Pustakawan Contoh", "librarian")


async def sends_poem(reader: Reader, title: str = TITLE, name: str = "Bundo Upik", poem: str = POEM) -> None:
    """A grown-up sends a poem under a name of their own choice."""
    await reader.says(f"kirim puisi:\n{poem}")
    await reader.taps("18 tahun ke atas")
    await reader.says(title)
    await reader.says(name)
    assert reader.sees("Apakah Anda setuju?"), reader.text
    await reader.taps("Setuju")
    assert reader.sees("sudah kami terima"), reader.text


async def shows(staff: Reader, title: str = TITLE, *, channel: bool = False) -> None:
    """The staff show it."""
    await staff.taps_desk("Karya")
    await staff.taps(title)
    await staff.taps("Tampilkan")
    await staff.taps(
        "Tampilkan di kanal juga" if channel else "etalase" if "Hanya di etalase" in staff.keys else "Tampilkan"
    )
    assert staff.sees("Karya sudah ditampilkan"), staff.text
