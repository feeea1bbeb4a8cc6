"""What cannot be done with events, as data; the sentences live with the handlers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.areas.events.types import Band, EventState, SeatState
from bot.base.refusals import Refusal


@dataclass(frozen=True)
class Hint:
    """Another event that would do."""

    event_id: int
    title: str
    starts_at: datetime


@dataclass(eq=False)
class UnreadablePlan(Refusal):
    """An event that cannot be. `problem` says what is wrong and what would be right."""

    problem: str


@dataclass(eq=False)
class InUse(Refusal):
    """Something of an event that people have signed up for. `what`: sign_up, band or session."""

    what: str


@dataclass(eq=False)
class TooFewSeats(Refusal):
    """Fewer seats than are taken. `held`: the least that is possible; `band`: of which quota, if of one."""

    taken: int
    band: str = ""


@dataclass(eq=False)
class WrongState(Refusal):
    """The event is past this: a draft only can be published, a published event only cancelled."""

    state: EventState


@dataclass(eq=False)
class NoSignUp(Refusal):
    """One simply comes; there is nothing to sign up for."""

    event_id: int


@dataclass(eq=False)
class ChooseSession(Refusal):
    """This event is signed up for session by session, and none that exists was named."""

    event_id: int


@dataclass(eq=False)
class NotYetOpen(Refusal):
    """Sign-up has not begun."""

    event_id: int
    opens_at: datetime


@dataclass(eq=False)
class SignUpClosed(Refusal):
    """Sign-up is over, or the event is."""

    event_id: int
    closed_at: datetime
    alternatives: tuple[Hint, ...] = ()


@dataclass(eq=False)
class EventCancelled(Refusal):
    """The event does not take place."""

    event_id: int
    cause: str = ""


@dataclass(eq=False)
class EventOver(Refusal):
    """It has taken place already."""

    event_id: int


@dataclass(eq=False)
class SeatGone(Refusal):
    """A seat that was given back is somebody else's by now."""

    event_id: int


@dataclass(eq=False)
class AlreadyRegistered(Refusal):
    """This person or child is in this event already. `state`: how that registration stands."""

    event_id: int
    registration_id: int
    name: str
    state: SeatState


@dataclass(eq=False)
class AgeNeeded(Refusal):
    """The event has age bands and the birth year of this person is not known."""

    name: str


@dataclass(eq=False)
class _WrongAge(Refusal):
    """`ages`: what the birth year may mean at the day of the event; `alternatives`: what would fit."""

    event_id: int
    name: str
    ages: tuple[int, int]
    bands: tuple[Band, ...]
    alternatives: tuple[Hint, ...] = field(default=())


@dataclass(eq=False)
class TooYoung(_WrongAge):
    """Younger than all the bands."""


@dataclass(eq=False)
class TooOld(_WrongAge):
    """Older than all the bands."""


@dataclass(eq=False)
class BetweenBands(_WrongAge):
    """Neither younger nor older than all the bands, and in none of them."""


@dataclass(eq=False)
class Overlaps(Refusal):
    """A warning: somebody of the party has something else at that time. Passed by saying so in the request."""

    name: str
    other: Hint


@dataclass(eq=False)
class SeatsShort(Refusal):
    """Not all of a party can sit at once, and nobody said whether they stay together. `seats`: how many can."""

    seats: int


@dataclass(eq=False)
class PartyTooLarge(Refusal):
    """More people at once than the event could ever seat. `most`: how many it could."""

    most: int


@dataclass(eq=False)
class PhoneNeeded(Refusal):
    """The event wants a telephone number, and a person who is known at the desk only always needs one."""


@dataclass(eq=False)
class AnswerNeeded(Refusal):
    """A question of the event that was not answered, or not with one of its options."""

    question_id: int
    options: tuple[str, ...] = ()


@dataclass(eq=False)
class OfferOver(Refusal):
    """The offer was settled, or its time has run out. `state` as kept: open means run out just now."""

    offer_id: int
    state: str


@dataclass(eq=False)
class NoSeat(Refusal):
    """At the door: this person holds no seat."""

    name: str
    state: SeatState


@dataclass(eq=False)
class DoorClosed(Refusal):
    """People are not checked in for this session yet."""

    opens_at: datetime


@dataclass(eq=False)
class NotCome(Refusal):
    """Somebody leaves who was not marked as having come."""

    name: str


@dataclass(eq=False)
class WrongCount(Refusal):
    """A correction that would leave fewer than no people. `counted`: how many there are."""

    counted: int


@dataclass(eq=False)
class Full(Refusal):
    """No room at the door."""

    capacity: int
