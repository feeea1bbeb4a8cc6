"""What goes onto the papers. All words are in the reader's language already; moments are aware."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

Cell = str | int | float | bool | date | datetime | None


class Unprintable(ValueError):
    """A text that cannot be put on the paper; `text` is what, `letters` are those that no font here has."""

    def __init__(self, text: str, letters: str = "") -> None:
        super().__init__(
            f"{text!r} cannot be printed: it needs Latin letters" + (f", not {letters}" if letters else "")
        )
        self.text = text
        self.letters = letters


@dataclass(frozen=True, slots=True)
class CalendarSession:
    """One meeting. `id` never changes, so that the calendar knows it again after it was moved."""

    id: int
    starts_at: datetime
    ends_at: datetime | None = None
    place: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event for a calendar. `host` makes its names unique in the world and must stay the same: the bot's username.

    `sequence` grows with every change; `changed_at` is when it last did. `alarm`: how long before each session.
    """

    id: int
    title: str
    sessions: tuple[CalendarSession, ...]
    host: str
    organizer: str
    changed_at: datetime
    sequence: int = 0
    cancelled: bool = False
    description: str = ""
    link: str = ""
    email: str = ""  # of the organizer
    point: tuple[float, float] | None = None  # latitude, longitude
    alarm: timedelta | None = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """The fixed words: “SERTIFIKAT”, “Diberikan kepada”, “atas partisipasinya dalam”, “Periksa keasliannya di …”."""

    heading: str
    given_to: str
    took_part: str
    verify: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """For one person. `held` is when and where the event was, `issued` the place and date above the signature.

    `code` can be typed and `link` opened to see that the certificate is true.
    """

    library: str
    participant: str
    event: str
    took_place: str
    issued: str
    code: str
    link: str
    owner: str = ""  # the office that the library belongs to
    signer: str = ""
    signer_title: str = ""
    signer_number: str = ""  # “NIP …”


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list: a heading for each column, and rows as wide. Dates and moments are written as such, text as text.

    `title` is printed above each page, `name` is the tab's. `above`: lines that stand over the headings, the first of
    them large. `signed`: the columns that are left empty for signatures, wide and with lines.
    """

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[str, ...] = ()
    signed: frozenset[int] = frozenset()
