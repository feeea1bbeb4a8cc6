"""The keys around a group's books, and how it chooses them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowBooks(CallbackData, tag="rbs"):
    """What a group reads, and what is nominated."""

    group: int


@dataclass(frozen=True)
class OpenBook(CallbackData, tag="rbo"):
    """One of them."""

    book: int


@dataclass(frozen=True)
class Nominate(CallbackData, tag="rbn"):
    """A member would like to read something."""

    group: int


@dataclass(frozen=True)
class ReadBefore(CallbackData, tag="rbr"):
    """Has read it before, or has not after all."""

    book: int


@dataclass(frozen=True)
class StrikeOut(CallbackData, tag="rbv"):
    """The veto of the year."""

    book: int
    sure: bool = False


@dataclass(frozen=True)
class WithdrawBook(CallbackData, tag="rbw"):
    """A nomination is taken back."""

    book: int


@dataclass(frozen=True)
class LookForBook(CallbackData, tag="rbf"):
    """What the catalogue has of it."""

    book: int


@dataclass(frozen=True)
class ReserveBook(CallbackData, tag="rbh"):
    """A copy of it for a member."""

    book: int


@dataclass(frozen=True)
class LeadBook(CallbackData, tag="rbl"):
    """The leader brings a book further by a step."""

    book: int
    step: str


@dataclass(frozen=True)
class ChooseHow(CallbackData, tag="rbc"):
    """The leader: by which way the next book is chosen."""

    group: int


@dataclass(frozen=True)
class OpenVote(CallbackData, tag="rbe"):
    """The leader opens a vote, "one" or "ranked", for so many days."""

    group: int
    method: str
    days: int


@dataclass(frozen=True)
class StopVote(CallbackData, tag="rbx"):
    """The leader ends a vote without a result."""

    group: int
    sure: bool = False


@dataclass(frozen=True)
class GiveTurn(CallbackData, tag="rbt"):
    """The leader: the next member chooses alone."""

    group: int


@dataclass(frozen=True)
class ShowBallot(CallbackData, tag="rbb"):
    """What can be voted for."""

    vote: int


@dataclass(frozen=True)
class Cast(CallbackData, tag="rbk"):
    """A vote: ids of books with dots between, the best first."""

    vote: int
    choices: str


@dataclass(frozen=True)
class PickBook(CallbackData, tag="rbp"):
    """Whose turn it is chooses this one."""

    book: int
