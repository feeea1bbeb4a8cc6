"""The keys around emergencies."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ThisIsAnEmergency(CallbackData, tag="emr"):
    """What was written tells of danger; 0: nothing was written."""

    emergency: int = 0


@dataclass(frozen=True)
class EndMine(CallbackData, tag="emx"):
    """Who told of it: it is over, or never was; 0: all of it."""

    emergency: int
    mistaken: bool


@dataclass(frozen=True)
class AnswerAsEver(CallbackData, tag="emq"):
    """Who told of it: these words, by their id, meant something else."""

    said: int


@dataclass(frozen=True)
class ShowMyEmergency(CallbackData, tag="emy"):
    """Who told of it: where it stands."""


@dataclass(frozen=True)
class TakeEmergency(CallbackData, tag="emt"):
    """Staff: I go there."""

    emergency: int


@dataclass(frozen=True)
class CloseEmergency(CallbackData, tag="emc"):
    """Staff: it is over."""

    emergency: int


@dataclass(frozen=True)
class HandOver(CallbackData, tag="emh"):
    """Staff: who takes it asks somebody to take it over; 0: whom?"""

    emergency: int
    to: int = 0


@dataclass(frozen=True)
class TakeOver(CallbackData, tag="emv"):
    """Staff: who was asked takes it over, or cannot."""

    emergency: int
    yes: bool


@dataclass(frozen=True)
class OpenEmergency(CallbackData, tag="emo"):
    """Staff: what was said, and where it stands."""

    emergency: int


@dataclass(frozen=True)
class ShowEmergencies(CallbackData, tag="eml"):
    """Staff: what runs."""


@dataclass(frozen=True)
class EditNumber(CallbackData, tag="eme"):
    """Staff: another number, by its name."""

    name: str
