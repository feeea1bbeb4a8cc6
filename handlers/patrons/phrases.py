"""Words about cards, and how frequent questions about them are put."""

from __future__ import annotations

import re

LINK = (
    "(hubungkan|sambungkan|tautkan|link) (kartu|nomor) [anggota|member|perpustakaan|saya]*",
    "(hubungkan|sambungkan|tautkan) keanggotaan [saya]",
)
MINE = (
    "kartu [anggota|member|perpustakaan] (saya|ku|aku)",
    "(lihat|tampilkan|cek|mana|buka) kartu [anggota|member|perpustakaan] [saya|ku]",
    "kartu (anggota|member) digital [saya]",
)
ASKED = {
    "join": "bagaimana cara menjadi anggota perpustakaan",
    "extend": "bagaimana cara memperpanjang kartu anggota",
    "lost": "kartu anggota saya hilang",
}
"""How staff are likely to have put it among the frequent questions."""
_NUMBER = re.compile(r"(?<![\w/])(?=[A-Za-z./-]{0,5}\d)[A-Za-z0-9][A-Za-z0-9./-]{3,39}(?!\w)")


def number_in(text: str) -> str | None:
    """A member's number within words, “hubungkan kartu M0012”; None where none, or several."""
    found = _NUMBER.findall(text)
    return found[0] if len(found) == 1 else None
