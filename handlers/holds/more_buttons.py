"""The keys of picking up together, of the call list, of slips, of check-in, and of places besides the desk."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class AskForWhom(CallbackData, tag="hcw"):
    """A reserved book is for a child: for which?"""

    hold: int


@dataclass(frozen=True)
class HoldFor(CallbackData, tag="hcf"):
    """It is for this child; `agreed`: with the consent just given."""

    hold: int
    child: int
    agreed: bool = False


@dataclass(frozen=True)
class ShowTogether(CallbackData, tag="hht"):
    """With whom one picks up, and by which code."""


@dataclass(frozen=True)
class BeginTogether(CallbackData, tag="hhb"):
    """A code of one's own, with the consent."""


@dataclass(frozen=True)
class InviteTogether(CallbackData, tag="hhi"):
    """A link for one more."""


@dataclass(frozen=True)
class JoinTogether(CallbackData, tag="hhj"):
    """Belong to it, with the consent."""

    token: str


@dataclass(frozen=True)
class LeaveTogether(CallbackData, tag="hhl"):
    """Pick up alone again."""


@dataclass(frozen=True)
class CollectAll(CallbackData, tag="hha"):
    """Staff: all that waits for a household was fetched."""

    code: str


@dataclass(frozen=True)
class ShowCalls(CallbackData, tag="hhc"):
    """Staff: who is to be called."""


@dataclass(frozen=True)
class CalledAbout(CallbackData, tag="hhk"):
    """Staff: its reader was called."""

    hold: int


@dataclass(frozen=True)
class PrintSlips(CallbackData, tag="hhp"):
    """Staff: the slips of all that lies at the desk, or of one hold."""

    hold: int | None = None


@dataclass(frozen=True)
class CheckIn(CallbackData, tag="hhn"):
    """Staff: a book came back."""


@dataclass(frozen=True)
class CameBack(CallbackData, tag="hhr"):
    """Staff: this copy came back."""

    copy: int


@dataclass(frozen=True)
class ChoosePickup(CallbackData, tag="hpc"):
    """Where a hold is to be picked up."""

    hold: int


@dataclass(frozen=True)
class SetPickup(CallbackData, tag="hps"):
    """There; None: at the desk."""

    hold: int
    pickup: int | None = None


@dataclass(frozen=True)
class ShowPickups(CallbackData, tag="hpl"):
    """Staff: all places besides the desk."""


@dataclass(frozen=True)
class OpenPickup(CallbackData, tag="hpo"):
    """Staff: what waits at one of them."""

    pickup: int


@dataclass(frozen=True)
class ShowVanList(CallbackData, tag="hpv"):
    """Staff: what the van takes along, by place."""


@dataclass(frozen=True)
class PrintVanList(CallbackData, tag="hpp"):
    """Staff: the same on paper."""


@dataclass(frozen=True)
class AddPickup(CallbackData, tag="hpa"):
    """Staff: a new one."""


@dataclass(frozen=True)
class RemovePickup(CallbackData, tag="hpr"):
    """Staff: no longer offered."""

    pickup: int
