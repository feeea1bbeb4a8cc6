"""How the staff ask for the buying list, and how readers ask to be told."""

from __future__ import annotations

BOARD = (
    "[lihat|buka|tampilkan] (papan|daftar) (kebutuhan|belanja|pembelian) [buku|koleksi]*",
    "[lihat|buka|apa]* buku [apa] [yang] (perlu|harus|sebaiknya|banyak) (dibeli|diadakan|dicari|diminta) [apa|warga|pembaca]*",
    "[show|open] [the] (buying list|purchase list|wish list of readers|needs board)",
)
TELL_ME = (
    "[tolong|mohon]* (kabari|kabarin|beri tahu|kasih tau|kasih tahu|infokan) [saya|aku]* (kalau|kalo|bila|jika|ketika) [sudah|buku|bukunya]* (ada|datang|tersedia|masuk)",
    "(tell|notify|let) me [know] when [it is|it|you] (here|available|arrives|have it|comes)",
)
