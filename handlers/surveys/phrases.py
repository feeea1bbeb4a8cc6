"""What people say of surveys."""

from __future__ import annotations

SURVEY = (
    "[mau|ingin|saya|link|tautan|form|formulir|isi|mengisi|ikut|lanjut|lanjutkan|dimana|mana|cara|tolong]*"
    " (survei|survey|kuesioner|angket|skm)"
    " [kepuasan|masyarakat|pelanggan|perpustakaan|layanan|pelayanan|dimana|mana|isi|pengunjung|kebiasaan|membaca|baca]*",
    "how long [is|does|will|the|your|this|reading]* survey [take|be]*",
    "how many questions [is|are|does|in|the|your|this]* survey [have]*",
    "(surveinya|surveynya|angketnya|kuesionernya) [berapa|lama|menit|soal|pertanyaan|sampai|kapan|pakai|nama|apa|ya]*",
)
RESULT = (
    "[lihat|cek|berapa|apa|mana|hasil|nilai|indeks]* (ikm|hasil survei|hasil skm|nilai skm|indeks kepuasan)"
    " [masyarakat|kepuasan|perpustakaan|tahun ini|terakhir|sekarang|kita]*",
)
RUN = ("(buat|buka|mulai|adakan) (survei|survey|skm) [kepuasan|masyarakat|baru]*",)
