"""Under which facets a title is filed: by its class, the words of its title and subjects, its language and audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.areas.catalogue.search.facets import CHILDRENS, COMFORT, FACETS
from bot.areas.catalogue.search.normalise import ROMAN

GROWN = "grown"
"""A story, and for no child."""
FOR_CHILDREN = frozenset(("learning_to_read", "bedtime", "gift_child"))
_CHILDRENS_SUBJECTS = frozenset("anak children childrens kids paud tk balita".split())
_ADVENTURES = frozenset(("fantasy", "detective", "horror", "comic"))
"""What comforts nobody, whatever is in the title: “Harry Potter dan Relikui Kematian”."""
_GROWN_UP = frozenset(("detective", "horror", "romance", "college", "computers"))
_STORIES = _GROWN_UP | {"fiction", "stories", "poetry", "drama", "philosophy", "humor", "biography"}
_MOST_GRADES = 8
_GRADE = "kelas"


def token(name: str) -> str:
    """The word a facet is filed under: none that a title could have."""
    return "qx" + name.replace("_", "")


def tokens(title: Sequence[str], subjects: Sequence[str], number: str, language: str, audience: str) -> str:
    """All of a title, joined; `number` is its class (“2X4.12”), the words are normalised."""
    found = {*_by_words(title), *_by_words(subjects), *_by_class(number)}
    found |= _for_whom(found, audience)
    found -= _not_for_them(found, title, subjects, audience)
    found.update(f"l{language}" for _ in [0] if language)
    for grade in _grades(title):
        found.update((f"g{grade}", "xsd" if grade < 7 else "xsmp" if grade < 10 else "xsma"))
    return " ".join(sorted(map(token, found)))


def _for_whom(found: AbstractSet[str], audience: str) -> AbstractSet[str]:
    """The audience that a list names; a story that it gives to none of the young is for grown-ups."""
    if audience in ("child", "teen"):
        return {audience}
    return {GROWN} if audience == "general" and found & _STORIES else set()


def _not_for_them(
    found: AbstractSet[str], title: Sequence[str], subjects: Sequence[str], audience: str
) -> AbstractSet[str]:
    """What only sounds so: “Anak Semua Bangsa” is for no child, “Relikui Kematian” comforts nobody."""
    wrong = set(COMFORT) if found & _ADVENTURES else set()
    told = not _CHILDRENS_SUBJECTS.isdisjoint(subjects)
    if not told and (audience in ("teen", "general") or (not audience and found & _STORIES and _only_says(title))):
        wrong |= {"child", "preschool"}
    if wrong & {"child"} or (audience != "child" and found & _GROWN_UP and not found & CHILDRENS):
        wrong |= FOR_CHILDREN
    return wrong


def _only_says(title: Sequence[str]) -> bool:
    """Whether “anak” is all in a title that speaks of children."""
    return "child" not in _by_words([word for word in title if word != "anak"])


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
