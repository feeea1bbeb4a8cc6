"""When a message asks one of the frequent questions: the words that matter are those of a wording, or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

MOST = 60
MOST_WORDINGS = 8
LONGEST_QUESTION, LONGEST_ANSWER = 200, 1500
_ENOUGH = 0.66
_LEAST_OF_SAID, _LEAST_OF_ONE = 0.34, 0.5
_MOST_WORDS = 16
_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(.{3,}?)(?:nya|nyo|kah|lah|ku|mu)")
_AROUND = re.compile(r"ke(.{4,})an")
_BEGINNING = re.compile(r"(?:me(?:ng|ny|m|n)?|di|ber|ter|pe(?:ng|m|n)?)(?=[a-z]{4})")
_SHORT = dict(
    pair.split(":")
    for pair in (
        "brp:berapa bara:berapa barapo:berapa gmn:bagaimana gimana:bagaimana baa:bagaimana dmn:mana dima:mana"
        " dimana:mana kmana:mana kpn:kapan pw:password sandi:password wa:whatsapp telp:telepon tlp:telepon hp:telepon"
        " telat:terlambat kena:bayar bayaran:bayar member:anggota bikin:buat ktp:ktp free:gratis fotocopy:fotokopi"
        " print:cetak ngeprint:cetak ilang:hilang wc:toilet mushola:musala musholla:musala ado:ada"
    ).split()
)
_EMPTY = frozenset(
    "yang dan di ke dari untuk dengan apa apakah ada itu ini saya kami kita anda kak min admin pak bu mas mbak uda uni"
    " berapa bagaimana kapan mana siapa kenapa bisa boleh mau ingin tolong mohon dong sih ya kah nya tidak gak ga nggak"
    " ndak belum sudah kalau kalo jika adalah aja saja kok nih tuh lagi juga atau pada perpustakaan perpus pustaka"
    " tanya nanya numpang info halo hai assalamualaikum sini sana cara caranya harus perlu".split()
)


@dataclass(frozen=True)
class Entry:
    """One question with other ways to ask it, and the answer. `id` 0: not kept yet."""

    question: str
    answer: str
    wordings: tuple[str, ...] = ()
    id: int = 0


def best(entries: Iterable[Entry], text: str) -> Entry | None:
    """The entry that `text` surely asks for; the first of those that fit best. None for anything else."""
    asked = meaning(text)
    if not asked or len(asked) > _MOST_WORDS:
        return None
    rated = [(max(_likeness(asked, meaning(said)) for said in (one.question, *one.wordings)), one)
             for one in entries]  # fmt: skip
    score, found = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return found if score >= _ENOUGH else None


@lru_cache(maxsize=1024)
def meaning(text: str) -> tuple[str, ...]:
    """The words that say what is asked, each once; of a question that has none, all."""
    words = [_plain(word) for word in _WORD.findall(text.casefold())]
    telling = [word for word in words if word not in _EMPTY]
    return tuple(dict.fromkeys(telling or words))


def _plain(word: str) -> str:
    """The word without what hangs on it: “dendanya”, “keterlambatan” and “telat” are “denda” and “lambat”."""
    word = _SHORT.get(word, word)
    ended = _ENDING.fullmatch(word)
    word = ended[1] if ended else word
    around = _AROUND.fullmatch(word)
    word = _SHORT.get(word, around[1] if around else word)
    return _BEGINNING.sub("", word, count=1)


def _likeness(asked: Sequence[str], said: Sequence[str]) -> float:
    """How far all that was asked is met, and all that could be asked; 0 where that is too little of the latter.

    A single word is no question unless it is most of one: “buku” asks for no fines.
    """
    if not said:
        return 0.0
    met = sum(any(_alike(word, other) for other in said) for word in asked)
    if met / len(said) < (_LEAST_OF_SAID if len(asked) > 1 else _LEAST_OF_ONE):
        return 0.0
    return 0.7 * met / len(asked) + 0.3 * met / len(said)


def _alike(left: str, right: str) -> bool:
    if left == right:
        return True
    if min(len(left), len(right)) < 5 or left[0] != right[0]:
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
