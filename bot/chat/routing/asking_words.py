"""Words by which a message asks, requests or complains, whatever it is about."""

from __future__ import annotations

import re

COMPLAINS = re.compile(
    r"\b(?:kok|koq|kenapa|knp|mengapa|manga|baa|terus|trus|kurang|rusak|mati|kotor|bau|lambat|lemot|lama|ribet|masa|masak|"
    r"(?:di)?(?:perbaiki|betulkan|benahi|ganti|tambah)(?:in|kan)?|minta|mohon|sebaiknya|seharusnya|harusnya|tanggung|bertanggung|petugas\w*|memang|why|broken)\b",
    re.IGNORECASE,
)
REQUESTS = re.compile(
    r"\b(?:mau|ingin|pengen|pengin|nio|tolong|tlg|minta|mintak|mohon|coba|lihat|liat|cek|cari\w*|hubung\w*|batal\w*|ubah|ganti|hapus|"
    r"stop|buka\w*|tampil\w*|kirim\w*|kasih|beri\w*|perpanjang\w*|pesan\w*|usul\w*|lapor\w*|daftar\w*|please|want|need|show|give|tell|help)\b",
    re.IGNORECASE,
)
A_BOOK = re.compile(r"\b(?:buku\w*|bku|novel|komik|majalah|kamus|cerpen|books?|comics?)\b", re.IGNORECASE)
HAVE = re.compile(r"\b(?:ada|ad|ado|punya|tersedia|dimiliki|have|available)\b", re.IGNORECASE)
POLITELY = re.compile(
    r"\b(?:can|could|would)\s+you\b|\b(?:bisa|boleh|bs|blh)\s+(?:tolong\s+|minta\s+)*(?:di)?(?:beli|ada(?=in|kan)|sedia|tambah)\w*",
    re.IGNORECASE,
)
"""“could you get Hujan please?” is an answer with something around it, and asks for nothing else."""
