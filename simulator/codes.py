"""What the codes in a picture say, as a phone's camera reads them."""

from __future__ import annotations

import io

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2400


def read(content: bytes) -> list[str]:
    """The texts of the codes in a picture, from left to right; ValueError where the bytes are no picture. Slow."""
    import zxingcpp
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValueError("IMAGE_PROCESS_FAILED")
            picture = ImageOps.exif_transpose(opened).convert("L")
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("IMAGE_PROCESS_FAILED") from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    found = sorted(zxingcpp.read_barcodes(picture), key=lambda code: code.position.top_left.x)
    return list(dict.fromkeys(code.text for code in found if code.text))
