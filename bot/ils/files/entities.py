"""HTML's entities in files whose cells are parted by the semicolon that ends an entity."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CUT = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})$")


def rejoined(cells: Sequence[str], delimiter: str, width: int) -> Sequence[str]:
    """Cells without the cuts that an entity's semicolon has made ("Syafi&#039" | "i"), down to `width` of them."""
    if delimiter != ";" or len(cells) <= width:
        return cells
    joined: list[str] = []
    for n, cell in enumerate(cells):
        if joined and len(joined) + len(cells) - n > width and _CUT.search(joined[-1]):
            joined[-1] += f";{cell}"
        else:
            joined.append(cell)
    return joined
