"""What a pattern is made of. Each part walks on from a place in the words, in every way it can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from bot.base.reading.slang import NUMBERS
from bot.chat.language.moments import DAY_WORDS, TIME_WORDS, day_at, time_at
from bot.chat.language.tokenizer import Word

_NONE: frozenset[str] = frozenset()
_SLOT_WORDS = {"number": frozenset(NUMBERS), "day": DAY_WORDS, "time": TIME_WORDS, "rest": _NONE}


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

    @property
    def place(self) -> tuple[int, bool, bool]:
        """All that decides what can follow."""
        return self.at, self.said > 0, self.guessed < self.said


class Node(Protocol):
    """A part of a pattern."""

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        """Every way on from a reach, the best first."""
        ...

    def words(self) -> frozenset[str]:
        """All words it knows."""
        ...

    def required(self) -> list[frozenset[str]]:
        """Sets of words of which each has one in every clause that fits."""
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

    def required(self) -> list[frozenset[str]]:
        return [self.any]


def together(ways: Sequence[Node]) -> tuple[Node, ...]:
    """The same ways, those of a single word made one: a long list of words is looked through at once."""
    single = frozenset().union(*(way.any for way in ways if isinstance(way, OneOf)))
    longer = [way for way in ways if not isinstance(way, OneOf)]
    return (*longer, OneOf(single)) if single else tuple(longer)


@dataclass(frozen=True, slots=True)
class Row:
    """Parts one after another."""

    parts: tuple[Node, ...]

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        return self._from(0, words, reach, set())

    def _from(
        self, part: int, words: Sequence[Word], reach: Reach, been: set[tuple[int, int, bool, bool]]
    ) -> Iterator[Reach]:
        """On from a part. Who comes to a place a second time has nothing new to find there: it stays fast."""
        place = (part, *reach.place)
        if place in been:
            return
        been.add(place)
        if part == len(self.parts):
            yield reach
            return
        for after in self.parts[part].walk(words, reach):
            yield from self._from(part + 1, words, after, been)

    def words(self) -> frozenset[str]:
        return frozenset().union(*(part.words() for part in self.parts))

    def required(self) -> list[frozenset[str]]:
        return [words for part in self.parts for words in part.required()]


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

    def required(self) -> list[frozenset[str]]:
        needed = [way.required() for way in self.ways]
        if self.optional or not all(needed):
            return []
        return [frozenset().union(*(min(sets, key=len) for sets in needed))]


@dataclass(frozen=True, slots=True)
class Many:
    """Any number of some ways in any order, as many as will do."""

    ways: tuple[Node, ...]

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        return self._on(words, reach, set())

    def _on(self, words: Sequence[Word], reach: Reach, been: set[tuple[int, bool, bool]]) -> Iterator[Reach]:
        if reach.place in been:
            return
        been.add(reach.place)
        for way in self.ways:
            for after in way.walk(words, reach):
                if after.at > reach.at:
                    yield from self._on(words, after, been)
        yield reach

    def words(self) -> frozenset[str]:
        return frozenset().union(*(way.words() for way in self.ways))

    def required(self) -> list[frozenset[str]]:
        return []


@dataclass(frozen=True, slots=True)
class Gap:
    """Any words, as few as will do."""

    def walk(self, words: Sequence[Word], reach: Reach) -> Iterator[Reach]:
        for end in range(reach.at, len(words) + 1):
            yield reach._replace(at=end, taken=(*reach.taken, Taken("gap", "", reach.at, end)))

    def words(self) -> frozenset[str]:
        return frozenset()

    def required(self) -> list[frozenset[str]]:
        return []


class Slot:
    """A number, a day, a time, or the rest."""

    def __init__(self, name: str, kind: str) -> None:
        if kind not in _SLOT_WORDS:
            raise ValueError(f"there is no slot {{{kind}}}; there are {', '.join(_SLOT_WORDS)}")
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
        return _SLOT_WORDS[self.kind]

    def required(self) -> list[frozenset[str]]:
        return []
