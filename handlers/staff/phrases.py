"""How the staff ask for their desk: by what stands on its key, and by what they would do there."""

from __future__ import annotations

DESK = (
    "[buka|lihat|ke|kembali|masuk]* meja (petugas|kerja) [saya|dong|ya]*",
    "[apa|saja|ada|daftar|lihat]* [yang] (perlu|harus|mesti) (dikerjakan|dikerjain) [apa|saja|hari|ini|sekarang]*",
    "[open|show|go|to] [the|my] (staff|staffs) desk [please]",
    "what [is|there] [to] (do|waits) [for] [me|us] [today]",
)

ROSTER = (
    "(daftar|semua|siapa) [saja|aja|semua|yang|jadi|nama]* (petugas|staf|staff) "
    "[kita|kami|perpustakaan|di|bot|sini|ini|sekarang|saja|aja|siapa]*",
    "(petugas|staf|staff) [kita|kami|di|bot|sini|ini|sekarang]* (siapa|ada) [saja|aja|siapa]*",
    "(ganti|ubah|atur|naikkan|turunkan) (peran|jabatan|hak) [akses] (petugas|staf|staff)",
    "(hapus|keluarkan|berhentikan|cabut) (petugas|staf|staff) [lama|dari|bot]*",
    "[show|list] [all] [the] staff (list|members|roles)",
)

INVITE = (
    "(tambah|tambahkan|undang|angkat|daftarkan|buat) [satu|seorang|akun]* "
    "(petugas|staf|staff|pustakawan) [baru|lagi|lain]*",
    "[buat|kirim] (undangan|tautan) [untuk] (petugas|staf|staff) [baru]",
    "(add|invite) [a|new|another]* (staff|librarian|colleague) [member]",
)
