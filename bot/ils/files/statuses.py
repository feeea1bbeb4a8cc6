"""Whether a copy is in, as lists of copies say it: "Tersedia", "Dipinjam", "Hilang"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.base.reading.text import fold

_SAID = {
    "free": "tersedia|ada|available|ready|on shelf|di rak|ada di rak|di tempat|kembali|sudah kembali|dikembalikan",
    "loaned": "dipinjam|sedang dipinjam|terpinjam|keluar|belum kembali|on loan|loaned|checked out|borrowed",
    "missing": "hilang|tidak ada|tidak ditemukan|missing|lost",
    "not_for_loan": "tidak dipinjamkan|tidak untuk dipinjam|baca di tempat|tandon|perbaikan|rusak|not for loan",
}
_MEANT = {word: status for status, words in _SAID.items() for word in words.split("|")}


def read(text: str) -> str:
    """Our status for a list's word; "" for another."""
    return _MEANT.get(fold(text), "")


def are_statuses(cells: Iterable[str]) -> bool:
    """Whether all that is said in some cells is whether a copy is in."""
    told = [cell for cell in cells if cell.strip(" -")]
    return bool(told) and all(map(read, told))
