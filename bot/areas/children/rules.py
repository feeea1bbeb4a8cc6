"""What may be kept of a child, who may see it, and when guardians are asked about the school stage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from bot.base.refusals import Refusal

MOST_CHILDREN = 8
MOST_GUARDIANS = 2
GROWN_UP = 18
LONGEST_NAME = 40
INVITATION_LASTS = timedelta(days=3)
STAGES = ("none", "paud", "tk", "sd", "smp", "sma", "slb", "paket")
"""Not yet at school, PAUD/KB, TK/RA, SD/MI, SMP/MTs, SMA/SMK/MA, SLB, Paket A/B/C."""
_NEXT: Mapping[str, str] = {"none": "paud", "paud": "tk", "tk": "sd", "sd": "smp", "smp": "sma"}
_QUESTION_DAY, _QUESTION_TIME = 15, time(10)  # of July, when the new school year has begun
_NUMBER = re.compile(r"(?:\d[\s.-]?){4}")  # a NIK or another number has no place in a name


@dataclass(frozen=True)
class Details:
    """All that a guardian tells of a child. `stage`: one of STAGES."""

    call_name: str
    birth_year: int
    stage: str


@dataclass(frozen=True)
class Child:
    """A child as one guardian sees it. `first`: this guardian keeps the profile; `guardians`: how many there are."""

    id: int
    details: Details
    first: bool
    guardians: int
    photos: bool = False

    @property
    def name(self) -> str:
        """The call name."""
        return self.details.call_name


@dataclass(frozen=True)
class Made:
    """A fresh invitation. `token` is told once and kept nowhere."""

    token: str
    names: Sequence[str]
    expires_at: datetime


@dataclass(frozen=True)
class Invitation:
    """An invitation as the invited see it."""

    invited_by: int
    child_ids: tuple[int, ...]
    expires_at: datetime


@dataclass(frozen=True)
class Gone:
    """A profile that a guardian let go. `kept_by_another`: it lives on with the other guardian; `left`: the rest."""

    name: str
    kept_by_another: bool
    left: Sequence[Child] = ()


@dataclass(eq=False)
class WrongChild(Refusal):
    """Details that cannot be kept. `problem` says what is wrong and what would be right."""

    problem: str


@dataclass(eq=False)
class TooManyChildren(Refusal):
    """More profiles than one guardian may keep."""

    most: int


@dataclass(eq=False)
class InvitationOver(Refusal):
    """An invitation that was used, has expired, or never was."""


@dataclass(eq=False)
class OwnInvitation(Refusal):
    """The one who invites opened the link."""


@dataclass(eq=False)
class AlreadyGuardian(Refusal):
    """Whoever opened the link has these children already."""


@dataclass(eq=False)
class EnoughGuardians(Refusal):
    """All these children have their guardians."""

    most: int


def fitting_name(text: str) -> bool:
    """Whether a text may be a call name: short, and no number in it."""
    return 0 < len(text) <= LONGEST_NAME and not _NUMBER.search(text)


def fitting_years(today: date) -> range:
    """The years of birth of those who are children today, or turn 18 this year."""
    return range(today.year - GROWN_UP, today.year + 1)


def years_meant(years: Iterable[int], today: date) -> tuple[int, ...]:
    """Those years of birth that a child may have."""
    return tuple(year for year in years if year in fitting_years(today))


def checked(details: Details, today: date) -> Details:
    """The details with a tidied name. Raises WrongChild."""
    name = " ".join(details.call_name.split())
    years = fitting_years(today)
    if not fitting_name(name):
        raise WrongChild(f"{name!r} is no call name: 1 to {LONGEST_NAME} characters, without long numbers")
    if details.birth_year not in years:
        raise WrongChild(f"{details.birth_year} is no child's year of birth: {years[0]} to {years[-1]}")
    if details.stage not in STAGES:
        raise WrongChild(f"{details.stage!r} is no school stage; there are {', '.join(STAGES)}")
    return Details(name, details.birth_year, details.stage)


def next_stage(stage: str) -> str | None:
    """What comes after a stage; None where that is not one thing."""
    return _NEXT.get(stage)


def moving_stages() -> Sequence[str]:
    """The stages after which another surely comes."""
    return tuple(_NEXT)


def school_year(day: date) -> int:
    """The July in which the school year of a day began."""
    return day.year if day.month >= 7 else day.year - 1


def question_at(moment: datetime, zone: tzinfo) -> datetime:
    """When guardians are asked next whether the stage moved up, at or after an aware moment."""
    local = moment.astimezone(zone)
    this_year = datetime.combine(date(local.year, 7, _QUESTION_DAY), _QUESTION_TIME, zone)
    return this_year if local <= this_year else this_year.replace(year=local.year + 1)


def question_ends(year: int, zone: tzinfo) -> datetime:
    """When the question of a July is no longer asked: with its month."""
    return datetime.combine(date(year, 8, 1), time(0), zone)
