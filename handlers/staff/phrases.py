"""How the staff ask for their desk: by what stands on its key, and by what they would do there."""

from __future__ import annotations

DESK = (
    "[buka|lihat|ke|kembali|masuk]* meja (petugas|kerja) [saya|dong|ya]*",
    "[apa|saja|ada|daftar|lihat]* [yang] (perlu|harus|mesti) (dikerjakan|dikerjain) [apa|saja|hari|ini|sekarang]*",
    "[open|show|go|to] [the|my] (staff|staffs) desk [please]",
    "what [is|there] [to] (do|waits) [for] [me|us] [today]",
)
