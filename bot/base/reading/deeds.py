"""Words for what somebody does, or how things are: “mencari”, “nyariin”, “dipinjamkan”, “kotor”.

Where a name is asked for, a sentence is known by them; nobody is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.base.reading.invisible import seen
from bot.base.reading.slips import drawn_in

_ROOTS = frozenset(
    """
    jadi kembali lambat duduk tidur makan minum masuk keluar undang sebut jawab dukung ikut daftar
    ajak ajar ambil antar baca balas bantu bantuan bayar beli beri bicara buat butuh cari cetak coba curi dapat dengar
    foto ganti gunakan hadir hapus hilang hubung isi jelas jual kasih keluh kenal kerja kirim kumpul kunjung kurang
    laku lapor latih lihat magang main minta mohon nikmat nilai nyala panggil pakai panjang paham pelajar pesan pilih
    pindah pinjam pulang punya putar rekomendasi rusak sambung sampai sedia selesai serah setor sewa siap simpan sumbang
    tambah tanya tawar temu tengok terjemah terima tinggal titip tolong tonton tugas tukar tulis tunggu tunjuk unduh
    unggah urus usul wawancara jemput hantar antri mandi nangis tangis bangun berangkat sekolah istirahat
    rawat gendong lanjut putus
    """.split()
)
_ALONE = _ROOTS - frozenset(
    """
    ajar antar bangun bantu beri daftar dukung hadir ikut jawab jelas kasih kenal kurang laku main masuk nikmat nilai
    panjang sebut siap terima
    """.split()
)
"""Roots that tell of a deed on their own, too; the others are names, or parts of names."""
_STATES = frozenset(
    "ruang ruangan toilet kotor jorok panas dingin bau bising berisik sempit mahal murah gelap depan belakang "
    "lancar bareng bersama ternyata semoga mungkin demam sakit sakik batuk pilek flu muntah rewel ngambek capek lelah "
    "pemalu penakut pendiam nakal bandel aktif malu takut sembuh lemas lemes mual ngantuk mengantuk tertidur ketiduran "
    "telat terlambat mogok macet demaman mimisan kecapekan kelelahan lembur damam lalok bocor padam kempes "
    "kebanjiran".split()
)
_ENDING, _POSSESSED = re.compile(r"(?:kan|in|i)$"), re.compile(r"(?:nya|lah|kah|ku|mu)$")
_BEGINNINGS = tuple(
    (said, meant)
    for said, _, meant in (
        pair.partition(":")
        for pair in "memper: diper: meny:s meng: meng:k menge: mem: mem:p men: men:t me: ber: bel: ter: di: ny:s ny:c "
        "ng: ng:k nge: n:t m:p mam:p man: man:t mang: mang:k many:s ma:".split()
    )
)
"""How the beginning of a verb is said, and which letter of its root that stands for; the last ones in Minang."""
_SIGNS_UP = re.compile(r"daftar|ikut|sekolah|masuk")
_NAMED = re.compile(r"\b(?:nam[ao]\w*|bernama|panggil\w*|dipanggil)\b", re.IGNORECASE)


def is_deed(word: str) -> bool:
    """Whether a word says what somebody does, or how things are."""
    stems = _stems(drawn_in(word.casefold()))
    roots = (root for stem in stems for root in _roots(stem))
    return bool(stems & (_ALONE | _STATES)) or any(root in _ROOTS for root in roots)


def tells_of_deeds(text: str) -> bool:
    """Whether words are a sentence about doing something, in which nobody is named: “belum lancar membaca, 5 tahun”."""
    words = re.findall(r"[^\W\d_]+", seen(text).casefold())
    return not _NAMED.search(text) and any(is_deed(word) for word in words if not _SIGNS_UP.search(word))


def _stems(word: str) -> set[str]:
    """A word without its endings, one or both of them."""
    bare = _POSSESSED.sub("", word)
    return {word, bare, _ENDING.sub("", word), _ENDING.sub("", bare)}


def _roots(stem: str) -> Iterator[str]:
    """What a word may be made of, by its beginning."""
    for said, meant in _BEGINNINGS:
        if stem.startswith(said) and len(stem) > len(said) + 1:
            yield meant + stem[len(said) :]
