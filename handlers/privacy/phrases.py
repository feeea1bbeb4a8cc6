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

PRIVACY = (
    "(privasi|kebijakan privasi|data pribadi|perlindungan data|pelindungan data)",
    "data saya (aman|dijual|disebarkan|dibagikan)",
)

NAME = (
    "(ganti|ubah|perbaiki|betulkan|koreksi) nama [saya]",
    "nama saya (salah|keliru)",
)
