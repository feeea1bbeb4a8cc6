"""An ISBN out of a photo of a book's back; the links of QR codes.

Pillow and zxing are imported with the first photo: 3 MB of memory that a library without such photos does not need.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.base.reading.isbn import check_digit

if TYPE_CHECKING:
    from PIL import Image

_MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 2400
_SMALL_SIDE = 700
_ISBN = re.compile(r"97[89]\d{10}")


def isbn_in_photo(data: bytes) -> str | None:
    """The ISBN-13 (978 or 979) of the barcode in an image; None where there is none that can be read.

    Bytes that are no image, or one of more than forty million pixels, hold none either. Blocks: run it in a thread.
    """
    photo = _grey(data)
    if photo is None:
        return None
    for attempt in _attempts(photo):
        for text in _codes(attempt, "EAN13"):
            digits = re.sub(r"\D", "", text)
            if _ISBN.fullmatch(digits) and check_digit(digits[:12]) == digits[12]:
                return digits
    return None


def links_in_photo(data: bytes) -> list[str]:
    """The texts of the QR codes in an image, as `isbn_in_photo`; none where there are none that can be read."""
    photo = _grey(data)
    for attempt in _attempts(photo) if photo else ():
        if found := [text for text in _codes(attempt, "QRCode") if text]:
            return found
    return []


def _codes(photo: Image.Image, kind: str) -> list[str]:
    """The texts of the codes of a kind."""
    import zxingcpp

    formats = zxingcpp.BarcodeFormats(getattr(zxingcpp.BarcodeFormat, kind))
    return [code.text for code in zxingcpp.read_barcodes(photo, formats=formats)]


def _grey(data: bytes) -> Image.Image | None:
    """The photo upright, grey and of a bounded size; its size is looked at before its pixels are made."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP", "BMP", "GIF")) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return None
                image.draft("L", (_LONGEST_SIDE, _LONGEST_SIDE))
                grey = ImageOps.exif_transpose(image).convert("L")
    except Exception:  # Pillow's decoders raise whatever a damaged file leads them to
        return None
    grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return grey


def _attempts(photo: Image.Image) -> Iterator[Image.Image]:
    """The photo as it is, with its contrast stretched, and a small one enlarged."""
    from PIL import Image, ImageFilter, ImageOps

    yield photo
    yield ImageOps.autocontrast(photo.filter(ImageFilter.MedianFilter(3)), cutoff=2)
    if max(photo.size) < _SMALL_SIDE:
        yield photo.resize((photo.width * 2, photo.height * 2), Image.Resampling.BICUBIC)
