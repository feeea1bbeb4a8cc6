"""The keys of announcements as they leave and after. A deed is a key of its own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class AskToSend(CallbackData, tag="bs"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class SendNow(CallbackData, tag="bst"):
    """Let it go."""

    broadcast: int


@dataclass(frozen=True)
class PlanSending(CallbackData, tag="bsp"):
    """When?"""

    broadcast: int


@dataclass(frozen=True)
class SkipNext(CallbackData, tag="bsk"):
    """Not this time."""

    broadcast: int


@dataclass(frozen=True)
class Approve(CallbackData, tag="bya"):
    """The second person agrees."""

    broadcast: int


@dataclass(frozen=True)
class Disapprove(CallbackData, tag="byx"):
    """The second person does not agree."""

    broadcast: int


@dataclass(frozen=True)
class SwitchApproval(CallbackData, tag="bys"):
    """Whether city-wide announcements need a second person."""

    on: bool


@dataclass(frozen=True)
class Pause(CallbackData, tag="bgp"):
    """Nothing more leaves for now."""

    broadcast: int


@dataclass(frozen=True)
class Resume(CallbackData, tag="bgr"):
    """Go on."""

    broadcast: int


@dataclass(frozen=True)
class AskToStop(CallbackData, tag="bga"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class Stop(CallbackData, tag="bgs"):
    """Whoever has not got it will not."""

    broadcast: int


@dataclass(frozen=True)
class Correct(CallbackData, tag="bec"):
    """Write it rightly."""

    broadcast: int


@dataclass(frozen=True)
class AskToRecall(CallbackData, tag="bea"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class Recall(CallbackData, tag="ber"):
    """Delete every copy that can be deleted."""

    broadcast: int


@dataclass(frozen=True)
class SendToNewcomers(CallbackData, tag="ben"):
    """To those who belong to the audience since."""

    broadcast: int


@dataclass(frozen=True)
class RepeatUncertain(CallbackData, tag="beu"):
    """Once more to those who may not have got it."""

    broadcast: int


@dataclass(frozen=True)
class LeaveUncertain(CallbackData, tag="bel"):
    """Let them be."""

    broadcast: int


@dataclass(frozen=True)
class ForWhatsApp(CallbackData, tag="bew"):
    """The same as plain text, to be copied."""

    broadcast: int


@dataclass(frozen=True)
class ShowQr(CallbackData, tag="beq"):
    """A code to print that leads to it."""

    broadcast: int


@dataclass(frozen=True)
class FollowKey(CallbackData, tag="bt"):
    """A resident taps the writer's key of this number."""

    broadcast: int
    number: int
