"""Noise that people make: fillers around, words dropped, slips of the finger, letters doubled, how one is addressed."""

from __future__ import annotations

from random import Random

_BEFORE = "kak min pak bu bang uda uni halo permisi maaf mau tanya".split()
_AFTER = "kak ya min dong pak da ni makasih yaa nih sih".split()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def noisy(text: str, rnd: Random) -> str:
    """The same meaning, said a little otherwise."""
    words = text.split()
    if len(words) > 3 and rnd.random() < 0.25:
        del words[rnd.randrange(len(words))]
    words = [_slipped(word, rnd) if len(word) > 3 and rnd.random() < 0.12 else word for word in words]
    if rnd.random() < 0.3:
        words.insert(0, rnd.choice(_BEFORE))
    if rnd.random() < 0.3:
        words.append(rnd.choice(_AFTER))
    return " ".join(words)


def _slipped(word: str, rnd: Random) -> str:
    at = rnd.randrange(len(word))
    kind = rnd.randrange(4)
    if kind == 0 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[: at + 1] + word[at:]
    return word[:at] + rnd.choice(_LETTERS) + word[at + 1 :]
