"""Parties, registrations and offers as they are kept, and what people ask for and get."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.areas.events.types import Pool, SeatState


@dataclass(frozen=True)
class Member:
    """Somebody to be registered. `self_`: the person who asks; `child_id`: a child of theirs.

    `birth_year` is needed where the event has age bands, and not kept. `seats` above 1: a school's number of
    pupils. `answers` by question id; `needs` and `fetcher` are erased after the event.
    """

    name: str
    self_: bool = False
    child_id: int | None = None
    birth_year: int | None = None
    seats: int = 1
    answers: Mapping[int, str] = field(default_factory=dict)
    needs: str = ""
    fetcher: str = ""


@dataclass(frozen=True)
class Request:
    """A wish for seats. `person_id` None: somebody known at the desk only, by `desk_name` and `phone` (E.164).

    `together` None: not asked yet (SeatsShort is raised where it matters). `companions`: adults who come along.
    `overlap_accepted`: go on where something else is at that time. `by_staff`: sign-up times and questions of the
    event do not bind them. `guarded`: somebody under 18, whose guardian has yet to agree.
    """

    event_id: int
    members: tuple[Member, ...]
    person_id: int | None = None
    session_id: int | None = None
    companions: int = 0
    together: bool | None = None
    phone: str = ""
    desk_name: str = ""
    overlap_accepted: bool = False
    by_staff: int | None = None
    guarded: bool = False

    @property
    def pool(self) -> Pool:
        return Pool(self.event_id, self.session_id)


@dataclass(frozen=True)
class Party:
    """Who signed up in one act. `reachable`: on Telegram, and has not blocked the bot."""

    id: int
    pool: Pool
    person_id: int | None
    desk_name: str
    phone: str
    together: bool
    with_children: bool
    reachable: bool


@dataclass(frozen=True)
class Registration:
    """One seat asked for. `companion`: an adult who comes with children."""

    id: int
    party_id: int
    pool: Pool
    person_id: int | None
    child_id: int | None
    name: str
    band_id: int | None
    seats: int
    companion: bool
    walk_in: bool
    state: SeatState
    place: int
    offer_id: int | None
    code: str


@dataclass(frozen=True)
class Offer:
    """Seats held for a party until the deadline. `state`: open, accepted, declined, expired or withdrawn."""

    id: int
    party_id: int
    pool: Pool
    person_id: int | None
    made_at: datetime
    delivered_at: datetime | None
    deadline_at: datetime
    released_by: int | None
    state: str


@dataclass(frozen=True)
class SignedUp:
    """What came of a request: its registrations, and the position of those who wait (1 is next), None if none do."""

    party_id: int
    registrations: tuple[Registration, ...]
    position: int | None = None

    def those(self, state: SeatState) -> tuple[Registration, ...]:
        """The registrations that stand so."""
        return tuple(one for one in self.registrations if one.state is state)

    @property
    def code(self) -> str:
        """The code the party shows at the door: of its first registration."""
        return self.registrations[0].code


@dataclass(frozen=True)
class Cancelled:
    """What a cancellation ended now; empty where all of it had ended before."""

    registrations: tuple[Registration, ...]


@dataclass(frozen=True)
class Settled:
    """An offer as it was answered, with its registrations."""

    offer: Offer
    registrations: tuple[Registration, ...]


@dataclass(frozen=True)
class DeskCall:
    """Something staff tell a party by telephone. `kind` as the letter's would be; `tries`: nobody answered."""

    id: int
    kind: str
    party_id: int
    pool: Pool
    name: str
    phone: str
    offer_id: int | None
    made_at: datetime
    tries: int = 0
