"""The language phrases are written in: `[{day}] jam berapa (buka|mulai buka)`.

    buka|tutup        one of these words; a slip of one letter is forgiven from five letters on
    (a b|c)           one of these ways of saying; [a b|c] the same, or nothing; [a b|c]* any number of them
    ...               any words: what is said there is left over, so the phrase is not sure
    {number} {day} {time}  a number, a day, a time of day; {rest} some words, as typed
    {child:number}    the same under a name of its own

Words are written plainly (“berapa”, not “brp”): chat shorthand, Minang and “-nya” are read as the plain word
too. Fillers (kak, dong, tolong …) may stand anywhere,
“ga” and “belum” after the first word. A pattern must account for the whole clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.base.reading.slang import READ_AS
from bot.chat.language.phrase_ast import Choice, Gap, Many, Node, OneOf, Reach, Row, Slot, together
from bot.chat.language.tokenizer import Word

_PIECE = re.compile(r"\s*(?:(\.\.\.)|(\]\*|[()\[\]|])|\{([a-z_]+)(?::([a-z]+))?\}|([^\s()\[\]|{}]+))")
_SURE_GUESS = 10  # letters from which a slip is forgiven in a word that stands alone


@dataclass(frozen=True, slots=True)
class Match:
    """How a pattern fits a clause. `slots`: names and what was said; `taken`: word ranges of rests and gaps."""

    sure: bool
    said: int
    slots: tuple[tuple[str, str], ...]
    rest: str
    taken: tuple[tuple[int, int], ...]


class Pattern:
    """A compiled pattern. Raises ValueError for one that is not well written."""

    def __init__(self, source: str) -> None:
        self.source = source
        parser = _Parser(source)
        self._root = parser.parse()
        self.loose = parser.loose
        self.words = self._root.words()
        self.required = self._root.required()
        if not self.words or any(self._root.walk((), Reach(0))):
            raise ValueError(f"the pattern {source!r} would hear everything: it needs a word that must be said")

    def may_fit(self, words: Sequence[Word], sounds: frozenset[str]) -> bool:
        """Whether a walk is worth while; `sounds`: all that the words may be read as."""
        for needed in self.required:  # most patterns end here, and every message meets many: no generator
            if needed.isdisjoint(sounds):
                return False
        return self.loose or all(
            word.filler or word.tag or word.counts or not self.words.isdisjoint(word.sounds) for word in words
        )

    def match(self, words: Sequence[Word], text: str) -> Match | None:
        """The first way in which the pattern accounts for all the words; None where there is none."""
        for reach in self._root.walk(words, Reach(0)):
            if all(word.idle(after_words=True) for word in words[reach.at :]) and _believable(reach):
                return _matched(words, text, reach)
        return None


@cache
def compiled(source: str) -> Pattern:
    """The pattern of this source: all who listen for it share it."""
    return Pattern(source)


def _believable(reach: Reach) -> bool:
    """Not everything may be guessed: “Jodoh” is no “bodoh”, “Peran …” no “pesan …”."""
    return reach.guessed < reach.said or (reach.longest_guess >= _SURE_GUESS and not reach.taken)


def _matched(words: Sequence[Word], text: str, reach: Reach) -> Match:
    loose = [taken for taken in reach.taken if taken.kind in ("gap", "rest")]
    gaps = [taken for taken in loose if taken.kind == "gap"]
    left_over = any(not word.filler for gap in gaps for word in words[gap.start : gap.end])
    rests = [taken.said(words, text) for taken in loose]
    return Match(
        sure=not left_over,
        said=reach.said,
        slots=tuple((taken.name, taken.said(words, text)) for taken in reach.taken if taken.kind != "gap"),
        rest=" ".join(rest for rest in rests if rest),
        taken=tuple((taken.start, taken.end) for taken in loose),
    )


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[re.Match[str]] = []
        self.loose = False  # whether it takes words that it does not know
        at, end = 0, len(source.rstrip())
        while at < end:
            piece = _PIECE.match(source, at)
            if piece is None:
                raise ValueError(f"the pattern {source!r} has a sign out of place at {source[at:]!r}")
            self._pieces.append(piece)
            at = piece.end()

    def parse(self) -> Node:
        row = self._row(within="")
        if self._pieces:
            raise ValueError(f"the pattern {self._source!r} closes a bracket that it does not open")
        return row

    def _row(self, within: str) -> Node:
        items: list[Node] = []
        while self._pieces:
            sign = self._pieces[0][2]
            if sign in (")", "]", "]*") or (sign == "|" and within):
                break
            items.append(self._item(bound=not within))
        if not items:
            raise ValueError(f"the pattern {self._source!r} has an empty part")
        return items[0] if len(items) == 1 else Row(tuple(items))

    def _item(self, *, bound: bool) -> Node:
        gap, sign, name, kind, _ = self._pieces[0].groups()
        if sign in ("(", "["):
            return self._brackets()
        if sign == "|":
            raise ValueError(f"the pattern {self._source!r} has a | without a word before it")
        if gap:
            self._pieces.pop(0)
            self.loose = True
            return Gap()
        if name:
            self._pieces.pop(0)
            self.loose = self.loose or (kind or name) == "rest"
            return Slot(name, kind or name)
        return self._words(bound=bound)

    def _words(self, *, bound: bool) -> Node:
        words = [self._pieces.pop(0)[5]]
        while bound and self._pieces and self._pieces[0][2] == "|":
            self._pieces.pop(0)
            if not self._pieces or not self._pieces[0][5]:
                raise ValueError(f"the pattern {self._source!r} has a | without a word after it")
            words.append(self._pieces.pop(0)[5])
        for word in words:
            if word != word.lower() or not word.isalnum():
                raise ValueError(f"the pattern {self._source!r} has {word!r}: words are small letters and digits")
        return OneOf(frozenset(words) | {READ_AS.get(word, word) for word in words})

    def _brackets(self) -> Node:
        opening = self._pieces.pop(0)[2]
        closings = {"(": (")",), "[": ("]", "]*")}[opening]
        ways = [self._row(opening)]
        while self._pieces and self._pieces[0][2] == "|":
            self._pieces.pop(0)
            ways.append(self._row(opening))
        closing = self._pieces.pop(0)[2] if self._pieces else None
        if closing not in closings:
            raise ValueError(f"the pattern {self._source!r} opens a {opening} that it does not close")
        return Many(together(ways)) if closing == "]*" else Choice(together(ways), optional=opening == "[")
