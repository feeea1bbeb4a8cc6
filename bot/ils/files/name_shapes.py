"""What a text looks like: the name of a person, of a publisher, or surely none, as many a title is."""

from __future__ import annotations

import re

from bot.base.reading.nobody import names_nobody
from bot.base.reading.text import fold

_MARKS = re.compile(r"[\d:?!()\"“”]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]*)*")
_PARTICLES = frozenset(
    "bin binti van von de del da der den al el ibn st dan and serta dkk et dr drs ir prof h hj kh".split()
)
_OF_TITLES = frozenset(
    "di ke yang untuk dari pada dalam tentang atau itu ini si sang para bagi oleh sebagai tanpa kepada antara demi "
    "akan "
    "the of in to for on with your my how what why "
    "buku kisah cerita belajar panduan pedoman sejarah pendidikan bahasa ilmu dasar pengantar kamus ensiklopedi "
    "ensiklopedia matematika fisika kimia biologi cara mengenal anak dunia kumpulan hukum ekonomi manajemen "
    "teknik islam "
    "agama indonesia resep budidaya atlas novel teori metode metodologi penelitian strategi seri tafsir fiqih hadis "
    "akuntansi statistika psikologi sosiologi politik komputer pemrograman masakan dongeng rakyat puisi antologi kitab "
    "rahasia negeri kota desa adat budaya tanaman kesehatan praktis mudah lengkap modern umum sekolah siswa guru kelas "
    "history introduction english science world book guide story".split()
)
_HOUSES = frozenset(
    "pustaka press penerbit gramedia publishing publisher publishers mizan bentang kpg grasindo erlangga elex "
    "komputindo republika kompas balai noura gagasmedia yudhistira deepublish prenada prenadamedia rajawali grafindo "
    "rajagrafindo rosdakarya alfabeta aksara kanisius salemba serangkai yrama university cv pt ugm kemdikbud depdikbud "
    "kemendikbud departemen kementerian pariwara esis djambatan ghalia hasta zikrul books".split()
)
"""Words of publishers' names that hardly stand in a title."""
_LONGEST = 5


def is_no_name(text: str) -> bool:
    """Whether a text can be no person's name: it has a figure, a word of titles, or too many of them."""
    if names_nobody(text):
        return False
    if _MARKS.search(text):
        return True
    words = _WORD.findall(text)
    lower = [word for word in words if word.islower() and word not in _PARTICLES]
    told = _OF_TITLES.intersection(fold(text).split())
    parts = [part for part in re.split(r"[,;&/]|\bdan\b", text) if part.strip()]
    return bool(
        told
        or (lower and not text.islower() and "," not in text)
        or any(len(part.split()) > _LONGEST for part in parts)
    )


def is_house(text: str) -> bool:
    """Whether a text is plainly a publisher's name."""
    return bool(_HOUSES.intersection(fold(text).split()))
