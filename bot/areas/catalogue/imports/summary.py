"""What an import did, for its report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.ils.port import Layout
from bot.ils.records import Problem

MOST_KEPT = 200
"""Problems kept word for word; the others are only counted."""
_MOST_PLACES = 100_000
"""Rows that are remembered as named, so that one of which two things are said is counted once."""

_COUNTS = (
    "new", "changed", "unchanged", "withdrawn", "returned", "copies_new", "copies_changed", "copies_unchanged",
    "copies_gone", "unplaced", "bad", "warned", "aside", "noted", "said",
)  # fmt: skip


class TooMuchGone(Exception):
    """A whole catalogue that lacks more than half of what is known: `gone` of the `known` titles."""

    def __init__(self, gone: int, known: int, source: str) -> None:
        super().__init__(
            f"The file lacks {gone} of the {known} titles known from '{source}', more than half: is it "
            "really the whole catalogue? With --yes they are withdrawn. Nothing was changed."
        )
        self.gone = gone
        self.known = known
        self.source = source


@dataclass(slots=True)
class Summary:
    """What an import did, to titles, to copies (`copies_…`), and of how many rows something is to be said.

    `bad` and `warned` count rows, `said` all that is said. `aside`: rows that are no books; `noted`: columns of which
    something is to be said. `unplaced`: copies that are left out, since nobody knows their titles.
    `layouts`: what was read as what.
    `earlier`: what came of imports that had been cut short and were finished first.
    `kept`: how many of the problems are in the database.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    returned: int = 0
    copies_new: int = 0
    copies_changed: int = 0
    copies_unchanged: int = 0
    copies_gone: int = 0
    unplaced: int = 0
    bad: int = 0
    warned: int = 0
    aside: int = 0
    noted: int = 0
    said: int = 0
    earlier: Sequence[Summary] = ()
    problems: list[Problem] = field(default_factory=list)
    kept: int = 0
    layouts: Sequence[Layout] = ()
    _places: set[tuple[str, bool]] = field(default_factory=set, repr=False, compare=False)

    def keep(self, count: int) -> None:
        """So many of the problems are in the database by now."""
        self.kept = count

    def count_copies(self, figures: Mapping[str, int]) -> None:
        """What came of copies."""
        for name, number in figures.items():
            setattr(self, name, number)

    def note(self, problem: Problem) -> None:
        """Count a problem, and keep it while there are few."""
        self.said += 1
        if problem.note:
            self.noted += 1
        elif problem.aside:
            self.aside += 1
        elif not self._named_already(problem):
            self.bad += problem.bad
            self.warned += not problem.bad
        if problem.note or (self.aside if problem.aside else self.said - self.noted - self.aside) <= MOST_KEPT:
            self.problems.append(problem)

    def _named_already(self, problem: Problem) -> bool:
        """Whether something was said of this row before."""
        key = (problem.place, problem.bad)
        if key in self._places:
            return True
        if len(self._places) < _MOST_PLACES:
            self._places.add(key)
        return False

    @property
    def by_weight(self) -> Sequence[Problem]:
        """The problems that are kept: of whole columns, then of rows in their order, books before others."""
        parts = {part: place for place, part in enumerate(dict.fromkeys(map(_part, self.problems)))}
        return sorted(
            self.problems, key=lambda one: (not one.note, one.aside, 0 if one.note else parts[_part(one)], _row(one))
        )

    @classmethod
    def of(cls, counts: Mapping[str, int], problems: list[Problem]) -> Summary:
        """What was kept of an import; figures that an earlier version kept and nobody reads now are left out."""
        summary = cls(problems=problems, kept=len(problems))
        summary._places.update((one.place, one.bad) for one in problems if not one.note and not one.aside)
        for name in counts.keys() & set(_COUNTS):
            setattr(summary, name, counts[name])
        return summary

    @property
    def counts(self) -> dict[str, int]:
        """The figures alone: what is kept of an import while it is under way."""
        return {name: getattr(self, name) for name in _COUNTS}

    @property
    def changes(self) -> int:
        """How much is different from before."""
        copies = self.copies_new + self.copies_changed + self.copies_gone
        return self.new + self.changed + self.withdrawn + self.returned + copies


def _part(problem: Problem) -> str:
    """The file or sheet that a problem is in."""
    return problem.place.rpartition(":")[0]


def _row(problem: Problem) -> int:
    """The row that a problem is in; 0 for what is said of more than one."""
    number = problem.place.rpartition(":")[2]
    return int(number) if number.isdecimal() and not problem.note else 0


@dataclass(slots=True)
class Undone:
    """What taking an import back did: titles that are again what they were, and titles that went.

    `copies`: its figures of copies, of which everything is now the other way round.
    """

    restored: int = 0
    removed: int = 0
    copies: Mapping[str, int] = field(default_factory=dict)
