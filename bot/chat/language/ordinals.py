"""Short words that go on with what was shown: “yang kedua”, “no 3”, “iya”, “ga jadi”, “yg lain”, “kalau lusa?”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from bot.base.reading.slang import FILLERS
from bot.base.reading.slips import Slips, hurried
from bot.chat.language.moments import day_at
from bot.chat.language.tokenizer import Word


class Goes(StrEnum):
    """How somebody goes on."""

    PICK = "pick"
    YES = "yes"
    NO = "no"
    MORE = "more"
    DAY = "day"
    AGAIN = "again"


LAST = -1
"""The number of the last one."""

_ORDINALS = {
    1: "pertama partamo awal first teratas",
    2: "kedua kaduo second",
    3: "ketiga katigo third",
    4: "keempat kaampek fourth",
    5: "kelima kalimo fifth",
    6: "keenam",
    7: "ketujuh",
    8: "kedelapan",
    LAST: "terakhir terbawah last bungsu",
}
_SHORTEST = 3
_NTH = re.compile(r"ke?(\d)")
_SPELT = {word: number for number, words in _ORDINALS.items() for word in words.split()}
_PLACES = {
    short: n for word, n in _SPELT.items() if word.isascii() for short in hurried(word) if len(short) > _SHORTEST
}
_PLACES |= _SPELT
"""“prtama” and “trkhir”, too."""
_ENDS = {"atas": 1, "bawah": LAST}
_LONG = 6  # letters from which a slip is forgiven
_SLIPS = Slips(name for name in _PLACES if len(name) >= _LONG)
_AROUND = FILLERS | frozenset(
    "yang nomor no nmr ke one saja aja pilih buka lihat liat buku acara judul itu tu satu ambil detail paling di ke"
    " dari nan coba the number pick please tempat tempatnya rak mana dimana ada apa masih tidak bisa kalau soal"
    " tentang pinjam pinjamkan dipinjam baca tolong".split()
)
_YES = frozenset(
    "iya ya yo iyo yoi boleh oke ok okay okey yes yup betul benar jadi lanjut setuju sip siap mau gas yakin".split()
)
_NO = frozenset("tidak jangan batal cancel no nope gajadi gakjadi urung nanti".split())
_TAGS = frozenset({"tidak"})  # “ada lagi ga”
_MORE = frozenset("lain lainnya lanjutan lagi berikut berikutnya selanjutnya next more tambah other sisanya".split())
_AGAIN = frozenset("ulang ulangi ulangin diulang diulangi repeat".split())
_TOLD_AGAIN = frozenset(
    "kirim kirimkan jawab jawaban jawabannya yang tadi barusan terakhir tampilkan please it".split()
)
"""“ulangi dong”, “kirim ulang yang tadi”."""
_BESIDE = FILLERS | frozenset(
    "deh saja dong lah nih tu itu jadi dulu yang ada apa juga kalau any show me buku acara selain dari tampilkan lihat"
    " please sure aja kok terus masih".split()
)
_BESIDE_DAYS = FILLERS | frozenset(
    "kalau bagaimana dengan terus trus hari tanggal buat untuk yang pas untuak what about how if on and then di"
    " ada apa juga dan begitu".split()
)
_TELLS = frozenset("yang nomor no nmr the number".split())
_DROPPED = [
    [{one} for one in ending.split()] for ending in ("tidak jadi", "tidak usah", "never mind", "forget it", "skip it")
]
"""What takes back all that was said before it."""
_UNDONE = frozenset("pesan pesannya booking usul pinjam cari tanya lihat lagi lai dulu saja beli lapor print".split())
_KEPT = frozenset("ikut datang hadir jadi mau simpan disimpan pakai".split())
_POINTS = frozenset({"yang", "si", "the"})
_HALF = frozenset({"boleh", "jadi", "mau"})
"""Yes alone; before other words they ask or say more."""
_NARROWS = frozenset("untuk buat khusus versi yang bahasa terbitan tahun for in".split())
_ASKS = frozenset(
    "apa siapa mana dimana berapa bagaimana kenapa kapan jam bayar pinjam dipinjam daftar ikut acara baru terbaru"
    " populer laris itu ini lain buka tutup kartu anggota denda balik kembali".split()
)
"""What says something of its own after “yang” or “buat”."""
_MOST_BESIDE, _MOST_DROPPED, _MOST_POINTED = 11, 6, 6
_MOST = 7  # words: a longer message says something of its own


def goes_on(words: Sequence[Word]) -> tuple[Goes, int] | None:
    """How these words go on with what was shown, and with PICK which one (1 is the first); None: they do not."""
    if not words or len(words) > _MOST:
        return None
    if number := _picked(words):
        return Goes.PICK, number
    if _said(words, _AGAIN, _BESIDE | _MORE | _TOLD_AGAIN):
        return Goes.AGAIN, 0
    if _said(words, _MORE, _BESIDE | _TAGS):
        return Goes.MORE, 0
    if _said(words, _NO, _BESIDE):
        return Goes.NO, 0
    if _said(words, _YES, _BESIDE):
        return Goes.YES, 0
    return (Goes.DAY, 0) if _is_day(words) else None


def named(words: Sequence[Word]) -> int | None:
    """The number in “mau ikut yang ketiga dong”: it is told by a word before it, whatever else is said."""
    found = [
        number
        for before, word in pairwise(words)
        if before.reads & _TELLS and (number := _place(word) or _number(word))
    ]
    return found[0] if len(found) == 1 and len(words) <= _MOST_BESIDE else None


def pointed_at(words: Sequence[Word]) -> frozenset[str]:
    """What “yang rafi aja” and “si ica” point at: the words that say something, few and behind one that points."""
    if not 1 < len(words) <= _MOST_POINTED or not words[0].reads & _POINTS:
        return frozenset()
    if any(word.reads & (_ASKS | _MORE) for word in words[1:]):
        return frozenset()
    return frozenset(word.plain for word in words[1:] if not (word.particle or word.reads & _AROUND))


def begins_with(words: Sequence[Word]) -> Goes | None:
    """Whether an answer begins with yes or no, and does not say the other as well."""
    said = [word for word in words if not (word.filler or word.particle)] or list(words)
    if not said or len(words) > _MOST_BESIDE:
        return None
    agrees, declines = (any(word.reads & told for word in words) for told in (_YES - _HALF, _NO))
    if said[0].reads & _NO and not said[0].reads & _TELLS:  # “no 2”
        return Goes.NO
    if is_dropped(words) or _is_kept(words):
        return Goes.NO
    return Goes.YES if said[0].reads & _YES and agrees and not declines else None


def _is_kept(words: Sequence[Word]) -> bool:
    """“saya tetap datang”: what was to be given up is not."""
    return any("tetap" in word.reads and then.reads & _KEPT for word, then in pairwise(words))


def narrows(words: Sequence[Word]) -> bool:
    """Whether it only says more of what was looked for: “buat anak 6 tahun”, “yang bahasa inggris”, “for kids”."""
    said = [word for word in words if not word.particle]
    return 1 < len(said) <= _MOST and not said[0].reads.isdisjoint(_NARROWS) and not _asks(said)


def _asks(words: Sequence[Word]) -> bool:
    return any(not word.reads.isdisjoint(_ASKS) for word in words)


def is_dropped(words: Sequence[Word]) -> bool:
    """Whether it ends in “ga jadi”, “never mind”: what was said before is taken back."""
    told = [word for word in words if not word.particle] or list(words)
    return _is_undone(told) or any(
        len(told) >= len(ending)
        and all(word.reads & one for word, one in zip(told[-len(ending) :], ending, strict=True))
        for ending in _DROPPED
    )


def _is_undone(told: Sequence[Word]) -> bool:
    """“eh tidak jadi pesannya”, “ndak jadi lai”: the rest is what was asked for, and no seat of theirs."""
    at = next((n for n, (a, b) in enumerate(pairwise(told[:3])) if "tidak" in a.reads and "jadi" in b.reads), None)
    if at is None or len(told) > _MOST_DROPPED or _asks(told):
        return False
    return len(told) > at + 2 and not told[at + 2].reads.isdisjoint(_UNDONE)


def _picked(words: Sequence[Word]) -> int | None:
    named = [place for word in words if (place := _place(word)) is not None]
    bare = [number for word in words if (number := _number(word)) is not None]
    rest = [word for word in words if _place(word) is None and _number(word) is None]
    if len(named) + len(bare) != 1 or any(word.reads.isdisjoint(_AROUND) for word in rest):
        return None
    return named[0] if named else bare[0] or None


def _number(word: Word) -> int | None:
    """“2”, “k3”, “ke3”."""
    written = _NTH.fullmatch(word.plain)
    return int(written[1]) if written else word.number


def _place(word: Word) -> int | None:
    placed = next((_PLACES[one] for one in word.reads if one in _PLACES), _ENDS.get(word.plain))
    return placed if placed is not None or len(word.plain) < _LONG else _slipped(word.plain)


@lru_cache(maxsize=1024)
def _slipped(word: str) -> int | None:
    """“peratma”, where nothing else of the kind is near."""
    near = _SLIPS.near(word)
    return next((n for name, n in _PLACES.items() if name in near), None) if near else None


def _said(words: Sequence[Word], told: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether at least one of these is said, and nothing else of weight."""
    said = [word for word in words if word.reads & told]
    return bool(said) and all(word.reads & (told | beside) or word.filler or word.particle for word in words)


def _is_day(words: Sequence[Word]) -> bool:
    """Whether nothing is said but a day: “kalau lusa?”, “hari minggu gimana”."""
    at, days = 0, 0
    while at < len(words):
        if found := day_at(words, at):
            at, days = found[0][0], days + 1
        elif words[at].reads & _BESIDE_DAYS or words[at].filler or words[at].particle:
            at += 1
        else:
            return False
    return days > 0
