"""The keys around complaints and suggestions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class SendFeedback(Button, tag="gs"):
    """Say what is wrong, or could be better."""


@dataclass(frozen=True)
class ShowMyFeedback(Button, tag="gy"):
    """What I have sent."""


@dataclass(frozen=True)
class OpenMyFeedback(Button, tag="go"):
    """One of them, with its answer."""

    feedback: int


@dataclass(frozen=True)
class ReplyFeedback(Button, tag="gr"):
    """One more word."""

    feedback: int


@dataclass(frozen=True)
class ShowFeedback(Button, tag="gl"):
    """Staff: a page, from 0, of what waits for an answer."""

    page: int = 0


@dataclass(frozen=True)
class OpenFeedback(Button, tag="gi"):
    """Staff: one of them."""

    feedback: int


@dataclass(frozen=True)
class AnswerFeedback(Button, tag="ga"):
    """Staff: answer it with the next message."""

    feedback: int


@dataclass(frozen=True)
class TakeAnswerBack(Button, tag="gt"):
    """Staff: that was not meant so; for a minute."""

    words: int


@dataclass(frozen=True)
class CloseFeedback(Button, tag="gd"):
    """Staff: it needs no answer."""

    feedback: int
