"""What an import did, for its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.ils.port import Layout
from bot.ils.records import Problem

MOST_KEPT = 200
"""Problems kept word for word; the others are only counted."""

_COUNTS = ("new", "changed", "unchanged", "withdrawn", "returned", "copies", "bad", "warned", "aside", "noted")


class TooMuchGone(Exception):
    """A whole catalogue that lacks more than half of what is known: `gone` of the `known` titles."""

    def __init__(self, gone: int, known: int, source: str) -> None:
        super().__init__(
            f"The file lacks {gone} of the {known} titles known from '{source}', more than half: is it "
            "really the whole catalogue? With --yes they are withdrawn. Nothing was changed."
        )
        self.gone = gone
        self.known = known


@dataclass(slots=True)
class Summary:
    """What an import did. `copies` counts copies that are new or changed; `bad` and `warned` count rows.

    `aside`: rows that are no books; `noted`: columns of which something is to be said.
    `layouts`: what was read as what.
    `earlier`: what came of imports that had been cut short and were finished first.
    `kept`: how many of the problems are in the database.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    returned: int = 0
    copies: int = 0
    bad: int = 0
    warned: int = 0
    aside: int = 0
    noted: int = 0
    earlier: Sequence[Summary] = ()
    problems: list[Problem] = field(default_factory=list)
    kept: int = 0
    layouts: Sequence[Layout] = ()

    def keep(self, count: int) -> None:
        """So many of the problems are in the database by now."""
        self.kept = count

    def note(self, problem: Problem) -> None:
        """Count a problem, and keep it while there are few."""
        if problem.note:
            self.noted += 1
        elif problem.bad:
            self.bad += 1
        elif problem.aside:
            self.aside += 1
        else:
            self.warned += 1
        if problem.note or (self.aside if problem.aside else self.bad + self.warned) <= MOST_KEPT:
            self.problems.append(problem)

    @property
    def by_weight(self) -> Sequence[Problem]:
        """The problems that are kept: first what is said of whole columns, last the rows that are no books."""
        return sorted(self.problems, key=lambda one: (not one.note, one.aside))

    @property
    def counts(self) -> dict[str, int]:
        """The figures alone: what is kept of an import while it is under way."""
        return {name: getattr(self, name) for name in _COUNTS}

    @property
    def changes(self) -> int:
        """How much is different from before."""
        return self.new + self.changed + self.withdrawn + self.returned + self.copies


@dataclass(slots=True)
class Undone:
    """What taking an import back did: titles that are again what they were, and titles that went."""

    restored: int = 0
    removed: int = 0
