"""The keys of the door. They carry ids, pages, and which part of a list is shown."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class ShowToday(Button, tag="dt"):
    """Today's events."""


@dataclass(frozen=True)
class OpenDoor(Button, tag="do"):
    """The door of a session."""

    session: int


@dataclass(frozen=True)
class ShowGuests(Button, tag="dl"):
    """A page, from 0, of a session's people: "all", "absent", "inside" or "queue"; of one initial, or ""."""

    session: int
    which: str = "all"
    initial: str = ""
    page: int = 0


@dataclass(frozen=True)
class PickInitial(Button, tag="di"):
    """The initials to choose from."""

    session: int
    which: str = "all"


@dataclass(frozen=True)
class FindGuest(Button, tag="dk"):
    """A guest by name: which?"""

    session: int


@dataclass(frozen=True)
class MarkGuest(Button, tag="dm"):
    """A name on that list: marked where nothing is to be asked, else opened."""

    session: int
    registration: int
    which: str = "all"
    initial: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenGuest(Button, tag="dg"):
    """The card of one guest of a session."""

    session: int
    registration: int


@dataclass(frozen=True)
class CheckIn(Button, tag="dc"):
    """Somebody has come; with `brought`, in the company of who signed them up; with `whole`, their party too."""

    session: int
    registration: int
    brought: bool = False
    whole: bool = False


@dataclass(frozen=True)
class BroughtBy(Button, tag="db"):
    """A child has come with somebody else: who?"""

    session: int
    registration: int


@dataclass(frozen=True)
class CheckOut(Button, tag="dx"):
    """A child leaves, fetched by who was named for it ("f") or who signed it up ("a"); `whole`: its siblings too."""

    session: int
    registration: int
    whom: str
    whole: bool = False


@dataclass(frozen=True)
class FetchedBy(Button, tag="df"):
    """A child leaves with somebody else: who?"""

    session: int
    registration: int


@dataclass(frozen=True)
class TakeMarkBack(Button, tag="du"):
    """Somebody has not come after all."""

    session: int
    registration: int


@dataclass(frozen=True)
class Admit(Button, tag="da"):
    """Somebody of the queue comes in."""

    session: int
    registration: int


@dataclass(frozen=True)
class WalkIn(Button, tag="dw"):
    """Somebody without a seat is here: who?"""

    session: int


@dataclass(frozen=True)
class CountHeads(Button, tag="dh"):
    """So many people without names; below zero: a correction."""

    session: int
    people: int


@dataclass(frozen=True)
class CorrectHeads(Button, tag="dn"):
    """How many are there really?"""

    session: int


@dataclass(frozen=True)
class TakeSheet(Button, tag="de"):
    """The list of participants as a file."""

    event: int
