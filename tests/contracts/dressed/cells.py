"""What happens to the values of one cell on their way: numbers' dress, names turned round, signs nobody sees."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import pairwise
from random import Random

from tests.contracts.dressed.books import family_last

UNSEEN = ("\u200b", "\u200e", "\ufeff", "\u2060", "\u202a")
_BEFORE = ("", "", "", "Prof. Dr. ", "Dr. ", "Drs. ", "Hj. ", "Ir. ")
_BEHIND = ("", "", "", ", M.Pd.", ", S.Kom., M.Kom.", ", Ph.D.", ", S.Ag")
_NOTES = ("[pseud.]", "(alm.)", "[nama pena]")
_LIKE = {"0": "O", "1": "l"}
BLANKS = ("-", "--", "?", "…", "n/a", "(-)", "NULL")
"""What stands for nothing in any column."""
NOBODIES = ("NN", "N.N.", "Anonim", "Tim Penyusun", "tanpa pengarang", "Tidak diketahui")
"""What stands in an author's place and is nobody's name."""
_SPELT = ("nol", "satu", "dua", "tiga", "empat", "lima")
JOINTS = ("; ", ";", " dan ", " & ", " / ", "/", "\n", "<>")
"""What stands between two names. `<>` stands for SLiMS's way to write a list."""
NUMBERS = ("plain", "plain", "float", "formula", "apostrophe", "unseen", "blanks")
ISBNS = (*NUMBERS, "hyphens", "named", "exponent")


def number(draw: Random, value: str, dress: str) -> str:
    """A whole number in some dress."""
    match dress if value.isdecimal() else "":
        case "float":
            return f"{value}.0"
        case "formula":
            return f'="{value}"'
        case "apostrophe":
            return f"'{value}"
        case "unseen":
            return draw.choice(UNSEEN) + value
        case "blanks":
            return f" {value}\u00a0"
    return value


def isbn(draw: Random, value: str, dress: str) -> str:
    """An ISBN in some dress of which it can be had back."""
    match dress if value.isdecimal() and len(value) == 13 else "":
        case "hyphens":
            return draw.choice("-‑– ").join((value[:3], value[3:6], value[6:8], value[8:12], value[12]))
        case "named":
            return f"ISBN {value}"
        case "exponent":
            return f"{value[0]}.{value[1:]}E+12"
    return number(draw, value, dress)


def in_words(value: str) -> str:
    """A number of copies as somebody says it."""
    return _SPELT[int(value)] if value.isdecimal() and int(value) < len(_SPELT) else value


def stopped(value: str) -> str:
    """A number that ends in a stop, as in a list that somebody has typed: "10."."""
    return f"{value}."


def lettered(draw: Random, value: str) -> str:
    """A year with a letter among its figures, as a scan or a tired typist has it: "20O3", "l998"."""
    letters = [place for place, figure in enumerate(value) if figure in _LIKE]
    if not (value.isdecimal() and len(value) == 4 and letters):
        return value
    place = draw.choice(letters)
    return value[:place] + _LIKE[value[place]] + value[place + 1 :]


def zeros_lost(value: str) -> str:
    """A class number that a spreadsheet took for a number: "005" is 5, "297" is 297.0."""
    if not (value.isdecimal() and len(value) == 3):
        return value
    return value.lstrip("0") if value.startswith("0") else f"{value}.0"


def with_others(draw: Random, people: str) -> str:
    """The names with what says that others are not named."""
    return f"{people}{draw.choice((', dkk', ' dkk.', ' et al.', ', et al.', ' [et al.]'))}"


def lost_isbn(value: str) -> str:
    """What is left of an ISBN in a column that was too narrow."""
    return f"{value[0]}.{value[1:6]}E+12"


def names(draw: Random, authors: Sequence[str], joint: str, *, inverted: bool, titled: bool) -> str:
    """Several people in one cell."""
    if joint == "\n" and 2 * sum(map(family_last, authors)) <= len(authors):
        joint = "; "  # one name, broken in two lines, would look like this
    if "&" in joint and not all(family_last(one) or family_last(other) for one, other in pairwise(authors)):
        joint = "; "  # a firm may be called so
    told = [_noted(draw, _name(draw, one, inverted=inverted, titled=titled)) for one in authors]
    return "".join(f"<{one}>" for one in told) if joint == "<>" else joint.join(told)


def _noted(draw: Random, name: str) -> str:
    """Now and then with what a cataloguer notes beside it."""
    return f"{name} {draw.choice(_NOTES)}" if draw.random() < 0.04 and name.isascii() and "," not in name else name


def _name(draw: Random, name: str, *, inverted: bool, titled: bool) -> str:
    if inverted and family_last(name):
        given, _, family = name.rpartition(" ")
        return f"{family.upper() if draw.random() < 0.3 and family.isascii() else family}, {given}"
    if titled and family_last(name):
        return f"{draw.choice(_BEFORE)}{name}{draw.choice(_BEHIND)}"
    return name


def text(draw: Random, value: str, dress: str) -> str:
    """A text with what careless programs do to it."""
    match dress if value else "":
        case "entities":
            return html.escape(value).replace("&#x27;", draw.choice(("&#039;", "&#x27;", "&apos;")))
        case "twice":
            return html.escape(html.escape(value))
        case "unseen":
            return value[:2] + draw.choice(UNSEEN) + value[2:]
        case "blanks":
            return f"  {value}".replace(" ", draw.choice((" ", "\u00a0", "  "))) + "\t"
    return value


TEXTS = ("plain", "plain", "entities", "twice", "unseen", "blanks")
