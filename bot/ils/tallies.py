"""What is to be said of many rows in one sentence: once of each text, with its first place and how many more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.base.i18n import N_
from bot.ils.records import Problem
from bot.ils.said import Said, said

_ONE = N_("{what} ({place})")
_MANY = N_("{what} ({place} and {n} more)")


@dataclass(slots=True)
class _Told:
    what: Said
    place: str
    more: int = 0


class Tally:
    """Counts what was noted; `problems` says it, as notes of the part of the file that it stands in."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], _Told] = {}

    def note(self, place: str, what: Said) -> None:
        """That something is to be said of the row at a place ("list.csv:4")."""
        key = (place.rpartition(":")[0], str(what))
        if told := self._told.get(key):
            told.more += 1
        else:
            self._told[key] = _Told(what, place)

    def problems(self) -> Iterator[Problem]:
        """Everything that was noted, in its order."""
        for (part, _), told in self._told.items():
            reason = said(_MANY if told.more else _ONE, what=told.what, place=told.place, n=told.more)
            yield Problem(part, reason, bad=False, note=True)
