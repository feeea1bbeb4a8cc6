"""What people say beside their requests: salutations, thanks, help, the language."""

from __future__ import annotations

SALAM = (
    "salam [alaikum] [wr|warahmatullahi|warohmatullahi|warahmatullah] [wb|wabarakatuh|wabarokatuh|wabarakatuhu]",
    "salam alaikum [selamat pagi|selamat siang|selamat sore|selamat malam|pagi|siang|sore|malam] [ibu|bapak]",
    "waalaikumsalam [wr] [wb]",
    "(السلام|سلام) [عليكم]",
)

GREETING = (
    "halo|hai|hei|hola [halo|hai] [semua|semuanya|selamat] [pagi|siang|sore|malam|petang] [ibu|bapak]",
    "[halo|hai] selamat pagi|siang|sore|malam|petang|datang [ibu|bapak]",
    "pagi|siang|sore|malam [ibu|bapak]",
    "met pagi|siang|sore|malam",
    "permisi|punten|misi",
    "[halo|hai] apa kabar",
    "(halo|hai) (bot|juga|perpustakaan)",
    "assalamualaikum|salam apa kabar",
    "good morning|afternoon|evening|day",
    "start|mulai",
    "p|ping|pp",
)

THANKS = (
    "[oke|ok|siap|sip|baik] makasih [banyak|sekali|banget] [ya] [atas] [infonya|bantuannya|jawabannya|semua]",
    "[oke|ok|siap|sip|baik] terima|tarimo kasih|kasi [banyak|sekali|banget] [atas] [info|bantuan|jawaban|semua]",
    "[oke|ok|siap|sip|baik] thank you [so much|very much]",
    "[oke|ok] makasih [banyak] (bapak ibu|ibu bapak|semua|semuanya)",
    "sama sama",
    "[sangat] membantu [makasih]",
    "jazakallah|jazakillah|jazakumullah [khair|khairan|khoiron] [katsir]",
)

GOODBYE = (
    "dadah|daah|bye|babay|dada [bye]",
    "(dah|dadah|sudah) dulu",
    "sampai (jumpa|ketemu|nanti|besok) [lagi]",
    "see you [later|again]",
    "saya pamit [dulu]",
    "selamat tidur|istirahat",
)

_VULGAR = (
    "bodoh|goblok|anjing|bangsat|tolol|kampret|bacot|bego|bajingan|kontol|memek|ngentot|jancok|jancuk|asu|pantek|pante|kanciang"
    "|pukimak|brengsek|sialan|keparat|laknat|dungu|fuck|shit|bitch"
)
INSULTS = (
    f"[dasar|hei|woi|eh|oi|heh] [kamu|kau|lu|lo|ang|waang|bot|petugas|admin|you|are] ({_VULGAR})"
    f" [kamu|kau|lu|lo|ang|waang|bot|ini|semua|sekali|banget|bana|memang|amat|you|off|lah|ah|{_VULGAR}]"
    " [kamu|kau|lu|lo|ang|bot|ini|semua|sekali|banget|bana|you|lah|ah]",
    "bot jelek|sampah|sialan",
    "fuck you|off",
)

CLEARANCE = (
    "[surat] [keterangan] bebas (pustaka|perpustakaan|pinjam|pinjaman) [bagaimana|apa|cara|syarat|dimana|buat|untuk|wisuda]*",
    "... surat|keterangan bebas pustaka|perpustakaan|pinjam|pinjaman ...",
)

UNDO = (
    "urungkan|urung [yang|tadi|itu|lagi|saja|barusan|terakhir]*",
    "undo [it|that|this]",
    "batalkan|batalin yang (tadi|barusan|terakhir) [itu|saja|aja]*",
)
"""Where nothing that could be undone was shown last."""

SMALL_TALK = (
    "(lagi|sedang) apa [sekarang]",
    "(kamu|ini|anda) (siapa|bot|robot|manusia|orang) [apa|atau] [bot|robot|orang|manusia] [asli|beneran|betulan]",
    "siapa (kamu|anda|nama|ini|di sini)",
    "namamu|nama (siapa|kamu siapa)",
    "(sudah|belum) (makan|mandi|tidur) [belum|apa belum]",
    "gabut|bosan|bosen|capek|ngantuk|lapar|sepi [sekali|banget]",
    "i love you",
    "sayang|cinta|kangen|rindu kamu",
    "bot pintar|lucu|bagus",
    "kamu pintar|pinter|lucu|baik|hebat",
    "anjir|anjay",
    "cek|tes|test [tes|test|cek|ombak] [123|1 2 3|satu dua tiga]",
    "selamat [hari] (ulang tahun|lebaran|idul fitri|natal|tahun baru)",
    "jawab",
    "tidak (paham|ngerti|mengerti|tau|tahu|jelas)",
    "apa maksud",
    "[maaf|sori|sorry] salah (kirim|ketik|chat|orang|pencet)",
    "salah",
    "[maaf|sori|sorry] (tidak jadi|nggak jadi)",
    "lucu|lawak|ngakak",
)

HELP = (
    "(mau|ingin|numpang|boleh|bisa) tanya",
    "tanya",
    "menu [utama|awal]",
    "(lihat|tampilkan|buka|kembali ke|ke) menu [utama|awal]",
    "bantuan|help|bantu|panduan [bot]",
    "bantu|bantuin saya",
    "(kamu|anda|bot|disini|di sini|sini) bisa apa",
    "bisa apa [di sini|disini|sini] [bot]",
    "bisa bantu apa",
    "apa yang [kamu] bisa [kamu] [dilakukan|dibantu|bantu|lakukan]",
    "[ada] fitur|layanan apa [yang ada]",
    "ada (fitur|layanan|menu) apa",
    "apa (fitur|layanan|menu)",
    "(cara|bagaimana cara|bagaimana) (pakai|pake|menggunakan|gunakan|make|pemakaian) [bot] [ini]",
    "(cara|bagaimana) (cari|mencari|nyari) buku [di sini|disini|di bot]",
    "kembali|balik [ke] (awal|menu|depan)",
    "what can you do",
)

MORE = (
    "[menu|layanan|pilihan] lainnya",
    "menu|layanan|pilihan lain",
    "(lihat|tampilkan|buka) (menu|layanan) (lain|lainnya)",
    "[show] more [options|services]",
)

LANGUAGE = (
    "[ganti|ubah|tukar|pakai|pake|pilih] bahasa [bot]",
    "(ganti|ubah|tukar|pakai|pake|pilih|jadi|ke|dalam) [ke|jadi] [bahasa] (inggris|english|indonesia|indo)",
    "(change|switch) [the] language [to english|to indonesian]",
    "english|inggris please|dong",
    "[do you] speak english",
    "in english",
)
