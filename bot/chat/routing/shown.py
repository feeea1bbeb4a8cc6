"""An answer as it was shown: its keys are what short words press."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.base.html import plain
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.core.follow_up import FollowUp
from bot.chat.core.inputs import Picture, Words
from bot.chat.core.trace import Kind, Way
from bot.chat.language.intents import Heard
from bot.chat.language.ordinals import LAST, Goes
from bot.chat.routing.call import Call
from bot.chat.screens.screen import Button, Screen

_NUMBERED = re.compile(r"(\d+)(\. |$)")
_ROW, _WORDS, _TELLING = re.compile(r"^(\d+)\. ", re.MULTILINE), re.compile(r"\w+"), 4
_THAT, _TAIL = frozenset("yang yg nan the that soal tentang".split()), frozenset("itu tu tadi ini that one".split())
"""What stands before and after a word that points at one of a list."""
_YES, _NO = re.compile(r"(ya|yes)\b", re.I), re.compile(r"(jangan|tidak|batal|kembali|no|do not|don't|back)\b", re.I)


@dataclass(frozen=True)
class Shown:
    """The newest answer to a chat: its last screen with the keys that are ours, and the call that made it."""

    screen: Screen
    keys: Sequence[Button]
    call: Call | None
    at: datetime
    times: int = 1
    """Answers in a row to the same phrase."""

    @property
    def was_search(self) -> bool:
        """Whether it was an answer to words that were searched for."""
        return self.call is not None and self.call.way is not None and self.call.way.kind is Kind.SEARCH

    @property
    def given(self) -> Words | Picture | None:
        """The words or photo that it was the answer to; None for a key, and for what only wants to hurt."""
        match self.call.input if self.call else None:
            case Heard(typed=typed, phrase=phrase) if not phrase.damped:
                return Words(typed)
            case (Picture() | Words()) as given:
                return given
            case str() as text:
                return Words(text)
        return None

    @property
    def is_list(self) -> bool:
        """Whether it offers several by their numbers."""
        return bool(self._numbers)

    @property
    def _numbers(self) -> Sequence[tuple[int, Button]]:
        """The keys of what is listed by number: “2. Ayah”, or “2” where the text lists it."""
        found = ((match, key) for key in self.keys if (match := _NUMBERED.match(key.label)))
        said = plain(self.screen.text)
        return [(int(match[1]), key) for match, key in found if match[2] or f"{match[1]}. " in said]

    @property
    def asks(self) -> bool:
        """Whether one of its keys says yes."""
        return any(_YES.match(key.label) for key in self.keys)

    @property
    def ready(self) -> frozenset[Goes]:
        """How one can go on with it in a word."""
        asked = {Goes.YES, Goes.NO} if self.asks else set[Goes]()
        return frozenset(asked | {Goes.MORE} if self.is_list else asked)

    def holds(self, one: FollowUp) -> bool:
        """Whether it answers what goes on with it, once more."""
        again, call = one.again, self.call
        return bool(again and call and (isinstance(call.input, again.taps) or call.phrase in again.phrases))

    def again(self, name: str, lead: str = "") -> Call | None:
        """The same answer; with a `lead` as it was shown."""
        before = self.call
        if before is None:
            return None
        if lead:
            return shows(lambda context: self.screen.led_by(context.t(lead)), name)
        area = before.way.area if before.way else ""
        return Call(before.action, before.input, before.phrase, way=Way(Kind.FOLLOW_UP, name, area))

    def numbered(self, number: int) -> Button | None:
        """The key of a list with this number, or the one that far down; LAST is the last of them."""
        found = self._numbers
        if number == LAST:
            return found[-1][1] if found else None
        first = found[0][0] if found else 1
        return next((key for n, key in found if number in (n, n - first + 1)), None)

    def told_of(self, words: frozenset[str], said: str) -> Button | None:
        """The key of the one listed that is pointed at: by all of these words (“yang rafi aja”), or by one of its own
        beside a word that points (“yang dongeng itu selesainya jam berapa”)."""
        parts = _ROW.split(plain(self.screen.text).casefold())
        rows = {int(n): set(_WORDS.findall(text)) for n, text in zip(parts[1::2], parts[2::2], strict=True)}
        if len(rows) < 2:
            return None
        beside = _pointed_at(_WORDS.findall(said.casefold()))
        found = [n for n, own in rows.items() if words and words <= own] or [
            n for n, own in rows.items() if any(one in own for one in beside)
        ]
        alike = len({frozenset(rows[n]) for n in found}) == 1
        return self.numbered(found[0]) if found and (len(found) == 1 or alike) else None

    def next_page(self) -> Button | None:
        """The key onward of those that turn pages: “‹ 2/5 ›”."""
        keys = self.keys
        turning = [n for n, key in enumerate(keys) if re.fullmatch(r"\d+/\d+", key.label)]
        after = turning[0] + 1 if turning else len(keys)
        return keys[after] if after < len(keys) and type(keys[after].tap) is type(keys[turning[0]].tap) else None

    def agreed(self, onward: Sequence[Button]) -> Button | None:
        """What yes is said to: the key that says it, the only one of a list, what stands out, the only way on."""
        said = [key for key in self.keys if _YES.match(key.label)]
        listed = [key for _, key in self._numbers]
        stands_out = [key for key in onward if key.style in ("primary", "success")]
        return next((found[0] for found in (said[:1], listed, stands_out, onward) if len(found) == 1), None)

    def declined(self) -> Button | None:
        """The key that says no to what is asked."""
        return next((key for key in self.keys if self.asks and _NO.match(key.label)), None)


def _pointed_at(words: Sequence[str]) -> frozenset[str]:
    """The telling words beside one that points."""
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    near = {word for before, word, after in around if before in _THAT or after in _TAIL}
    return frozenset(word for word in near if len(word) >= _TELLING)


def shows(screen: Callable[[Context], Screen], name: str) -> Call:
    """A screen that is known already."""

    async def show(context: Context, _: object) -> Screen:
        return screen(context)

    return Call(reads(show), None, way=Way(Kind.FOLLOW_UP, name))
