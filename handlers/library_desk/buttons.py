"""The keys by which staff change what the library says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.button import Button


@dataclass(frozen=True)
class ShowAreas(Button, tag="ar"):
    """The parts of the bot, each with a switch."""


@dataclass(frozen=True)
class SwitchArea(Button, tag="at"):
    """Switch a part of the bot off or on."""

    area: str
    off: bool

    @property
    def subject(self) -> str:
        return f"area:{self.area}"
