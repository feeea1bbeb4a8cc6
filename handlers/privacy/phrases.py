"""What people say about their own data."""

from __future__ import annotations

_DATA = "(data|akun|nama|informasi|profil|riwayat|identitas)"

DELETE = (
    f"[mau|minta] (hapus|hapuskan|delete|hapusin|buang) [semua|seluruh] {_DATA} [pribadi|saya|semua|di|dari|sini|bot]*",
    f"{_DATA} [pribadi|saya|tolong|minta|mau]* (dihapus|hapus)",
)

MINE = (
    "data apa [yang] [disimpan|kamu simpan|tersimpan|dikumpulkan] [tentang] [saya]",
    "data [pribadi] saya [apa]",
    "(lihat|minta|unduh|download|cek) data [pribadi] saya",
)

_ASKED_FOR = "(nama|nomor|umur|data|alamat|telepon|nik|ktp|tahun lahir)"

PRIVACY = (
    f"(kenapa|mengapa|ngapain|kok|untuk apa|buat apa) [harus|perlu|minta|diminta|tanya|ditanya|isi|kasih|pakai|tulis|segala]* "
    f"{_ASKED_FOR} [saya|anak|lengkap|asli|hp|segala]*",
    f"[apakah] (wajib|harus) [isi|pakai|kasih|tulis|nama]* {_ASKED_FOR} [saya|anak|lengkap|asli|hp]*",
    f"{_ASKED_FOR} [saya|anak|ini|itu]* [untuk|buat] (apa|dirahasiakan|rahasia|disebar|disebarkan|aman)",
    "why [do|does] [you|the|library] need|want [my|your|the] (name|number|phone|age|data)",
    "(privasi|kebijakan privasi|data pribadi|perlindungan data|pelindungan data)",
    "data saya (aman|dijual|disebarkan|dibagikan)",
)

NAME = (
    "(ganti|ubah|perbaiki|betulkan|koreksi) nama [saya]",
    "nama saya (salah|keliru)",
)
