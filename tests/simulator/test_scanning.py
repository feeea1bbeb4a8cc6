"""The codes in a picture are read for the page."""

import io
from typing import Any

import aiohttp
import segno
from PIL import Image

from simulator import World
from simulator.server import Running


def _png(text: str) -> bytes:
    out = io.BytesIO()
    segno.make(text).save(out, kind="png", scale=4)
    return out.getvalue()


async def _scanned(running: Running, world: World, **fields: Any) -> dict[str, Any]:
    form = aiohttp.FormData()
    for name, value in fields.items():
        form.add_field(name, value, **({"filename": "foto.png"} if isinstance(value, bytes) else {}))
    address = f"{running.url}/sim/{world.bot.id}/scan"
    async with aiohttp.ClientSession() as session, session.post(address, data=form) as response:
        answer: dict[str, Any] = await response.json()
    return answer


async def test_a_file_and_a_photo_of_a_chat(running: Running, world: World) -> None:
    assert await _scanned(running, world, file=_png("t.me/contoh")) == {"texts": ["t.me/contoh"]}
    photo = world.files.add_photo(_png("kode kedua"))["photo"][-1]
    assert await _scanned(running, world, file_id=photo["file_id"]) == {"texts": ["kode kedua"]}


async def test_two_codes_are_told_from_left_to_right(running: Running, world: World) -> None:
    both = Image.new("L", (600, 300), 255)
    for place, text in ((20, "kiri"), (320, "kanan")):
        both.paste(Image.open(io.BytesIO(_png(text))).convert("L"), (place, 40))
    out = io.BytesIO()
    both.save(out, "PNG")
    assert await _scanned(running, world, file=out.getvalue()) == {"texts": ["kiri", "kanan"]}


async def test_no_code_no_picture_no_file(running: Running, world: World) -> None:
    out = io.BytesIO()
    Image.new("L", (100, 100), 255).save(out, "PNG")
    assert await _scanned(running, world, file=out.getvalue()) == {"texts": []}
    assert "no picture" in (await _scanned(running, world, file=b"bukan gambar"))["error"]
    assert "missing" in (await _scanned(running, world, file_id="AAA"))["error"]
