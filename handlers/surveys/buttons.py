"""The keys of surveys. What somebody has answered so far is in their keys and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowSurvey(CallbackData, tag="svi"):
    """The survey that runs, else what came of the last."""


@dataclass(frozen=True)
class FillIn(CallbackData, tag="svq"):
    """The next question, with the marks of all answers before it."""

    survey: int
    marks: str


@dataclass(frozen=True)
class SendAnswers(CallbackData, tag="svs"):
    """All is answered."""

    survey: int
    marks: str


@dataclass(frozen=True)
class ShowIndex(CallbackData, tag="svr"):
    """What came of the newest that is published."""


@dataclass(frozen=True)
class ShowSurveys(CallbackData, tag="svl"):
    """Staff: all surveys."""

    page: int = 0


@dataclass(frozen=True)
class OpenSurvey(CallbackData, tag="svo"):
    """Staff: one of them."""

    survey: int


@dataclass(frozen=True)
class BeginSurvey(CallbackData, tag="svb"):
    """Staff: a new one."""


@dataclass(frozen=True)
class ShowElements(CallbackData, tag="sve"):
    """Staff: element by element."""

    survey: int


@dataclass(frozen=True)
class ShowGroups(CallbackData, tag="svg"):
    """Staff: by what respondents told of themselves; `which`: sex, age …"""

    survey: int
    which: str


@dataclass(frozen=True)
class ShowPlan(CallbackData, tag="svp"):
    """Staff: what will be better."""

    survey: int


@dataclass(frozen=True)
class PlanElement(CallbackData, tag="svn"):
    """Staff: write what will be better in an element."""

    survey: int
    element: str


@dataclass(frozen=True)
class MarkDone(CallbackData, tag="svd"):
    """Staff: it was done, or was not."""

    survey: int
    element: str
    done: bool


@dataclass(frozen=True)
class EnterPaper(CallbackData, tag="svf"):
    """Staff: what somebody answered on paper."""

    survey: int


@dataclass(frozen=True)
class AskClosing(CallbackData, tag="svc"):
    """Staff: end it before its last day, or publish it: asked first."""

    survey: int
    what: str


@dataclass(frozen=True)
class CloseSurvey(CallbackData, tag="svx"):
    """Staff: it takes no more answers."""

    survey: int


@dataclass(frozen=True)
class PublishSurvey(CallbackData, tag="svy"):
    """Staff: everybody may see what came of it."""

    survey: int


@dataclass(frozen=True)
class ShowPapers(CallbackData, tag="svj"):
    """Staff: what is done with papers: the code for the desk, the sheet to fill in, a file to send."""

    survey: int


@dataclass(frozen=True)
class TakePaper(CallbackData, tag="svm"):
    """Staff: a paper of it; `which`: qr, table …"""

    survey: int
    which: str


@dataclass(frozen=True)
class SendPapers(CallbackData, tag="svu"):
    """Staff: a file with what was answered on paper."""

    survey: int


@dataclass(frozen=True)
class LookAtPapers(CallbackData, tag="svk"):
    """Staff: what a file holds."""

    file: int


@dataclass(frozen=True)
class CountPapers(CallbackData, tag="svt"):
    """Staff: count what it holds."""

    file: int


@dataclass(frozen=True)
class TakeReport(CallbackData, tag="svw"):
    """Staff: the report as a file; `form`: pdf, xlsx."""

    survey: int
    form: str


@dataclass(frozen=True)
class ShowAnswers(CallbackData, tag="svz"):
    """Staff: how often each answer was given to an element, by its place on the form."""

    survey: int
    element: int = 0


@dataclass(frozen=True)
class ShowTrend(CallbackData, tag="svv"):
    """Staff: it beside the surveys before it."""

    survey: int
