"""One message, several requests: where it may be cut, and where it may not.

A title is never cut: a comma, “dan” or “terus” parts two requests only where what stands beside it is
recognised. So whatever is not understood stays whole and goes to the search as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.base.reading.slang import ASKING
from bot.chat.language.tokenizer import Word

_THEN = frozenset("trus terus trs lalu skalian sekalian kemudian habistu".split())
_AND = frozenset("dan sama serta sm jo dn plus n".split())
_THANKS = frozenset({"makasih", "tarimo", "terima"})
_ENDED = re.compile(r"[?!;…]")
_STOP = re.compile(r"\.+\s")
_SHORTEST_BEFORE_STOP = 3  # “Dr. ”, “P.S. ” end no sentence
_MOST_CUTS = 8
_MOST_LINES = 12  # a longer list is no talk; its last lines stay together
_LEAST_SAID = 2  # words that a request must have to stand beside a title
_LONG_GREETING = 8


class Sign(IntEnum):
    """What stands between two words, from the surest sign of a new request to the weakest."""

    LINE = 1
    ASK = 2
    COMMA = 3
    THEN = 4
    PAUSE = 5
    AND = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """Words before `left` stand on one side, words from `right` on the other; between them a joining word."""

    sign: Sign
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Part:
    """The words from `start` to `end`, and what was made of them. `joins`: a joining word on its own."""

    start: int
    end: int
    heard: bool = False
    sure: bool = False
    said: int = 0
    leads: bool = False
    chatter: bool = False
    asks: bool = False
    joins: bool = False
    stretched: tuple[tuple[int, int], ...] = ()  # the words it took without understanding them

    @property
    def known(self) -> bool:
        return self.heard or self.chatter


Judge = Callable[[int, int], Part]


def cuts(text: str, words: Sequence[Word]) -> list[Cut]:
    """The places where a message may be cut, in the order of the words; at most eight besides line ends."""
    found = [cut for at in range(1, len(words)) if (cut := _cut_at(text, words, at))]
    lines = [cut for cut in found if cut.sign is Sign.LINE]
    others = sorted((cut for cut in found if cut.sign is not Sign.LINE), key=lambda cut: cut.sign)[:_MOST_CUTS]
    return sorted([*lines, *others], key=lambda cut: cut.left)


def _cut_at(text: str, words: Sequence[Word], at: int) -> Cut | None:
    between = text[words[at - 1].end : words[at].start]
    joined = words[at].plain in _THEN or words[at].plain in _AND or between.strip() in ("&", "+")
    right = at + 1 if joined and words[at].plain in _THEN | _AND else at
    if right >= len(words):
        return None
    if "\n" in between:
        return Cut(Sign.LINE, at, right if words[at].plain in _THEN else at)
    if _ENDED.search(between) or (_STOP.match(between) and len(words[at - 1].plain) >= _SHORTEST_BEFORE_STOP):
        return Cut(Sign.ASK, at, right)
    if "," in between:
        return Cut(Sign.COMMA, at, right)
    if joined:
        return Cut(Sign.THEN if words[at].plain in _THEN else Sign.AND, at, right)
    if words[at - 1].particle or not _THANKS.isdisjoint(words[at].reads):
        return Cut(Sign.PAUSE, at, at)
    return None


class Divider:
    """Divides the words of one message. `judge(start, end)` says what is heard in a range of them."""

    def __init__(self, text: str, words: Sequence[Word], judge: Judge) -> None:
        self._words = words
        self._judge = judge
        self._cuts = cuts(text, words)
        self._line_starts = frozenset({0})
        self._done: dict[tuple[int, int], tuple[Part, ...]] = {}

    def parts(self) -> tuple[Part, ...]:
        """The parts in order; together they hold every word."""
        lines = [cut for cut in self._cuts if cut.sign is Sign.LINE][: _MOST_LINES - 1]
        whole = self._judge(0, len(self._words))
        if whole.sure and len(lines) < 3:
            return self._divide(0, len(self._words))
        starts = [0, *(cut.right for cut in lines)]
        ends = [*(cut.left for cut in lines), len(self._words)]
        found: list[Part] = []
        self._line_starts = frozenset(starts)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if n and ends[n - 1] < start:
                found.append(_joining(ends[n - 1], start))
            found += self._divide(start, end)
        return tuple(found)

    def _divide(self, start: int, end: int) -> tuple[Part, ...]:
        if (start, end) not in self._done:
            self._done[start, end] = self._divided(start, end)
        return self._done[start, end]

    def _divided(self, start: int, end: int) -> tuple[Part, ...]:
        whole = self._judge(start, end)
        inside = sorted(
            (cut for cut in self._cuts if start < cut.left and cut.right < end and cut.sign is not Sign.LINE),
            key=lambda cut: (cut.sign, cut.left),
        )
        if whole.chatter or (whole.sure and not any(_in_stretch(cut, start, whole) for cut in inside)):
            return (whole,)
        for cut in inside:
            left, right = self._divide(start, cut.left), self._divide(cut.right, end)
            if self._may(cut, left[-1], right[0], whole):
                joining = (_joining(cut.left, cut.right),) if cut.left < cut.right else ()
                return (*left, *joining, *right)
        return self._led(start, end, whole) if start in self._line_starts else (whole,)

    def _may(self, cut: Cut, left: Part, right: Part, whole: Part) -> bool:
        if whole.sure:
            return left.heard and right.sure
        if cut.sign is Sign.AND:
            return left.sure and right.sure
        if left.sure and left.leads:
            return self._may_follow(cut, left, right)
        if left.sure or right.sure:
            clear, other = (left, right) if left.sure else (right, left)
            return other.known or other.asks or (cut.sign <= Sign.COMMA and _may_stand_alone(clear, other, cut))
        if left.chatter or right.chatter:
            return cut.sign is Sign.ASK and (left.asks or right.asks)
        return cut.sign is Sign.ASK and (left.asks or left.heard) and (right.asks or right.heard)

    def _may_follow(self, cut: Cut, greeting: Part, right: Part) -> bool:
        """What may stand after a greeting. “Assalamualaikum, Beijing”, “Hai, Miiko” and “Halo Anak-Anak” are titles."""
        if right.known or right.asks:
            return not right.leads
        letters = sum(len(word.plain) for word in self._words[greeting.start : greeting.end])
        return cut.sign is Sign.PAUSE or (letters >= _LONG_GREETING and right.end - right.start > 1)

    def _led(self, start: int, end: int, whole: Part) -> tuple[Part, ...]:
        """A greeting without a comma: “assalamualaikum ado mtk kls 5?”."""
        for at in range(min(start + 5, end - 1), start, -1):
            if (greeting := self._judge(start, at)).leads and greeting.sure:
                rest = self._divide(at, end)
                if (rest[0].sure and not rest[0].leads) or rest[0].asks:
                    return (greeting, *rest)
                break
        return (whole,)


def _may_stand_alone(clear: Part, other: Part, cut: Cut) -> bool:
    """Whether a request is so plain, and what is beside it so much like a title, that they are two."""
    return clear.said >= _LEAST_SAID and (cut.sign is Sign.ASK or other.end - other.start > 1)


def _joining(start: int, end: int) -> Part:
    return Part(start, end, chatter=True, joins=True)


def _in_stretch(cut: Cut, offset: int, whole: Part) -> bool:
    return any(start < cut.left - offset < end for start, end in whole.stretched)


def asks(words: Sequence[Word]) -> bool:
    """Whether a clause asks for a book: it begins or ends with “ada”, “cari”, “punya” …"""
    said = [word for word in words if not word.filler and not word.chatter]
    return len(said) > 1 and any(not ASKING.isdisjoint(word.reads) for word in (said[0], said[-1]))
