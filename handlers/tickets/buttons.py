"""The keys around complaints and suggestions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class SendFeedback(CallbackData, tag="gs"):
    """Say what is wrong, or could be better."""


@dataclass(frozen=True)
class ShowMyFeedback(CallbackData, tag="gy"):
    """What I have sent."""


@dataclass(frozen=True)
class OpenMyFeedback(CallbackData, tag="go"):
    """One of them, with its answer."""

    feedback: int


@dataclass(frozen=True)
class ReplyFeedback(CallbackData, tag="gr"):
    """One more word."""

    feedback: int


@dataclass(frozen=True)
class ShowFeedback(CallbackData, tag="gl"):
    """Staff: a page, from 0, of what waits for an answer."""

    page: int = 0


@dataclass(frozen=True)
class OpenFeedback(CallbackData, tag="gi"):
    """Staff: one of them."""

    feedback: int


@dataclass(frozen=True)
class AnswerFeedback(CallbackData, tag="ga"):
    """Staff: answer it with the next message."""

    feedback: int


@dataclass(frozen=True)
class TakeAnswerBack(CallbackData, tag="gt"):
    """Staff: that was not meant so; for a minute."""

    words: int


@dataclass(frozen=True)
class CloseFeedback(CallbackData, tag="gd"):
    """Staff: it needs no answer."""

    feedback: int
