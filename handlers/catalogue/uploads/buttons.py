"""The keys of catalogue files that staff send."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowFile(CallbackData, tag="cfs"):
    """Where a file stands."""

    file: int


@dataclass(frozen=True)
class ImportFile(CallbackData, tag="cfg"):
    """Import it."""

    file: int


@dataclass(frozen=True)
class AskIfWhole(CallbackData, tag="cfw"):
    """Is it the whole catalogue?"""

    file: int


@dataclass(frozen=True)
class ImportWhole(CallbackData, tag="cfa"):
    """Import it as the whole catalogue; `surely`: even when more than half is withdrawn."""

    file: int
    surely: bool = False


@dataclass(frozen=True)
class DropFile(CallbackData, tag="cfd"):
    """Rather not."""

    file: int


@dataclass(frozen=True)
class ShowProblems(CallbackData, tag="cfp"):
    """The rows that were left out or are doubtful, a page."""

    file: int
    page: int = 0


@dataclass(frozen=True)
class AskToUndo(CallbackData, tag="cfu"):
    """Take it back?"""

    file: int


@dataclass(frozen=True)
class UndoImport(CallbackData, tag="cfv"):
    """Take it back."""

    file: int
