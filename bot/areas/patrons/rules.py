"""Numbers, cards and what they allow; how often somebody may try."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.base.reading.dressed import code
from bot.base.refusals import Refusal

MOST_TRIES = 5
TRIES_WITHIN = timedelta(hours=24)
EXPIRES_SOON = timedelta(days=30)
LONGEST_NUMBER = 40
MANY_FEWER = 2
"""A list less than half as long as the one before is asked about first."""


@dataclass(frozen=True)
class Member:
    """A member as a list tells of them: nothing else of it is read."""

    number: str
    born: date
    expires_on: date | None = None
    type: str = ""


@dataclass(frozen=True)
class Card:
    """A card that a reader has linked. `child`: whose it is, None: their own; `listed`: the list still has it."""

    id: int
    person_id: int
    child: int | None
    number: str
    linked_at: datetime
    listed: bool
    type: str
    expires_on: date | None

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.expires_on is not None and self.expires_on < today

    def ends_soon(self, today: date) -> bool:
        """Whether it is time to extend it."""
        return self.expires_on is not None and today <= self.expires_on <= today + EXPIRES_SOON


@dataclass(frozen=True)
class MemberType:
    """A kind of member, how many there are, and how many books they may reserve; None: as everybody."""

    type: str
    members: int
    most: int | None


@dataclass(frozen=True)
class MemberList:
    """A list that staff sent. `members`: None where it has not gone in."""

    id: int
    sent_by: int | None
    file_id: str
    name: str
    imported_at: datetime | None
    members: int | None


@dataclass(frozen=True)
class Read:
    """What a file told: members, rows that cannot be used, and whether the list says until when cards hold."""

    members: tuple[Member, ...]
    unusable: int = 0
    has_expiry: bool = True


@dataclass(eq=False)
class NotAMemberList(Refusal):
    """A file without a column of numbers or one of birth dates; `columns`: those it has."""

    columns: tuple[str, ...] = ()


@dataclass(eq=False)
class NoMemberList(Refusal):
    """Staff have not imported any list: cards are looked at at the desk."""


@dataclass(eq=False)
class TooManyTries(Refusal):
    """Numbers are not guessed."""


@dataclass(eq=False)
class CardNeeded(Refusal):
    """This library reserves books for those only who have linked their card."""


@dataclass(eq=False)
class CardExpired(Refusal):
    """Their card is over."""

    card: Card


@dataclass(eq=False)
class CardUnknown(Refusal):
    """The list of members no longer has their card."""

    card: Card


def tidy(number: str) -> str:
    """A number as it is compared: letters and digits; what a spreadsheet makes of 00123 is the same."""
    bare = "".join(sign for sign in code(number).upper() if sign.isalnum())
    return (bare.lstrip("0") or "0") if bare.isdecimal() else bare


def hashed(key: bytes, number: str, born: date) -> str:
    """What is kept of a member who has not linked a card."""
    return _digest(key, "member", tidy(number), born.isoformat())


def hashed_number(key: bytes, number: str) -> str:
    """By which tries for one number are counted."""
    return _digest(key, "number", tidy(number))


def mark_of(key: bytes) -> str:
    """Tells one key from another, and nothing of either."""
    return _digest(key, "mark")[:16]


def _digest(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()
