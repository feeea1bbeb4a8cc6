"""What a typed word may stand for in the catalogue, each way with a similarity of at most 1."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rapidfuzz.distance import OSA

from bot.catalogue.search.keys import deletion_keys, key, reach, skeleton, sound
from bot.catalogue.search.lexicon import Lexicon
from bot.catalogue.search.normalise import doubled, numerals
from bot.catalogue.search.question import Reading, Word
from bot.catalogue.search.roots import roots
from bot.catalogue.search.words import ALIASES, LOOSE

MOST_WAYS = 18
_CLITICS = ("nya", "ku", "mu", "lah", "kah")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {letter: (row, column) for row, line in enumerate(_KEYBOARD) for column, letter in enumerate(line)}


def expand_cheaply(reading: Reading, lexicon: Lexicon) -> None:
    """The word itself, its aliases, its numerals and the words of its root: two statements for all words."""
    offers = {word.text: _offers(word.text) for word in reading}
    known = lexicon.known({way for ways in offers.values() for way in ways})
    filed = {key("r", root): None for word in reading if word.text not in known or word.needed for root in _roots(word)}
    family: dict[int, list[tuple[str, int]]] = {}
    for number, term, df in lexicon.near(tuple(filed)):
        family.setdefault(number, []).append((term, df))
    for word in reading:
        word.known = word.text in known
        word.ways = {way: similarity for way, similarity in offers[word.text].items() if way in known}
        word.weight = lexicon.weight(known.get(word.text, 0) or max((known[w] for w in word.ways), default=1))
        if word.needed:
            _add(word, _relatives(word, family))


def _offers(text: str) -> dict[str, float]:
    offers = {way: 0.9 if text in LOOSE else 0.97 for way in ALIASES.get(text, ())}
    offers.update(dict.fromkeys(numerals(text), 0.93))
    if again := doubled(text):
        offers[again] = 0.97
    offers[text] = 1.0
    return offers


def _roots(word: Word) -> frozenset[str]:
    return roots(word.text) if word.needed and word.text.isalpha() else frozenset()


def _relatives(word: Word, family: dict[int, list[tuple[str, int]]]) -> Iterable[tuple[str, float, int]]:
    typed = roots(word.text)
    for root in _roots(word):
        for term, df in family.get(key("r", root), ()):
            if term != word.text and root in roots(term):
                yield term, _kinship(word.text, term, root, typed), df


def _kinship(typed: str, term: str, root: str, typed_roots: frozenset[str]) -> float:
    shorter, longer = sorted((typed, term), key=len)
    if any(longer == shorter + clitic for clitic in _CLITICS):
        return 0.93
    similarity = 0.88 if root in (typed, term) else 0.86
    return similarity - (0.06 if len(root) < 4 else 0.0)


def expand_loosely(word: Word, lexicon: Lexicon) -> None:
    """Words an edit or two away, words that sound alike, words with the same consonants: one statement."""
    typed = word.text
    sounded, bones = sound(typed), skeleton(typed)
    filed = set(deletion_keys(typed, reach(typed))) if reach(typed) else set()
    sound_key, bones_key = key("p", sounded), key("k", bones)
    filed |= ({sound_key} if len(sounded) >= 2 else set()) | ({bones_key} if len(bones) >= 2 else set())
    found: dict[str, tuple[float, int]] = {}
    for number, term, df in lexicon.near(tuple(filed)) if filed else ():
        if number == bones_key:
            similarity = _unvowelled(typed, term)
        elif number == sound_key:
            similarity = 0.88 - _shortness(typed)
        elif term in found:
            continue
        else:
            similarity = _edited(typed, term)
        if similarity > found.get(term, (0.0, 0))[0]:
            found[term] = similarity, df
    before = set(word.ways)
    _add(word, ((term, similarity, df) for term, (similarity, df) in found.items()))
    word.guesses |= word.ways.keys() - before


def _unvowelled(typed: str, term: str) -> float:
    """Same consonants: likely when only vowels were left out, less so when others stand in their place."""
    letters = iter(term)
    return (0.84 if all(letter in letters for letter in typed) else 0.70) - _shortness(typed) / 2


def _shortness(typed: str) -> float:
    return 0.05 * max(0, 5 - len(typed))


def _edited(typed: str, term: str) -> float:
    distance = OSA.distance(typed, term, score_cutoff=2)
    if distance > min(2, reach(typed)) or distance == 0:
        return 0.0
    similarity = (0.86 if distance == 1 else 0.64) - 0.05 * max(0, 6 - len(typed))
    if typed[0] != term[0]:
        similarity -= 0.07
    return similarity + (_slip(typed, term) if distance == 1 else 0.0)


def _slip(typed: str, term: str) -> float:
    """What makes an edit likelier: a swap, a doubling, a neighbouring key."""
    if len(typed) == len(term):
        places = [i for i, (a, b) in enumerate(zip(typed, term, strict=True)) if a != b]
        if len(places) == 2:
            return 0.03
        a, b = _PLACE.get(typed[places[0]]), _PLACE.get(term[places[0]])
        return 0.02 if a and b and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1 else 0.0
    longer = max(typed, term, key=len)
    doubles: Callable[[str], int] = lambda text: sum(a == b for a, b in zip(text, text[1:], strict=False))  # noqa: E731
    return 0.02 if doubles(longer) > doubles(min(typed, term, key=len)) else 0.0


def _add(word: Word, found: Iterable[tuple[str, float, int]]) -> None:
    """Keep the likeliest ways, the more frequent first among equals."""
    best: dict[str, tuple[float, int]] = {}
    for term, similarity, df in found:
        if similarity > max(word.ways.get(term, 0.0), best.get(term, (0.3, 0))[0]):
            best[term] = similarity, df
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], -item[1][1]))
    for term, (similarity, _) in ranked[:MOST_WAYS]:
        word.ways[term] = similarity
