"""The keys around reading challenges."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowChallenges(CallbackData, tag="tbl"):
    """A page, from 0, of those that can be joined."""

    page: int = 0


@dataclass(frozen=True)
class ShowMyChallenges(CallbackData, tag="tbm"):
    """What one takes part in."""


@dataclass(frozen=True)
class OpenChallenge(CallbackData, tag="tbo"):
    """The card of one."""

    challenge: int


@dataclass(frozen=True)
class JoinChallenge(CallbackData, tag="tbj"):
    """Take part; `age`: "a" for 18 and older, "y" for younger, where that matters."""

    challenge: int
    age: str = ""


@dataclass(frozen=True)
class EnterChild(CallbackData, tag="tbc"):
    """Join a child: which, and, with it, whether one agrees."""

    challenge: int
    child: int = 0
    agreed: bool = False


@dataclass(frozen=True)
class OpenEntry(CallbackData, tag="tbe"):
    """How far one is; `others`: with the books of which the catalogue does not say that they are about the subject."""

    entry: int
    others: bool = False


@dataclass(frozen=True)
class TickBook(CallbackData, tag="tbt"):
    """A finished book of the shelf counts."""

    entry: int
    book: int


@dataclass(frozen=True)
class TellBook(CallbackData, tag="tbw"):
    """A book that a child has read."""

    entry: int


@dataclass(frozen=True)
class ShowTicked(CallbackData, tag="tba"):
    """Which of the books shall count no longer?"""

    entry: int


@dataclass(frozen=True)
class UntickBook(CallbackData, tag="tbu"):
    """It counts no longer."""

    entry: int
    book: int


@dataclass(frozen=True)
class LeaveChallenge(CallbackData, tag="tbx"):
    """Take part no longer; `sure` after the question."""

    entry: int
    sure: bool = False


@dataclass(frozen=True)
class IssueChallengeCertificate(CallbackData, tag="tbi"):
    """The name is right."""

    entry: int


@dataclass(frozen=True)
class CorrectChallengeName(CallbackData, tag="tbn"):
    """Another name."""

    entry: int


@dataclass(frozen=True)
class MakeChallenge(CallbackData, tag="tbk"):
    """Staff: a new one."""


@dataclass(frozen=True)
class StopChallenge(CallbackData, tag="tbp"):
    """Staff: end it early; `sure` after the question."""

    challenge: int
    sure: bool = False
