"""Marks that were spoken to a telephone: “bisa tidak tanda tanya”, “wc kotor titik tolong dibersihkan”.

The words are also words: “Titik Nol”, “ayah saya koma”. So a mark counts where a sentence ends before it, and another
begins after it or nothing does.
"""

from __future__ import annotations

import re

_MARKS = {
    "tanda tanya": "?",
    "tando tanyo": "?",
    "question mark": "?",
    "tanda seru": "!",
    "exclamation mark": "!",
    "titik dua": ":",
    "baris baru": "\n",
    "paragraf baru": "\n",
    "new line": "\n",
    "full stop": ".",
    "titik": ".",
    "koma": ",",
}
_SPOKEN = re.compile(rf"\s+({'|'.join(_MARKS)})(?=\s|$)", re.IGNORECASE)
_TYPED = re.compile(r"[?!;:]|[,.](?:\s|$)")
_NAMED = frozenset(
    """dan atau artinya apa arti
    buku novel judul judulnya komik film tentang soal pakai memakai fungsi penggunaan gambar
    simbol huruf sebuah satu dua tiga empat setiap tiap pada di ke dari sampai dalam sedang sempat keadaan
    kondisi masih jadi bertanda kata cari cariin ada baca bab the a of about book""".split()
)
"""Words after which it is spoken of."""
_GOES_ON = frozenset(
    """nol balik temu api didih beku berat awal akhir jenuh kritis buta cerah koordinat lokasi kumpul rawan
    hitam putih terang tolak tengah pusat diabetik panjang lama""".split()
)
"""Words before which it is no mark: “titik nol”."""
_BEGINS = frozenset(
    """soalnya saya aku kami kita sy terus trus jadi kalau kalo tolong apakah apa ada mohon terima makasih
    karena tapi tetapi dan lalu kemudian yang itu ini bisa boleh mau minta besok nanti assalamualaikum selamat
    kak pak bu halo atau sekarang anak berapa kapan bagaimana dimana siapa mana cari carikan umur usia kelas
    nomor alamat tanggal tidak jangan sudah belum harus perlu kira untuk sama juga petugasnya bukunya please can
    i is do how what where when and but thank""".split()
)
_LONG, _FEW, _FEWEST = 6, 4, 2
"""Words that a text has where a single mark within it counts; before a full stop; before any mark."""


def undictated(text: str) -> str:
    """The text with its spoken marks as signs; the same where none were spoken."""
    found = [one for one in _SPOKEN.finditer(text) if _is_mark(text, one)]
    if not found or (_TYPED.search(text) and len(found) == 1 and found[0].end() < len(text)):
        return text
    sure = len(found) > 1
    for one in reversed(found):
        if (
            sure
            or _MARKS[one[1].casefold()] == "\n"
            or _ends(text, one)
            or (len(text.split()) >= _LONG and _next(text, one) in _BEGINS)
        ):
            text = text[: one.start()] + _MARKS[one[1].casefold()] + text[one.end() :].replace("\n ", "\n", 1)
    return re.sub(r"\n[ ]+", "\n", text).strip() if text else text


def _is_mark(text: str, one: re.Match[str]) -> bool:
    before = text[: one.start()].split()
    least = _FEW if one[1].casefold() in ("titik", "koma", "titik dua") else _FEWEST
    if len(before) < least:
        return False
    if _MARKS[one[1].casefold()] == "\n":
        return not _ends(text, one)
    if before[-1].casefold().strip(",.") in _NAMED:
        return False
    return _next(text, one) not in _GOES_ON and not (_ends(text, one) and _MARKS[one[1].casefold()] in (",", ":"))


def _ends(text: str, one: re.Match[str]) -> bool:
    return not text[one.end() :].strip()


def _next(text: str, one: re.Match[str]) -> str:
    after = text[one.end() :].split(maxsplit=1)
    return after[0].casefold().strip(",.?!") if after else ""
