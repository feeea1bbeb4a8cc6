"""A person as the bot knows them: hardly anything, until they give more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """`known` tells whether there is a row of this person yet; `called` is the name they gave, if any."""

    id: int
    first_name: str
    language: str
    known: bool = False
    active: bool = True
    called: str = ""

    @property
    def name(self) -> str:
        """How to call them: as they wish, else as Telegram does."""
        return self.called or self.first_name
