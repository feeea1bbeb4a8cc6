"""Under which facets a title is filed: by its class, the words of its title and subjects, its language and audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.areas.catalogue.search.facets import FACETS
from bot.areas.catalogue.search.normalise import ROMAN

_MOST_GRADES = 8
_GRADE = "kelas"


def token(name: str) -> str:
    """The word a facet is filed under: none that a title could have."""
    return "qx" + name.replace("_", "")


def tokens(title: Sequence[str], subjects: Sequence[str], number: str, language: str, audience: str) -> str:
    """All of a title, joined; `number` is its class (“2X4.12”), the words are normalised."""
    found = {*_by_words(title), *_by_words(subjects), *_by_class(number)}
    if audience in ("child", "teen"):
        found.add(audience)
    found.update(f"l{language}" for _ in [0] if language)
    for grade in _grades(title):
        found.update((f"g{grade}", "xsd" if grade < 7 else "xsmp" if grade < 10 else "xsma"))
    return " ".join(sorted(map(token, found)))


def _by_words(words: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        for rest, name in _HELD.get(word, ()):
            if not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                yield name


def _by_class(number: str) -> Iterator[str]:
    for length in range(1, len(number) + 1):
        yield from _CLASSES.get(number[:length], ())
    if number:
        yield f"c{number[:3].lower()}"


def _grades(title: Sequence[str]) -> Iterator[int]:
    """The school years that follow the word: “kelas 4, 5, 6”, “kelas XI”."""
    for place, word in enumerate(title):
        if word == _GRADE:
            for following in title[place + 1 : place + 1 + _MOST_GRADES]:
                number = ROMAN.get(following, following)
                if not number.isdigit() and following not in ("sd", "smp", "sma", "dan", "mi", "mts", "ma"):
                    break
                if number.isdigit() and 1 <= int(number) <= 12:
                    yield int(number)


def _held() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for facet in FACETS.values():
        for first, *rest in facet.held:
            table.setdefault(first, []).append((tuple(rest), facet.name))
    return table


def _by_beginning() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for facet in FACETS.values():
        for beginning in facet.classes:
            table.setdefault(beginning, []).append(facet.name)
    return table


_HELD, _CLASSES = _held(), _by_beginning()
