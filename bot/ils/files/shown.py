"""What the first rows of a table show of all of them."""

from __future__ import annotations

from dataclasses import dataclass

RARELY = 4
"""One row in so many."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """`alone`: rows of which one cell is filled; `fuller`: of which more are."""

    alone: int = 0
    fuller: int = 0
    zeros_lost: bool = False
    two_lines: bool = False
    """Whether nearly every title has a second line: who wrote it, where no column tells that."""
    slashed: bool = False
    """Whether nearly every title has a slash and who wrote it behind that, where no column tells it."""
    grades: bool = False
    """Whether what is called a class is a year of school: "5", "VII", "Kelas 10"."""
    initials: bool = False
    """Whether what is called a title's code is but its first letter, as on the spine."""
    loans_counted: bool = False
    """Whether what is called lent counts how often, and not how many copies are out."""
    statuses: bool = False
    """Whether what is called a status says of each copy whether it is in."""
    of_groups: tuple[str, ...] = ()
    """Fields that stand in the first row of a group, such as a shelf, while the others are blank."""
    numbered: bool = False
    """Whether nearly every row that fills more than one cell has its number in the list."""

    spoken_names: bool = False
    """Whether authors are written as names are spoken, and not the family's name first."""

    listed_names: bool = False
    """Whether commas stand between authors, and hardly within a name."""

    @property
    def alone_is_odd(self) -> bool:
        """Whether most rows fill more than one cell."""
        return 0 < self.alone < self.fuller

    @property
    def alone_is_rare(self) -> bool:
        """Whether nearly all do."""
        few = self.alone <= _FEW and self.alone_is_odd
        return bool(self.alone) and (few or RARELY * self.alone <= self.fuller)


NOTHING = Evidence()
