"""A photo as a poster that an old phone can load: a JPEG of 80 KB at most. Pillow is imported with the first one."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from bot.base.refusals import Refusal

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 80_000
_SIDE = 1280  # pixels
_MOST_PIXELS = 50_000_000
_QUALITIES = (85, 75, 65, 55, 45, 35)


class UnreadablePicture(Refusal):
    """What was sent is no picture that can be opened, or one of far too many pixels."""


def poster_jpeg(data: bytes) -> bytes:
    """The picture, upright, smaller where it must be. Raises UnreadablePicture. Takes long: call it in a thread."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise UnreadablePicture
            picture = _on_white(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, SyntaxError) as error:
        raise UnreadablePicture from error
    side = _SIDE
    while True:
        picture.thumbnail((side, side))
        for quality in _QUALITIES:
            if len(jpeg := _jpeg(picture, quality)) <= MOST_BYTES:
                return jpeg
        side = side * 3 // 4


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency, which a JPEG does not have."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture)
    return picture.convert("RGB")


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    into = BytesIO()
    picture.save(into, "JPEG", quality=quality, optimize=True, progressive=True)
    return into.getvalue()
