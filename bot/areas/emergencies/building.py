"""How words are built: endings taken off, and what Minang and the spoken language say for it put back."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDING = re.compile(r"(.{3,}?)(?:nya|nyo|ny|ku|mu|lah|kah|an|in|kan|i)")
_ITS = re.compile(r"(?<=...)ny[ao]$")
_BEGINNINGS = tuple(
    (re.compile(found), put)
    for found, put in (
        (r"ta(?=[^aiueor])", "ter"),  # tajapik
        (r"ba(?=[^aiueor])", "ber"),  # badarah
        (r"ma(?=[mnl]|[rwy])", "me"),  # mangamuak
        (r"ka(?=[^aiueo])", "ke"),
        (r"ke(?=[^aiueo])", "ter"),  # kejepit
        (r"(?=ng|ny|m|n)", "me"),  # nabrak
    )
)
_SPOKEN = _BEGINNINGS[-2:]
_ENDS = tuple(
    (re.compile(found), put)
    for found, put in (
        (r"ua([kh])$", r"u\1"),  # masuak, jatuah
        (r"ia([kh])$", r"i\1"),
        (r"ua$", "ul"),  # dipukua
        (r"uik$", "ut"),  # hanyuik
        (r"ik$", "it"),  # tajapik
        (r"ek$", "at"),
        (r"ih$", "is"),
        (r"eh$", "as"),
        (r"e([a-z])$", r"a\1"),  # asep
        (r"o$", "a"),
    )
)


def built_like(word: str) -> Iterator[str]:
    """The word, without its ending, and as it would be in Indonesian: “tajapik” terjepit, “nabrak” menabrak."""
    stem = _ENDING.fullmatch(word)
    for one in (word, stem[1]) if stem else (word,):
        yield one
        ended = [one, *(end.sub(put, one) for end, put in _ENDS if end.search(one))]
        yield from ended[1:]
        for form in ended:
            yield from (put + begin.sub("", form, count=1) for begin, put in _BEGINNINGS if begin.match(form))


def other_forms(word: str) -> Iterator[str]:
    """The same word without “-nya”, and with the beginning that the spoken language drops or changes."""
    whole = _ITS.sub("", word)
    if whole != word:
        yield from other_forms(whole)
        yield whole
    yield from (put + begin.sub("", word, count=1) for begin, put in _SPOKEN if begin.match(word))


def done_to(root: str) -> Iterator[str]:
    """How it is said that somebody suffers it: “dipukul”, “dipukuli”, “terpukul”, “kepukul”."""
    yield from ("di" + root, f"di{root}i", f"di{root}in", f"di{root}kan", "ter" + root, "ke" + root)


def doing(root: str) -> Iterator[str]:
    """How it is said that somebody does it: “memukul”, “memukuli”, “mukulin”."""
    spoken = _nasal(root)
    for one in ("me" + spoken, spoken, *(["ny" + root[1:]] if root.startswith("c") else [])):
        yield from (one, one + "i", one + "in", one + "kan")


def _nasal(root: str) -> str:
    for first, put in (("p", "m"), ("t", "n"), ("k", "ng"), ("s", "ny")):
        if root.startswith(first):
            return put + root[1:]
    for firsts, put in (("bf", "m"), ("cdjz", "n"), ("gh", "ng"), ("aiueo", "ng")):
        if root[0] in firsts:
            return put + root
    return root
