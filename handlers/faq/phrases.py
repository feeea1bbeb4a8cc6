"""How people ask for frequent questions and for links."""

from __future__ import annotations

FAQ = (
    "faq",
    "(pertanyaan|tanya jawab) [umum|yang sering|sering|yang sering ditanyakan|ditanyakan|ditanya] [apa]",
    "yang sering ditanyakan|ditanya",
)

LINKS = (
    "[minta|ada|apa|daftar] (link|tautan) [perpustakaan|ebook|buku digital|perpustakaan digital|website|lapor|yang ada] [apa]",
    "[ada|link|tautan|cara|akses|download|unduh|aplikasi] (ipusnas|isumbar|perpustakaan digital) [dimana|apa|bagaimana]",
    "(baca|pinjam|unduh|download|akses|link|tautan) (ebook|e book|buku digital|buku elektronik) [dimana|bagaimana|apa|gratis]",
    "(ebook|buku digital|buku elektronik) (dimana|link|gratis)",
)
