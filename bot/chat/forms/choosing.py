"""An answer that is a sentence around one of those offered: “hmm yang kedua deh”, “untuk anak sd lah”.

The whole label has to be said (of “SD/MI” or “Pelatihan atau lokakarya” one half), and of one answer alone. A question
chooses nothing; neither does what says “bukan” before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.base.html import plain
from bot.base.reading.person_names import sounds_asked
from bot.base.reading.slang import CHATTER, FILLERS, READ_AS
from bot.chat.forms.options import match_option

Options = Sequence[tuple[str, str]]

_WORD = re.compile(r"[^\W_]+")
_HALVES = re.compile(r"\s*/\s*|\s+(?:atau|or)\s+|\s*,\s*")
_LIGHT = (
    FILLERS
    | CHATTER
    | frozenset(
        """pilih ambil pakai pake yang nan untuk buat bagi di ke pada dengan sama dan jadi kayaknya sepertinya rasanya
        mungkin paling kira2 kalau bisa itu ini tadi saja sajo jawab jawaban jawabannya opsi pilihan nomor no jenis
        jenisnya taruh tempatnya tempat i think the a for in please one maybe rather choose pick option number
        lebih suka juga masih""".split()
    )
) - {"tidak", "no", "yes", "ya", "iya", "belum", "sudah", "gak", "ga", "nggak", "enggak", "ndak"}
_NOT = frozenset("tidak bukan jangan not".split())
_PLACES = {
    "pertama": 1, "partamo": 1, "satu": 1, "atas": 1, "teratas": 1, "first": 1, "awal": 1, "kedua": 2, "kaduo": 2,
    "dua": 2, "second": 2, "ketiga": 3, "katigo": 3, "tiga": 3, "third": 3, "keempat": 4, "kaampek": 4, "empat": 4,
    "kelima": 5, "kalimo": 5, "lima": 5, "keenam": 6, "terakhir": -1, "terbawah": -1, "bawah": -1, "last": -1,
}  # fmt: skip
_MIDDLE = frozenset("tengah tangah middle".split())
_POINTS = frozenset("yang nan nomor no nmr pilihan opsi jawaban ke the number option".split())
_YES = frozenset(
    "ya iya iyo y yes yap yup pernah sudah ada bisa mau boleh bersedia setuju ikut perlu betul benar punya sure".split()
)
_NO = frozenset("tidak no nope jangan bukan never not gak nggak ga".split())
_PLAIN = ({"ya", "tidak"}, {"yes", "no"})
_MOST = 10


def meant_option(text: str, options: Options) -> str | None:
    """The value that a sentence chooses; None where it chooses none, or may choose two."""
    words = _read(text)
    if not words or len(words) > _MOST or sounds_asked(text):
        return None
    return (
        _bare(text, options)
        or _placed(words, options)
        or _named(words, options)
        or (_agreed(words) if {plain(label).casefold() for _, label in options} in _PLAIN else None)
    )


def bare_option(text: str, options: Options) -> str | None:
    """The value whose label is all that is said: “di aula aja”."""
    return match_option(text, options) or _bare(text, options)


def _read(text: str) -> list[str]:
    """The words as they are meant; who says “nggak pernah” has never: what is not yet, is not."""
    read = (READ_AS.get(word, word) for word in _WORD.findall(text.casefold()))
    return ["tidak" if word == "belum" else word for word in read]


def _bare(text: str, options: Options) -> str | None:
    words = _WORD.findall(text)
    while words and words[0].casefold() in _LIGHT:
        words.pop(0)
    while words and words[-1].casefold() in _LIGHT:
        words.pop()
    said = "".join(words).casefold()
    exact = [value for value, label in options if "".join(_WORD.findall(plain(label).casefold())) == said]
    return exact[0] if said and len(exact) == 1 else None


def _placed(words: Sequence[str], options: Options) -> str | None:
    """“yang kedua”, “pilihan pertama aja”, “yang tengah”: nothing else is said."""
    rest = [word for word in words if word not in _LIGHT and word not in _POINTS]
    if len(rest) != 1 or not (_POINTS & {*words} or rest[0].startswith("ke")):
        return None
    [said] = rest
    if said in _MIDDLE:
        return options[len(options) // 2][0] if len(options) % 2 else None
    place = _PLACES.get(said) or (int(said) if said.isdecimal() and len(said) < 3 else 0)
    return options[place - (place > 0)][0] if place and place <= len(options) else None


def _named(words: Sequence[str], options: Options) -> str | None:
    """The answer of whose label most words are said, where no other has as many."""
    said = {value: _met(words, plain(label)) for value, label in options}
    most = max(said.values(), default=0)
    best = [value for value, met in said.items() if met == most]
    return best[0] if most and len(best) == 1 else None


def _met(words: Sequence[str], label: str) -> int:
    """How many words of a label, or of a half of it, are said; 0 where one of them is not, or where it is denied."""
    return max((_all_said(words, half) for half in (label, *_HALVES.split(label))), default=0)


def _all_said(words: Sequence[str], label: str) -> int:
    wanted = _read(label)
    heavy = [word for word in wanted if word not in _LIGHT] or wanted
    if not heavy or not {*heavy} <= {*words}:
        return 0
    at = words.index(heavy[0])
    denied = {*words[max(0, at - 2) : at]} & _NOT and not {*heavy} & _NOT
    return 0 if denied else len(heavy)


def _agreed(words: Sequence[str]) -> str | None:
    """“pernah kak” and “belum tuh”: whatever denies is no, else the first word says yes."""
    if {*words} & _NO:
        return "no"
    said = [word for word in words if word in _YES or word not in _LIGHT]
    return "yes" if said and said[0] in _YES else None
