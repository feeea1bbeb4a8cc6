"""The staff's further keys around tickets: how one ends, merging, handing on, answers kept ready."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.tickets.rules import Agreed, Outcome
from bot.chat.screens.callback_data import CallbackData
from handlers.tickets.buttons import OfTicket


@dataclass(frozen=True)
class CloseWith(OfTicket, CallbackData, tag="guc"):
    """It ended so."""

    feedback: int
    outcome: Outcome


@dataclass(frozen=True)
class ChooseMerge(CallbackData, tag="gue"):
    """Which other one is about the same."""

    feedback: int


@dataclass(frozen=True)
class MergeTickets(OfTicket, CallbackData, tag="guf"):
    """Answer them together."""

    feedback: int
    other: int


@dataclass(frozen=True)
class PartTicket(OfTicket, CallbackData, tag="gui"):
    """It stands alone again."""

    feedback: int


@dataclass(frozen=True)
class ChooseOffice(CallbackData, tag="guj"):
    """Which other office could settle it; 0: look through the offices."""

    feedback: int = 0


@dataclass(frozen=True)
class PreviewHandingOn(CallbackData, tag="guk"):
    """What its resident would read."""

    feedback: int
    office: int


@dataclass(frozen=True)
class AskToHandOn(OfTicket, CallbackData, tag="gul"):
    """Ask its resident."""

    feedback: int
    office: int


@dataclass(frozen=True)
class AgreeToHandOn(CallbackData, tag="gum"):
    """The resident: whether it may be passed on."""

    feedback: int
    said: Agreed


@dataclass(frozen=True)
class AgreeUnnamed(CallbackData, tag="guo"):
    """The same of what was sent without a name. The token is nowhere but in its writer's keys."""

    token: str
    agrees: bool


@dataclass(frozen=True)
class HasBeenPassedOn(OfTicket, CallbackData, tag="guq"):
    """The other office has it."""

    feedback: int


@dataclass(frozen=True)
class NameLapor(CallbackData, tag="gur"):
    """What its resident would read of LAPOR!."""

    feedback: int


@dataclass(frozen=True)
class AddOffice(CallbackData, tag="gus"):
    """Name another office; 0: from the list."""

    feedback: int = 0


@dataclass(frozen=True)
class RemoveOffice(CallbackData, tag="gut"):
    """It is named no more."""

    office: int


@dataclass(frozen=True)
class ChooseReady(CallbackData, tag="guu"):
    """The answers that are kept ready; 0: look through them."""

    feedback: int = 0


@dataclass(frozen=True)
class PreviewReady(CallbackData, tag="guv"):
    """One of them, filled in for a ticket."""

    feedback: int
    ready: int


@dataclass(frozen=True)
class SendReady(OfTicket, CallbackData, tag="gux"):
    """Send it, if it is still what was shown."""

    feedback: int
    ready: int
    mark: int


@dataclass(frozen=True)
class AddReady(CallbackData, tag="guy"):
    """Keep another one ready."""

    feedback: int = 0


@dataclass(frozen=True)
class RemoveReady(CallbackData, tag="guz"):
    """It is kept no more."""

    ready: int


@dataclass(frozen=True)
class SendLapor(OfTicket, CallbackData, tag="gva"):
    """It belongs to LAPOR!; over for the library."""

    feedback: int


@dataclass(frozen=True)
class EnterTicket(CallbackData, tag="gvc"):
    """Write down what somebody without Telegram says."""


@dataclass(frozen=True)
class LinkTicket(CallbackData, tag="gvd"):
    """A resident: that is mine, and I have the paper."""

    feedback: int
