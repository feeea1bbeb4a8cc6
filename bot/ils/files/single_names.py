"""Single names in a row: "Andi, Budi & Cici", "Andi, Budi, Cici" are three people where a list writes names as spoken.

Where others of its cells turn names round ("Contoh, Ani"), the first is Budi Andi and Cici, and of the second nobody
can say who they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.ils.files.lists import BETWEEN

_NAME = r"[^\W\d_][^\W\d_'’\-]+"
_ROW = re.compile(rf"({_NAME})\s*,\s*({_NAME})\s*,?\s*(?:[&+]|\b(?:dan|and|serta)\b)\s*({_NAME})", re.IGNORECASE)
_SIGNED = rf"{_NAME}(?:\s[A-Z]\.?)?"
_LIST = re.compile(rf"(?P<names>{_SIGNED}(?:\s*,\s*{_SIGNED}){{2,5}})(?P<others>\s*,?\s*(?:dkk|d\.k\.k|et al)\.?)?")
_NO_NAMES = frozenset("drs dra prof phd msi mpd spd ssi skom mkom dkk dll kawan jakarta bandung penerbit".split())
_TURNED = re.compile(rf"{_NAME},\s*[^,;&/.]+")
_SPOKEN = re.compile(r"[^\W\d_][^,;&/]*\s[^,;&/]+")
_PAIR = re.compile(rf"({_NAME})\s*,\s*({_NAME})")
_IN_FULL = re.compile(rf"{_NAME}(?:\s{_NAME})+(?:\s*,\s*{_NAME}(?:\s{_NAME})+)+")
_SURELY_TURNED = re.compile(rf"{_NAME},\s*(?:{_NAME}(?:\s{_NAME})+|[^,]*\b[^\W\d_]\..*)")
"""A family's name before two others, or before initials."""
_FEWEST = 2
_RARELY = 4
_SHORTEST = 3
"""Letters of a name that is no degree: "MA", "SH"."""


def spoken(cells: Iterable[str]) -> bool:
    """Whether some cells of authors write names as they are spoken: hardly any is turned round."""
    told = [cell.strip() for cell in cells if not _ROW.fullmatch(cell.strip()) and not _singles(cell)]
    turned = sum(_TURNED.fullmatch(cell) is not None for cell in told)
    return _RARELY * turned <= sum(_SPOKEN.fullmatch(cell) is not None for cell in told)


def listed(cells: Iterable[str]) -> bool:
    """Whether commas stand between people in some cells, "Ani Contoh, Budi Contoh", and turn no name round."""
    told = [cell.strip() for cell in cells if "," in cell]
    several = sum(_IN_FULL.fullmatch(cell) is not None and not _degreed(cell) for cell in told)
    return several >= _FEWEST and not any(_SURELY_TURNED.fullmatch(cell) for cell in told)


def pair(cell: str) -> tuple[str, ...]:
    """The two people of "Andi, Budi", for a list of which that is known; () for what may be a name and its degree."""
    found = _PAIR.fullmatch(cell.strip()) if "," in cell else None
    names = found.groups() if found else ()
    known = all(name.istitle() and len(name) >= _SHORTEST for name in names) and not _degreed(cell)
    return names if known else ()


def _degreed(cell: str) -> bool:
    return not _NO_NAMES.isdisjoint(re.findall(r"[^\W\d_]+", cell.lower()))


def apart(cell: str) -> str:
    """The cell with its names parted, where it is such a row; a family's name in capitals beside others is none."""
    if "," not in cell:
        return cell
    if names := _singles(cell):
        return BETWEEN.join(names)
    row = _ROW.fullmatch(cell.strip())
    shouted = sum(name.isupper() for name in row.groups()) if row else 0
    return BETWEEN.join(row.groups()) if row and shouted in (0, 3) else cell


def _singles(cell: str) -> list[str]:
    """The names of "Andi, Budi, Cici"; [] where one may be a degree, or a family's name in capitals."""
    found = _LIST.fullmatch(cell.strip())
    names = re.split(r"\s*,\s*", found["names"]) if found else []
    alike = all(map(str.istitle, names)) or all(map(str.isupper, names)) or all(map(str.islower, names))
    known = alike and not any(len(name) < _SHORTEST or name.lower() in _NO_NAMES for name in names)
    return [*names[:-1], names[-1] + (found["others"] or "")] if found and known else []
