"""The keys of the desk's work on events."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class RegisterGuest(Button, tag="ctr"):
    """Sign up somebody without Telegram, for an event or one session of it; 0: to be chosen."""

    event: int = 0
    session: int | None = None


@dataclass(frozen=True)
class ShowCalls(Button, tag="ctc"):
    """Whom to call."""


@dataclass(frozen=True)
class OpenCall(Button, tag="cto"):
    """One call: what to say."""

    call: int


@dataclass(frozen=True)
class CallMade(Button, tag="ctd"):
    """It was said."""

    call: int


@dataclass(frozen=True)
class CallMissed(Button, tag="ctn"):
    """Nobody answered."""

    call: int


@dataclass(frozen=True)
class AnswerForGuest(Button, tag="cta"):
    """The answer to an offer, told on the telephone."""

    call: int
    accept: bool


@dataclass(frozen=True)
class ShowWishes(Button, tag="ctw"):
    """Who asks to join."""


@dataclass(frozen=True)
class OpenWish(Button, tag="ctq"):
    """One request."""

    party: int


@dataclass(frozen=True)
class GrantWish(Button, tag="ctg"):
    """They may join."""

    party: int


@dataclass(frozen=True)
class RefuseWish(Button, tag="ctf"):
    """They may not: why?"""

    party: int


@dataclass(frozen=True)
class ShowSpare(Button, tag="cts"):
    """Free seats that staff may offer to the queue."""


@dataclass(frozen=True)
class ReleaseSeats(Button, tag="ctl"):
    """Offer them."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class CancelForGuest(Button, tag="ctx"):
    """Give somebody's seat up for them: sure?"""

    session: int
    registration: int


@dataclass(frozen=True)
class SurelyCancelForGuest(Button, tag="ctz"):
    """Give somebody's seat up for them."""

    session: int
    registration: int


@dataclass(frozen=True)
class ShowStandings(Button, tag="ctt"):
    """Who comes last in queues for having missed several events."""


@dataclass(frozen=True)
class LiftStanding(Button, tag="ctv"):
    """Forgive the times somebody missed."""

    person: int


@dataclass(frozen=True)
class PartGuests(Button, tag="ctu"):
    """Those of a party who wait may be seated one by one."""

    party: int
