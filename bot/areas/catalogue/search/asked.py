"""What a question is about: the facets it asks for, the words that are left, and the need it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.areas.catalogue.search.facets import CHEERING, CHILDRENS, COMFORT, FACETS, LEVELS, SAID, SOFT, TALK, twice
from bot.areas.catalogue.search.normalise import ROMAN, words
from bot.areas.catalogue.search.question import MOST_NAMING, MOST_WORDS, Reading, Word
from bot.areas.catalogue.search.words import FILLERS, STOP

_SPOKEN = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas"
_NUMBERS = {word: number for number, word in enumerate(_SPOKEN.split(), 1)}
_ADULT, _TEEN, _AT_SCHOOL = 18, 13, 7
_SHORTEST_MISTAKE, _LONG = 4, 8
_BOOKISH = frozenset(
    "buku bukunya novel komik baca membaca bacaan pinjam judul judulnya cerita mambaco read book books".split()
)
_OTHER_MOODS = {"tearful", "fun", "humor", "romance"}
_FORMS = frozenset("novel komik kamus majalah puisi".split())
_FOR_PARENTS = {"parenting", "special_needs", "baby_names", "newborn", "expecting"}
_ALSO = {
    "child": ("child", "preschool", "xsd"), "xsd": ("xsd", "child"), "gift_child": ("child", "gift_child"),
    "arabic": ("arabic", "lar"), "english": ("english", "len"), "minangkabau": ("minangkabau", "lmin"),
    "preschool": ("preschool", "child"),
}  # fmt: skip
_IN_THE_LANGUAGE = {"english": "len", "arabic": "lar"}
_FOR = frozenset(("untuk", "utk", "buat", "buek", "untuak", "guna", "for", "sebagai"))
_PURPOSES = frozenset(
    "penulisan bahan tugas keperluan mengisi menyusun menulis nulis penyusunan nemenin menemani mengerjakan ngerjain"
    " kebutuhan persiapan referensi my writing".split()
)
_SAYS_IN = frozenset(("berbahasa", "in"))
_CLASS_WORDS = frozenset(("kelas", "ddc", "klasifikasi", "rak", "class"))


class Group(NamedTuple):
    """Facets of which a title has one; a soft group may be left out, `wider` is taken first where it has something."""

    names: tuple[str, ...]
    soft: bool = False
    wider: tuple[str, ...] = ()


class About(NamedTuple):
    """`topics`: the words that say what it is to be about; `rest` are the words that are no facet.

    `heard`: the words that count, in order; `mended`: one was misspelt.
    """

    groups: tuple[Group, ...]
    topics: tuple[str, ...]
    rest: Reading
    heard: tuple[str, ...]
    reason: str
    mended: bool
    bookish: bool

    @property
    def young(self) -> bool:
        """Whether it is asked for children."""
        return any(not CHILDRENS.isdisjoint((*group.names, *group.wider)) for group in self.groups)


def about(question: str, known: Callable[[Collection[str]], Collection[str]]) -> About:
    """Take a question apart; `known` says which of some words the catalogue has."""
    typed = _without_purpose([SAID.get(word, word) for word in words(question)[:MOST_WORDS]])
    strange = {word for word in typed if word not in _VOCABULARY and len(word) >= _SHORTEST_MISTAKE and word.isalpha()}
    strange -= set(known(strange)) if strange else set()
    texts = [_mended(word) if word in strange else _bare(word) for word in typed]
    used: set[int] = set()
    ages: set[int] = set()
    groups = [*_numbered(texts, used, ages)]
    names, topics = _asked(texts, used)
    groups += _grouped(names, texts)
    reason = next((name for found in names for name in found if FACETS[name].kind == "need"), "")
    left = [place for place, text in enumerate(texts) if place not in used and _tells(text)]
    heard = tuple(text for place, text in enumerate(texts) if place not in ages and (place in used or place in left))
    rest = tuple(Word(texts[place], True, place == len(texts) - 1) for place in left[:MOST_NAMING])
    told = tuple(text for word, text in zip(typed, texts, strict=True) if text in topics and text == _bare(word))
    return About(
        tuple(groups), told, rest, heard, reason, texts != [_bare(w) for w in typed], not _BOOKISH.isdisjoint(texts)
    )


def subject_of(question: str) -> str:
    """A question without the words of talk around it, as it was typed; all of it where there is nothing else."""
    typed = question.split()
    telling = [n for n, word in enumerate(typed) if any(map(_says_it, words(word)))]
    return " ".join(typed[telling[0] : telling[-1] + 1]).strip(" .,!?") if telling else question


def says_something(word: str) -> bool:
    """Whether a word is more than talk."""
    return _tells(SAID.get(word, word)) and word not in LEVELS


def is_light(word: str) -> bool:
    """Whether a word only asks, or holds others together."""
    return not _tells(SAID.get(word, word))


def _says_it(word: str) -> bool:
    return _tells(SAID.get(word, word)) or word in _FORMS


def _without_purpose(texts: list[str]) -> list[str]:
    """The words before “untuk penulisan skripsi”, “buat mengisi hari tua”: for what, not about what."""
    ends = (n for n in range(len(texts) - 1) if texts[n] in _FOR and texts[n + 1] in _PURPOSES)
    end = next((n for n in ends if any(map(_tells, texts[:n]))), len(texts))
    return texts[:end]


def _tells(word: str) -> bool:
    return word not in _LIGHT and (len(word) > 1 or word.isdigit())


def _bare(word: str) -> str:
    """Without “-nya” where the rest is a word of ours."""
    return word[:-3] if word.endswith("nya") and word not in _VOCABULARY and word[:-3] in _VOCABULARY else word


@lru_cache(maxsize=1024)
def _mended(word: str) -> str:
    """The word of ours that a word nobody knows was meant to be; itself where there is none."""
    bare = _bare(word)
    if bare != word:
        return bare
    most = 2 if len(word) >= _LONG else 1
    found = process.extractOne(word, _LONG_WORDS, scorer=OSA.distance, score_cutoff=most)
    return str(found[0]) if found and found[0][0] == word[0] else word


def _numbered(texts: Sequence[str], used: set[int], ages: set[int]) -> Iterator[Group]:
    """School years, ages and class numbers; an age stands in no title."""
    for place, text in enumerate(texts):
        number = _number(text)
        if number is None:
            continue
        before = texts[place - 1] if place else ""
        after = texts[place + 1] if place + 1 < len(texts) else ""
        if before in _CLASS_WORDS and len(text) == 3 and text.isdigit():
            used.update((place, place - 1))
            yield Group((f"c{text}",))
        elif before == "kelas" and 1 <= number <= 12:
            used.update((place, place - 1))
            level = "xsd" if number < 7 else "xsmp" if number < 10 else "xsma"
            yield Group((f"g{number}",), True, _ALSO.get(level, (level,)))
        elif (after == "tahun" or before in ("umur", "usia")) and number < _ADULT:
            used.add(place)
            ages.add(place)
            if number < _AT_SCHOOL:
                yield Group(("preschool",), True, _ALSO["preschool"])
            else:
                yield Group(_ALSO["child"], True) if number < _TEEN else Group(("teen",), True)


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return _NUMBERS.get(text) or (int(ROMAN[text]) if text in ROMAN else None)


def _asked(texts: Sequence[str], used: set[int]) -> tuple[list[list[str]], set[str]]:
    """The facets asked for, those of one wording together, and the words of topics.

    Longer wordings take the words of shorter ones.
    """
    bag = {*texts, *(twice(text) for text in set(texts) if texts.count(text) > 1)}
    found = [wording for word in bag for wording in _WORDINGS.get(word, ()) if wording <= bag]
    taken: set[str] = set()
    names: list[list[str]] = []
    topics: set[str] = set()
    for wording in sorted(
        set(found), key=lambda one: (-len(one), min(texts.index(word) for word in one if word in texts))
    ):
        if not wording <= taken:
            taken |= wording
            names.append(_NAMES[wording])
            topics |= wording if any(FACETS[name].kind in ("topic", "need") for name in _NAMES[wording]) else set()
    used.update(place for place, text in enumerate(texts) if text in taken)
    return _comforting(names), topics


def _comforting(names: list[list[str]]) -> list[list[str]]:
    """Whoever is sad needs one thing, whatever words they have for it; the gravest first."""
    told = {name for found in names for name in found if name in COMFORT}
    if not told:
        return names
    rest = [found for found in names if COMFORT.isdisjoint(found) and not _OTHER_MOODS.issuperset(found)]
    return [[name for name in FACETS if name in told], *rest]


def _grouped(names: list[list[str]], texts: Sequence[str]) -> Iterator[Group]:
    every = {name for found in names for name in found}
    in_it = not _SAYS_IN.isdisjoint(texts) or any(FACETS[name].kind in ("form", "genre") for name in every)
    for found in names:
        if not COMFORT.isdisjoint(found):
            yield Group(tuple(found), wider=(*found, *CHEERING))
            continue
        soft = all(name in SOFT for name in found)
        if soft and every & _FOR_PARENTS and any(FACETS[name].kind == "level" for name in found):
            continue
        if "college" in found:
            continue
        if found == ["preschool"]:
            yield Group(("preschool",), True, _ALSO["preschool"])
            continue
        if in_it and (tongue := _IN_THE_LANGUAGE.get(found[0])):
            yield Group((tongue,))
            continue
        yield Group(tuple(dict.fromkeys(one for name in found for one in _ALSO.get(name, (name,)))), soft)


def _names() -> dict[frozenset[str], list[str]]:
    table: dict[frozenset[str], list[str]] = {}
    for facet in FACETS.values():
        for wording in facet.asked:
            if facet.name not in table.setdefault(wording, []):
                table[wording].append(facet.name)
    return table


def _wordings() -> dict[str, list[frozenset[str]]]:
    table: dict[str, list[frozenset[str]]] = {}
    for wording in _NAMES:
        table.setdefault(min(wording), []).append(wording)
    return table


_NAMES = _names()
_WORDINGS = _wordings()
_LIGHT = TALK | FILLERS | STOP | _SAYS_IN
_ASKED = {word for wording in _NAMES for word in wording} | {"kelas", "membaca"}
_VOCABULARY = _ASKED | _LIGHT | SAID.keys() | {"tahun"}
_LONG_WORDS = sorted(word for word in _ASKED if len(word) >= _SHORTEST_MISTAKE)
