"""The keys of what follows an event."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class AnswerThanks(CallbackData, tag="afa"):
    """An answer to the question at this step; 0 passes it over."""

    thanks: int
    step: int
    answer: int


@dataclass(frozen=True)
class StopThanks(CallbackData, tag="afs"):
    """No more questions."""

    thanks: int


@dataclass(frozen=True)
class AskAgain(CallbackData, tag="afg"):
    """They may ask once more, weeks from now."""

    thanks: int


@dataclass(frozen=True)
class SaySentence(CallbackData, tag="afw"):
    """Write a sentence about the event."""

    thanks: int


@dataclass(frozen=True)
class ShowHandouts(CallbackData, tag="afh"):
    """What there is to take home from an event, for somebody who came."""

    event: int


@dataclass(frozen=True)
class OpenCertificate(CallbackData, tag="afo"):
    """The certificate for a seat: the file, or first the question about the name."""

    registration: int


@dataclass(frozen=True)
class IssueCertificate(CallbackData, tag="afi"):
    """The name is right."""

    registration: int


@dataclass(frozen=True)
class CorrectCertificate(CallbackData, tag="afn"):
    """The name is not right."""

    registration: int


@dataclass(frozen=True)
class AddHandout(CallbackData, tag="afd"):
    """Hand something out."""

    event: int


@dataclass(frozen=True)
class RemoveHandout(CallbackData, tag="afx"):
    """Hand something out no longer."""

    event: int
    handout: int


@dataclass(frozen=True)
class ShowResults(CallbackData, tag="afr"):
    """The children who came to a competition, a page at a time."""

    event: int
    page: int = 0


@dataclass(frozen=True)
class EnterResult(CallbackData, tag="afe"):
    """What a child reached."""

    registration: int


@dataclass(frozen=True)
class EditSigner(CallbackData, tag="afk"):
    """Who signs the certificates."""
