"""The keys of surveys of the library's own. What somebody has chosen so far is in their keys and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowSatisfaction(CallbackData, tag="swk"):
    """The satisfaction survey, where others run beside it."""


@dataclass(frozen=True)
class ShowOwn(CallbackData, tag="swi"):
    """Who asks, why and how long."""

    survey: int


@dataclass(frozen=True)
class AnswerOwn(CallbackData, tag="swq"):
    """The next question, after these answers; `chosen`: the options of it that are marked, a bit each."""

    survey: int
    marks: str
    chosen: int = 0


@dataclass(frozen=True)
class SendOwn(CallbackData, tag="sws"):
    """All is answered."""

    survey: int
    marks: str


@dataclass(frozen=True)
class ShowOwnSurveys(CallbackData, tag="swl"):
    """Staff: all of them."""

    page: int = 0


@dataclass(frozen=True)
class MakeOwn(CallbackData, tag="swn"):
    """Staff: a new one."""


@dataclass(frozen=True)
class OpenOwn(CallbackData, tag="swo"):
    """Staff: one of them, by its questionnaire."""

    asked: int


@dataclass(frozen=True)
class AddQuestion(CallbackData, tag="swa"):
    """Staff: one more question."""

    asked: int


@dataclass(frozen=True)
class DropQuestion(CallbackData, tag="swd"):
    """Staff: without the last question."""

    asked: int


@dataclass(frozen=True)
class BeginOwn(CallbackData, tag="swb"):
    """Staff: it is asked from now on."""

    asked: int


@dataclass(frozen=True)
class ShowTold(CallbackData, tag="swt"):
    """Staff: what was answered to a question."""

    asked: int
    question: int = 0


@dataclass(frozen=True)
class ShowWords(CallbackData, tag="sww"):
    """Staff: what was written."""

    asked: int


@dataclass(frozen=True)
class EndOwn(CallbackData, tag="swx"):
    """Staff: it takes no more answers; asked first."""

    asked: int
    sure: bool = False


@dataclass(frozen=True)
class MakeHabits(CallbackData, tag="swh"):
    """Staff: this year's form of reading habits."""


@dataclass(frozen=True)
class SendForm(CallbackData, tag="swf"):
    """Staff: its questions as a file."""

    asked: int


@dataclass(frozen=True)
class ReadForm(CallbackData, tag="swr"):
    """Staff: read the file that was sent."""

    asked: int


@dataclass(frozen=True)
class TakeForm(CallbackData, tag="swg"):
    """Staff: a table of questions to fill in."""

    asked: int


@dataclass(frozen=True)
class ShowAfterEvents(CallbackData, tag="swe"):
    """Staff: what was answered after events."""


@dataclass(frozen=True)
class ThrowAway(CallbackData, tag="swu"):
    """Staff: without this draft, or with it after all."""

    asked: int
    away: bool = True


@dataclass(frozen=True)
class PublishOwn(CallbackData, tag="swp"):
    """Staff: everybody may see what came of it; asked first."""

    asked: int
    sure: bool = False


@dataclass(frozen=True)
class ShowResults(CallbackData, tag="swy"):
    """What came of the library's own surveys."""


@dataclass(frozen=True)
class ShowResult(CallbackData, tag="swz"):
    """What came of one of them."""

    asked: int
