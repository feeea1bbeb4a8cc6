"""Whether words say when a group would like to come: a day, a part of the year, or that any time will do."""

from __future__ import annotations

import re

from bot.base.reading.person_names import sounds_asked

_TIMES = frozenset(
    """hari tgl tanggal pagi siang sore malam minggu pekan bulan tahun semester ujian uts uas lebaran puasa ramadhan
    ramadan libur liburan sekolah awal akhir pertengahan tengah jam jm pukul pkl senin selasa rabu kamis jumat sabtu
    ahad sinayan salasa raba kamih jumaik saptu akaik besok bsk lusa isuak nanti segera secepatnya secepat kapan
    bebas terserah fleksibel sembarang siap weekday weekend januari februari maret april mei juni juli agustus
    september oktober november desember jan feb mar apr jun jul agu agt sep okt nov des week month morning afternoon
    day any anytime whenever soon flexible monday tuesday wednesday thursday friday saturday sunday tomorrow next
    end term holiday january february march may june july august october december habis setelah sesudah sebelum
    sabalun sasudah pokoknya manapun""".split()
)
_TOLD = frozenset(
    """kok kenapa mengapa sih ribet repot sempit kotor rusak mahal jelek galak jutek penuh dibilang bilang ditulis jawab
    dijawab tutup kecewa kemarin kemaren kmrn hilang mati mogok sakit capek pusing bingung""".split()
)
_MAY = frozenset("bisa boleh ga gak nggak kah ya kak kan mungkin apakah kalau kalo depan ini atau dan sekitar".split())
"""“Selasa pagi bisa ga?” is a wish all the same."""
_ANYTIME = re.compile(
    r"\bkapan\s*(?:saja|aja|pun|sajo|2)\b|\b(?:terserah|bebas|whenever|anytime|fleksibel)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+|\d+")


def says_when(text: str) -> bool:
    """Whether a time is among the words, and nothing is asked or complained of."""
    words = {word.casefold() for word in _WORD.findall(text)}
    if not words.isdisjoint(_TOLD):
        return False
    if _ANYTIME.search(text):
        return True
    wishes = words <= _TIMES | _MAY | {word for word in words if word.isdecimal()}
    return not words.isdisjoint(_TIMES) and (wishes or not sounds_asked(text))
