"""The keys of the door. They carry ids, pages, and which part of a list is shown."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowToday(CallbackData, tag="dt"):
    """Today's events."""


@dataclass(frozen=True)
class OpenDoor(CallbackData, tag="do"):
    """The door of a session."""

    session: int


@dataclass(frozen=True)
class ShowGuests(CallbackData, tag="dl"):
    """A page, from 0, of a session's people: "all", "absent", "inside" or "queue"; of one initial, or ""."""

    session: int
    which: str = "all"
    initial: str = ""
    page: int = 0


@dataclass(frozen=True)
class PickInitial(CallbackData, tag="di"):
    """The initials to choose from."""

    session: int
    which: str = "all"


@dataclass(frozen=True)
class FindGuest(CallbackData, tag="dk"):
    """A guest by name: which?"""

    session: int


@dataclass(frozen=True)
class MarkGuest(CallbackData, tag="dm"):
    """A name on that list: marked where nothing is to be asked, else opened."""

    session: int
    registration: int
    which: str = "all"
    initial: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenGuest(CallbackData, tag="dg"):
    """The card of one guest of a session."""

    session: int
    registration: int


@dataclass(frozen=True)
class CheckIn(CallbackData, tag="dc"):
    """Somebody has come; with `brought`, in the company of who signed them up; with `whole`, their party too."""

    session: int
    registration: int
    brought: bool = False
    whole: bool = False


@dataclass(frozen=True)
class BroughtBy(CallbackData, tag="db"):
    """A child has come with somebody else: who?"""

    session: int
    registration: int


@dataclass(frozen=True)
class CheckOut(CallbackData, tag="dx"):
    """A child leaves, fetched by who was named for it ("f") or who signed it up ("a"); `whole`: its siblings too."""

    session: int
    registration: int
    whom: str
    whole: bool = False


@dataclass(frozen=True)
class FetchedBy(CallbackData, tag="df"):
    """A child leaves with somebody else: who?"""

    session: int
    registration: int


@dataclass(frozen=True)
class TakeMarkBack(CallbackData, tag="du"):
    """Somebody has not come after all."""

    session: int
    registration: int


@dataclass(frozen=True)
class Admit(CallbackData, tag="da"):
    """Somebody of the queue comes in."""

    session: int
    registration: int


@dataclass(frozen=True)
class WalkIn(CallbackData, tag="dw"):
    """Somebody without a seat is here: who?"""

    session: int


@dataclass(frozen=True)
class CountHeads(CallbackData, tag="dh"):
    """So many people without names; below zero: a correction."""

    session: int
    people: int


@dataclass(frozen=True)
class CorrectHeads(CallbackData, tag="dn"):
    """How many are there really?"""

    session: int


@dataclass(frozen=True)
class TakeSheet(CallbackData, tag="de"):
    """The list of participants as a file."""

    event: int
