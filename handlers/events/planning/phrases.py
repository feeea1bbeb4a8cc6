"""How staff ask to make, look for, copy and cancel events. Residents' words of the same kind stay theirs."""

from __future__ import annotations

_EVENT = "(acara|kegiatan|agenda|event)"
_SORT = (
    "(acara|kegiatan|kelas|pelatihan|lokakarya|lomba|seminar|diskusi|pameran|film|mendongeng|dongeng|klub|kunjungan"
    "|workshop)"
)

MAKE = (
    f"[mau|ingin|tolong] (buat|bikin|tambah|susun|buatkan|buatin|bikinkan|bikinin|adakan|jadwalkan) {_EVENT} [baru]",
    f"[mau|ingin|tolong] (buat|bikin|tambah|susun|buatkan|buatin|bikinkan|bikinin|adakan|jadwalkan) {_EVENT} [baru] {{what:rest}}",
    f"{{day}} (buat|bikin|adakan|buatkan) {_EVENT} {{what:rest}}",
    f"{{day}} [{{time}}] [jam|pukul] [{{time}}] (buat|bikin|adakan|buatkan) {_EVENT} {{what:rest}}",
    "make|create [an|a] [new] event",
    "make|create [an|a] [new] event {what:rest}",
)

MANAGE = (f"(kelola|urus|atur|daftar|cari|lihat) {_EVENT} [petugas|perpustakaan|draf]", "manage events")

FIND = (
    f"(kelola|urus|atur|ubah|edit|cari) {_EVENT} {{title:rest}}",
    f"(ubah|edit) {_SORT} {{title:rest}}",
    "poster [acara|kegiatan] {title:rest}",
)

COPY = (
    f"(salin|kopi|gandakan) [{_EVENT}] {{title:rest}}",
    f"(salin|kopi|gandakan|copy|ulangi) {_SORT} {{title:rest}}",
    "copy [the] event {title:rest}",
)

CANCEL = (
    f"(batalkan|batalin) [{_EVENT}] {{title:rest}}",
    f"(batalkan|batalin) {_SORT} [hari|tanggal] [{{day}}]",
    f"(batalkan|batalin) {_SORT} {{title:rest}}",
    "cancel [the] event {title:rest}",
)

_COUNTED = "(daftar|mendaftar|pendaftar|terdaftar|peserta|ikut)"

SIGN_UPS = (
    f"[cek|lihat|sudah]* (berapa|jumlah|total) [orang|anak|yang|sudah|banyak]* {_COUNTED} [sudah|yang|ke|di|acara|kegiatan]* [{{event:rest}}]",
    f"{_COUNTED} [acara|kegiatan]* [{{event:rest}}] [sudah|ada]* berapa [orang|anak]",
    "(kursi|kuota) {event:rest} [sudah] (terisi|sisa) berapa",
    "how many [people|kids|children|have|are|has|signed|registered]* (signed|registered|sign|seats) [up] [for] [{event:rest}]",
)
"""What only staff ask; a resident who asks so wants a seat."""

RULES = (f"[ubah|lihat|atur] (aturan|pengaturan) {_EVENT}", "rules for events")
