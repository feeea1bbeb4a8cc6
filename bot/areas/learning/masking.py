"""Words without whoever they may tell of: what is not known to be an ordinary word becomes ▢.

Digits go, names go, and so does whatever stands where a name is told (“nama saya …”, “atas nama …”), known or not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from bot.areas.learning.names import NAMES, WORDS_TOO
from bot.base.reading.invisible import seen
from bot.base.reading.people_words import THANKS
from bot.base.reading.slang import CHATTER, FILLERS, PARTICLES, READ_AS, TAGS
from bot.base.taught import Lexicon

HIDDEN = "▢"
MOST_WORDS = 30
_TYPED = re.compile(r"[^\W_]+(?:['’‘`ʼ.@][^\W_]+)*")
_MARKS = re.compile(r"['’‘`ʼ]")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_ENDING = re.compile(r"(.{3,}?)(?:nya|nyo|kah|lah)")
_AGAIN = re.compile(r"([^\W\d_]{2,})2")
_SENTENCE = re.compile(r"[.!?\n]\s*$")
_TELLS = frozenset("nama namaku namanya namo bernama panggilan dipanggil name named a.n".split())
"""A name follows, whatever it is besides."""
_OF_WHOM = frozenset(
    "saya aku sy ak den ambo gue anak anakku anaknya adik kakak suami istri ibu bapak ayah my is i am lengkap dan"
    " peserta orang tua murid siswa".split()
)
_ADDRESSES = frozenset(
    "pak bu bapak ibu bang bg abang kak kakak mas mbak uda uni adik dik dek adek om tante ustad ustadz ustadzah buya si"
    " datuak datuk nenek kakek oma opa haji hajah saya aku den ambo anak anakku anaknya ponakan cucu im iam mr mrs miss"
    " dan sama dengan an bunda mama papa ayah teman".split()
)
"""A name may follow."""
_NO_NAMES = frozenset(
    "di ke dari yang apa siapa buku penulis pengarang acara judul perpustakaan tidak salah belum sudah umur usia kelas"
    " untuk buat mau ingin daftar ikut bisa boleh sakit tolong itu ini ganti ubah the of book for".split()
)
_MOST_OF_A_NAME = 4
_GREETINGS = frozenset("salam assalamualaikum alaikum waalaikumsalam halo hai selamat makasih".split())
_TIMES = frozenset("pagi siang sore malam".split())
"""At the beginning they greet."""


@dataclass(frozen=True)
class Masked:
    """What is left to read: each word as it was typed, small, or ▢."""

    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """In one line."""
        return " ".join(self.words)

    @property
    def key(self) -> tuple[str, ...]:
        """The words that say what is meant, as they are read, in the order of the alphabet: who says it otherwise says
        the same."""
        read = _telling([_read(word) for word in self.words])
        telling = [word for word in read if word not in FILLERS and word not in PARTICLES]
        kept = [word for word in telling if word not in _GREETINGS]
        return tuple(sorted(kept or telling))

    @property
    def mark(self) -> str:
        """What it is known by: the same for the same words, and nothing of when or who."""
        return blake2b(" ".join(self.key or self.words).encode(), digest_size=6).hexdigest()

    @property
    def readable(self) -> int:
        """How many words can be read that say something."""
        return sum(word != HIDDEN for word in self.key)

    @property
    def teachable(self) -> bool:
        """Whether they can be told from others: what is hidden stands for any word."""
        hidden = sum(word == HIDDEN for word in self.key)
        return self.readable > 0 if not hidden else self.readable >= max(2, hidden)

    @property
    def talk(self) -> bool:
        """Whether it is small talk and no more: “oke sip”."""
        return all(_read(word) in CHATTER for word in self.words)


@dataclass(frozen=True)
class _Token:
    plain: str
    large: bool  # written with a capital where no sentence begins
    first: bool


def masked(text: str, lexicon: Lexicon) -> Masked:
    """What of a text may be kept."""
    tokens = _tokens(seen(text))
    hidden = _told(tokens)
    titled = sum(one.large or one.first for one in tokens) * 2 > len(tokens) + 1
    words = [
        HIDDEN if n in hidden or not _stays(tokens, n, lexicon, titled=titled) else one.plain
        for n, one in enumerate(tokens)
    ]
    return Masked(tuple(words))


def typed(text: str) -> Masked:
    """The same with nothing hidden: to be compared, and kept nowhere."""
    return Masked(tuple(one.plain for one in _tokens(seen(text))))


def unmasked(words: str) -> Masked:
    """The same from how it was kept."""
    return Masked(tuple(words.split()))


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TYPED.finditer(text):
        begins = not found or bool(_SENTENCE.search(text[: match.start()]))
        large = match[0][:1].isupper() and not match[0].isupper()
        found.append(_Token(_plain(match[0]), large and not begins, large and begins))
        if len(found) == MOST_WORDS:
            break
    return found


def _plain(typed: str) -> str:
    text = unicodedata.normalize("NFKD", typed.lower())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return _DRAWN_OUT.sub(r"\1", _MARKS.sub("", text))


def _told(tokens: Sequence[_Token]) -> set[int]:
    """The places of what stands where a name is told."""
    hidden: set[int] = set()
    for n, one in enumerate(tokens):
        if one.plain in _TELLS:
            hidden |= _name_from(tokens, n + 1)
    return hidden


def _name_from(tokens: Sequence[_Token], start: int) -> set[int]:
    at = start
    while at < len(tokens) and tokens[at].plain in _OF_WHOM and not tokens[at].large:
        at += 1
    taken: set[int] = set()
    while at < len(tokens) and len(taken) < _MOST_OF_A_NAME:
        plain, large = tokens[at].plain, tokens[at].large
        ordinary = plain in _NO_NAMES or (bool(taken) and (plain in FILLERS or plain in PARTICLES))
        if ordinary and not large:
            break
        taken.add(at)
        at += 1
    return taken


def _stays(tokens: Sequence[_Token], n: int, lexicon: Lexicon, *, titled: bool) -> bool:
    """Whether a word may be read: it is known, and no name here."""
    one = tokens[n]
    forms = _forms(one.plain)
    if not forms or forms & NAMES:
        return False
    if _is_thanks(tokens, n):
        return True
    if forms & WORDS_TOO and (one.large or one.first or (n and tokens[n - 1].plain in _ADDRESSES)):
        return False
    if forms & lexicon.firm:
        return True
    return not (one.large and not titled) and any(form in lexicon for form in forms)


def _is_thanks(tokens: Sequence[_Token], n: int) -> bool:
    """“terima kasih”, “kasih tau”: a name otherwise."""
    pairs = {(tokens[at].plain, tokens[at + 1].plain) for at in (n - 1, n) if 0 <= at < len(tokens) - 1}
    return tokens[n].plain == "kasih" and any(pair in THANKS for pair in pairs)


def _forms(plain: str) -> frozenset[str]:
    """A word as typed, and as it is read; none for what has digits or signs in it."""
    if again := _AGAIN.fullmatch(plain):
        plain = again[1]
    if not plain.isalpha():
        return frozenset()
    ended = _ENDING.fullmatch(plain)
    return frozenset({plain, ended[1]} if ended else {plain})


def _telling(words: list[str]) -> list[str]:
    """Without a greeting before, and without what only asks or thanks after: “pagi kak, … bisa ga? terima kasih”."""
    start, end = 0, len(words)
    while start < end - 1 and (words[start] in _GREETINGS | _TIMES or words[start] in PARTICLES):
        start += 1
    while end > start + 1 and (words[end - 1] in TAGS or words[end - 1] in FILLERS):
        end -= 1
    if words[start:end][-2:] == ["terima", "kasih"] and end - start > 2:
        return _telling(words[start : end - 2])
    return words[start:end]


def _read(word: str) -> str:
    """What a word says, as everything that listens reads it."""
    meant = READ_AS.get(word)
    if meant is None and (ended := _ENDING.fullmatch(word)):
        return READ_AS.get(ended[1], ended[1])
    return meant or word
