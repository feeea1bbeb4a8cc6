"""Questions of the kinds residents ask, made from any catalogue, with the titles that are right for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.misspell import SHORTHAND, colloquial, respelled, slip, with_affix, without_vowels
from bot.areas.catalogue.search import Entry
from bot.areas.catalogue.search.normalise import words

_PLAIN = frozenset(
    re.findall(r"\w+", "yang dan di ke dari untuk dengan dalam pada para oleh atau itu ini the of a an in on and to "
               "for by with from at is it as or si sang ala jilid edisi ed vol volume seri buku kelas no bagian")
)  # fmt: skip
_AROUND = (
    "buku {}", "novel {}", "cari buku {}", "ada {} ga", "min ada {} ga?", "ada buku {} gak", "buku tentang {}",
    "mau pinjam {}", "pinjem buku {} dong", "stok {} ada?", "punya buku {} tidak", "halo, ada {} gak ya",
    "kak mau nanya buku {} ada?", "{} masih ada ga kak", "saya mau cari buku yg judulnya {}", "bukunya {} tersedia?",
    "{} ado ndak", "den cari {}", "buku judulnya {}",
)  # fmt: skip
_IN_ENGLISH = ("novel {}", "buku {} bahasa inggris", "{} versi inggris", "ada {} ga", "{}")
_SHORT_AROUND = ("cari {}", "{} dong min", "bk {}", "pinjam {}", "ada bk {} gk", "{} ada ga", "novel {}", "{}")


@dataclass(frozen=True, slots=True)
class Question:
    kind: str
    text: str
    relevant: frozenset[int]


class Catalogue:
    """Which titles have which words, to know what is right for a question."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = {entry.id: entry for entry in entries}
        self.titles = {entry.id: words(entry.title) for entry in entries}
        self.authors = {entry.id: words(" ".join(entry.authors)) for entry in entries}
        self._holders: dict[str, set[int]] = defaultdict(set)
        for id_ in self.entries:
            for word in {*self.titles[id_], *self.authors[id_]}:
                self._holders[word].add(id_)
        self._sorted = sorted(self._holders)

    def holding(self, meant: Sequence[str]) -> frozenset[int]:
        """Titles that have each of the words, or one that begins so, in title or author."""
        found: set[int] | None = None
        for word in set(meant):
            here: set[int] = set()
            place = bisect_left(self._sorted, word)
            while place < len(self._sorted) and self._sorted[place].startswith(word):
                here |= self._holders[self._sorted[place]]
                place += 1
            found = here if found is None else found & here
        return frozenset(found or ())

    def has(self, word: str) -> bool:
        return word in self._holders


Make = Callable[[list[str], list[str], Random], str | None]
"""From the words meant (of the title, of its author) to what is typed; None when this title has no such question."""


def _each(change: Callable[[str, Random], str]) -> Make:
    return lambda title, _, rnd: " ".join(change(word, rnd) for word in title)


def _one(change: Callable[[str, Random], str], longest: bool = True) -> Make:
    def make(title: list[str], _: list[str], rnd: Random) -> str | None:
        at = max(range(len(title)), key=lambda i: len(title[i])) if longest else rnd.randrange(len(title))
        changed = change(title[at], rnd)
        return " ".join([*title[:at], changed, *title[at + 1 :]]) if changed != title[at] else None

    return make


def _twice(word: str, rnd: Random) -> str:
    return slip(slip(word, rnd) or word, rnd) if len(word) > 5 else slip(word, rnd)


def _torn(word: str, rnd: Random) -> str:
    at = rnd.randrange(2, len(word) - 1) if len(word) > 5 else 0
    return f"{word[:at]} {word[at:]}" if at else word


def _joined(title: list[str], _: list[str], rnd: Random) -> str:
    at = rnd.randrange(len(title) - 1)
    return " ".join([*title[:at], title[at] + title[at + 1], *title[at + 2 :]])


def _joined_slip(title: list[str], _: list[str], rnd: Random) -> str:
    return " ".join([slip(title[0] + title[1], rnd), *title[2:3]])


def _unfinished(title: list[str], _: list[str], rnd: Random) -> str | None:
    last = title[-1]
    return " ".join([*title[:-1], last[: rnd.randrange(3, len(last))]]) if len(last) > 4 else None


def _shuffled(title: list[str], _: list[str], rnd: Random) -> str | None:
    mixed = rnd.sample(title, len(title))
    return " ".join(mixed) if mixed != title and len(title) > 2 else None


def _informal(title: list[str], _: list[str], rnd: Random) -> str | None:
    typed = [SHORTHAND.get(word, word) for word in title]
    return " ".join(typed) if typed != title else None


def _affixed(title: list[str], _: list[str], rnd: Random) -> str | None:
    return _one(lambda word, rnd: with_affix(word, rnd) if 4 <= len(word) <= 7 else word, longest=False)(title, [], rnd)


def _colloquial(title: list[str], _: list[str], rnd: Random) -> str | None:
    typed = [colloquial(word) or word for word in title]
    return " ".join(typed) if typed != title else None


def _messy(title: list[str], authors: list[str], rnd: Random) -> str:
    return rnd.choice(_SHORT_AROUND).format(" ".join(slip(w, rnd) if rnd.random() < 0.6 else w for w in title))


def _by_author(change: Callable[[str, Random], str]) -> Make:
    def make(title: list[str], authors: list[str], rnd: Random) -> str | None:
        names = [name for name in authors if len(name) > 3][:2]
        if not names:
            return None
        typed = [change(names[0], rnd), *names[1:], *title[:1]]
        return " ".join(typed if rnd.random() < 0.5 else typed[::-1])

    return make


def _same(word: str, _: Random) -> str:
    return word


KINDS: dict[str, Make] = {
    "partial": _each(_same), "author_word": _by_author(_same), "typo_one": _one(slip), "typo_each": _each(slip),
    "typo_author": _by_author(slip), "vowel_drop": _each(lambda word, rnd: without_vowels(word, rnd, 0.8)),
    "informal": _informal, "filler": lambda title, _, rnd: rnd.choice(_AROUND).format(" ".join(title)),
    "messy": _messy, "affix": _affixed, "colloquial_verb": _colloquial, "spelling": _one(respelled),
    "join_split": lambda title, authors, rnd: (
        _joined(title, authors, rnd) if rnd.random() < 0.5 else _one(_torn)(title, authors, rnd)),
    "order": _shuffled, "prefix": _unfinished,
    "english_mix": lambda title, authors, rnd: rnd.choice(_IN_ENGLISH).format(
        _one(lambda word, rnd: respelled(word, rnd, by_ear=True))(title, authors, rnd) or " ".join(title)),
    "hard_two_edits": _each(_twice), "hard_join_typo": _joined_slip,
    "hard_vowel_all": _each(without_vowels),
}  # fmt: skip
_ENGLISH = frozenset(re.findall(r"\w+", "the of and in to for with my your how you from"))


def questions(catalogue: Catalogue, targets: Sequence[int], rnd: Random, most: int = 3) -> Iterator[Question]:
    """A question of a random kind for each target that allows one; right are all titles with the words meant."""
    common = Counter(word for id_ in catalogue.entries for word in set(catalogue.titles[id_]))
    for target in targets:
        made = _question(catalogue, target, rnd, most, common)
        if made:
            yield made


def _question(catalogue: Catalogue, id_: int, rnd: Random, most: int, common: Counter[str]) -> Question | None:
    kind = rnd.choice(["exact_title", "hard_single_word", *KINDS])
    title, authors = catalogue.titles[id_], catalogue.authors[id_]
    if kind == "exact_title":
        return Question(kind, catalogue.entries[id_].title, catalogue.holding(title))
    telling = [word for word in title if len(word) > 2 and word.isalpha() and word.isascii() and word not in _PLAIN]
    if kind == "english_mix" and not _ENGLISH & set(title):
        return None
    if kind == "hard_single_word":
        return _single(catalogue, telling, rnd, common)
    count = rnd.randrange(2, 6 if kind in ("informal", "order", "filler") else 4)
    if len(telling) < 2:
        return None
    places = sorted(rnd.sample(range(len(telling)), min(count, len(telling))))
    meant = [telling[place] for place in places]
    typed = KINDS[kind](meant, authors, rnd)
    if typed is None or len(typed.replace(" ", "")) < 3:
        return None
    if kind in ("author_word", "typo_author"):
        meant = [*[name for name in authors if len(name) > 3][:2], meant[0]]
    relevant = catalogue.holding(meant)
    return Question(kind, typed, relevant) if 0 < len(relevant) <= most else None


def _single(catalogue: Catalogue, telling: list[str], rnd: Random, common: Counter[str]) -> Question | None:
    rare = [word for word in telling if len(word) > 5 and common[word] <= 2]
    if not rare:
        return None
    word = rnd.choice(rare)
    typed = slip(word, rnd)
    if typed == word or catalogue.has(typed):
        return None
    return Question("hard_single_word", rnd.choice(("{}", "buku {}", "cari {}", "ada {} ga")).format(typed),
                    catalogue.holding([word]))  # fmt: skip
