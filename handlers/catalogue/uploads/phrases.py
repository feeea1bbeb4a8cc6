"""How staff ask for it."""

from __future__ import annotations

IMPORT = (
    "(impor|import|masukkan|unggah|upload|input|perbarui|update) [file|berkas|data|daftar] (buku|katalog|koleksi) [dari] [excel|csv|slims|inlislite|file|berkas]",
    "(mau|ingin|cara) (impor|import|masukkan|unggah|upload) [file|berkas|data|daftar] (buku|katalog|koleksi)",
    "(tambah|masukkan) (katalog|koleksi|banyak buku) [dari] (excel|csv|slims|inlislite|file|berkas)",
)
