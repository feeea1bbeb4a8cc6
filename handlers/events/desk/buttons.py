"""The keys of the desk's work on events."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class RegisterGuest(CallbackData, tag="ctr"):
    """Sign up somebody without Telegram, for an event or one session of it; 0: to be chosen."""

    event: int = 0
    session: int | None = None


@dataclass(frozen=True)
class ShowCalls(CallbackData, tag="ctc"):
    """Whom to call."""


@dataclass(frozen=True)
class OpenCall(CallbackData, tag="cto"):
    """One call: what to say."""

    call: int


@dataclass(frozen=True)
class CallMade(CallbackData, tag="ctd"):
    """It was said."""

    call: int


@dataclass(frozen=True)
class CallMissed(CallbackData, tag="ctn"):
    """Nobody answered."""

    call: int


@dataclass(frozen=True)
class AnswerForGuest(CallbackData, tag="cta"):
    """The answer to an offer, told on the telephone."""

    call: int
    accept: bool


@dataclass(frozen=True)
class ShowWishes(CallbackData, tag="ctw"):
    """Who asks to join."""


@dataclass(frozen=True)
class OpenWish(CallbackData, tag="ctq"):
    """One request."""

    party: int


@dataclass(frozen=True)
class GrantWish(CallbackData, tag="ctg"):
    """They may join."""

    party: int


@dataclass(frozen=True)
class RefuseWish(CallbackData, tag="ctf"):
    """They may not: why?"""

    party: int


@dataclass(frozen=True)
class ShowSpare(CallbackData, tag="cts"):
    """Free seats that staff may offer to the queue."""


@dataclass(frozen=True)
class ReleaseSeats(CallbackData, tag="ctl"):
    """Offer them."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class CancelForGuest(CallbackData, tag="ctx"):
    """Give somebody's seat up for them: sure?"""

    session: int
    registration: int


@dataclass(frozen=True)
class SurelyCancelForGuest(CallbackData, tag="ctz"):
    """Give somebody's seat up for them."""

    session: int
    registration: int


@dataclass(frozen=True)
class ShowStandings(CallbackData, tag="ctt"):
    """Who comes last in queues for having missed several events."""


@dataclass(frozen=True)
class LiftStanding(CallbackData, tag="ctv"):
    """Forgive the times somebody missed."""

    person: int


@dataclass(frozen=True)
class PartGuests(CallbackData, tag="ctu"):
    """Those of a party who wait may be seated one by one."""

    party: int
