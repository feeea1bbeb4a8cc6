"""What each typed word may stand for in the catalogue, looked up for a whole question in a few statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from bot.areas.catalogue.search.keys import deletion_keys, key, reach, skeleton, sound
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.likeness import (
    ALIAS,
    NEIGHBOUR,
    NUMERAL,
    TRANSLATION,
    edits,
    kinship,
    same_consonants,
    same_sound,
)
from bot.areas.catalogue.search.normalise import doubled, numerals
from bot.areas.catalogue.search.roots import roots
from bot.areas.catalogue.search.translations import TRANSLATIONS
from bot.areas.catalogue.search.words import ALIASES, NEIGHBOURS

MOST_RELATIVES, MOST_GUESSES, MOST_SKELETONS = 18, 24, 60
"""Ways kept: words of the same root, guesses, and guesses at a word that has no vowels."""
_REMEMBERED = 1000
"""Words whose senses are kept in memory."""


class Sense(NamedTuple):
    """A typed word's ways: catalogue words, each with its similarity; `guesses` take it for a mistake."""

    ways: dict[str, float]
    weight: float
    known: bool
    guesses: frozenset[str] = frozenset()


_Found = dict[str, tuple[float, int]]


class Thesaurus:
    """Senses of words, remembered over questions."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._plain: dict[str, Sense] = {}
        self._loose: dict[int, dict[str, Sense]] = {1: {}, 2: {}}

    def typed(self, texts: Collection[str]) -> dict[str, Sense]:
        """The words themselves and nothing else."""
        known = self._lexicon.known(texts)
        return {
            text: Sense({text: 1.0} if text in known else {}, self._lexicon.weight(known.get(text, 1)), text in known)
            for text in texts
        }

    def plain(self, texts: Collection[str]) -> dict[str, Sense]:
        """The words themselves, their aliases, other numerals and relatives: nothing is taken for a mistake."""
        if missing := _missing(self._plain, texts):
            self._plain.update(self._look_up(missing))
        return {text: self._plain[text] for text in texts}

    def loose(self, texts: Collection[str], most_edits: int) -> dict[str, Sense]:
        """Besides, words up to one or two edits away, words that sound alike, words with the same consonants."""
        memory = self._loose[most_edits]
        plain = self.plain(texts)
        if missing := _missing(memory, texts):
            found = self._guess(missing, most_edits)
            memory.update({text: _with_guesses(text, plain[text], found[text], self._lexicon) for text in missing})
        return {text: memory[text] for text in texts}

    def translated(self, texts: Collection[str]) -> dict[str, Sense]:
        """The loose senses of the words that have a translation, with it."""
        offers = {text: {way for root in roots(text) for way in TRANSLATIONS.get(root, ())} for text in texts}
        known = self._lexicon.known({way for ways in offers.values() for way in ways})
        senses = self.loose([text for text, ways in offers.items() if ways & known.keys()], 1)
        return {
            text: sense._replace(ways=dict.fromkeys(offers[text] & known.keys(), TRANSLATION) | sense.ways)
            for text, sense in senses.items()
        }

    def _look_up(self, texts: Collection[str]) -> dict[str, Sense]:
        offers = {text: _offers(text) for text in texts}
        known = self._lexicon.known({way for ways in offers.values() for way in ways})
        families = self._families(texts)
        senses = {}
        for text, offered in offers.items():
            ways = {way: similarity for way, similarity in offered.items() if way in known}
            relatives = _best(families[text], MOST_RELATIVES)
            df = known.get(text) or max((known[way] for way in ways), default=0) or _df_of_best(relatives)
            for term, (similarity, _) in relatives.items():
                ways.setdefault(term, similarity)
            senses[text] = Sense(ways, self._lexicon.weight(df), text in known)
        return senses

    def _families(self, texts: Collection[str]) -> dict[str, _Found]:
        filed: dict[int, list[tuple[str, str]]] = {}
        for text in texts:
            for root in roots(text) if len(text) > 3 else ():
                filed.setdefault(key("r", root), []).append((text, root))
        families: dict[str, _Found] = {text: {} for text in texts}
        for number, term, df in self._lexicon.near(filed):
            for text, root in filed[number]:
                if term != text and root in roots(term):
                    _note(families[text], term, kinship(text, term, root), df)
        return families

    def _guess(self, texts: Collection[str], most_edits: int) -> dict[str, _Found]:
        filed: dict[int, list[tuple[str, str]]] = {}
        for text in texts:
            for kind, number in _guess_keys(text, most_edits):
                filed.setdefault(number, []).append((text, kind))
        near: dict[str, dict[str, set[str]]] = {text: {"d": set(), "p": set(), "k": set()} for text in texts}
        frequency: dict[str, int] = {}
        for number, term, df in self._lexicon.near(filed):
            frequency[term] = df
            for text, kind in filed[number]:
                near[text][kind].add(term)
        found: dict[str, _Found] = {text: {} for text in texts}
        for text, kinds in near.items():
            for term, similarity in _likenesses(text, kinds, most_edits):
                _note(found[text], term, similarity, frequency[term])
        return found


def _with_guesses(text: str, plain: Sense, found: _Found, lexicon: Lexicon) -> Sense:
    most = MOST_SKELETONS if len(skeleton(text)) == len(text) else MOST_GUESSES
    guessed = _best({term: it for term, it in found.items() if it[0] > plain.ways.get(term, 0.0)}, most)
    weight = plain.weight if plain.ways else lexicon.weight(_df_of_best(guessed))
    ways = {**plain.ways, **{term: similarity for term, (similarity, _) in guessed.items()}}
    return Sense(ways, weight, plain.known, frozenset(guessed.keys() - plain.ways.keys()))


def _missing(memory: dict[str, Sense], texts: Collection[str]) -> set[str]:
    """The words not remembered; a full memory is emptied first."""
    if len(memory) > _REMEMBERED:
        memory.clear()
    return {text for text in texts if text not in memory}


def _offers(text: str) -> dict[str, float]:
    offers = dict.fromkeys(numerals(text), NUMERAL)
    offers.update(dict.fromkeys(NEIGHBOURS.get(text, ()), NEIGHBOUR))
    offers.update(dict.fromkeys(ALIASES.get(text, ()), ALIAS))
    if again := doubled(text):
        offers[again] = ALIAS
    offers[text] = 1.0
    return offers


def _guess_keys(text: str, most_edits: int) -> Iterable[tuple[str, int]]:
    if within := min(reach(text), most_edits):
        yield from (("d", number) for number in deletion_keys(text, within))
    if len(sounded := sound(text)) >= 2:
        yield "p", key("p", sounded)
    if len(bones := skeleton(text)) >= 2:
        yield "k", key("k", bones)


def _likenesses(text: str, kinds: dict[str, set[str]], most_edits: int) -> Iterable[tuple[str, float]]:
    yield from edits(text, kinds["d"] - {text}, most_edits)
    for term in kinds["p"] - {text}:
        yield term, same_sound(text)
    for term in kinds["k"] - {text}:
        yield term, same_consonants(text, term)


def _note(found: _Found, term: str, similarity: float, df: int) -> None:
    if similarity > found.get(term, (0.3, 0))[0]:
        found[term] = similarity, df


def _best(found: _Found, most: int) -> _Found:
    """The likeliest, the more frequent first among equals."""
    return dict(sorted(found.items(), key=lambda item: (-item[1][0], -item[1][1], item[0]))[:most])


def _df_of_best(found: _Found) -> int:
    return next(iter(found.values()))[1] if found else 1
