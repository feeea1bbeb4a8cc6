"""“kok ditanya umur segala?”, “nama saya bakal keliatan ga”: what is asked of a form's own question.

Each question declares its reason (`Step.why`): why it is asked, and who sees the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.base.reading.person_names import sounds_asked
from bot.chat.language.tokenizer import Vocabulary, Word

_WHY = frozenset("kenapa mengapa ngapain ngapa manga napa kok koq why".split())
_USE = frozenset("guna gunanya fungsi fungsinya tujuan tujuannya keperluan kepentingan point".split())
_FOR, _WHAT = frozenset("untuk buat bwt for".split()), frozenset("apa apaan a what".split())
_NEEDED = frozenset("perlu paralu harus wajib mesti musti penting need needed have must required necessary".split())
_ASKED = frozenset(
    "tanya tanyo ditanya ditanyai ditanyain nanyain nanyo minta mintak diminta dimintai mintain isi diisi kasih tulis "
    "ditulis sebut disebut sabuik disabuik cantum dicantumkan perlu harus pakai pake segala diperlukan dibutuhkan "
    "butuh"
    "ask asking need want know tell give".split()
)
_DATUM = frozenset(
    "nama namo umur usia umua lahir nomor nomer telepon data info informasi identitas jawaban isian alamat ktp nik "
    "sekolah kelamin pribadi name age birth birthday birthdate born number phone details answer".split()
)
_PERSONAL = frozenset("nama namo identitas data nomor umur name identity".split())
_SEEN = frozenset(
    "lihat liat melihat dilihat diliat caliak mancaliak baca dibaca tahu tau terima menerima akses pegang tampil "
    "ditampilkan ditampilin tercantum nampak dipajang pajang diumumkan diumumin dibacakan disebarkan disebar sebar "
    "dibagikan dibagi dijual bocor aman disimpan simpan dipakai dipake digunakan samaran disamarkan disembunyikan "
    "disembunyiin ditutupi dihapus ditulis dicatat public publik private privat safe see sees seen visible stored "
    "store keep kept share"
    "shared shown secret read".split()
)
_SURELY_SEEN = frozenset(
    "ketahuan ketauan kelihatan keliatan kliatan terlihat anonim anonymous rahasia dirahasiakan kerahasiaan privasi "
    "pelapor privacy confidential".split()
)
_OR_NOT = frozenset({"tidak", "kan"})
_ELSE = frozenset(
    "acara kegiatan kelas dongeng buku jam buka tutup batas minimal maksimal min maks kursi gratis bayar bukunya "
    "parkir toilet wifi ac event book".split()
)
_THIS = r"(?:ini|iko|ko|(?:pesan|laporan|usul|keluhan|saran|tulisan)\w*|this|it)"
_READ = r"(?:(?:di|mam?)?bac[ao]\w*|(?:di)?(?:lihat|liat|caliak)|mancaliak|(?:di)?terima|reads?|sees?|gets?)"
_WHO = r"(?:siapa|sia|siapo|sapa|sp|who)"
_READS_IT = re.compile(
    rf"\b{_WHO}\b.{{0,30}}\b{_READ}\b.{{0,12}}\b{_THIS}\b|\b{_THIS}\b.{{0,20}}\b{_READ}\b.{{0,12}}\b{_WHO}\b"
    r"|\b(?:tanpa|pakai|pake|without)\s+(?:a\s+)?(?:nama|namo|name)\b.{0,12}(?:\?|\b(?:bisa|boleh|ga|gak|nggak|ndak|ok|okay)\b)"
    r"|\b(?:will|would|can|could)\b.{0,20}\b(?:know|see|find out|tell)\b.{0,20}\b(?:me|my name|who i am|i am)\b",
    re.IGNORECASE,
)
"""Who reads this, and whether one may stay unnamed."""
_WHO_SEES = re.compile(rf"\b{_WHO}\b.{{0,30}}\b{_READ}\b", re.IGNORECASE)
_KNOWS = frozenset("tahu tau".split())
_BY_US = frozenset("ditanya ditanyai ditanyain diminta dimintai harus perlu wajib must need required".split())
_BARE = _WHY | _USE | _FOR | _WHAT | _NEEDED | _ASKED | {"emang", "memang", "emangnya", "memangnya"}
"""All that is said where a question names nothing: “buat apa ya kak?”, “emang perlu?”."""
_VOCABULARY = Vocabulary(_WHY | _USE | _NEEDED | _ASKED | _DATUM | _SEEN | _SURELY_SEEN | _ELSE)


def asks_who_sees(text: str) -> bool:
    """“siapa aja yang lihat data anak saya”: whatever data of one's own may be wanted else."""
    return _WHO_SEES.search(text) is not None


def asks_why(text: str, called: frozenset[str] = frozenset(), *, any_words: bool = False) -> bool:
    """Whether words ask why a question is put or who sees its answer; `called`: what people call that answer.

    `any_words`: the question takes any words for its answer, so that it has to be said more surely.
    """
    if _told_after(text):
        return False
    words = _VOCABULARY.words(text)
    said = frozenset().union(*(word.reads for word in words)) if words else frozenset()
    asks = sounds_asked(text) or bool(said & _OR_NOT)
    why = bool(said & _WHY or (asks and said & _USE) or _is_for_what(words))
    datum = bool(said & (_PERSONAL if any_words else _DATUM | called))
    if any_words:
        found = _READS_IT.search(text)
        if found is not None:
            return len(found[0]) * 2 > len(text) and not said & _ELSE
        asked = why and datum and bool(said & _BY_US)
        seen = asks and not why and (bool(said & _SURELY_SEEN) or (datum and bool(said & _SEEN)))
        return (asked or seen) and not said & _ELSE
    if said & _ELSE - called or any(word.counts for word in words):
        return False
    bare = _says_no_more(words)
    if why and said & _KNOWS and not said & _BY_US:  # “kok kamu tau namaku”
        return False
    if why and (datum or said & _ASKED or bare):
        return True
    needed = bool(said & _NEEDED) and asks and (datum or bare)
    return needed or (asks and (bool(said & _SURELY_SEEN) or (datum and bool(said & _SEEN))))


def _is_for_what(words: Sequence[Word]) -> bool:
    return any(first.reads & _FOR and then.reads & _WHAT for first, then in pairwise(words))


def _says_no_more(words: Sequence[Word]) -> bool:
    return all(word.filler or word.chatter or word.reads & _BARE for word in words)


def _told_after(text: str) -> bool:
    """“perlu nama lengkap? Rafi Contoh” asks, and answers all the same."""
    _, mark, rest = text.partition("?")
    return bool(mark) and any(word[:1].isupper() for word in rest.split())
