"""A cell taken into stretches: what stands between commas, before a title or behind a degree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.areas.catalogue.names import degrees, roles
from bot.areas.catalogue.names.letters import SUFFIXES

COMMA = re.compile(r"[,，،]")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}")
_TWO_INITIALS = re.compile(r"[A-Z]\.\s?[A-Za-z]\.?")
_DEGREES_OF_TWO = frozenset("SE SH ST MM MH MT MA SS SP SI".split())
_SHORTENED = frozenset("moh muh mhd abd ach sri tgk drs dra drg drh jos geo wm chr fr".split())
_SIGNS = re.compile(r"[,،，/;]")
_JOINTS = frozenset("dan and serta bersama dengan with oleh by editor penyunting penerjemah x karya tim".split())
_UNLISTED = re.compile(r"[SMAD]\.(?:[A-Z][A-Za-z]{0,5}\.?){1,3}")


@dataclass(slots=True)
class Stretch:
    """Words of one name, or of a family's name, or of a given one; and what stood beside them."""

    words: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    suffix: str = ""
    closed: bool = False
    """Degrees followed: whatever comes next is another person."""
    text: list[str] = field(default_factory=list)
    """The stretch as it was, titles and degrees too."""

    @property
    def name(self) -> str:
        """The words alone, without the stop that ends a record's field."""
        return " ".join([*self.words[:-1], _ended(self.words[-1])])

    @property
    def whole(self) -> str:
        """All of it, to be read again."""
        return " ".join(self.text)


def _ended(word: str) -> str:
    """ "Andrea." is "Andrea", "Haron-" is "Haron"; "S.", "Moh.", "an-" stay."""
    if word.endswith("-") and len(word) > 4:
        return word.rstrip("-")
    bare = word.rstrip(".")
    longer = len(bare) > 3 or (len(bare) == 3 and bare.lower() not in _SHORTENED and bare.isalpha())
    return bare if longer and "." not in bare else word


def cut(text: str, joint: re.Pattern[str]) -> list[str]:
    """The text cut at every joint that stands outside brackets."""
    parts, begin = [], 0
    for match in joint.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")") or before.count("[") > before.count("]"):
            continue
        parts.append(text[begin : match.start()])
        begin = match.end()
    return [*parts, text[begin:]]


def stretches(text: str) -> list[Stretch]:
    """The stretches of a text that names one person or several; [] where only degrees and titles stand."""
    found: list[Stretch] = []
    parts = [part for part in (part.strip() for part in cut(degrees.loosened(text), COMMA)) if part.strip(" .")]
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else ""
        if found and roles.in_front(part)[0] != part:
            found[-1].closed = True  # "Ani Contoh, editor: Budi Contoh"
        if not (found and _beside(found, part, following)):
            found.extend(_ended_by_a_role(part, found[-1] if found else None))
    return [one for one in found if one.words]


def _ended_by_a_role(part: str, last: Stretch | None) -> list[Stretch]:
    """What a part between commas holds; after "(editor)" and "[et al.]" another person begins."""
    bare = roles.without_brackets(part)
    within = list(_within(bare, last))
    if bare != part:
        within[-1].closed = True
        within[-1].text.append(part[len(bare) :].strip())
    return within


def _beside(found: list[Stretch], part: str, following: str) -> bool:
    """Whether a part between commas belongs to the name before it; if so, it is taken in there."""
    last = found[-1]
    whole, part = part, roles.without_brackets(part)
    if part.lower() in SUFFIXES:
        last.suffix = SUFFIXES[part.lower()]
    elif _degree_of(found, part, following):
        last.closed = True
        _without_degrees(last)
    elif all(map(degrees.title, part.split())) and not degrees.hajj(part):
        last.titles.extend(part.split())
    elif roles.stands_behind(part, last.name) or not roles.without_others(part):
        last.closed = True
    elif any(map(str.isalpha, part)):
        return False
    last.closed = last.closed or whole != part
    last.text[-1:] = [f"{last.text[-1]}, {whole}"]
    return True


def _degree_of(found: list[Stretch], part: str, following: str) -> bool:
    """After one name in capitals initials are a given name ("SALIM, S.E."), after one name a word that may be one."""
    last = found[-1]
    if not degrees.degree(part):
        beside = last.closed or degrees.degree(following)
        return bool(beside and last.words and _UNLISTED.fullmatch(part))
    if last.closed or len(last.words) != 1 or len(found) > 1:
        return True
    if last.titles or (len(last.words[0]) > 1 and degrees.degree(following)):
        return True
    if _TWO_INITIALS.fullmatch(part):
        return not last.words[0].isupper() and _degree_of_two(part)
    if last.words[0].isupper() and _INITIALS.fullmatch(part):
        return False
    return not degrees.doubtful(part)


def _without_degrees(one: Stretch) -> None:
    """Before a degree, or in a row, what stands behind a name is one without a comma, too: "Ani Contoh SH MH"."""
    while len(one.words) > 2 and _capital_degree(one.words[-1]) and (one.closed or _capital_degree(one.words[-2])):
        one.words.pop()
        one.closed = True
    if one.closed and len(one.words) > 1 and _degree_of_two(one.words[-1]):
        one.words.pop()


def _capital_degree(word: str) -> bool:
    return degrees.degree(word) and not degrees.doubtful(word)


def _degree_of_two(word: str) -> bool:
    return bool(_TWO_INITIALS.fullmatch(word)) and word.replace(".", "").replace(" ", "") in _DEGREES_OF_TWO


def _within(part: str, last: Stretch | None) -> Iterator[Stretch]:
    """A part between commas may hold more than one name: "Budi Contoh Dr. H. Ahmad Contoh", "S.Pd Ani Contoh"."""
    words = part.split()
    while last and words and degrees.surely_degree(words[0]):
        last.closed = True
        last.text[-1:] = [f"{last.text[-1]}, {words.pop(0)}"]
    one = Stretch()
    for place, word in enumerate(words):
        if one.words and _begins_another(one, words[place:]):
            one.closed = True
            yield one
            one = Stretch()
        _take(one, word, words[place + 1 :])
    if not part.isupper():
        _without_degrees(one)
    yield one


def _begins_another(one: Stretch, rest: list[str]) -> bool:
    """Whether a second name begins here: after degrees, or with a title after a whole name and before one."""
    named = [word for word in _until_titled(rest) if not degrees.surely_degree(word)]
    if one.closed:
        return bool(named) and not degrees.surely_degree(rest[0]) and not degrees.degree(rest[0])
    capital = not rest[0].islower() or rest[0] == "dr." or one.name.islower()
    sure = capital and degrees.title(rest[0]) and not degrees.hajj(rest[0])
    if one.words[0].isupper() and len(one.words[0]) > 2 and not one.words[-1].isupper() and one.words[-1][-1] != "-":
        return False  # "NOOR Dato Dr. Mohd. Yusof": a family's name, and no comma
    before = [word for word in one.words if not degrees.title(word)]
    return sure and len(before) > 1 and (len(named) > 1 or any(map(_looks_like_a_name, named)))


def _looks_like_a_name(word: str) -> bool:
    """Whether one word behind a title may be somebody: "Budi", and neither "M." nor "Med"."""
    bare = word.strip(".,()[]")
    lettered = len(bare) > 2 and bare.replace("'", "").replace("-", "").isalpha()
    return lettered and not degrees.initial(word) and not degrees.degree(word) and bare.lower() not in SUFFIXES


def titled_within(text: str) -> bool:
    """Whether a title stands between two names without a sign: "Ani Contoh Dr. Budi"; a family's name may be one."""
    for part in _SIGNS.split(degrees.loosened(text)):
        words = [word for word in part.split() if not degrees.hajj(word)]
        begins = [n for n in range(1, len(words)) if degrees.title(words[n]) and not degrees.title(words[n - 1])]
        if any(_two_names(words[:place], words[place:]) for place in begins):
            return True
    return False


def _two_names(before: list[str], after: list[str]) -> bool:
    """Nothing joins them, and the first is no family's name in capitals: "MADJID Prof. Dr. Nurcholis"."""
    joined = before[-1][-1] in "-–&+)]:" or before[-1].lower() in _JOINTS
    names = [word for word in after if not degrees.title(word)]
    family = len(before) == 1 and before[0].isupper() and not " ".join(names).isupper()
    return not joined and not family and _named(before) and _named(names)


def _named(words: list[str]) -> bool:
    return any(not degrees.title(word) and not degrees.degree(word) and word[0].isalpha() for word in words)


def _until_titled(rest: Iterable[str]) -> list[str]:
    """The words of the name that begins here, up to the next title."""
    words: list[str] = []
    for word in rest:
        if degrees.title(word) or degrees.honorary(word):
            if words:
                break
            continue
        words.append(word)
    return words


def _take(one: Stretch, word: str, rest: list[str]) -> None:
    """Put a word where it belongs: before the name, into it or behind it."""
    one.text.append(word)
    if rest and _before_the_name(one, word, rest):
        one.titles.append(word)
    elif (len(one.words) > 1 and degrees.surely_degree(word)) or (one.closed and degrees.degree(word)):
        one.closed = True
    else:
        one.words.append(word)


def _before_the_name(one: Stretch, word: str, rest: list[str]) -> bool:
    title = degrees.title(word) and (not degrees.hajj(word) or _hajj_stands(one, rest))
    if one.words:
        return title and (bool(one.titles) or not degrees.hajj(word)) and _family_alone(one)
    degree = degrees.degree(word) and degrees.title(rest[0]) and not degrees.doubtful(word)
    return title or degree or (bool(one.titles) and degrees.honorary(word))


def _family_alone(one: Stretch) -> bool:
    """ "ABDULLAH Prof. Dr. Mikrajuddin": a family's name in capitals, and no comma."""
    return len(one.words) == 1 and one.words[0].isupper()


def _hajj_stands(one: Stretch, rest: list[str]) -> bool:
    """ "H." is a title before a name that no initial begins, and a name of one word only after other titles."""
    return bool(rest) and not degrees.initial(rest[0]) and (len(rest) > 1 or bool(one.titles))
