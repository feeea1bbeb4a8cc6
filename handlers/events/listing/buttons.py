"""The keys of events. They carry ids and short filters."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class PickKind(CallbackData, tag="ek"):
    """The kinds to choose from."""

    audience: str = ""


@dataclass(frozen=True)
class PickDay(CallbackData, tag="ed"):
    """The next days with something on."""

    audience: str = ""


@dataclass(frozen=True)
class PickInterest(CallbackData, tag="ei"):
    """The interests to choose from."""


@dataclass(frozen=True)
class ShowInterest(CallbackData, tag="es"):
    """A page of what suits an interest, by its code."""

    interest: str
    page: int = 0


@dataclass(frozen=True)
class ShowPoster(CallbackData, tag="ep"):
    """The picture of an event."""

    event: int


@dataclass(frozen=True)
class ShowEventMap(CallbackData, tag="em"):
    """Where an event is, on the map."""

    event: int


@dataclass(frozen=True)
class SignUp(CallbackData, tag="su"):
    """Sign oneself up: for the whole event or one session; `overlap` after the warning."""

    event: int
    session: int | None = None
    overlap: bool = False


@dataclass(frozen=True)
class SignUpChildren(CallbackData, tag="sc"):
    """Sign children up: for the whole event or one session. `ages`: what was said of them, “4-6”."""

    event: int
    session: int | None = None
    ages: str = ""


@dataclass(frozen=True)
class SignUpOneself(CallbackData, tag="so"):
    """Sign oneself up where ages matter: the year of birth is asked."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class AskGuardianAgain(CallbackData, tag="wa"):
    """Another link for the guardian."""

    registration: int


@dataclass(frozen=True)
class CancelSeat(CallbackData, tag="xs"):
    """Give a seat or a place in the queue back; `sure` after the question."""

    registration: int
    sure: bool = False


@dataclass(frozen=True)
class RestoreSeat(CallbackData, tag="xr"):
    """Take a seat again that was just given back."""

    registration: int


@dataclass(frozen=True)
class AnswerOffer(CallbackData, tag="of"):
    """Take the seat that is offered, or do without."""

    offer: int
    accept: bool


@dataclass(frozen=True)
class Coming(CallbackData, tag="cm"):
    """“I am coming”, under a reminder."""

    registration: int


@dataclass(frozen=True)
class SaveToCalendar(CallbackData, tag="cl"):
    """A calendar file of the event, or of one session."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ShowCode(CallbackData, tag="qr"):
    """The QR code of a seat."""

    registration: int


@dataclass(frozen=True)
class FindDeskSeats(CallbackData, tag="ctp"):
    """Find what was signed up at the desk under one's number."""
