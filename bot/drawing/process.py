"""The process that draws: orders come by its input, files leave by its output. It knows no database and no network.

`python -m bot.drawing.process`, started by `renderer`. It ends when nobody asks for a minute, or the bot is gone.
"""

from __future__ import annotations

import io
import json
import os
import struct
import sys
import threading
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from bot.drawing.renderer import HEADER

_TEMPLATES, _FONTS = Path(__file__).parent / "templates", Path(__file__).parent / "fonts"
_IDLE = 60.0  # seconds
_PIXELS_A_POINT = (
    1080 / 390
)  # a point of a template is a pixel of a phone 390 wide; pictures are as sharp as its screen
_COLOURS = (64, 32, 16)
MOST_BYTES = 80_000
_INCH = 72  # points
_GLANCE = 320  # pixels


def main() -> None:
    """Draw until nobody asks any more."""
    orders, files = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints, prints into the log
    while written := _order(orders):
        try:
            drawn, content = 1, draw(json.loads(written))
        except Exception as error:
            drawn, content = 0, f"{type(error).__name__}: {error}".encode()
        files.write(HEADER.pack(drawn, len(content)) + content)
        files.flush()


def _order(orders: IO[bytes]) -> bytes:
    """The next one; b"" at the end. Goes home where none comes for a while."""
    idle = threading.Timer(_IDLE, os._exit, [0])
    idle.daemon = True
    idle.start()
    head = orders.read(4)
    idle.cancel()
    return orders.read(struct.unpack(">I", head)[0]) if len(head) == 4 else b""


def draw(order: dict[str, Any]) -> bytes:
    """The file of an order: a PNG of few colours, a PDF, or a small JPEG of its first page."""
    data = order["data"]
    if data.get("link"):
        data["qr"] = _qr(data["link"])
    try:
        return _file(order["template"], order["format"], data)
    except Exception:
        if not data["look"]["logo"]:
            raise
        data["look"]["logo"] = None  # it may be what cannot be drawn, and adorns all that is
        return _file(order["template"], order["format"], data)


def _file(template: str, form: str, data: dict[str, Any]) -> bytes:
    said, compiler = {"data": json.dumps(data, ensure_ascii=False)}, _compiler(template)
    if form == "pdf":
        return bytes(compiler.compile(format="pdf", sys_inputs=said))
    glance = form == "thumbnail"
    pages = compiler.compile(format="png", ppi=_INCH if glance else _INCH * _PIXELS_A_POINT, sys_inputs=said)
    first = pages[0] if isinstance(pages, list) else pages
    return _thumbnail(first) if glance else _small(first)


@lru_cache(maxsize=32)
def _compiler(template: str) -> Any:
    import typst

    return typst.Compiler(_TEMPLATES / f"{template}.typ", root=_TEMPLATES, font_paths=_fonts())


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """Ours alone: what is drawn is the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])


def _qr(link: str) -> str:
    """The code of a link as an SVG with the white around it that ISO/IEC 18004 wants."""
    import segno

    buffer = io.BytesIO()
    segno.make_qr(link, error="m").save(buffer, kind="svg", border=4, xmldecl=False, svgns=True)
    return buffer.getvalue().decode()


def _small(png: bytes) -> bytes:
    """The same in few colours: a drawing has no more, and an old phone loads it sooner. Of fewer where it must be."""
    from PIL import Image

    with Image.open(io.BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    while True:
        for colours in _COLOURS:
            buffer = io.BytesIO()
            few = picture.quantize(colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            few.save(buffer, "PNG", compress_level=6)
            if len(buffer.getvalue()) <= MOST_BYTES:
                return buffer.getvalue()
        picture = picture.resize((picture.width * 3 // 4, picture.height * 3 // 4))


def _thumbnail(png: bytes) -> bytes:
    """As Telegram shows it beside a file: a JPEG of at most 320 pixels a side."""
    from PIL import Image

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    picture.thumbnail((_GLANCE, _GLANCE))
    picture.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
