"""How people propose a book."""

from __future__ import annotations

PROPOSE = (
    "(usulkan|usulin|mengusulkan|ngusulin|request|rikues|rekues) [buku|judul|novel|komik] {title:rest}",
    "(usul|usulan) (buku|judul|novel|komik) {title:rest}",
    "[mau|ingin] [kasih|beri] (usul|usulkan|usulan|mengusulkan|ngusulin|request) [pembelian|beli] [buku|judul|novel] [baru]",
    "(beliin|belikan|dibelikan|diadakan|tolong beli|mau minta beli|adakan|adain|sediakan|sediain|tambah|tambahin|tambahkan) (buku|novel|komik|koleksi) {title:rest}",
    "(bisa|tolong|boleh|mau) (usul|usulkan|request|minta dibelikan|minta beliin|beliin|belikan) [buku|novel|judul] {title:rest}",
    "(mengajukan|menyampaikan|membuat|mengirim|mengirimkan) (usul|usulan) [pengadaan|pembelian] [buku|judul|koleksi|bacaan] [baru]",
    "[i] [want|would like|can i|may i] [to] propose|suggest|request [a|another|the|this|new] book|books|title",
    "[i] [want|would like|can i|may i] [to] propose|suggest|request [a|another|the|this|new] book|title {title:rest}",
    "(please|can you|could you) buy [the|this|a] book {title:rest}",
)

_ASKED = "(usulkan|usulin|usuakan|ajukan|request|rekues|minta|usul)"
_STATE = (
    "sudah|apa|sampai|bagaimana|dijawab|dibalas|dibeli|dibelikan|diproses|disetujui|diterima|ditolak|ditindaklanjuti|ada"
    "|jadi|kabar|kabarnya|belum|mana|status|hasil|hasilnya|tindak|lanjut|lanjutnya|kelanjutannya|perkembangan"
    "|perkembangannya|keputusan|keputusannya|nasib|nasibnya|kemarin|dulu|itu|kapan|datang|tiba|dibali|patang|lah"
)
_MY_WISH = "(usulan [buku|novel|komik|judul] saya|(usul|rekues|request) (buku|novel|komik|judul) saya|usulanku|(usulan|usul|rekues|request) (bukuku|novelku|komikku))"

MINE = (
    f"[lihat|cek|mana|apa|status|daftar|kabar|nasib|hasil|bagaimana|ada]* (usul|rekues|request) saya ({_STATE}) [{_STATE}]*",
    f"[lihat|cek|mana|apa|status|daftar|kabar|nasib|hasil|bagaimana|ada]* {_MY_WISH} [{_STATE}]*",
    f"[lihat|cek|status|kabar|kaba|bagaimana|baa]* [buku|novel|komik] (yang|pernah) saya {_ASKED} [{_STATE}]*",
    f"(buku|novel|komik) [yang] [saya|kami] {_ASKED} [kemarin|dulu|itu|saya|minggu lalu|bulan lalu]* ({_STATE}) [{_STATE}]*",
    "[what about|what happened to|status of|how about|show|see] my (proposal|proposals|book proposal|book request|book requests|suggested book)",
)
