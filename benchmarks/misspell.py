"""How residents misspell: slips, swallowed vowels, other spellings, other forms of a word, joined and torn words."""

from __future__ import annotations

import re
from random import Random

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {letter: (row, column) for row, line in enumerate(_KEYBOARD) for column, letter in enumerate(line)}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OTHER_SPELLINGS = (
    ("f", "p"), ("v", "f"), ("v", "p"), ("kh", "h"), ("kh", "k"), ("sy", "s"), ("dh", "d"), ("q", "k"), ("x", "ks"),
    ("ph", "f"), ("z", "j"), ("sh", "s"), ("sh", "sy"), ("ts", "s"), ("th", "t"), ("gh", "g"), ("u", "oe"),
    ("oe", "u"), ("j", "dj"), ("c", "tj"), ("ps", "s"), ("ai", "e"), ("au", "o"), ("k", "c"), ("mm", "m"),
    ("ll", "l"), ("ss", "s"), ("nn", "n"), ("pp", "p"), ("y", "i"),
)  # fmt: skip
_BY_EAR = (
    ("ea", "i"), ("ee", "i"), ("oo", "u"), ("ch", "c"), ("igh", "i"), ("ck", "k"), ("c", "k"), ("th", "t"), ("th", "d"),
    ("tion", "sion"), ("ph", "f"), ("v", "f"), ("ll", "l"), ("y", "i"), ("sh", "s"), ("kn", "n"), ("wh", "w"),
)  # fmt: skip
SHORTHAND = {
    "yang": "yg", "dengan": "dgn", "untuk": "utk", "dalam": "dlm", "dan": "dn", "tidak": "tdk", "pada": "pd",
    "dari": "dr", "tentang": "ttg", "seperti": "spt", "sudah": "sdh", "jangan": "jgn", "karena": "krn", "orang": "org",
    "anak": "ank", "tahun": "thn", "hari": "hr", "bulan": "bln", "jalan": "jln", "rumah": "rmh", "bahasa": "bhs",
    "kelas": "kls", "matematika": "mtk", "indonesia": "indo", "banyak": "byk", "lebih": "lbh", "juga": "jg",
    "bisa": "bs", "cara": "cr", "belajar": "bljr", "pendidikan": "pend", "kita": "kt", "aku": "ak", "saja": "sj",
}  # fmt: skip


def slip(word: str, rnd: Random) -> str:
    """One slip of the finger: a letter swapped, lost, doubled, added, or a neighbouring key."""
    at = rnd.randrange(len(word))
    kind = rnd.randrange(5)
    if kind == 0 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[: at + 1] + word[at:]
    if kind == 3:
        return word[:at] + rnd.choice(_LETTERS) + word[at:]
    return word[:at] + rnd.choice(_neighbours(word[at])) + word[at + 1 :]


def _neighbours(letter: str) -> str:
    row, column = _PLACE.get(letter, (1, 4))
    near = [a for a, (r, c) in _PLACE.items() if a != letter and abs(r - row) <= 1 and abs(c - column) <= 1]
    return "".join(near) or _LETTERS


def without_vowels(word: str, rnd: Random, chance: float = 1.0) -> str:
    """The word with its vowels left out, each with a chance; words that would all but vanish are left alone."""
    if sum(c not in "aeiou" for c in word) < 2:
        return word
    return "".join(c for c in word if c not in "aeiou" or rnd.random() > chance)


def respelled(word: str, rnd: Random, by_ear: bool = False) -> str:
    """The word in another spelling, or as heard; unchanged when nothing in it can be."""
    pairs = [pair for pair in (_BY_EAR if by_ear else _OTHER_SPELLINGS) if pair[0] in word]
    if not pairs:
        return word
    written, other = rnd.choice(pairs)
    return word.replace(written, other, 1)


def with_affix(root: str, rnd: Random) -> str:
    """Another word of the root's family, with the nasal that its first letter asks for."""
    return rnd.choice((nasal(root), "di" + root, "ber" + root, "ter" + root, root + "nya", root + "an", root + "kan",
                       "ke" + root + "an", "pe" + nasal(root)[2:] + "an", nasal(root) + "kan", root))  # fmt: skip


def nasal(root: str, start: str = "me") -> str:
    """The active verb of a root: tanam gives menanam, cari mencari, ajar mengajar."""
    first = root[0]
    if first in "aeioughk":
        return start + "ng" + (root[1:] if first == "k" else root)
    if first in "pbfv":
        return start + "m" + (root[1:] if first == "p" else root)
    if first == "s":
        return start + "ny" + root[1:]
    if first in "tdcjz":
        return start + "n" + (root[1:] if first == "t" else root)
    return start + root


def colloquial(verb: str) -> str | None:
    """Chat's form of an active verb: menanam is nanam, menggunakan nggunain; None for other words."""
    found = re.fullmatch(r"me((?:ng|ny|n|m)?)(.{3,})", verb)
    if not found:
        return None
    said = found[1] + found[2]
    return said[:-3] + "in" if said.endswith("kan") and len(said) > 6 else said
