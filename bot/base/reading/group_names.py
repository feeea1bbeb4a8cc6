"""What a school or a group is called, in an answer to the question for it: a sentence or a time is none.

“kami dari sdn 5 tanah garam, mau berkunjung” is the school that it names; “besok jam 9” and “kok lama” name none.
"""

from __future__ import annotations

import re

from bot.base.reading.exclamations import is_exclamation
from bot.base.reading.invisible import seen
from bot.base.reading.late import late
from bot.base.reading.person_names import is_no_name, sounds_asked

_KINDS = (
    "sd sdn sdit sds sdlb smp smpn smpit smplb mts mtsn mtss sma sman smas smk smkn sekolah slb slbn mi min mis ma man "
    "mas madrasah tk tkn tkit paud kb ra tpa tpq tpk mda mdta pondok pesantren ponpes surau masjid mushola musala "
    "gereja "
    "universitas univ kampus institut stie stikes politeknik poltek akademi himpunan hima bem ukm osis pramuka pmr "
    "kelompok komunitas rombongan klub club karang pkk posyandu dharma panti yayasan lembaga sanggar bimbel les rumah "
    "taman tbm pkbm skb homeschooling homeschool kantor dinas puskesmas rsud rt rw kelurahan nagari jorong majelis "
    "keluarga arisan ikatan persatuan paguyuban forum tim school kindergarten university group kelas"
).split()
_KIND = late(rf"(?<!\w)(?:{'|'.join(_KINDS)})(?!\w)", re.IGNORECASE)
_LED = late(
    r"""^(?:(?:halo|hai|ya|iya|oh|ok|oke|maaf|kak|min|pak|bu|assalamu\W?alaikum|selamat\s(?:pagi|siang|sore)|permisi)\b[\s,.!]*)*
    (?:(?:ini|saya|sy|aku|kami|kita|ambo|awak|guru|wali\s+murid|pengajar|perwakilan|utusan|dengan|dgn|rombongan(?=\s+dari))\s+)*
    (?:(?:dari|dr|di|from|we\s+are(?:\s+from)?|i\s+am\s+from|it['’]?s)\s+)?
    (?:(?:nama|namo|nm)(?:nya|nyo)?(?:\s+(?:sekolah|rombongan|kelompok|grup|lembaga|instansi)(?:nya|nyo|\s+(?:kami|saya))?)?
      (?:\s+(?:adalah|yaitu|ialah|itu))?[\s:=]+
    |(?:sekolah|rombongan|kelompok)(?:nya|nyo|\s+(?:kami|saya))(?:\s+(?:adalah|yaitu|ialah|itu|namanya))?[\s:=,]+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = late(r"\s*(?:[,;.]\s+|\s-\s|\(|\s(?=\d+\s*(?:orang|anak|murid|siswa|peserta)\b)).*$")
_TIMES = frozenset(
    """besok lusa hari ini nanti kemarin pagi siang sore malam jam pukul senin selasa rabu kamis jumat sabtu minggu ahad
    bulan tahun tanggal depan lalu januari februari maret april mei juni juli agustus september oktober november
    desember tomorrow today monday tuesday wednesday thursday friday saturday sunday at am pm wib bsk tgl jm""".split()
)
_PEOPLE = frozenset(
    """orang anak murid siswa peserta guru dan sama satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh
    belas people children pupils""".split()
)
_SAYS = frozenset(
    """segala suka sekitar lari be decided to will still just few some not deciding undecided hubungannya kok koq
    kenapa sih ribet repot sempit kotor mahal rusak bocor mati hilang jauh rame ramai panas""".split()
)
_TAIL = frozenset("ya yah kak kakak min pak bu buk dong sih deh aja saja makasih mksh thx".split())
_GENERIC = frozenset(
    "sekolah sd smp sma smk tk kelompok rombongan kelas school group komunitas mi mts ma paud tim rumah".split()
)
_OF_NAMES = frozenset(
    "negeri swasta di kelas umur ini dan acara buku perpustakaan orang tua anak kita bisa ikut kami untuk "
    "baca membaca belajar bermain main menulis ayo mari sehat klub tantangan".split()
)
"""Words that nobody is called, and schools are: “TK Kita Bisa”, “SDN 5 di Solok”."""
_WHO_WRITES = frozenset({"ibu", "bapak", "guru", "kepala", "wali", "pengurus", "ketua"})
_MOST_WORDS, _ALONE, _SHORT = 12, 6, 2


def read_group_name(text: str) -> str | None:
    """The name, one line; None where none is told."""
    typed = " ".join(seen(text).split())
    if "?" in typed or sounds_asked(typed):
        return None
    name = _without_tail(_ENDS.sub("", _LED.sub("", typed, count=1)).strip(" ,.;:!-\"“”'"))
    kind = _KIND.search(name)
    if kind is None:
        return name if _may_be(name) else None
    if not all(_leads(word) for word in name[: kind.start()].split()):
        return None if kind.start() and not _may_be(name) else name
    return _named(name[kind.start() :])


def _named(name: str) -> str | None:
    """What stands behind the kind of school, as far as it is no sentence: “SDN 5 Tanah Garam mau ke sana”."""
    words = name.split()
    kept = next((n for n, word in enumerate(words) if n and _is_said(word)), len(words))
    said, rest = words[:kept], words[kept:]
    if any(word.casefold() in _SAYS for word in rest[:3]):
        return None
    bare = [word for word in said if word.casefold().strip(".,") not in _GENERIC]
    if not bare or len(said) > _MOST_WORDS or (rest and len(said) < 2):
        return None
    return " ".join(said)


def _may_be(name: str) -> bool:
    """Whether words that name no kind of school may be called so all the same: “Bunga Rampai”."""
    words = [word.casefold().strip(".,!") for word in name.split()]
    if not 0 < len(words) <= _ALONE or not any(sum(map(str.isalpha, word)) > 1 for word in words):
        return False
    if all(word in _TIMES | _PEOPLE or word.isdecimal() for word in words):
        return False
    written = len(words) > 1 and all(word[:1].isupper() for word in name.split())
    return written or not any(_is_said(word) or is_exclamation(word) for word in words)


def _is_said(word: str) -> bool:
    word = word.strip(".,!")
    if word.endswith(("nya", "nyo")) and word.islower() and len(word) > _SHORT:
        return True
    word = word.casefold()
    return word in _SAYS or word in _TIMES - {"minggu", "mei"} or (is_no_name(word) and word not in _OF_NAMES)


def _leads(word: str) -> bool:
    return _is_said(word) or word.casefold().strip(".,") in {
        "ibu",
        "bapak",
        "guru",
        "kepala",
        "wali",
        "pengurus",
        "ketua",
    }


def _without_tail(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].casefold().strip(".,!") in _TAIL:
        words.pop()
    return " ".join(words)
