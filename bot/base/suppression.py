"""Figures of groups so small that they would tell of single people are shown to nobody."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

FEWEST = 5
"""Groups of fewer people than this are not shown."""
Name = TypeVar("Name", bound=Hashable)


def shown(cells: Mapping[Name, int]) -> dict[Name, int]:
    """The groups that may be seen: none of one to four people, and none that the total would betray."""
    hidden = {name for name, people in cells.items() if 0 < people < FEWEST}
    while hidden and (len(hidden) == 1 or sum(cells[one] for one in hidden) < FEWEST):
        others = [name for name, people in cells.items() if name not in hidden and people]
        if not others:
            return {}
        hidden.add(min(others, key=lambda name: (cells[name], str(name))))
    return {name: people for name, people in cells.items() if name not in hidden}
