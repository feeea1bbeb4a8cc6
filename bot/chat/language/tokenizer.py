"""A message as words to listen to: each with where it was typed and the ways it may be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.base.reading.exclamations import LAUGHTER
from bot.base.reading.slang import CHATTER, FILLERS, NO_SLIPS, NUMBERS, PARTICLES, READ_AS, TAGS
from bot.base.reading.slips import Slips, drawn_in

_NONE: frozenset[str] = frozenset()
_TYPED = re.compile(
    r"\d+(?:[/.:-]\d+)+"
    r"|\d{1,3}(?=(?:th|thn|taun|tahun|org|orang|anak|murid|siswa)\b)|(?:hal|jam|jm|tgl|umur|usia)(?=\d)"  # 5thn, hal120
    r"|[^\W_]+(?:['’‘`ʼ][^\W_]+)*",
    re.IGNORECASE,
)
_APOSTROPHES = re.compile("['’‘`ʼ]")
_AGAIN = re.compile(r"([^\W\d_]{2,})2([a-z]*)")
_ENDING = re.compile(r"(.{3,}?)(?:nya|nyo|ny|kah|lah)")
_SHORTEST_GUESS = 5
_SPELLED = READ_AS.keys() | CHATTER | NO_SLIPS  # no slips, whatever else is known
_LATELY = 64  # texts that are remembered: a message is looked at from several sides
_LONG_FILLER = 8  # letters from which a filler may be misspelled: “perpustakan”, but not “kakek”


class Word(NamedTuple):
    """One typed word. `reads`: what it surely says; `near`: known words that are one slip of the finger away."""

    start: int
    end: int
    plain: str
    reads: frozenset[str]
    near: frozenset[str]
    sounds: frozenset[str]  # all of these
    counts: bool  # begins with a digit
    particle: bool
    filler: bool
    tag: bool
    chatter: bool

    def idle(self, *, after_words: bool) -> bool:
        """Whether it may be passed over: a filler anywhere, “ga” and “belum” after something was said."""
        return self.filler or (after_words and self.tag)

    @property
    def number(self) -> int | None:
        """The small number it names, in digits or in words."""
        if self.plain.isdecimal() and len(self.plain) <= 4:
            return int(self.plain)
        return NUMBERS.get(self.plain)


class Vocabulary:
    """The words that phrases are made of, and the slips that are forgiven: one edit in words of five letters on."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known) | FILLERS
        guessed = self.known | {typed for typed, meant in READ_AS.items() if meant in self.known}
        self._slips = Slips(word for word in guessed if len(word) >= _SHORTEST_GUESS and word.isalpha())
        self._read = lru_cache(maxsize=1024)(self._look_up)
        self._lately = lru_cache(maxsize=_LATELY)(self._taken_apart)

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, known: frozenset[str]) -> Vocabulary:
        """The vocabulary of these words: one for all who listen with the same."""
        return cls(known)

    def words(self, text: str) -> Sequence[Word]:
        """The words of a text, in order. Signs and pictures are no words."""
        return self._lately(text)

    def _taken_apart(self, text: str) -> tuple[Word, ...]:
        found: list[Word] = []
        for match in _TYPED.finditer(text):
            reading = self._read(match[0])
            if found and _repeats(found[-1], reading, text[found[-1].end : match.start()]):
                last = found.pop()
                found.append(_placed(reading, last.start, match.end()))
            else:
                found.append(_placed(reading, match.start(), match.end()))
        return tuple(found)

    def _look_up(self, typed: str) -> Word:
        plain = _plain(typed)
        reads = _readings(plain)
        is_spelled = not (reads.isdisjoint(self.known) and reads.isdisjoint(_SPELLED))
        near = _NONE if is_spelled else self._guesses(plain)
        laughter = LAUGHTER.fullmatch(plain) is not None
        filler = laughter or bool(reads & FILLERS) or (len(plain) >= _LONG_FILLER and bool(near & FILLERS))
        particle = plain in PARTICLES
        tag = bool(reads & TAGS)
        chatter = laughter or bool(reads & CHATTER)
        counts = plain[:1].isdigit()
        sounds = reads | near if near else reads
        return Word(0, 0, plain, reads, near, sounds, counts, particle, filler, tag, chatter)

    def _guesses(self, word: str) -> frozenset[str]:
        if len(word) < _SHORTEST_GUESS or not word.isalpha():
            return _NONE
        return frozenset(READ_AS.get(known, known) for known in self._slips.near(word))


def _plain(typed: str) -> str:
    text = typed.lower()
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return drawn_in(_APOSTROPHES.sub("", text))


def _readings(plain: str) -> frozenset[str]:
    again = _AGAIN.fullmatch(plain)
    forms = {plain, again[1]} if again else {plain}
    for form in list(forms):
        forms.add(READ_AS.get(form, form))
        ended = _ENDING.fullmatch(form)
        if ended and form not in READ_AS:
            forms.add(READ_AS.get(ended[1], ended[1]))
    return frozenset(forms)


def _repeats(last: Word, word: Word, between: str) -> bool:
    return between == "-" and last.plain == word.plain


def _placed(word: Word, start: int, end: int) -> Word:
    return word._replace(start=start, end=end)
