"""The keys of announcements as they leave and after. A deed is a key of its own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class AskToSend(Button, tag="bs"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class SendNow(Button, tag="bst"):
    """Let it go."""

    broadcast: int


@dataclass(frozen=True)
class PlanSending(Button, tag="bsp"):
    """When?"""

    broadcast: int


@dataclass(frozen=True)
class SkipNext(Button, tag="bsk"):
    """Not this time."""

    broadcast: int


@dataclass(frozen=True)
class Approve(Button, tag="bya"):
    """The second person agrees."""

    broadcast: int


@dataclass(frozen=True)
class Disapprove(Button, tag="byx"):
    """The second person does not agree."""

    broadcast: int


@dataclass(frozen=True)
class SwitchApproval(Button, tag="bys"):
    """Whether city-wide announcements need a second person."""

    on: bool


@dataclass(frozen=True)
class Pause(Button, tag="bgp"):
    """Nothing more leaves for now."""

    broadcast: int


@dataclass(frozen=True)
class Resume(Button, tag="bgr"):
    """Go on."""

    broadcast: int


@dataclass(frozen=True)
class AskToStop(Button, tag="bga"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class Stop(Button, tag="bgs"):
    """Whoever has not got it will not."""

    broadcast: int


@dataclass(frozen=True)
class Correct(Button, tag="bec"):
    """Write it rightly."""

    broadcast: int


@dataclass(frozen=True)
class AskToRecall(Button, tag="bea"):
    """Sure?"""

    broadcast: int


@dataclass(frozen=True)
class Recall(Button, tag="ber"):
    """Delete every copy that can be deleted."""

    broadcast: int


@dataclass(frozen=True)
class SendToNewcomers(Button, tag="ben"):
    """To those who belong to the audience since."""

    broadcast: int


@dataclass(frozen=True)
class RepeatUncertain(Button, tag="beu"):
    """Once more to those who may not have got it."""

    broadcast: int


@dataclass(frozen=True)
class LeaveUncertain(Button, tag="bel"):
    """Let them be."""

    broadcast: int


@dataclass(frozen=True)
class ForWhatsApp(Button, tag="bew"):
    """The same as plain text, to be copied."""

    broadcast: int


@dataclass(frozen=True)
class ShowQr(Button, tag="beq"):
    """A code to print that leads to it."""

    broadcast: int


@dataclass(frozen=True)
class FollowKey(Button, tag="bt"):
    """A resident taps the writer's key of this number."""

    broadcast: int
    number: int
