"""What stands where an author should, and names nobody: "N.N.", "Anonim", "Tim Penyusun", "dkk."."""

from __future__ import annotations

import re

_DID = r"(?:pengarang|penulis|penyusun|penyunting|editor|penerjemah|redaksi|author|authors|writer|writers)(?:nya)?"
_NOT = r"(?:tidak|tak|tdk|tanpa|belum|bukan|no|not|without|un)"
_NOBODY = re.compile(
    rf"n\W{{0,2}}n|anonim(?:us|ous)?|anonym(?:us|ous)?|anon|unknown|noname|s\.?\s?n|t\.\s?p|t\.\s?n"
    rf"|(?:nama\s+)?(?:{_DID}\s+)?{_NOT}\s*(?:di|ter)?(?:nama|name|named|known|available|given|ada|kenal|ketahui|sebut(?:kan)?"
    rf"|cantum(?:kan)?|isi)(?:\s+{_DID})?"
    rf"|{_NOT}\s+(?:nama\s+)?{_DID}"
    rf"|(?:(?:tim|team|para|berbagai|beberapa|banyak|aneka|kumpulan|various|several|many)\s+)?{_DID}"
    r"|(?:tim|team|various|berbagai(?:\s+sumber)?)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:dkk|d\.k\.k|dll|et\.?,?\s?al(?:ii|ia)?|and others|(?:dan\s+)?(?:lain[\s-]?lain|kawan[\s-]kawan|lainnya))",
    re.IGNORECASE,
)
_AROUND = " \t[](){}<>.,;:*-–—_?/\"'“”"


def names_nobody(text: str) -> bool:
    """Whether a text in an author's place is nobody's name. An office is somebody: "Tim Penyusun Kamus"."""
    bare = " ".join(text.strip(_AROUND).split())
    return not bare or _NOBODY.fullmatch(bare) is not None or _OTHERS.fullmatch(bare) is not None


def names_others(text: str) -> bool:
    """Whether a text says no more than that there are others: "dkk.", "et al."."""
    return _OTHERS.fullmatch(" ".join(text.strip(_AROUND).split())) is not None
