"""The keys about what the library announces by itself, and about the literary year."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowSchedule(CallbackData, tag="jda"):
    """A page, from 0, of what will be sent."""

    page: int = 0


@dataclass(frozen=True)
class ShowOverdue(CallbackData, tag="jdi"):
    """What is overdue, and waits for staff."""


@dataclass(frozen=True)
class OpenPlanned(CallbackData, tag="jdb"):
    """One thing that will be said."""

    plan: int


@dataclass(frozen=True)
class SkipPlanned(CallbackData, tag="jdc"):
    """Do not say it: sure?"""

    plan: int


@dataclass(frozen=True)
class SurelySkipPlanned(CallbackData, tag="jdd"):
    """Do not say it."""

    plan: int


@dataclass(frozen=True)
class MovePlanned(CallbackData, tag="jde"):
    """Say it at another time."""

    plan: int


@dataclass(frozen=True)
class WordPlanned(CallbackData, tag="jdf"):
    """Put words before it."""

    plan: int


@dataclass(frozen=True)
class SayNow(CallbackData, tag="jdg"):
    """Say it at once: sure?"""

    plan: int


@dataclass(frozen=True)
class SurelySayNow(CallbackData, tag="jdh"):
    """Say it at once."""

    plan: int


@dataclass(frozen=True)
class OpenPlannedBroadcast(CallbackData, tag="jdo"):
    """An announcement of the staff's that waits for its time, for who only looks."""

    broadcast: int


@dataclass(frozen=True)
class ShowHabits(CallbackData, tag="jdj"):
    """How events are announced, kind by kind."""


@dataclass(frozen=True)
class OpenHabit(CallbackData, tag="jdk"):
    """How events of a kind are announced."""

    kind: str


@dataclass(frozen=True)
class SwitchHabit(CallbackData, tag="jdl"):
    """Announce them when published ("once"), when seats get few ("seats"), or so many hours before ("h24"), or not."""

    kind: str
    what: str
    on: bool

    @property
    def subject(self) -> str:
        return f"kind:{self.kind} {self.what}"


@dataclass(frozen=True)
class ShowYear(CallbackData, tag="kal"):
    """The literary year, from this month on."""


@dataclass(frozen=True)
class ShowMonth(CallbackData, tag="kam"):
    """A month of it."""

    month: int


@dataclass(frozen=True)
class OpenDate(CallbackData, tag="kad"):
    """One date: when, and what there is to read."""

    date: int


@dataclass(frozen=True)
class DraftCampaign(CallbackData, tag="kac"):
    """An announcement for a date, as a draft."""

    date: int


@dataclass(frozen=True)
class SuggestEvent(CallbackData, tag="kav"):
    """Make an event for a date."""

    date: int


@dataclass(frozen=True)
class AddDate(CallbackData, tag="kaa"):
    """Put a date into the year."""


@dataclass(frozen=True)
class EditDate(CallbackData, tag="kae"):
    """Change a part of a date: name, rule, subjects, title."""

    date: int
    part: str


@dataclass(frozen=True)
class RemoveDate(CallbackData, tag="kaf"):
    """Take a date out of the year: sure?"""

    date: int


@dataclass(frozen=True)
class SurelyRemoveDate(CallbackData, tag="kag"):
    """Take a date out of the year."""

    date: int
