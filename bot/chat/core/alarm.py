"""What the area that hears danger declares to the chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen

if TYPE_CHECKING:
    from bot.chat.core.feature import Action, Recognises


@dataclass(frozen=True)
class Otherwise:
    """What the other ears take words for. `names`: of the phrases, none for a book; `sureness`: that they mean that.

    `exactly`: phrases account for every word. `level`, `suspected`: how surely they tell of danger, by all and by the
    learned ear for it.
    """

    names: frozenset[str] = frozenset()
    sureness: float = 0.0
    exactly: bool = False
    level: int = 0
    suspected: float = 0.0


class Further(str):
    """Words that belong to what runs. `level`: how surely they tell of danger; `unclear`: they may mean else."""

    level: int = 0
    unclear: bool = False

    @classmethod
    def of(cls, text: str, level: int, *, unclear: bool) -> Further:
        """The words, and what they are taken for."""
        words = cls(text)
        words.level, words.unclear = level, unclear
        return words


@dataclass(frozen=True)
class Alarm:
    """Danger, heard in any words before anything else hears them.

    `hears(text, suspected, else_meant)`: 3 surely, 2 likely, 1 perhaps, 0 not; `suspected`: how probably the ear that
    is learned for danger alone takes it for some, None where there is none; `else_meant()`: whether it surely means
    something else. `concerns(context, text, otherwise(), in_form)`: 0 where nothing runs that this person told of, 1
    where the words mean something else, 2 where that is not clear, 3 where they belong to it; `in_form`: they answer a
    form. `raises` gets the words, `goes_on` those that belong (`Further`); `rather`: the key “answer this as ever”,
    whose words `asked(context, key)` knows; `back(context)`: the way back to what runs.

    `is_title(context, text)`: whether they are surely a title instead. `offer(context, tx, text, suspected, answer,
    likely)`: the ordinary answer to what is only perhaps danger, with a key; `suspected`: which phrase, or ''.
    `in_group`: all that is said of what is not sure where others read along; `raises_in_group`: what raises it there.
    `key`: “this is an emergency”, pressed by words that `agrees` knows where it goes before an
    answer. `learned`: the meanings of danger among all others.
    """

    hears: Callable[[str, float | None, Callable[[], bool]], int]
    concerns: Callable[[Context, str, Callable[[], Otherwise], bool], Awaitable[int]]
    raises: Action
    goes_on: Action
    rather: type[CallbackData]
    asked: Callable[[Context, CallbackData], Awaitable[str]]
    back: Callable[[Context], Awaitable[Button | None]]
    is_title: Recognises
    offer: Callable[[Context, Transaction, str, str, Screen, bool], Awaitable[Screen]]
    in_group: Action
    raises_in_group: Action
    key: type[CallbackData]
    agrees: Callable[[str], bool]
    learned: frozenset[str] = frozenset()
