"""Where a book is on somebody's shelf, and what changes with it. A shelf is its reader's alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

UNDO_FOR = timedelta(minutes=10)
MOST_BOOKS = 2000


class Place(StrEnum):
    """A list of the shelf; NONE: on it as a favourite only."""

    NONE = ""
    WANT = "want"
    READING = "reading"
    READ = "read"


LISTS = (Place.WANT, Place.READING, Place.READ)


@dataclass(frozen=True)
class Named:
    """A title as it is called now. `id`: None where the catalogue no longer has it at all."""

    id: int | None
    title: str
    authors: str = ""


@dataclass(frozen=True)
class Book:
    """A book on somebody's shelf, under the title that it had when it came there. `gone`: no longer in the library."""

    id: int
    of: Named
    place: Place
    favourite: bool
    placed_at: datetime
    finished_on: date | None = None
    removed_at: datetime | None = None
    gone: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether it is on the shelf."""
        return self.removed_at is None

    def may_be_put_back(self, now: datetime) -> bool:
        """Whether it was taken out so lately that this can be undone."""
        return self.removed_at is not None and now < self.removed_at + UNDO_FOR


@dataclass(frozen=True)
class Standing:
    """Where a title stands on somebody's shelf."""

    place: Place = Place.NONE
    favourite: bool = False
    finished_on: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing keeps it there."""
        return self.place is Place.NONE and not self.favourite

    def moved(self, place: Place, today: date) -> Standing:
        """In another list. What was read keeps its day where it is moved there anew."""
        if place is not Place.READ:
            return Standing(place, self.favourite)
        return Standing(place, self.favourite, self.finished_on or today)

    def liked(self, *, favourite: bool) -> Standing:
        """A favourite, or no longer one."""
        return Standing(self.place, favourite, self.finished_on)


@dataclass(frozen=True)
class Shelf:
    """How many books somebody has in each list, and how many favourites."""

    counts: Mapping[Place, int]
    favourites: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it."""
        return not self.favourites and not any(self.counts.values())


@dataclass(eq=False)
class ShelfIsFull(Refusal):
    """More books than a list can show."""

    most: int
