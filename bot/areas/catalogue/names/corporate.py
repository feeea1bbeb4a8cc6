"""Offices, teams and firms: their words stay in their order, and "dan" in their names joins no people."""

from __future__ import annotations

import re

from bot.base.reading.text import fold

_FIRST_LISTED = (
    "dinas kementerian kementrian departemen badan direktorat universitas institut sekolah tim yayasan "
    "lembaga perpustakaan pusat balai majelis republik komisi panitia redaksi penerbit ikatan himpunan "
    "asosiasi persatuan perhimpunan dewan kantor pemerintah pemda pemkot pemkab provinsi propinsi "
    "kabupaten kota menteri pimpinan dirjen kelompok gerakan fakultas jurusan program sanggar "
    "laboratorium biro sekretariat mahkamah komite jaringan koperasi satuan gabungan asistensi politeknik "
    "pondok museum puslitbang pusdiklat bappenas bappeda komando markas federasi serikat partai bps bpk "
    "bpkp lipi brin mpr dpr dprd dpd polri tni mui society commission agency university institute "
    "committee association department ministry organization organisation council bank press publishing "
    "inc ltd pt cv media studio team staff books editors enterprise group community komunitas akademi "
    "forum international national"
)
_FIRST = frozenset(_FIRST_LISTED.split())
_INSIDE = frozenset(_FIRST_LISTED.split()) - {"bps", "bpk", "tim", "program", "gerakan", "kelompok"} | frozenset(
    (
        "company corporation college library foundation publications publisher publishers centre center encyclopaedia"
    ).split()
)
WORDS = _FIRST | _INSIDE
"""What makes an office of a name."""
_NOUNS = frozenset(
    "bahasa sastra riset teknologi hukum ham hak anak ibu remaja agama islam sosial budaya sejarah "
    "tradisi daerah negara ekonomi bisnis keuangan industri informasi komunikasi informatika statistik "
    "kepegawaian pangan tani gizi laut olahraga pemuda wisata seni ilmu pustaka arsip umum desa "
    "masyarakat teknik sains manajemen kebijakan energi mineral sumber daya manusia alam lingkungan hidup "
    "hutan transportasi tenaga kerja koperasi ukm anggaran pajak etika moral guru siswa kurikulum buku "
    "pers media dakwah fatwa politik keamanan pertahanan wakaf zakat haji umrah co sons son rekan "
    "partners associates company brothers bros team friends kawan kawan-kawan inc ltd".split()
)
_DERIVED = re.compile(r"(?:pe|ke)\w{3,}an|\w+(?:ologi|isasi|ika|asi)")


def corporate(name: str) -> bool:
    """Whether a name is an office, a team or a firm: its words stay in their order."""
    words = fold(name).split()
    first, comma, rest = name.partition(",")
    if not words or (
        comma and "," not in rest and " " not in first.strip() and words[0] in _INSIDE and not headed(rest)
    ):
        return False
    return headed(name) or (" & " in name and "," not in name) or bool(_INSIDE.intersection(words) and len(words) > 2)


def headed(name: str) -> bool:
    """Whether the first word says so: "Dinas …", "Tim …"."""
    words = fold(name).split()
    return bool(words) and words[0] in _FIRST


def of_things(name: str) -> bool:
    """Whether words are of things and not of people: "Pendidikan", "Hak Asasi Manusia", "Co"."""
    return any(word in _NOUNS or _DERIVED.fullmatch(word) for word in fold(name).split())


def turned(name: str) -> str:
    """An office as it is called: "FESTIVAL, Yayasan" is "Yayasan FESTIVAL"; others as they are."""
    what, comma, kind = name.partition(",")
    whole = comma and "," not in kind and headed(kind) and not headed(what)
    return f"{kind.strip()} {' '.join(map(_spoken, what.split()))}" if whole else name


def _spoken(word: str) -> str:
    """Capitals of a heading; short ones are an acronym ("ABRI", "KPG")."""
    return word.capitalize() if word.isupper() and len(word) > 5 else word
