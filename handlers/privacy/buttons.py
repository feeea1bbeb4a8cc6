"""The keys around one's own data."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ExplainData(CallbackData, tag="pe"):
    """Why, and for how long."""


@dataclass(frozen=True)
class TakeData(CallbackData, tag="px"):
    """All of it as files."""


@dataclass(frozen=True)
class CorrectName(CallbackData, tag="pm"):
    """Be called otherwise."""


@dataclass(frozen=True)
class EraseData(CallbackData, tag="pz"):
    """Delete everything; `sure` after the question."""

    sure: bool = False


@dataclass(frozen=True)
class OpenPrivacy(CallbackData, tag="pn"):
    """The privacy notice."""


@dataclass(frozen=True)
class OpenConsents(CallbackData, tag="pc"):
    """What I agreed to."""


@dataclass(frozen=True)
class WithdrawConsent(CallbackData, tag="pw"):
    """Take one consent back."""

    consent: int


@dataclass(frozen=True)
class AskAboutData(CallbackData, tag="pq"):
    """Ask the staff to do what the bot cannot."""


@dataclass(frozen=True)
class ShowRequests(CallbackData, tag="pl"):
    """Staff see what was asked about data."""


@dataclass(frozen=True)
class AnswerRequest(CallbackData, tag="pa"):
    """Staff answer such a request."""

    request: int
