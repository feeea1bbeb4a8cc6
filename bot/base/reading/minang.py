"""Minang words as Indonesian ones: the sounds that differ by rule (“hapuih” hapus, “palatihan” pelatihan)."""

from __future__ import annotations

_BEGINNINGS = "ma:me pa:pe ka:ke ta:ter ta:te ba:ber ba:be"
_ENDINGS = """
uik:ut uik:up uih:us uah:uh iah:ih iak:ik uak:uk uang:ung iang:ing ua:ul ua:ur ia:il ia:ir ek:at ek:ap eh:as
o:a aik:it aik:at aik:ap a:ar a:al i:ir u:ur u:ul ah:as ak:at ak:ap an:kan uan:ukan oh:uh
"""
_WITHIN = "ua:u ia:i o:a"
_SHORTEST = 2
"""Letters of a word that must stay beside what is changed."""


def _pairs(table: str) -> list[tuple[str, str]]:
    return [(said, meant) for entry in table.split() for said, _, meant in [entry.partition(":")]]


_BEGUN, _ENDED, _HELD = _pairs(_BEGINNINGS), _pairs(_ENDINGS), _pairs(_WITHIN)


def indonesian_forms(word: str) -> set[str]:
    """What a word may be in Indonesian, if it is Minang; most of these are no words, and the reader looks which are."""
    once = _changed(word)
    return (once | {form for one in once for form in _changed(one)}) - {word}


def _changed(word: str) -> set[str]:
    found = {meant + word[len(said) :] for said, meant in _BEGUN if _fits(word, said) and word.startswith(said)}
    found |= {word[: -len(said)] + meant for said, meant in _ENDED if _fits(word, said) and word.endswith(said)}
    for said, meant in _HELD:
        at = word.find(said, 1)
        if at > 0:
            found.add(word[:at] + meant + word[at + len(said) :])
    return found


def _fits(word: str, part: str) -> bool:
    return len(word) >= len(part) + _SHORTEST
