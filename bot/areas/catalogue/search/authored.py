"""Who wrote it, where a question names nobody but an author: “buku tereliye yg baru”, “karya pramudya semua”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.areas.catalogue.search.asked import About, Group, is_light
from bot.areas.catalogue.search.expand import Thesaurus
from bot.areas.catalogue.search.facets import FACETS
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.matching import Shelf, all_of, any_way
from bot.areas.catalogue.search.normalise import words
from bot.areas.catalogue.search.question import reading_of
from bot.areas.catalogue.search.score import Row, Scored
from bot.areas.catalogue.search.stages import Search
from bot.areas.catalogue.search.types import Answer, Confidence
from bot.areas.catalogue.search.verdict import hit_of, in_order

_NEWEST = frozenset("baru terbaru anyar teranyar newest latest new recent".split())
_ASKS_FOR_WORKS = _NEWEST | frozenset(
    "buku bukunya buku2 novel novelnya karya karyanya karangan tulisan semua semuanya lain lainnya koleksi pengarang"
    " penulis paling nulis menulis ditulis books novels works by".split()
)
_LONGEST_NAME, _INITIALS = 5, 3
_SHORTEST, _LONG = 6, 9  # letters of a word that may be mistyped, and mistyped twice
_FIRST, _MOST = 8, 250
"""Titles looked at for a name, and of somebody's own."""
_YEARS = range(1700, 2200)


def by_author(
    question: str, asked: About, said: Answer, search: Search, parts: tuple[Shelf, Lexicon, Thesaurus], limit: int
) -> Answer | None:
    """All that somebody wrote, where the words that count are their name; None elsewhere."""
    typed = words(question)
    name = [text for text in typed if not is_light(text) and text not in _ASKS_FOR_WORKS]
    if not 0 < len(name) <= _LONGEST_NAME or not (asked.mended or all(map(_is_a_form, asked.groups))):
        return None
    best = next((one for one in _tried(name, said, search, parts) if _wrote(one)), None)
    if best is None:
        return None
    shelf = parts[0]
    own = list(dict.fromkeys(_wrote(best)))
    if len(own) == 1 and (_ASKS_FOR_WORKS.isdisjoint(typed) or not _rather_a_name(own[0], shelf)):
        return None
    rows = shelf.matching("{authors} : (" + all_of([any_way([word]) for word in own]) + ")", _MOST)
    found = in_order(map(best.scorer.score, rows), newest=None if _NEWEST.isdisjoint(typed) else _year)
    hits = tuple(hit_of(one) for one in found[:limit])
    if said.confidence is Confidence.SURE and said.corrected:
        return replace(said, hits=hits)
    return replace(said, hits=hits, confidence=Confidence.SURE, corrected=None, heard=" ".join(own), about=True)


def _is_a_form(group: Group) -> bool:
    return all(name in FACETS and FACETS[name].kind == "form" for name in group.names)


def _tried(
    name: Sequence[str], said: Answer, search: Search, parts: tuple[Shelf, Lexicon, Thesaurus]
) -> Iterator[Scored]:
    """What is found for the name as it was searched, alone, and with its words mended, the best first."""
    if said.confidence is Confidence.SURE:
        yield from in_order(search.best.values())[:1]
        return
    yield from in_order(search.best.values())[:_FIRST]
    shelf, lexicon, thesaurus = parts
    alone = _spelt_out(name, lexicon)
    for texts in dict.fromkeys((tuple(alone), tuple(_mended(alone, thesaurus)))):
        again = Search(shelf, lexicon, thesaurus)
        again.as_meant(reading_of(texts))
        yield from in_order(again.best.values())[:_FIRST]


def _wrote(scored: Scored) -> list[str]:
    """The words of the authors that the question's words met, where all of them met one that they may well be."""
    row, pairs = scored.row, zip(scored.scorer.reading, scored.met, strict=True)
    met = [(word.text, term) for word, (_, term) in pairs if word.needed and word.text not in _ASKS_FOR_WORKS]
    if not all(term and term in row.authors for _, term in met):
        return []
    beside = len(met) > 1 and any(text == term for text, term in met)
    return [term for _, term in met] if all(_may_be(text, term, beside=beside) for text, term in met) else []


def _may_be(text: str, name: str, *, beside: bool) -> bool:
    """Whether a word is a name but for a slip; a short one only beside another of the name that is right."""
    most = 2 if len(text) >= _LONG else 1
    long_enough = text == name or beside or len(text) >= _SHORTEST
    return long_enough and text[0] == name[0] and OSA.distance(text, name, score_cutoff=most) <= most


def _rather_a_name(word: str, shelf: Shelf) -> bool:
    """Whether a word is more often an author's than a title's."""
    wrote, named = (shelf.matching("{" + column + f'}} : "{word}"', _MOST) for column in ("authors", "title extra"))
    return len(wrote) >= len(named)


def _spelt_out(name: Sequence[str], lexicon: Lexicon) -> list[str]:
    """“jk rowling” is J. K. Rowling."""
    first, *rest = name
    initials = rest and len(first) <= _INITIALS and not lexicon.known([first])
    return [*(first if initials else [first]), *rest]


def _mended(name: Sequence[str], thesaurus: Thesaurus) -> list[str]:
    """Each word as the nearest one of the catalogue: what staff say it means is known by that."""
    senses = thesaurus.loose(set(name), 1)
    nearest = {text: max(one.ways, key=lambda way: one.ways[way], default=text) for text, one in senses.items()}
    return [text if senses[text].known else nearest[text] for text in name]


def _year(row: Row) -> int:
    return max((int(word) for word in row.extra if word.isdigit() and int(word) in _YEARS), default=0)
