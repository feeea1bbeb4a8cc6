"""How the answers of a question lie below it: always all in sight.

A keyboard that does not stand beside its text is kept in parts (`bot/chat/routing/folded_keys.py`), and with its keys
what somebody has answered so far. So answers that do not fit are listed in the text, and their keys are numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.folding import Limits, pages
from bot.chat.screens.layout import ROOM, length
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts

_IN_A_ROW = 14
"""Letters of an answer of which two stand side by side."""
_MARK = "✅ "
Rows = list[list[Button]]


def laid(t: Texts, said: Html, answers: Sequence[Button], onward: Sequence[Button], back: Button) -> Screen:
    """The question with its answers; `onward`: the keys that pass it over or go on, with `back` in the last row."""
    for rows in _rows(list(answers), list(onward), back):
        screen = Screen(said, rows)
        if in_sight(screen):
            return screen
    numbers = [replace(key, label=_numbered(n, key)) for n, key in enumerate(answers, 1)]
    told = [t("{n}. {answer}", n=n, answer=key.label.removeprefix(_MARK)) for n, key in enumerate(answers, 1)]
    return Screen(paragraphs(said, lines(*told)), [numbers, [*onward, back]])


def _rows(answers: list[Button], onward: list[Button], back: Button) -> Iterator[Rows]:
    """From what reads best to what takes least."""
    pairs = [answers[n : n + 2] for n in range(0, len(answers), 2)]
    if all(len(key.label) <= _IN_A_ROW and length(key.label) <= ROOM[2] for key in answers):
        yield [*pairs, [*onward, back]]
        *above, last = pairs
        if len(last) + len(onward) <= len(ROOM):
            yield [*above, [*last, *onward], [back]]
    yield [*([key] for key in answers), [*onward, back]]


def in_sight(screen: Screen) -> bool:
    """Whether all keys stand beside the text, as they leave."""
    rows = screen.wire()["reply_markup"]["inline_keyboard"]
    return len(pages(rows, Limits())) == 1


def _numbered(n: int, key: Button) -> str:
    return f"{_MARK}{n}" if key.label.startswith(_MARK) else str(n)
