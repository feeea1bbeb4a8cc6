"""Plain chat -> action. Each area owns its phrases; this module only listens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.chat.language.clauses import Divider, Part, asks
from bot.chat.language.phrase_grammar import Match, compiled
from bot.chat.language.things import things
from bot.chat.language.tokenizer import Vocabulary, Word

if TYPE_CHECKING:
    from bot.chat.core.feature import Action

_MOST_WORDS = 40
_LATELY = 64  # texts that are remembered: a message is heard for what goes on, and for itself


@dataclass(frozen=True)
class Phrase:
    """Something people say, and what answers it. See `bot.chat.language.phrase_grammar` for the pattern language.

    `interrupts`: a question so plain that it is answered even in the middle of a form.
    `polite`: beside something else that is said it needs no answer of its own.
    `mood`: beside a wish for a book it tells which would suit.
    `leads`: a salutation; its answer goes before the answer to the rest of the message.
    `learned`: the meanings of the examples that it answers; the one of its own name where there are none.
    `broad`: it says roughly what is meant; who hears by examples may know it more closely.
    `by_day`: the name of the phrase that answers the same of a day that is named.
    `vague`: a few words of it (“bayar ga?”) are about whatever was spoken of.
    `topic`: what it belongs to; after an answer of the same topic short words are more likely about it.
    `kin`: what answers nearly the same shares it: that it is one of them is heard more surely than which.
    `refuses`: staff who may not do it are told who may, and not taken for readers who look for a book.
    `damped`: it is answered once or twice in a row, and then met with silence until something else is said.
    `surely`: how probable the learned ear must take it to be before it answers, where that is more than for others.
    `denies`: it sends somebody away, which is dear where something else was meant: below .8 it is only offered.
    `whole`: what is told beside it belongs to it (“tutup mendadak, listrik padam”), but for what is asked.
    `opens`: with nothing of its own it only announces what is told beside it (“usul dong, hari minggu buka”).
    `undone`: what it does is asked about first or taken back by a tap, so that it is heard like an answer.
    `own`: its answer is for whoever asks alone; said in a group it is answered in their private chat.
    `done`: it is a deed and over with it: what is said next is not heard together with it.
    `label`: its key, a msgid, where one asks back what is meant.
    """

    name: str
    action: Action
    patterns: Sequence[str] = ()
    interrupts: bool = False
    leads: bool = False
    learned: Sequence[str] = ()
    label: str = ""
    kin: str = ""
    topic: str = ""
    broad: bool = False
    by_day: str = ""
    vague: bool = False
    refuses: bool = False
    damped: bool = False
    surely: float = 0.0
    denies: bool = False
    polite: bool = False
    mood: bool = False
    whole: bool = False
    opens: bool = False
    undone: bool = False
    done: bool = False
    own: bool = False


@dataclass(frozen=True)
class Heard:
    """A clause in which a phrase was recognised. `words`: normalised; `rest`: what the phrase left over, as typed.

    `sure`: the whole clause is accounted for. Where it is not, a book may be meant: the search goes first.
    `slots`: what the numbers, days, times and rests of the pattern took, by name, in order.
    """

    phrase: Phrase
    typed: str
    words: str
    rest: str
    sure: bool
    slots: tuple[tuple[str, str], ...] = ()

    def slot(self, name: str) -> str | None:
        """The first value of a slot: “besok”, “4”, “09:30”."""
        return next((value for slot, value in self.slots if slot == name), None)

    def numbers(self, name: str = "number") -> tuple[int, ...]:
        """All values of a slot of numbers."""
        return tuple(int(value) for slot, value in self.slots if slot == name)


@dataclass(frozen=True)
class Clause:
    """A part of a message. Neither heard nor chatter: something to search for. Chatter beside others is passed over."""

    typed: str
    heard: Heard | None = None
    chatter: bool = False


class Listener:
    """Hears phrases in messages. Patterns are compiled once; a message then takes well under a millisecond."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._patterns = [(phrase, compiled(source)) for phrase in phrases for source in phrase.patterns]
        self._vocabulary = Vocabulary.of(frozenset().union(*(pattern.words for _, pattern in self._patterns)))
        self._loose = any(pattern.loose for _, pattern in self._patterns)
        self._by_word: dict[str, list[int]] = {}
        self._always = [n for n, (_, pattern) in enumerate(self._patterns) if not pattern.required]
        for n, (_, pattern) in enumerate(self._patterns):
            for word in min(pattern.required, key=len, default=()):
                self._by_word.setdefault(word, []).append(n)
        self._lately = lru_cache(maxsize=_LATELY)(self._heard)

    def hear(self, text: str) -> tuple[Clause, ...]:
        """The clauses of a message in order, joined they are the message. Any text will do; empty text is nothing."""
        return self._lately(text)

    def _heard(self, text: str) -> tuple[Clause, ...]:
        if not text.strip():
            return ()
        words = self._vocabulary.words(text)
        if not words:
            return (Clause(text.strip(), chatter=True),)
        hearing = _Hearing(self, text, words)
        return hearing.clauses(Divider(text, words, hearing.judge).parts())

    def says_all(self, text: str) -> bool:
        """Whether one phrase accounts for the whole text: where none does, `hear` cannot hear it as one sure clause."""
        best = self.best(self._vocabulary.words(text)[:_MOST_WORDS], text)
        return best is not None and best[1].sure

    def knows(self, text: str) -> bool:
        """Whether its phrases have all words of a text: else none accounts for the whole. Quick, and often no."""
        return self._loose or all(
            word.filler or word.tag or word.counts or not self._vocabulary.known.isdisjoint(word.sounds)
            for word in self._vocabulary.words(text)
        )

    def words(self, text: str) -> Sequence[Word]:
        """The words of a text, as this listener reads them."""
        return self._vocabulary.words(text)

    def taken_for(self, phrase: Phrase, text: str) -> Heard:
        """A text that another ear takes for a phrase, with the things that are read out of its words."""
        words = self.words(text)
        return Heard(phrase, text, " ".join(word.plain for word in words), "", False, things(words))

    def best(self, words: Sequence[Word], text: str) -> tuple[Phrase, Match] | None:
        """The phrase that accounts best for the words: surely before unsurely, then by most words, then the first."""
        numbers = set(self._always)
        sounds = frozenset().union(*(word.sounds for word in words))
        for sound in sounds:
            numbers.update(self._by_word.get(sound, ()))
        best: tuple[Phrase, Match] | None = None
        for number in sorted(numbers):
            phrase, pattern = self._patterns[number]
            match = pattern.match(words, text) if pattern.may_fit(words, sounds) else None
            if match and (best is None or (match.sure, match.said) > (best[1].sure, best[1].said)):
                best = phrase, match
        return best


class _Hearing:
    """One message being listened to."""

    def __init__(self, listener: Listener, text: str, words: Sequence[Word]) -> None:
        self._listener = listener
        self._text = text
        self._words = words
        self._best: dict[tuple[int, int], tuple[Phrase, Match] | None] = {}
        self._judged: dict[tuple[int, int], Part] = {}

    def judge(self, start: int, end: int) -> Part:
        """What is heard in a range of the words."""
        if (start, end) not in self._judged:
            self._judged[start, end] = self._judge(start, end)
        return self._judged[start, end]

    def _judge(self, start: int, end: int) -> Part:
        words = self._words[start:end]
        found = self._best[start, end] = self._listener.best(words[:_MOST_WORDS], self._text)
        if found is None:
            return Part(start, end, chatter=all(word.chatter for word in words), asks=asks(words))
        phrase, match = found
        sure = match.sure and len(words) <= _MOST_WORDS
        return Part(start, end, True, sure, match.said, phrase.leads, asks=asks(words), stretched=match.taken)

    def clauses(self, parts: Sequence[Part]) -> tuple[Clause, ...]:
        """Parts as clauses; a joining word goes with a neighbour that is not searched for."""
        placed = _joined(parts)
        ends = [self._words[start].start for _, start in placed[1:]]
        spans = zip(placed, [0, *ends], [*ends, len(self._text)], strict=True)
        return tuple(self._clause(part, self._text[start:end].strip()) for (part, _), start, end in spans)

    def _clause(self, part: Part, typed: str) -> Clause:
        found = self._best[part.start, part.end] if part.heard else None
        if found is None:
            return Clause(typed, chatter=part.chatter)
        phrase, match = found
        plain = " ".join(word.plain for word in self._words[part.start : part.end])
        return Clause(typed, Heard(phrase, typed, plain, match.rest, part.sure, match.slots))


def _joined(parts: Sequence[Part]) -> list[tuple[Part, int]]:
    """The parts with the word each begins at; a joining word goes to the part before or after it, if that is known."""
    placed: list[tuple[Part, int]] = []
    waiting: int | None = None
    for n, part in enumerate(parts):
        if part.joins and n and parts[n - 1].known:
            continue
        if part.joins and n + 1 < len(parts) and parts[n + 1].known:
            waiting = part.start
            continue
        placed.append((part, part.start if waiting is None else waiting))
        waiting = None
    return placed
