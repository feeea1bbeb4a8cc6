"""The keys around reading a book together."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowReading(CallbackData, tag="rd"):
    """The plan, one's own place, and the state of the group."""

    book: int


@dataclass(frozen=True)
class MakePlan(CallbackData, tag="rdp"):
    """The leader plans, and the group begins."""

    book: int


@dataclass(frozen=True)
class TellPlace(CallbackData, tag="rdt"):
    """So far, in "pages", "chapters", "minutes" or "share"; `total` 0: as it is known, or asked for."""

    book: int
    measure: str
    at: int
    total: int = 0


@dataclass(frozen=True)
class HidePlace(CallbackData, tag="rdh"):
    """Whether one's place counts in the state of the group."""

    book: int
    hidden: bool


@dataclass(frozen=True)
class ShowNotes(CallbackData, tag="rdn"):
    """A page, from 0, of the notes up to one's place."""

    book: int
    page: int = 0


@dataclass(frozen=True)
class WriteNote(CallbackData, tag="rdw"):
    """A "note" or a "quote" of one's own."""

    book: int
    kind: str


@dataclass(frozen=True)
class Spoil(CallbackData, tag="rds"):
    """Show the next note ahead; `sure`: although it lies ahead."""

    book: int
    sure: bool = False


@dataclass(frozen=True)
class OpenNote(CallbackData, tag="rdo"):
    """One note."""

    note: int


@dataclass(frozen=True)
class DeleteNote(CallbackData, tag="rdx"):
    """It goes; `sure`: asked once."""

    note: int
    sure: bool = False


@dataclass(frozen=True)
class AskMembers(CallbackData, tag="rdq"):
    """The leader writes a question that goes with the plan."""

    book: int


@dataclass(frozen=True)
class AnswerPulse(CallbackData, tag="rda"):
    """How the pace is: "fast", "right" or "slow"."""

    book: int
    pace: str


@dataclass(frozen=True)
class ShowPulse(CallbackData, tag="rdc"):
    """The leader: how often each was said."""

    book: int
