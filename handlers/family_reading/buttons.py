"""The keys around what families read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowFamilyReading(CallbackData, tag="kbo"):
    """What was read together, and with whom."""


@dataclass(frozen=True)
class OpenChildReading(CallbackData, tag="kbc"):
    """One child's minutes and badges."""

    child: int


@dataclass(frozen=True)
class AskWithWhom(CallbackData, tag="kbw"):
    """With which child? `minutes`: 0 where they have to be asked, too."""

    minutes: int = 0
    ago: int = 0


@dataclass(frozen=True)
class AskHowLong(CallbackData, tag="kbm"):
    """How long? `children`: their ids, with dots between."""

    children: str
    ago: int = 0


@dataclass(frozen=True)
class NoteReading(CallbackData, tag="kbr"):
    """So many minutes with these children; `agreed`: with the consent just given."""

    children: str
    minutes: int
    ago: int = 0
    agreed: bool = False


@dataclass(frozen=True)
class UndoReading(CallbackData, tag="kbu"):
    """It was not so."""

    reading: int


@dataclass(frozen=True)
class ShowFamilyCard(CallbackData, tag="kbk"):
    """The card, or what one agrees to."""


@dataclass(frozen=True)
class MakeFamilyCard(CallbackData, tag="kbs"):
    """Agreed: a card."""


@dataclass(frozen=True)
class GiveUpFamilyCard(CallbackData, tag="kbx"):
    """No card any more."""
