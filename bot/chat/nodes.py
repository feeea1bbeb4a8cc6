"""What a pattern is made of. Each part walks on from a place in the words, in every way it can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from bot.chat.moments import day_at, time_at
from bot.chat.words import Word

_KINDS = ("number", "day", "time", "rest")


class Taken(NamedTuple):
    """The words from `start` to `end` (not included) that a slot or a gap took; `value`: what they say."""

    kind: str
    name: str
    start: int
    end: int
    value: str = ""

    def said(self, words: Sequence[Word], text: str) -> str:
        """The value; of a rest or a gap the text exactly as typed."""
        if self.value or self.start == self.end:
            return self.value
        return text[words[self.start].start : words[self.end - 1].end]


class Reach(NamedTuple):
    """How far a walk has come. `said`: the words accounted for, `guessed`: those of them read as a near word."""

    at: int
    said: int = 0
    guessed: int = 0
    longest_guess: int = 0
    taken: tuple[Taken, ...] = ()


class Node(Protocol):
    """A part of a pattern."""

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]: ...
    def words(self) -> frozenset[str]: ...
    def anchor(self) -> frozenset[str] | None:
        """Words of which one is in every clause that fits; None where there are no such."""
        ...


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    any: frozenset[str]

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        for at in range(reach.at, len(words)):
            word = words[at]
            if not self.any.isdisjoint(word.reads):
                yield reach._replace(at=at + 1, said=reach.said + 1)
            elif not self.any.isdisjoint(word.near):
                longest = max(reach.longest_guess, len(word.plain))
                yield Reach(at + 1, reach.said + 1, reach.guessed + 1, longest, reach.taken)
            if not word.idle(after_words=reach.said > 0):
                return

    def words(self) -> frozenset[str]:
        return self.any

    def anchor(self) -> frozenset[str] | None:
        return self.any


@dataclass(frozen=True, slots=True)
class Row:
    """Parts one after another."""

    parts: tuple[Node, ...]

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        return self._from(0, words, reach)

    def _from(self, part: int, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        if part == len(self.parts):
            yield reach
            return
        for after in self.parts[part].walk(words, reach):
            yield from self._from(part + 1, words, after)

    def words(self) -> frozenset[str]:
        return frozenset().union(*(part.words() for part in self.parts))

    def anchor(self) -> frozenset[str] | None:
        return min((found for part in self.parts if (found := part.anchor())), key=len, default=None)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some ways, or nothing where it is optional."""

    ways: tuple[Node, ...]
    optional: bool

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        for way in self.ways:
            yield from way.walk(words, reach)
        if self.optional:
            yield reach

    def words(self) -> frozenset[str]:
        return frozenset().union(*(way.words() for way in self.ways))

    def anchor(self) -> frozenset[str] | None:
        anchors = [way.anchor() for way in self.ways]
        if self.optional or None in anchors:
            return None
        return frozenset().union(*(anchor for anchor in anchors if anchor))


@dataclass(frozen=True, slots=True)
class Gap:
    """Any words, as few as will do."""

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        for end in range(reach.at, len(words) + 1):
            yield reach._replace(at=end, taken=(*reach.taken, Taken("gap", "", reach.at, end)))

    def words(self) -> frozenset[str]:
        return frozenset()

    def anchor(self) -> frozenset[str] | None:
        return None


class Slot:
    """A number, a day, a time, or the rest."""

    def __init__(self, name: str, kind: str) -> None:
        if kind not in _KINDS:
            raise ValueError(f"there is no slot {{{kind}}}; there are {', '.join(_KINDS)}")
        self.name, self.kind = name, kind

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        if self.kind == "rest":
            yield from self._rest(words, reach)
            return
        for at in range(reach.at, len(words)):
            for end, value in self._values(words, at):
                taken = (*reach.taken, Taken(self.kind, self.name, at, end, value))
                yield reach._replace(at=end, said=reach.said + end - at, taken=taken)
            if not words[at].idle(after_words=reach.said > 0):
                return

    def _values(self, words: Sequence[Word], at: int) -> list[tuple[int, str]]:
        if self.kind == "day":
            return day_at(words, at)
        if self.kind == "time":
            return time_at(words, at)
        number = words[at].number
        return [] if number is None else [(at + 1, str(number))]

    def _rest(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        start = next((at for at in range(reach.at, len(words)) if not words[at].particle), len(words))
        last = next((at for at in range(len(words) - 1, start - 1, -1) if not words[at].particle), start - 1)
        for end in range(last + 1, start, -1):
            yield reach._replace(at=end, taken=(*reach.taken, Taken("rest", self.name, start, end)))

    def words(self) -> frozenset[str]:
        return frozenset()

    def anchor(self) -> frozenset[str] | None:
        return None
