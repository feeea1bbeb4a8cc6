"""What an emergency goes through, whom it is told to and when, and which numbers help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.identity import Role
from bot.base.refusals import Refusal

FOLLOWS_FOR = timedelta(minutes=15)  # so long after the last word all that somebody writes goes along
AGAIN_FOR = timedelta(hours=2)  # so long danger of the same kind, told by who told of one that runs, is that one
ALIKE_FOR = timedelta(minutes=30)  # so long two people may tell of one danger
POSSIBLE_FOR = timedelta(days=1)  # so long the key “this is an emergency” under an answer has a use
LONGEST = 3000
LONGEST_NUMBER = 120
SELF_HARM = "self_harm"
AT_HOME = "at_home"
DISCREET = frozenset({SELF_HARM, AT_HOME})
"""Few are told, and the words are read only by who takes it."""
_ROUND = timedelta(minutes=2)
_LATER = timedelta(minutes=5)
MOST_ROUNDS = 12
_CIRCLES: tuple[frozenset[Role], ...] = (
    frozenset({Role.LIBRARIAN, Role.DOOR}),
    frozenset({Role.LIBRARIAN, Role.DOOR, Role.ADMIN, Role.HEAD}),
    frozenset({Role.LIBRARIAN, Role.DOOR, Role.ADMIN, Role.HEAD, Role.OWNER}),
)
_DISCREET = frozenset({Role.LIBRARIAN, Role.ADMIN, Role.OWNER})
OWNERS_HEAR = len(_CIRCLES) - 1

NUMBERS: Mapping[str, str] = {
    "general": "112",
    "fire": "113",
    "police": "110",
    "ambulance": "119",
    "listening": "119 ext. 8",
    "shelter": "129, WhatsApp 08111-129-129",
    "library": "",
}
"""National numbers, until the staff say otherwise; the library's own is empty until they fill it in."""

_HELPS: Mapping[str, tuple[str, ...]] = {
    "fire": ("fire", "general"),
    "gas": ("fire", "general"),
    "electric": ("fire", "ambulance", "general"),
    "lift": ("fire", "general"),
    "animal": ("fire", "ambulance", "general"),
    "collapse": ("ambulance", "fire", "general"),
    "flood": ("general", "fire"),
    "drowning": ("ambulance", "general"),
    "quake": ("general",),
    "medical": ("ambulance", "general"),
    "poison": ("ambulance", "general"),
    "violence": ("police", "general", "shelter"),
    "harassment": ("police", "shelter", "general"),
    "lost_child": ("police", "general"),
    "found_child": ("police", "general"),
    SELF_HARM: ("listening", "general"),
    AT_HOME: ("shelter", "police", "general"),
    "alarm": ("general", "ambulance", "police", "fire"),
}


_FOLLOWS_FROM_ALL = frozenset({"medical", "poison"})
_OF_CHILDREN = frozenset({"lost_child", "found_child"})
_FAMILIES = (
    frozenset("fire gas electric collapse quake flood drowning lift animal medical poison".split()),
    frozenset({"violence", "harassment"}),
    _OF_CHILDREN,
)
_FAMILY = {kind: number for number, family in enumerate(_FAMILIES) for kind in family}


class State(StrEnum):
    """`possible`: a key was offered, nobody is told."""

    POSSIBLE = "possible"
    OPEN = "open"
    TAKEN = "taken"
    CLOSED = "closed"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True)
class Emergency:
    """`said`: every message, whole, the oldest first. Names are as people wish to be called; '' where not known."""

    id: int
    person_id: int | None
    name: str
    kind: str
    state: State
    raised_at: datetime
    taken_by: int | None
    taker: str
    closer: str
    outcome: str
    said: tuple[str, ...]
    asked: Mapping[int, str] = field(default_factory=dict)
    """Colleagues who were asked to take it over, by id, with their names."""
    like: int | None = None
    """One that somebody else told of shortly before, of the same kind, and that runs."""

    @property
    def discreet(self) -> bool:
        """Whether few are told, and its words are read only by who takes it."""
        return self.kind in DISCREET

    @property
    def runs(self) -> bool:
        """Whether help is still due."""
        return self.state in (State.OPEN, State.TAKEN)


@dataclass(frozen=True)
class Running:
    """One that somebody told of, and that runs. `said_at`: when they last wrote of it."""

    id: int
    kind: str
    said_at: datetime

    def is_of_now(self, now: datetime) -> bool:
        """Whether what its person writes now may well be about it."""
        return now - self.said_at <= FOLLOWS_FOR


@dataclass(frozen=True)
class Colleague:
    """One of the staff who can be asked to take it over."""

    person_id: int
    name: str


@dataclass(eq=False)
class TakenAlready(Refusal):
    """A colleague was faster. `name`: who."""

    name: str


@dataclass(eq=False)
class OverAlready(Refusal):
    """It has ended."""


def is_another(runs: str, kind: str) -> bool:
    """Whether danger of this kind, told while one runs, is one of its own: a fire is not what a lost child is.

    What may follow from the other goes with it: somebody hurt, whatever happened in the house. What few are told and
    what all are told are never one, but for somebody hurt.
    """
    if kind in _FOLLOWS_FROM_ALL and runs not in _OF_CHILDREN:
        return False
    if "alarm" in (runs, kind):
        return kind in DISCREET
    return _FAMILY.get(runs, runs) != _FAMILY.get(kind, kind)


def circle(number: int, staff: Mapping[int, Role], teller: int | None, *, discreet: bool) -> list[int]:
    """Who is told in this round, from 0: who is in the house, then more staff, then the owners too; never who tells."""
    roles = _CIRCLES[min(number, OWNERS_HEAR)]
    roles = roles & _DISCREET if discreet else roles
    return sorted(person for person, role in staff.items() if role in roles and person != teller)


def next_round(number: int) -> timedelta | None:
    """How long after a round the next one comes; None after the last."""
    if number >= MOST_ROUNDS:
        return None
    return _ROUND if number <= OWNERS_HEAR + 1 else _LATER


def helps(kind: str) -> tuple[str, ...]:
    """The names of the numbers that help, the fittest first."""
    return (*_HELPS.get(kind, ("general",)), "library")
