"""“jambuka”, “acaraanak perpus”: two words written as one, where apart they ask for something and together they do not.

Titles are not taken apart: what is heard then has to be all that is said. Of 25,000 words of a real catalogue's titles
about one in two thousand would be.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.core.context import Context
from bot.chat.routing.registry import Registry

_FIRST = tuple(
    "jadwal jam acara buku kartu cara usul lokasi alamat kegiatan pesanan pesan terima tanya rak kelas lomba kontak "
    "nomor klub kursi tiket data bahasa ruang daftar hari survei target anak perpanjang pinjam denda syarat biaya "
    "laporan minat kapan tantangan sertifikat komunitas relawan kunjungan open book event".split()
)
"""How what people ask for begins."""
_SHORTEST, _MOST_WORDS = 6, 3


def apart(registry: Registry, context: Context, text: str) -> str:
    """The text with one of its words parted; as it is where that says nothing more."""
    words = text.casefold().split()
    if not 0 < len(words) <= _MOST_WORDS or not any(map(_may_be_two, words)):
        return text
    listener = registry.listener(context.off, context.permissions)
    if any(clause.heard or clause.chatter for clause in listener.hear(text)):
        return text
    for parted in _parted(words):
        clauses = listener.hear(parted)
        if len(clauses) == 1 and clauses[0].heard and clauses[0].heard.sure:
            return parted
    return text


def _may_be_two(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.startswith(_FIRST)


def _parted(words: list[str]) -> Iterator[str]:
    for n, word in enumerate(words):
        if _may_be_two(word):
            for first in _FIRST:
                if word.startswith(first) and len(word) > len(first) + 1:
                    yield " ".join([*words[:n], first, word[len(first) :], *words[n + 1 :]])
