"""Despair, and violence at home: what people tell of it. The language is that of `events`."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.emergencies.rules import AT_HOME, SELF_HARM

DESPAIR: Mapping[str, str] = {
    SELF_HARM: """
    saya|dia|rasanya|semua|anak|teman|adik|kakak|ibu ~ <wish> ~ mati|tiada
    <wish> ~ mati & saya|saja|se|rasanya|sanggup|lagi|sekolah|sadonyo
    lebih baik|mending ~ tiada|mati
    bunuh dri|dari & <wish>|saya
    nyakitin|menyakiti|melukai dri|diri|dari
    chat|pesan|kata terakhir saya
    <wish> ~ menyusul ~ almarhum|almarhumah|istri|suami|ibu|ayah|saja|dia
    <wish> ~ menghilang|ngilang|hilang|lenyap|pergi & selamanya|selama|lamanya|dunia
    pergi|pamit|hilang|tidur|menyerah selamanya
    <wish> ~ tidur & tidak ~ bangun
    tidak usah|mau|pengen ~ bangun lagi
    lebih baik|mending saya tidak ada
    saya tidak ada|mati|hilang & lebih|semua & bahagia|senang|baik|tenang
    saya ~ beban & keluarga|orang|semua|tidak_ada|lebih|mending
    hidup ~ tidak ~ arti|guna|berguna|berarti|makna
    tidak layak|pantas hidup
    tidak ~ sanggup|kuat|tahan|talok|mau|pengen ~ hidup
    tidak ~ sanggup|kuat|talok & mati|hidup|akhiri|mengakhiri
    <wish> ~ mengakhiri|akhiri|menyudahi|nyudahin|sudahi|udahan
    mengakhiri|akhiri sadonyo|semua|semuanya|hidup
    untuk|buat apa ~ hidup|lahir & saya|bapak|ibu|lagi|kalau|peduli
    tidak ada ~ mencari|peduli|sedih|kehilangan & saya & hilang|mati|tidak_ada
    kalau saya ~ mati|tiada|hilang|tidak_ada|tidak_bangun & sedih|mencari|peduli|bilang|tolong|ibu
    menyiapkan|siapkan|siapin & tali|surat|racun & saya|maaf|tidak
    obat & kumpulin|mengumpulkan|kumpulkan & saya
    obat & banyak|semua & minum|menelan & saya|mati|malam
    selamat tinggal & semua|dunia
    surat wasiat|perpisahan & saya|orang_tua|menulis
    chat|pesan perpisahan
    saya ~ tidak ada & besok & terima_kasih|makasih|maaf
    maaf & semua & menyerah|tidak_sanggup|selamanya
    ngelukain diri
    memukul|membenturkan|mukul ~ kepala & tembok|sendiri
    <cuts> & tangan|nadi|lengan|diri|pergelangan & saya|dia|teman|adik|anak|lagi
    lompat|loncat|terjun & jembatan|gedung|atap|lantai|jurang|balkon|jendela & mau|saya|dia
    tidak ada ~ harapan & saya|lagi & hidup|saya
    depresi & udahan|mati|berat|akhiri
    cara ~ bunuh_diri|gantung_diri|mati
    wish ~ dead|die|disappear
    want|wants|wanna to? die|disappear
    don't|dont|not want to ~ live|alive|exist|wake_up|be_here|be_alive
    no|is_there point|reason|use & living|live|life
    end|ended|ending it|everything|things & tonight|going|want|all
    nobody|no_one ~ care|miss & died|gone|dead|me
    better off without me
    life ~ not worth
    cut|cutting|hurt|hurting|harm|harming myself|herself|himself|my_wrists|my_wrist
    took|swallowed|taken ~ pills
    """,
    AT_HOME: """
    <family> & <harmed>|<burnt> & rumah|tiap|setiap|tiok|sering|terus|suka|selalu|pulang|hari|jangan_bilang|taruih
    <family>|dia ~ suka|sering|selalu|terus|taruih ~ <harms>|main_tangan
    takut|tidak_mau pulang & <harmed>|<burnt>|dipukul|mabuk|banting|membanting|<harms>|main_tangan
    <harmed>|<burnt> & rumah & saya|terus|takut|tiap
    <family> & main tangan
    <family> ~ selalu|suka|sering|terus ~ pukul|hajar|siksa|tampar
    <family> & masuk kamar & jangan_bilang|malam
    <family> & disundut|<burnt> & rokok|setrika
    <family> & mencubit|nyubit|dicubit & biru|memar|lebam
    menyiksa|disiksa|memukuli|menganiaya & anak|istri & tiap|setiap|sering|hari|tetangga
    husband|dad|father|stepdad|mom|boyfriend|stepfather|brother|he ~ hits|beats|hurts|hit|beat|abuses me|us
    """,
}
