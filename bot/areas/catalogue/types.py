"""What the catalogue answers: frozen values that handlers turn into screens."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.areas.catalogue.search.types import Confidence


class State(StrEnum):
    """Whether somebody who comes now can borrow a title."""

    FREE = "free"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Availability:
    """`free` of `total` copies (missing ones are not counted); `in_place` may be read in the library only.

    `unknown` copies have no known status; `as_of` is when the oldest of the statuses was so.
    """

    free: int = 0
    total: int = 0
    unknown: int = 0
    in_place: int = 0
    as_of: datetime | None = None

    @property
    def state(self) -> State:
        if self.free:
            return State.FREE
        return State.NONE if self.as_of is not None and not self.unknown else State.UNKNOWN


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to. `area` is a class of `bot.areas.catalogue.shelf`, `language` an ISO 639 code."""

    available: bool = False
    area: str | None = None
    audience: str | None = None
    language: str | None = None

    @property
    def any(self) -> bool:
        return self != Filters()

    def to_json(self) -> str:
        """The filters that are set, as they are kept with a remembered search."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Filters:
        """Back from `to_json`; names of another version are left out."""
        known: dict[str, Any] = {k: v for k, v in json.loads(text).items() if k in cls.__dataclass_fields__}
        return cls(**known)


@dataclass(frozen=True, slots=True)
class Named:
    """An author or a subject: its id for the button, its name for the eye."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A title in a list. `editions` counts it and the other editions found that it stands for."""

    id: int
    title: str
    authors: tuple[str, ...]
    year: str
    availability: Availability
    call_number: str = ""
    area: str = ""
    audience: str = "general"
    language: str = ""
    editions: int = 1
    work: int = 0
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of the found titles a filter would leave: Filters(**{name: value})."""

    name: str
    value: str | bool
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search. `total` counts the lines under the filters, `unfiltered` those without any.

    `unknown` counts titles left out by "available only" because nobody knows whether a copy is free.
    `corrected` is what the words were taken for; `verbatim=True` asks again with the words as typed.
    `heard`, `about` and `reason` are those of `search.Answer`, `best` the score of its first hit.
    """

    question: str
    filters: Filters
    verbatim: bool
    lines: tuple[Line, ...]
    total: int
    offset: int
    unfiltered: int
    unknown: int
    corrected: str | None
    confidence: Confidence
    facets: tuple[Facet, ...]
    heard: str = ""
    best: float = 0.0
    about: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list that is no search; `heading` is the author's or subject's name, '' elsewhere."""

    heading: str
    lines: tuple[Line, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """The copies of a title in one room."""

    location: str
    availability: Availability


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where to walk: the call number as on the spine, msgids of its area and the section within, the rooms."""

    call_number: str
    number: str
    area: str
    area_name: str
    section_name: str
    rooms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """Everything the card of a title shows. `other_editions` is a list to go on from."""

    id: int
    title: str
    authors: tuple[Named, ...]
    publisher: str
    year: str
    edition: str
    isbns: tuple[str, ...]
    subjects: tuple[Named, ...]
    language: str
    audience: str
    kind: str
    series: str
    notes: str
    ebook: str
    cover: str
    shelf: Shelf
    availability: Availability
    places: tuple[Place, ...]
    other_editions: tuple[Line, ...]
    has_similar: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Suggestions:
    """A way on when nothing was found."""

    titles: tuple[Line, ...]
    subjects: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A remembered search: what its button stands for."""

    id: int
    person_id: int
    question: str
    filters: Filters
    verbatim: bool
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class OtherName:
    """An alternative title or name that staff keep: who types `phrase` means `meaning`."""

    id: int
    phrase: str
    meaning: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """The catalogue in figures; `as_of` is the newest moment a status is known for."""

    titles: int
    copies: int
    free: int
    unknown: int
    authors: int
    withdrawn: int
    as_of: datetime | None


@dataclass(frozen=True, slots=True)
class LendableCopy:
    """A copy with its label's code, or without; `status` as in the catalogue. `promised`: kept for one reader."""

    id: int
    title_id: int
    code: str
    location: str
    call_number: str
    status: str
    promised: bool
