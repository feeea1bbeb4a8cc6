"""What other areas declare about announcements."""

from __future__ import annotations

from dataclasses import dataclass

from bot.base.area import Hook


@dataclass(frozen=True)
class NewsTopic(Hook):
    """A kind of news that residents can silence by itself. `name`: as rows and keys have it, for good.

    `title` and `label` (msgids): what residents, and what staff, call it. `places`: where it stands in their lists;
    of equal ones that of the earlier area is first.
    """

    name: str
    title: str
    label: str
    places: tuple[int, int] = (99, 99)
