"""Photos in the sizes Telegram keeps them."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

EDGES = (90, 320, 800, 1280, 2560)
"""Longest edges in pixels of the sizes kept; the largest that a picture fills is its own."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG and its size in pixels."""

    content: bytes
    width: int
    height: int


def sizes(content: bytes) -> Iterator[Picture]:
    """The picture in every size up to its own, smallest first; ValueError when it is none."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content)) as opened:
            if sum(opened.size) > 10_000 or max(opened.size) > 20 * min(opened.size):
                raise ValueError("PHOTO_INVALID_DIMENSIONS")
            image = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("IMAGE_PROCESS_FAILED") from error
    longest = max(image.size)
    for edge in [edge for edge in EDGES if edge < longest] + [min(longest, EDGES[-1])]:
        smaller = image.copy()
        smaller.thumbnail((edge, edge))
        packed = io.BytesIO()
        smaller.save(packed, "JPEG", quality=87)
        yield Picture(packed.getvalue(), *smaller.size)
