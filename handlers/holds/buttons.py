"""The keys of holds."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenHold(CallbackData, tag="hoo"):
    """One of one's own holds."""

    hold: int


@dataclass(frozen=True)
class CancelHold(CallbackData, tag="hoc"):
    """No longer want it."""

    hold: int


@dataclass(frozen=True)
class UndoCancel(CallbackData, tag="hou"):
    """Want it after all."""

    hold: int


@dataclass(frozen=True)
class ChooseRest(CallbackData, tag="hor"):
    """For how long somebody wants no copy yet."""

    hold: int


@dataclass(frozen=True)
class RestHold(CallbackData, tag="hos"):
    """No copy yet, for so many days; 0: until they say so."""

    hold: int
    days: int


@dataclass(frozen=True)
class ResumeHold(CallbackData, tag="hon"):
    """A copy as soon as there is one."""

    hold: int


@dataclass(frozen=True)
class ChooseLast(CallbackData, tag="hol"):
    """After which day it is of no use."""

    hold: int


@dataclass(frozen=True)
class SetLast(CallbackData, tag="hot"):
    """Of no use after so many days; 0: always of use."""

    hold: int
    days: int


@dataclass(frozen=True)
class AskForWord(CallbackData, tag="how"):
    """Only want to know when it is on the shelf."""

    title: int


@dataclass(frozen=True)
class ShowHoldDesk(CallbackData, tag="hod"):
    """Staff: what there is to do with holds."""


@dataclass(frozen=True)
class ShowTasks(CallbackData, tag="hdl"):
    """Staff: a page, from 0, of a list: "fetching", "ready" or "idle"."""

    which: str
    page: int = 0


@dataclass(frozen=True)
class OpenTask(CallbackData, tag="hdo"):
    """Staff: a hold and its copy."""

    hold: int


@dataclass(frozen=True)
class DoTask(CallbackData, tag="hdd"):
    """Staff: "found", "not_found", "collected", "extend", "lost" or "cancel"."""

    hold: int
    deed: str


@dataclass(frozen=True)
class AskTask(CallbackData, tag="hda"):
    """Staff: is it "lost" or to be ended ("cancel")? It is asked once."""

    hold: int
    deed: str


@dataclass(frozen=True)
class PutBack(CallbackData, tag="hdb"):
    """Staff: a copy stands on its shelf again."""

    copy: int


@dataclass(frozen=True)
class ShowHoldSettings(CallbackData, tag="hdp"):
    """Staff: what the library has set of holds."""


@dataclass(frozen=True)
class OpenHoldSetting(CallbackData, tag="hdq"):
    """Staff: one of them, by its name."""

    name: str


@dataclass(frozen=True)
class SetHoldSetting(CallbackData, tag="hds"):
    """Staff: another value."""

    name: str
    value: int


@dataclass(frozen=True)
class ShowHistory(CallbackData, tag="hdh"):
    """Staff: what happened to a hold."""

    hold: int
