"""The keys around one's own data."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class OpenData(Button, tag="pd"):
    """What is kept of me."""


@dataclass(frozen=True)
class ExplainData(Button, tag="pe"):
    """Why, and for how long."""


@dataclass(frozen=True)
class TakeData(Button, tag="px"):
    """All of it as files."""


@dataclass(frozen=True)
class CorrectName(Button, tag="pm"):
    """Be called otherwise."""


@dataclass(frozen=True)
class EraseData(Button, tag="pz"):
    """Delete everything; `sure` after the question."""

    sure: bool = False


@dataclass(frozen=True)
class OpenPrivacy(Button, tag="pn"):
    """The privacy notice."""


@dataclass(frozen=True)
class OpenConsents(Button, tag="pc"):
    """What I agreed to."""


@dataclass(frozen=True)
class WithdrawConsent(Button, tag="pw"):
    """Take one consent back."""

    consent: int


@dataclass(frozen=True)
class AskAboutData(Button, tag="pq"):
    """Ask the staff to do what the bot cannot."""


@dataclass(frozen=True)
class ShowRequests(Button, tag="pl"):
    """Staff see what was asked about data."""


@dataclass(frozen=True)
class AnswerRequest(Button, tag="pa"):
    """Staff answer such a request."""

    request: int
