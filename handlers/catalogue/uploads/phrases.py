"""How staff ask for it."""

from __future__ import annotations

IMPORT = (
    "(impor|import|masukkan|unggah|upload|input|perbarui|update) [file|berkas|data|daftar] (buku|katalog|koleksi) [dari] [excel|csv|slims|inlislite|file|berkas]",
    "(mau|ingin|cara) (impor|import|masukkan|unggah|upload) [file|berkas|data|daftar] (buku|katalog|koleksi)",
    "[mau|ingin|cara] (kirim|kirimkan|mengirim|unggah|upload) (file|berkas|excel|csv|tabel) [daftar|data] (buku|katalog|koleksi)",
    "[mau|ingin|cara] (impor|import|mengimpor|unggah|mengunggah|upload|masukkan) [file|berkas|data] [dari] (excel|csv|slims|inlislite|marc)",
    "(tambah|masukkan) (katalog|koleksi|banyak buku) [dari] (excel|csv|slims|inlislite|file|berkas)",
)
