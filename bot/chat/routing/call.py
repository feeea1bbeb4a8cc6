"""What answers an input, decided and not yet run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.chat.core.feature import Action, Recognises
from bot.chat.core.trace import Way
from bot.chat.screens.screen import Button


@dataclass(frozen=True)
class Call:
    """An action about to run with its input."""

    action: Action
    input: Any
    phrase: str = ""  # the name of the phrase that was heard
    leads: bool = False
    rather: Call | None = None  # what answers instead where `recognises` says so
    recognises: Recognises | None = None
    way: Way | None = None  # how it came to be called
    offers: Sequence[Button] = ()  # what else may be meant

    @property
    def all_ways(self) -> Iterator[Call]:
        """It, and what may answer instead of it, one after the other."""
        yield self
        if self.rather:
            yield from self.rather.all_ways


def once_each(calls: Sequence[Call]) -> Iterator[Call]:
    """The same phrase twice in a message is one question."""
    seen: set[str] = set()
    for call in calls:
        if not call.phrase or call.phrase not in seen:
            yield call
        seen.add(call.phrase)
