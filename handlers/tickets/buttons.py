"""The keys around tickets. Their fields keep the names under which older messages carry them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.tickets.codes import is_unnamed
from bot.areas.tickets.rules import Kind, Which
from bot.chat.screens.callback_data import CallbackData


class OfTicket:
    """About a ticket or words of one. The audit trail tells of no moment of those without a name."""

    @property
    def subject(self) -> str:
        about = getattr(self, "feedback", 0) or getattr(self, "words", 0)
        return "area:feedback" if is_unnamed(about) else ""


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
    """Write on in it."""

    feedback: int


@dataclass(frozen=True)
class FinishTicket(CallbackData, tag="gn"):
    """Nothing more is needed."""

    feedback: int


@dataclass(frozen=True)
class AnswerHelped(CallbackData, tag="guh"):
    """Whether the answer helped."""

    feedback: int
    helped: bool


@dataclass(frozen=True)
class PlayFile(CallbackData, tag="gp"):
    """The voice or photo of some words."""

    words: int


@dataclass(frozen=True)
class OpenUnnamed(CallbackData, tag="gua"):
    """What was sent without a name, with its answer. The token is nowhere but here."""

    token: str


@dataclass(frozen=True)
class WriteUnnamed(CallbackData, tag="guw"):
    """How to write on in it."""

    token: str


@dataclass(frozen=True)
class FinishUnnamed(CallbackData, tag="gun"):
    """Nothing more is needed."""

    token: str


@dataclass(frozen=True)
class UnnamedHelped(CallbackData, tag="gvb"):
    """Whether the answer helped."""

    token: str
    helped: bool


@dataclass(frozen=True)
class PlayUnnamed(CallbackData, tag="gup"):
    """The files of some words in it."""

    token: str
    words: int


@dataclass(frozen=True)
class ShowFeedback(CallbackData, tag="gl"):
    """Staff: a page, from 0, of what waits for an answer."""

    page: int = 0


@dataclass(frozen=True)
class SiftTickets(CallbackData, tag="gf"):
    """Staff: the same, but only mine, nobody's, or what is due."""

    which: Which
    page: int = 0


@dataclass(frozen=True)
class OpenFeedback(CallbackData, tag="gi"):
    """Staff: one of them."""

    feedback: int


@dataclass(frozen=True)
class AnswerFeedback(OfTicket, CallbackData, tag="ga"):
    """Staff: answer it with the next message."""

    feedback: int


@dataclass(frozen=True)
class AddAnswer(OfTicket, CallbackData, tag="gm"):
    """Staff: write more after an answer, also a colleague's."""

    feedback: int


@dataclass(frozen=True)
class TakeAnswerBack(OfTicket, CallbackData, tag="gt"):
    """Staff: that was not meant so; for a minute."""

    words: int


@dataclass(frozen=True)
class CloseFeedback(OfTicket, CallbackData, tag="gd"):
    """Staff: it is over; how did it end?"""

    feedback: int


@dataclass(frozen=True)
class AssignTicket(OfTicket, CallbackData, tag="gk"):
    """Staff: I look after it, or no longer."""

    feedback: int
    mine: bool


@dataclass(frozen=True)
class AddNote(OfTicket, CallbackData, tag="gud"):
    """Staff: note something for the others."""

    feedback: int


@dataclass(frozen=True)
class NeedsOthers(OfTicket, CallbackData, tag="gu"):
    """Staff: others must help, so it takes longer."""

    feedback: int


@dataclass(frozen=True)
class NeedsLongest(OfTicket, CallbackData, tag="gub"):
    """Staff: not even others settle it soon."""

    feedback: int


@dataclass(frozen=True)
class ShowLate(CallbackData, tag="gug"):
    """The head: what waits though its day has passed."""


@dataclass(frozen=True)
class ChooseMute(CallbackData, tag="gh"):
    """Staff: for how long its writer's messages shall not reach us."""

    feedback: int


@dataclass(frozen=True)
class MuteWriter(CallbackData, tag="gj"):
    """Staff: for so many hours."""

    feedback: int
    hours: int


@dataclass(frozen=True)
class UnmuteWriter(CallbackData, tag="ge"):
    """Staff: its writer may write again."""

    feedback: int


@dataclass(frozen=True)
class ShowMuted(CallbackData, tag="gz"):
    """Staff: whose messages do not reach us now."""


@dataclass(frozen=True)
class ChangeKind(OfTicket, CallbackData, tag="gb"):
    """Staff: it is of another kind."""

    feedback: int
    kind: Kind


@dataclass(frozen=True)
class ShowClocks(CallbackData, tag="gc"):
    """Staff: in how many open days each kind is answered."""


@dataclass(frozen=True)
class SetClock(CallbackData, tag="gq"):
    """Staff: another number of days for a kind."""

    kind: str
