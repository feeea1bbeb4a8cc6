"""Exclamations: words that say a feeling and nothing else, known by how they sound: “wah”, “aduuuh”, “wkwk”, “woi”.

Few sounds are made so: a vowel with a breath before or behind it, a call, a sigh, laughter. A few names sound alike.
"""

from __future__ import annotations

import re

from bot.base.reading.slips import drawn_in

LAUGHTER = re.compile(r"a?(?:w[okw]*k[owk]*|(?:h[aieu]){2,}h?|h[aeiu]h[aeiu]h?|hm+|(?:xi){2,}|z{2,})")
_BREATH = re.compile(r"[whydnjl]?[aiueo]{1,2}h+|[wh]?[aeiou]{2,3}h+")
"""“ah”, “wah”, “nah”, “yah”, “duh”, “loh”, “huah”."""
_LONGER = re.compile(r"(?:[wh]?a|ha)(?:d[ue]+h|lah)|idih|oalah|ya?elah?|alamak|ondeh?|a?stag[ah]+")
"""“aduh”, “waduh”, “hadeh”, “idih”, “halah”, “oalah”, “yaelah”."""
_CALL = re.compile(r"[wh]?[aoeu]{1,2}[iy]|e+u+y|y[eu]+[ps]+|y[eao]+y+|w[oe]+w+|h[ou]+r+(?:e+|[ae]y+)")
"""“woi”, “oi”, “hai”, “euy”, “yes”, “yay”, “wow”, “hore”."""
_SIGH = re.compile(
    r"(?:ck)+c?|p+f+t*|f{2,}|h[ui]+f+t*|p?s{2,}t+|br+|r{2,}|g+r{2,}|t[sc]k|hi+k?s+|z+|h+m+|e+he*m+|u+h+m+"
)
"""“ckck”, “pfft”, “huft”, “psst”, “hiks”, “hmm”, “ehm”."""
_SAID = frozenset(
    "anjay anjir anjrit buset busyet ampun astaghfirullah astagfirullah masyaallah subhanallah alhamdulillah cie ciee "
    "asik asyik asiik mantul lol omg ups oops ouch yuk yok ayo ayok cus cuss gas lha kok koq".split()
)
_NAMES = frozenset("nuh noah leah lea ai wei hui hoy ady uwi ayi".split())
"""People are called so."""
_SHAPES = (LAUGHTER, _BREATH, _LONGER, _CALL, _SIGH)


def is_exclamation(word: str) -> bool:
    """Whether a word says a feeling and nothing else."""
    word = drawn_in(word.casefold().strip(".,!?…-~"))
    return bool(word) and word not in _NAMES and (word in _SAID or any(one.fullmatch(word) for one in _SHAPES))
