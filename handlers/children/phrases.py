"""What guardians say of their children's profiles."""

from __future__ import annotations

_PROFILE = "(data|profil|nama|akun|informasi)"

MINE = (
    f"[lihat|buka|cek|ubah|ganti|edit|perbaiki] [{_PROFILE}] anak (saya|kami)",
    f"[lihat|buka|cek|ubah|ganti|edit|perbaiki] {_PROFILE} anak [saya|kami]",
    "(undang|ajak|tambah) wali [kedua|lain|anak] [anak] [saya]",
    "wali (kedua|anak)",
)

ADD = (
    "daftar anak [saya|kami|baru]",
    f"(tambah|tambahkan|masukkan|catat|simpan) [{_PROFILE}] anak [saya|kami|baru|lagi]",
)

DELETE = (
    f"[mau|minta] (hapus|hapuskan|delete|hapusin|buang) [semua|seluruh] [{_PROFILE}] anak [saya|kami]",
    f"[mau|minta] (hapus|hapuskan|delete|hapusin|buang) [semua|seluruh] {_PROFILE} anak [saya|kami] [di|dari] [sini|bot]",
)
