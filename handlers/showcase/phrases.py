"""How people speak of works and stories."""

from __future__ import annotations

_WORK = "(karya|puisi|pantun|sajak|gambar|lukisan|poem|drawing|painting|artwork)"
_WHOSE = "[saya|anak|anak saya|kami|murid|adik|adik saya|cucu saya|my|of my child|buatan]*"
SEND = (
    f"[saya|mau|ingin|bisa|boleh|izin|cara|gimana|bagaimana|mohon|tolong|i want to|can i|how to|how do i]* (kirim|kirimkan|ngirim|mengirim|mengirimkan|submit|send|pajang|pamerkan) [sebuah|a|my|hasil]* {_WORK} {_WHOSE}",
    "[ini|this is]* (gambar|lukisan|karya|puisi|drawing|painting) (anak saya|anak|anakku|my child|my kid) "
    "[yang|umur|buatan|sendiri]*",
    "(ini|this is) (gambar|lukisan|karya|puisi|drawing|painting) [buatan]* (saya|aku|mine|by me)",
)
SHOWN = (
    f"[lihat|lihatlah|tampilkan|mana|ada|daftar|show|see|apa|apa saja]* {_WORK} (warga|pembaca|pengunjung|orang|anak anak|residents|readers) [ada|dimana|apa]*",
    "[lihat|buka|mana|apa itu|show|open|the]* (etalase|etalase karya|pameran karya|showcase)",
)
MINE = (
    "[lihat|mana|bagaimana|gimana|status|nasib]* (karya|kiriman karya|puisi|gambar|lukisan) saya [sudah|tayang|tampil|dipajang|belum]*",
    "[show|see|status of]* my (work|works|poem|poems)",
)
STORY = (
    "suara solok",
    "[mau|ingin|bisa|boleh|cara]* (rekam|merekam|kirim|mengirim) cerita (nenek|kakek|orang tua|tetua|sesepuh|lansia) [saya|kami]*",
    "[i want to|can i|how to]* record [a|my]* (grandmother|grandfather|elder) story",
)
STORIES = (
    "[lihat|daftar|buka|ada]* cerita [untuk|buat] (jam mendongeng|mendongeng) [apa saja]*",
    "[daftar|lihat]* rekaman cerita [warga|lansia]*",
)
