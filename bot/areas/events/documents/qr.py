"""A link as a QR code."""

from __future__ import annotations

import io

PIXELS = 8  # a module's side: sharp on a phone's screen, and under 3 KB for a deep link
_QUIET = 4  # modules of white around it, as ISO/IEC 18004 wants


def qr_png(link: str) -> bytes:
    """A black and white PNG of a link. Raises ValueError for one that is empty or too long for a QR code."""
    import segno

    buffer = io.BytesIO()
    segno.make_qr(_checked(link), error="m").save(buffer, kind="png", scale=PIXELS, border=_QUIET)
    return buffer.getvalue()


def qr_modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True for black, without the white around. Raises ValueError as qr_png does."""
    import segno

    return tuple(tuple(bool(module) for module in row) for row in segno.make_qr(_checked(link), error="m").matrix)


def _checked(link: str) -> str:
    """The link, where a QR code holds it with room to spare: 1,000 bytes make a code that phones still read."""
    if not 0 < len(link.encode()) <= 1000:
        raise ValueError(f"a QR code holds a link of 1 to 1,000 bytes, not one of {len(link.encode()):,}")
    return link
