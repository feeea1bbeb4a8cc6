"""The keys of what is needed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.needs.rules import Mark
from bot.chat.screens.callback_data import CallbackData

WAITS = "waits"  # what the desk counts: not what waits among the proposals


@dataclass(frozen=True)
class StopWanting(CallbackData, tag="ndx"):
    """No longer want to hear of a book."""

    wanted: int


@dataclass(frozen=True)
class BeFirst(CallbackData, tag="ndf"):
    """Take the first place in the queue of a book that one proposed."""

    title: int


@dataclass(frozen=True)
class ShowNeeds(CallbackData, tag="ndl"):
    """Staff: a page, from 0, of the buying list. `which`: a source, a mark, WAITS, or nothing for all that is open."""

    which: str = ""
    page: int = 0


@dataclass(frozen=True)
class ChooseNeeds(CallbackData, tag="ndc"):
    """Staff: which part of the list."""


@dataclass(frozen=True)
class OpenNeed(CallbackData, tag="ndo"):
    """Staff: a line of it, and the list it came from."""

    need: str
    which: str = ""
    page: int = 0


@dataclass(frozen=True)
class AskMark(CallbackData, tag="nda"):
    """Staff: sure that people shall be told so?"""

    need: str
    mark: Mark


@dataclass(frozen=True)
class MarkNeed(CallbackData, tag="ndm"):
    """Staff: what becomes of it."""

    need: str
    mark: Mark


@dataclass(frozen=True)
class UnmarkNeed(CallbackData, tag="ndu"):
    """Staff: it is open again."""

    need: str


@dataclass(frozen=True)
class TakeNeeds(CallbackData, tag="ndt"):
    """Staff: the list as a file."""
