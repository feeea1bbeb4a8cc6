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


def _meant_by(table: str) -> dict[str, list[str]]:
    """What each part that is said may stand for."""
    found: dict[str, list[str]] = {}
    for said, _, meant in (entry.partition(":") for entry in table.split()):
        found.setdefault(said, []).append(meant)
    return found


_BEGUN, _ENDED, _HELD = _meant_by(_BEGINNINGS), _meant_by(_ENDINGS), _meant_by(_WITHIN)
_LONGEST = max(map(len, _ENDED))


def indonesian_forms(word: str) -> set[str]:
    """What a word may be in Indonesian, if it is Minang; most of these are no words, and the reader looks which are."""
    once = _changed(word)
    return (once | {form for one in once for form in _changed(one)}) - {word}


def _changed(word: str) -> set[str]:
    """Looked up by the word's own ends: a message's words take dozens of these."""
    found = set[str]()
    for size in range(1, min(_LONGEST, len(word) - _SHORTEST) + 1):
        found.update(meant + word[size:] for meant in _BEGUN.get(word[:size], ()))
        found.update(word[:-size] + meant for meant in _ENDED.get(word[-size:], ()))
    for said, ways in _HELD.items():
        at = word.find(said, 1)
        if at > 0:
            found.update(word[:at] + meant + word[at + len(said) :] for meant in ways)
    return found
