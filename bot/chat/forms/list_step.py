"""A question answered piece by piece: each message adds something, keys mark what counts, one key says that is all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.chat.forms.conversation import PARTIAL, Draft
from bot.chat.forms.steps import Answers, Step
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import Texts


def _nothing(answers: Answers) -> list[dict[str, Any]]:
    return []


def _no_keys(t: Texts, answers: Answers) -> Sequence[Sequence[Button]]:
    return ()


@dataclass(frozen=True, kw_only=True)
class GatherStep(Step):
    """What is gathered is a list of dicts. `read` gives all of it with what a message adds.

    `start(answers)`: what is there before anything is said; `more(t, answers)`: rows of further keys.
    """

    start: Callable[[Answers], list[dict[str, Any]]] = _nothing
    more: Callable[[Texts, Answers], Sequence[Sequence[Button]]] = _no_keys

    def so_far(self, answers: Answers) -> list[dict[str, Any]]:
        """What is gathered up to now."""
        found = answers.get(PARTIAL + self.name, answers.get(self.name))
        return self.start(answers) if found is None else list(found)

    def marked(self, gathered: Sequence[dict[str, Any]]) -> list[str]:
        """The options that are marked."""
        raise NotImplementedError

    def toggled(self, gathered: Sequence[dict[str, Any]], value: str) -> list[dict[str, Any]]:
        """The same with one option marked, or not any more."""
        raise NotImplementedError

    def done_label(self, t: Texts, answers: Answers) -> str:
        """The key that says that is all; '' while that cannot be said."""
        raise NotImplementedError

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def gathering(draft: Draft, gathered: list[dict[str, Any]]) -> Draft:
    """The draft with what is gathered up to now at its step."""
    return replace(draft, answers={**draft.answers, PARTIAL + draft.step: gathered}, suspended=False)
