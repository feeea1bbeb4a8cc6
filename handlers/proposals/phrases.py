"""How people propose a book."""

from __future__ import annotations

PROPOSE = (
    "(usulkan|usulin|mengusulkan|ngusulin|request|rikues|rekues) [buku|judul|novel|komik] {title:rest}",
    "(usul|usulan) (buku|judul|novel|komik) {title:rest}",
    "[mau|ingin] [kasih|beri] (usul|usulkan|usulan|mengusulkan|ngusulin|request) [pembelian|beli] [buku|judul|novel] [baru]",
    "(beliin|belikan|dibelikan|diadakan|tolong beli|mau minta beli|adakan|adain|sediakan|sediain|tambah|tambahin|tambahkan) (buku|novel|komik|koleksi) {title:rest}",
    "(bisa|tolong|boleh|mau) (usul|usulkan|request|minta dibelikan|minta beliin|beliin|belikan) [buku|novel|judul] {title:rest}",
    "[i] [want|would like|can i|may i] [to] propose|suggest|request [a|another|the|this|new] book|books|title",
    "[i] [want|would like|can i|may i] [to] propose|suggest|request [a|another|the|this|new] book|title {title:rest}",
    "(please|can you|could you) buy [the|this|a] book {title:rest}",
)
