"""Keys to what a message lists: numbers side by side, and the pages before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.layout import LABEL, on_a_key
from bot.chat.screens.screen import Button

_NUMBERS = 8  # keys in a row, as Telegram has them at most


def key_label(number: int, title: str) -> str:
    """A numbered title short enough for a key."""
    place = f"{number}. "
    return place + on_a_key(title, LABEL - len(place))


def number_keys(titles: Sequence[tuple[str, CallbackData]], first: int = 1) -> list[list[Button]]:
    """Keys to what a message lists by number: the numbers side by side; one alone has its title."""
    if len(titles) == 1:
        return [[Button(key_label(first, title), tap) for title, tap in titles]]
    return in_rows([Button(str(number), tap) for number, (_, tap) in enumerate(titles, first)])


def own_number_keys(taps: Mapping[int, CallbackData], alone: str) -> list[list[Button]]:
    """The same where what is listed has numbers of its own; `alone`: the label of one."""
    if len(taps) == 1:
        return [[Button(alone, tap) for tap in taps.values()]]
    return in_rows([Button(str(number), tap) for number, tap in taps.items()])


def in_rows(numbers: Sequence[Button]) -> list[list[Button]]:
    """Keys of a number each, in as few rows as a phone shows them in, each about as long."""
    rows = -(-len(numbers) // _NUMBERS)
    long = -(-len(numbers) // rows) if rows else 1
    return [list(numbers[start : start + long]) for start in range(0, len(numbers), long)]


def beside(
    to: Callable[[int], CallbackData], page: int, *, more: bool, labels: tuple[str, str] = ("←", "→")
) -> tuple[list[Button], list[Button]]:
    """The key to the page before and to the one after, each where there is one; pages count from 0."""
    before, after = labels
    return [Button(before, to(page - 1))] if page else [], [Button(after, to(page + 1))] if more else []


def page_keys(to: Callable[[int], CallbackData], page: int, last: int) -> list[Button]:
    """The same with the page's number between; none where there is one page."""
    if not last:
        return []
    back, onward = beside(to, page, more=page < last)
    return [*back, Button(f"{page + 1}/{last + 1}", to(page)), *onward]
