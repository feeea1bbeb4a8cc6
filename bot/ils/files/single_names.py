"""Single names in a row before the last: "Andi, Budi & Cici" is three people where a list writes names as spoken.

Where others of its cells turn names round ("Contoh, Ani"), it is Budi Andi and Cici.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.ils.files.lists import BETWEEN

_NAME = r"[^\W\d_][^\W\d_'’\-]+"
_ROW = re.compile(rf"({_NAME})\s*,\s*({_NAME})\s*,?\s*(?:[&+]|\b(?:dan|and|serta)\b)\s*({_NAME})", re.IGNORECASE)
_TURNED = re.compile(rf"{_NAME},\s*[^,;&/.]+")
_SPOKEN = re.compile(r"[^\W\d_][^,;&/]*\s[^,;&/]+")
_RARELY = 4


def spoken(cells: Iterable[str]) -> bool:
    """Whether some cells of authors write names as they are spoken: hardly any is turned round."""
    told = [cell.strip() for cell in cells if not _ROW.fullmatch(cell.strip())]
    turned = sum(_TURNED.fullmatch(cell) is not None for cell in told)
    return _RARELY * turned <= sum(_SPOKEN.fullmatch(cell) is not None for cell in told)


def apart(cell: str) -> str:
    """The cell with its names parted, where it is such a row; a family's name in capitals beside others is none."""
    row = _ROW.fullmatch(cell.strip())
    shouted = sum(name.isupper() for name in row.groups()) if row else 0
    return BETWEEN.join(row.groups()) if row and shouted in (0, 3) else cell
