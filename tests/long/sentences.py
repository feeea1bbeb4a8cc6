"""Whatever somebody may type, made of a number: matters by area, registers, noise, scripts, up to 4096 letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.long.matters import AFTER, BEFORE, CHANGES_OF_MIND, HOLES, MATTERS, MINANG, ODD, SHORTER

LONGEST = 4096  # of a message of Telegram
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SCRIPTS = "абвгдежзи", "あいうえおかき", "กขคงจฉช", "אבגדהוז", "ابتثجحخ", "ꦲꦤꦕꦫꦏ", "αβγδεζη", "ᬅᬓᬕᬗ"
_PICTURES = "😀😭🙏📚❤️🔥👍🏽🇮🇩🎉😡🤣🧒"


class Kind(StrEnum):
    """What a text is."""

    SAID = "said"  # asks or tells something
    CHANGE_OF_MIND = "change of mind"
    ODD = "odd"  # anything at all
    TITLE = "title"


@dataclass(frozen=True)
class Text:
    """What is typed. `no_name`: it is so plainly said that nobody may be called so."""

    typed: str
    kind: Kind

    @property
    def no_name(self) -> bool:
        return self.kind in (Kind.SAID, Kind.CHANGE_OF_MIND)


def text_of(seed: int) -> Text:
    """The text of a number; every number has one, always the same."""
    rnd = Random(seed)
    draw = rnd.random()
    if draw < 0.08:
        return Text(
            _around(rnd, rnd.choice(CHANGES_OF_MIND)) if draw < 0.02 else rnd.choice(CHANGES_OF_MIND),
            Kind.CHANGE_OF_MIND,
        )
    if draw < 0.25:
        return Text(_shown(_odd(rnd)), Kind.ODD)
    said = " ".join(_matter(rnd) for _ in range(rnd.choices((1, 2, 3, 40), (80, 14, 5, 1))[0]))
    return Text(_shown(said), Kind.SAID)


def _matter(rnd: Random) -> str:
    """A sentence of one matter, in one register, with what is said around it."""
    said = rnd.choice(MATTERS[rnd.choice(sorted(MATTERS))])
    filled = re.sub(r"\{(\w+)\}", lambda hole: rnd.choice(HOLES[hole[1]]), said)
    return _around(rnd, rnd.choice(_REGISTERS)(filled, rnd))


def _formal(said: str, rnd: Random) -> str:
    return said[:1].upper() + said[1:]


def _in(words: Mapping[str, str]) -> Callable[[str, Random], str]:
    def write(said: str, rnd: Random) -> str:
        for plain, meant in words.items():
            if rnd.random() < 0.8:
                said = re.sub(rf"\b{plain}\b", meant, said)
        return said.rstrip("?") if rnd.random() < 0.5 else said

    return write


def _dictated(said: str, rnd: Random) -> str:
    return re.sub(r"[?,.!]", "", said.casefold())


def _angry(said: str, rnd: Random) -> str:
    return said.upper().rstrip("?") + "!" * rnd.randint(1, 6)


def _clumsy(said: str, rnd: Random) -> str:
    """One or two slips of the finger in long words."""
    words = said.split(" ")
    for n in rnd.sample(range(len(words)), min(2, len(words))):
        if len(words[n]) > 4:
            words[n] = _slipped(words[n], rnd)
    return " ".join(words)


def _slipped(word: str, rnd: Random) -> str:
    at = rnd.randrange(1, len(word) - 1)
    return rnd.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] * rnd.randint(2, 5) + word[at + 1 :],
        word[:at] + rnd.choice(_LETTERS) + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ))  # fmt: skip


_REGISTERS = (_formal, _in(SHORTER), _in(MINANG), _dictated, _angry, _clumsy, lambda said, rnd: said.casefold())


def _around(rnd: Random, said: str) -> str:
    before = f"{rnd.choice(BEFORE)} " if rnd.random() < 0.3 else ""
    return before + said + (f" {rnd.choice(AFTER)}" if rnd.random() < 0.3 else "")


def _odd(rnd: Random) -> str:
    return rnd.choice((_listed, _pictured, _foreign, _random_words, _endless, _broken, _any_letters))(rnd)


def _listed(rnd: Random) -> str:
    return rnd.choice(ODD)


def _pictured(rnd: Random) -> str:
    return "".join(rnd.choice(_PICTURES) for _ in range(rnd.randint(1, 30)))


def _foreign(rnd: Random) -> str:
    letters = rnd.choice(_SCRIPTS)
    return " ".join("".join(rnd.choices(letters, k=rnd.randint(1, 9))) for _ in range(rnd.randint(1, 12)))


def _random_words(rnd: Random) -> str:
    return " ".join("".join(rnd.choices(_LETTERS, k=rnd.randint(1, 14))) for _ in range(rnd.randint(1, 25)))


def _endless(rnd: Random) -> str:
    """Up to the longest message there is, of one thing again and again."""
    piece = rnd.choice(
        (_matter(rnd) + " ", rnd.choice(ODD) + " ", rnd.choice(_PICTURES), rnd.choice(_LETTERS), "?", "\n")
    )
    return (piece or "x") * (rnd.choice((500, 2000, LONGEST)) // max(1, len(piece)))


def _broken(rnd: Random) -> str:
    said = _matter(rnd)
    return said[rnd.randrange(len(said)) :] + rnd.choice(ODD)


def _any_letters(rnd: Random) -> str:
    return "".join(chr(rnd.randrange(32, 0xD7FF)) for _ in range(rnd.randint(1, 40)))


def _shown(typed: str) -> str:
    """As Telegram sends it: no more than so many UTF-16 units, and never nothing."""
    cut = typed.encode("utf-16-le", "ignore")[: 2 * LONGEST].decode("utf-16-le", "ignore").strip()
    return cut or "x"
