"""The keys to what is printed of an event, or shown elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowPapers(CallbackData, tag="pps"):
    """What there is of an event."""

    event: int


@dataclass(frozen=True)
class TakePaper(CallbackData, tag="ppt"):
    """One of it: a4, square, story, qr, list or permission."""

    event: int
    which: str
