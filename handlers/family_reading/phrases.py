"""What parents say of what they read with their children, and of the family's card."""

from __future__ import annotations

_WHEN = "[tadi|cako|pagi|siang|sore|malam|barusan|baru|hari ini|kemarin|semalam|malam ini|pagi ini|sudah|kami|saya|habis|selesai]*"
_READ = "(baca|membaca|bacakan|bacain|mendongeng|dongengin)"
_WHAT = "[buku|cerita|dongeng|komik|novel]*"
_WITH = "(bareng|bersama|sama|dengan|untuk|dgn)"

TOGETHER = (
    f"{_WHEN} {_READ} {_WHAT} {_WITH} {{who:rest}} {{number}} (menit|jam)",
    f"{_WHEN} {_READ} {_WHAT} [selama] {{number}} (menit|jam) {_WITH} {{who:rest}}",
    f"{_WHEN} {_READ} {_WHAT} {_WITH} {{who:rest}} (setengah|satu|sejam|dua) [jam]",
    f"{_WHEN} {_READ} {_WHAT} {_WITH} (anak|anak anak|si kecil|adik|kakak) [saya|kami|ku]",
    "(catat|note) (bacaan|baca|waktu baca|menit baca) [bersama|bareng] [anak|keluarga] [saya|kami]",
    "(catat|note) (baca|membaca) bersama",
    "[i|we|just]* read [a|the]* [book|story]* with {who:rest} [for] {number} (minutes|minute|min|hour|hours)",
    "[i|we|just]* read [a|the]* [book|story]* [for] {number} (minutes|minute|min|hour|hours) with {who:rest}",
)
MINUTES = (
    "[lihat|cek|berapa]* (menit|waktu|lama|catatan) (baca|membaca) [bersama|bareng]* (anak|keluarga) [saya|kami]",
    "[sudah] berapa (menit|lama) (saya|kami) (baca|membaca) (bersama|bareng|sama) anak",
    "(baca|membaca) bersama keluarga",
    "[show|how many]* (family reading|reading minutes|minutes we read together)",
)
CARD = (
    "[lihat|buat|bikin|minta|mana|tunjukkan]* kartu (keluarga baca|baca keluarga|membaca keluarga) [saya|kami]",
    "[show|make|get] [my|our|the|a]* family reading card",
)
