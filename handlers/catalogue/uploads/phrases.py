"""How staff ask for it."""

from __future__ import annotations

import re

OF_A_LIST = re.compile(
    r"\b(?:daftar|list|katalog|inventaris|data|buku induk|koleksi)\b.{0,20}\b(?:buku|katalog|koleksi|perpustakaan|inventaris)\b"
    r"|\bbuku induk\b|\bkatalog\b",
    re.IGNORECASE,
)
"""Words under a picture of a list of books."""

IMPORT = (
    "(impor|import|masukkan|unggah|upload|input|perbarui|update) [file|berkas|data|daftar|list] (buku|katalog|koleksi) [baru] [dari] [excel|csv|slims|inlislite|file|berkas]",
    "(mau|ingin|cara) (impor|import|masukkan|unggah|upload) [file|berkas|data|daftar] (buku|katalog|koleksi)",
    "[mau|ingin|cara] (kirim|kirimkan|mengirim|unggah|upload) (file|berkas|excel|csv|tabel|daftar|list|data) [daftar|data] (buku|katalog|koleksi)",
    "[mau|ingin|cara] (tambah|menambah|menambahkan|masukkan|memasukkan|input) banyak (buku|judul|koleksi) [sekaligus]",
    "[mau|ingin|cara] (tambah|menambah|menambahkan|nambah|masukkan|memasukkan) (buku|judul|koleksi) [baru] ke (katalog|bot|sistem|sini)",
    "[mau|ingin|cara] (impor|import|mengimpor|unggah|mengunggah|upload|masukkan) [file|berkas|data] [dari] (excel|csv|slims|inlislite|marc)",
    "(tambah|masukkan) (katalog|koleksi|banyak buku) [dari] (excel|csv|slims|inlislite|file|berkas)",
)
UNDO = (
    "(batal|batalkan|hapus|urungkan|undo|tarik|kembalikan|keluarkan) [lagi] (impor|import|unggahan) [buku|katalog|berkas|file|yang|terakhir|tadi|barusan|kemarin]*",
    "(impor|import|unggahan) [buku|katalog|berkas|file] [yang] [tadi|terakhir|barusan|kemarin] (salah|keliru|batalkan|dibatalkan) [batalkan|hapus]",
    "(batalkan|keluarkan|hapus) [lagi] (file|berkas|daftar buku|katalog) [yang] (tadi|terakhir|barusan|kemarin)",
)
