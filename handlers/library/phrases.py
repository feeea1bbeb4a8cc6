"""How people ask for hours, place and staff."""

from __future__ import annotations

HOURS_AGAIN = (
    "[terus] (sampai|mulai|dari|tutup|buka) jam|pukul berapa",
    "jam|pukul berapa",
    "(until|till) when|what",
    "what time",
)
"""Below opening hours."""

_FEASTS = (
    "(lebaran|natal|tahun baru|idul fitri|idulfitri|idul adha|iduladha|hari raya|cuti bersama|libur nasional"
    "|hari libur nasional|hari libur|tanggal merah|imlek|nyepi|waisak|maulid|jumat agung|paskah|christmas|new year"
    "|puasa|ramadan|ramadhan)"
)

OPEN_NOW = (
    "[sekarang] [masih|sudah|apa] buka|tutup [sekarang] [tidak|belum|apa belum|apa tidak]",
    "[sekarang] buka|tutup [sekarang] (apa|atau) (tutup|buka|tidak|belum) [sekarang]",
    "[sekarang] (sudah|masih|lagi) jam (buka|layanan|operasional) [sekarang] [belum|tidak]",
    "[sekarang] [masih|sudah] (buka|tutup) [perpustakaan] (siang|sore|malam|pagi) [sekarang] [tidak|belum]",
    "[{day}] jam|pukul {time} [masih|sudah] buka|tutup [{day}] [tidak|belum|apa tidak]",
    "[masih|sudah] buka|tutup [tidak] [{day}] [di] jam|pukul {time} [{day}] [tidak|belum]",
    "(pagi|siang|sore|malam) [masih|sudah] buka",
    "(masih|bisa|boleh) (ke|datang ke) perpustakaan [sekarang] [tidak]",
    "sekarang (bisa|boleh) (ke|datang|kesana|ke sana) [perpustakaan] [tidak]",
    "[are] (you|library|it|the library) [still] open|closed [right] [now]",
    "is (it|library|the library) [still] open|closed [right] [now]",
    "open|closed now",
)

HOURS_OF_DAY = (
    "(weekend|akhir pekan) [ini|depan]",
    "(kemarin|kapatang|patang) [masih|tetap|apa|ada] buka|tutup|libur [tidak]",
    "{day} [dan|sama|atau] [{day}] [masih|tetap|apa|ada] buka|tutup|libur|masuk"
    " [dari|sampai|mulai] [jam|pukul] [berapa] [sampai] [jam] [berapa] [tidak|apa tidak|apa libur|apa tutup]",
    "{day} [dan|sama] [{day}] jam|pukul berapa [mulai|sampai] buka|tutup [sampai] [jam] [berapa]",
    "{day} [sampai|dari|mulai] jam|pukul berapa [sampai] [jam] [berapa] buka|tutup",
    "{day} (buka|tutup) (atau|apa) (buka|tutup|libur|tidak)",
    "{day} buka (setengah hari|seharian|full|penuh)",
    "[jam|pukul] [berapa] [masih|tetap] buka|tutup|libur [tidak] [hari] {day} [dan|sama] [{day}]"
    " [dari|sampai|mulai] [jam|pukul] [berapa] [sampai] [jam] [berapa] [tidak]",
    "buka|tutup [dari|sampai|mulai] jam|pukul berapa [hari] {day} [dan|sama] [{day}]",
    "jam|jadwal (buka|tutup|operasional|layanan|pelayanan) [hari|untuk] {day} [berapa|bagaimana]",
    "{day} jam|jadwal (buka|tutup|operasional|layanan|pelayanan) [berapa|bagaimana]",
    "sampai jam|pukul berapa {day}",
    "{day} sampai jam|pukul berapa",
    "[are you] open|closed [on] {day}",
    "when do you open|close [on] {day}",
    "(until when|until what time|till when|till what time|how late|when) are you open [on] {day}",
)

HOURS = (
    "[pagi|siang|sore|malam] jam|pukul berapa [mulai|sampai|bisa] buka|tutup|operasional|layanan|pelayanan|istirahat [sampai] [jam] [berapa]",
    "[kalau] buka|tutup|operasional|layanan|pelayanan|istirahat [dari|sampai|mulai] jam|pukul berapa"
    " [sampai|tutup|dan tutup] [jam|pukul] [berapa]",
    "jam|jadwal|waktu buka|tutup|operasional|operasi|layanan|pelayanan|kunjung|kunjungan|kerja|istirahat"
    " [tutup|dan tutup] [dari|sampai|mulai] [jam|pukul] [apa|berapa|bagaimana|kapan]",
    "jadwal|jam perpustakaan",
    "jam|pukul berapa (bisa|boleh|sampai) (datang|ke sana|kesana|berkunjung|ke perpustakaan)",
    "kapan [saja] (buka|tutup|libur)",
    "(buka|tutup|libur|masuk) [setiap|tiap|di|pada] hari apa [sampai] [hari] [apa]",
    "[setiap|tiap] hari apa (buka|tutup|libur)",
    "[apa] buka (setiap|tiap) hari [tidak]",
    "[setiap|tiap] (weekend|akhir pekan|tanggal merah|hari libur|libur nasional|lebaran|puasa|ramadan|ramadhan|natal)"
    " [masih|tetap] (buka|tutup|libur) [dari|sampai|mulai] [jam|pukul] [berapa]",
    "(buka|tutup|libur) [tidak] [kalau|saat|waktu|selama|pas] (weekend|akhir pekan|tanggal merah|hari libur|libur"
    "|lebaran|puasa|ramadan|ramadhan|natal) [nasional] [tidak]",
    f"[jam] [jadwal] [buka|tutup|libur|masuk] [tidak] [kalau|saat|waktu|selama|pas|hari|on] {_FEASTS}"
    " [masih|tetap|apa|ada] buka|tutup|libur|masuk|jam|open|closed [buka] [jam] [berapa] [tidak]",
    f"buka|tutup|libur|masuk|jam|open|closed [buka] [tidak] [kalau|saat|waktu|selama|pas|hari|on] {_FEASTS}"
    " [berapa|bagaimana] [tidak]",
    "sampai jam|pukul berapa [buka]",
    "(lebaran|puasa|ramadan|ramadhan|natal) (buka|tutup|libur) berapa [hari|lama]",
    "[the|your|what are] [the|your] (opening|library|open|business) hours|times",
    "hours",
    "(until when|until what time|till when|till what time|how late|when) are you open",
    "what time do you open|close",
    "when do you open|close",
)

PLACE = (
    "dimana [letak|lokasi|alamat|tempat|posisi|letak perpustakaan]",
    "di mana [letak|lokasi|alamat|tempat|posisi]",
    "lokasi|alamat|letak|posisi [lengkap] [perpustakaan] [dimana|di mana|mana|apa]",
    "tempat|perpustakaan|kantor|gedung (dimana|di mana|sebelah mana)",
    "minta|share|kirim|bagi|send (lokasi|alamat|maps|map|peta|location|titik lokasi)",
    "sharelok|shareloc|serlok|sherlok|shareloct|googlemaps|gmaps",
    "google maps|map",
    "[peta|maps|map|titik] (lokasi|perpustakaan) [dimana]",
    "(cara|jalan|rute|arah|bagaimana|bagaimana cara) [cara|mau] (ke|menuju|pergi ke) (sana|situ|perpustakaan|lokasi)",
    "[kalau] [ke] (kesana|kasinan|ke sana|ke perpustakaan) (lewat|naik) (mana|apa|angkot apa)",
    "[perpustakaan] di jalan (apa|mana)",
    "jalan apa",
    "dekat (apa|mana)",
    "where is the|your library",
    "where is it|library",
    "where are you [located]",
    "[your|the|library] address|location",
)

ASK_STAFF = (
    "ngomong|bicara|ngobrol|chat|bicaro|ngecek|diskusi|komunikasi|terhubung [dengan|sama|ke] [langsung]"
    " (orang|petugas|admin|manusia|pustakawan|operator|staf|pegawai|cs) [asli|langsung|beneran]",
    "(hubungi|menghubungi|kontak|telepon|panggil|panggilkan|sambungkan|hubungkan|chat|wa|call) [ke|dengan|sama]"
    " (petugas|admin|pustakawan|cs|operator|orang|manusia|perpustakaan|siapa|staf|mana)",
    "(bagaimana|cara|bagaimana cara) [cara] (hubungi|menghubungi|kontak|telepon) [petugas|admin|perpustakaan|pustakawan]",
    "tanya [ke|sama|langsung] (petugas|pustakawan|staf|orang|admin|pegawai|manusia) [langsung]",
    "[minta|ada|berapa|bagi|boleh minta] nomor|kontak [wa|telepon|kontak|cs|admin|petugas|pustakawan]"
    " [perpustakaan|petugas|admin] [yang] [bisa] [dihubungi|dichat|ditelepon] [berapa|ada] [tidak]",
    "[minta|ada|apa] wa|telepon|email|instagram|ig|medsos|facebook|fb|website|sosmed|twitter|tiktok"
    " [petugas|admin|perpustakaan] [apa|berapa|ada] [tidak]",
    "[mau] ke (petugas|admin|cs|operator|pustakawan)",
    "cs|operator|petugas|pustakawan|staf|customer [service]",
    "(ada|mana) (admin|petugas|orang|pustakawan|cs|manusia|staf) [disini|di sini]",
    "(admin|petugas|pustakawan|staf) (ada|mana)",
    "[ada] yang (bisa|dapat) (dihubungi|ditanya|ditanyai|membantu)",
    "call center",
    "[mau] (live chat|chat langsung|bicara langsung|hubungi langsung)",
    "(saya) butuh bantuan (petugas|orang|manusia)",
    "[bukan] [mau] bot [mau] (orang|manusia|petugas)",
    "[can|may] [i] (talk|speak|chat) (to|with) [a|an|the|real] (human|person|staff|librarian|someone)",
    "contact us|you|details|number|staff",
)
