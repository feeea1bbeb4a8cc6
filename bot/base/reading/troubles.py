"""What has befallen somebody who is sad, out of their words: a death, a pet, an exam, a heart, a home, a job."""

from __future__ import annotations

import re
from enum import StrEnum


class Trouble(StrEnum):
    """The gravest first: of several the first is met."""

    DEATH = "death"
    PET = "pet"
    ILLNESS = "illness"
    DIVORCE = "divorce"
    HEART = "heart"
    WORK = "work"
    FAILED = "failed"
    LONELY = "lonely"
    TIRED = "tired"


_KIN = (
    r"(?:ibu|bunda|bundo|mama|mamak|mak|emak|amak|mandeh|umi|ayah|bapak|bapa|papa|abak|apak|abi|suami|laki|istri|bini|anak|"
    r"bayi|adik|adek|adiak|kakak|abang|uda|uni|nenek|niniak|inyiak|nek|kakek|opa|oma|gaek|paman|mak\s?tuo|tante|mertua|sahabat|"
    r"teman|kawan|guru|orang\s?tua|urang\s?gaek|ortu|keluarga|saudara|cucu|pacar|tunangan|sepupu|beliau|"
    r"mother|mom|mum|father|dad|parents?|husband|wife|son|daughter|child|baby|grand(?:ma|pa|mother|father)|brother|sister|"
    r"friend|uncle|aunt)(?:ku|nya|nyo|mu)?"
)
_DIED = (
    r"(?:men?in?ggal|mninggal|mninggl|meninggl|maningga|wafat|berpulang|bapulang|tutup\s+usia|mangkat|tiada|"
    r"dimakamkan|di(?:ke)?bumikan|dikuburkan|mandahului|"
    r"(?:sudah|udah|udh|lah|alah|indak|nggak|ngga|gak|ga|ndak)\s+(?:nggak\s+|gak\s+|ga\s+|ndak\s+|tidak\s+|indak\s+)?(?:ada|ado)"
    r"(?:\s+(?:lagi|lai))|ka?pa?i\s+salamonyo|passed\s+(?:away|on)|died|dies|funeral)"
)
_NEAR = r"(?:\W+\w+){0,6}\W+"
_PET = (
    r"(?:kucing|kuciang|kcing|anjing|anjiang|kelinci|hamster|burung|ikan|kura-?kura|marmut|ayam|peliharaan|piaraan|"
    r"cat|dog|rabbit|puppy|kitten|pet|bird)(?:ku|nya|nyo|s)?"
)
_SIGNS = {
    Trouble.DEATH: (
        rf"\b{_KIN}{_NEAR}{_DIED}\b|\b{_DIED}{_NEAR}{_KIN}\b|\b(?:ber|ba)duka\b|\bdukacita\b|\bduka\s+cita\b|"
        rf"\b(?:kepergian|kehilangan|kailangan|lost|losing)\W+(?:my\W+)?{_KIN}\b|\bditinggal\s+(?:mati|selamanya|{_KIN}\b(?!\s+(?:nikah|kawin|pergi|selingkuh)))|"
        r"\b(?:men|jadi\s+)janda\b|\b(?:yatim|piatu|keguguran|miscarriage|widow(?:ed|er)?|bereaved|mourning|grieving)\b|"
        r"\balmarhum(?:ah)?\b"
    ),
    Trouble.PET: (
        rf"\b{_PET}{_NEAR}(?:mati|mti|{_DIED}|hilang|ilang|ketabrak|dead|missing|lost)\b|\blost\s+my\s+{_PET}\b"
    ),
    Trouble.ILLNESS: (
        rf"\b{_KIN}{_NEAR}(?:sakit|sakik|dirawat|opname|kanker|stroke|koma|operasi|kecelakaan|in\s+hospital|sick|ill)\b|"
        r"\b(?:saya|aku|ambo|den|wak)\s+(?:lagi\s+)?(?:sakit\s+parah|dirawat|opname|kanker)\b"
    ),
    Trouble.DIVORCE: (
        r"\b(?:cerai|bercerai|bacarai|dicerai\w*|perceraian|talak|ditalak|divorced?|divorcing|separated)\b"
    ),
    Trouble.HEART: (
        r"\b(?:putus|ptus|diputus\w*|patah\s+ha?ti|patah\s+ati|mantan|selingkuh|diselingkuhi\w*|di-?ghosting|ditinggal\s+(?:nikah|kawin)|"
        r"ditolak\s+(?:cewek|cowok|gebetan)|gebetan|heart-?\s?broken|broke\s+up|breakup|dumped)\b(?!\s+asa)"
    ),
    Trouble.WORK: (
        r"\b(?:di-?\s?phk|phk|dipecat|nganggur|pengangguran|bangkrut|laid\s+off|lost\s+my\s+job|fired)\b|"
        r"\b(?:dagangan|jualan|galeh|panen|usaha)\w*\W+(?:\w+\W+){0,3}(?:sepi|gagal|tidak\s+laku|tak\s+laku|nggak\s+laku|indak\s+laku|lengang)\b"
    ),
    Trouble.FAILED: (
        r"\b(?:gagal|remidi\w*|remedial|failed|failing|drop\s?out)\b|\b(?:tidak|nggak|ngga|ga|gak|tak|ndak|indak)\s+lu?lu(?:s|ih)\b|"
        r"\bnilai\w*\b.{0,40}\b(?:jelek|jlek|buruk|anjlok|turun|merah|[0-5]?\d)\b|\b(?:skripsi|sidang|judul|lamaran|proposal)\w*\b.{0,20}\bditolak\b"
    ),
    Trouble.LONELY: (
        r"\b(?:sepi|kesepian|sunyi|lang[ae]ng|sendirian|surang\s+(?:diri|den)|lonely|homesick|rindu|kangen)\b|"
        r"\b(?:tidak|nggak|ga|gak|tak|indak)\s+(?:ada|punya|mau\s+main|ado|punyo)\b.{0,12}\b(?:teman|kawan|sama\s+aku)\b|\bmy\s+own\b"
    ),
    Trouble.TIRED: r"\b(?:ca?pe?k|cape|lelah|panek|letih|lalah|penat|burn\s?out|exhausted|tired|worn\s+out)\b",
}
_OWN = r"(?:ku\b|\b(?:saya|aku|gue|gw|kami|kita|ambo|wak|awak|den|my|our)\b)"
_PET_DIED = re.compile(rf"\b{_PET}(?:\s+\w+){{0,3}}\s+(?:mati|mti|{_DIED}|ketabrak|tertabrak)\b", re.IGNORECASE)
_PARTED = re.compile(
    r"\b(?:saya|aku|gue|kami|ambo|suami|istri|orang\s?tua|ortu|ayah|ibu|mama|papa)\w*\b.{0,24}\b(?:ber|ba|di|men)?cerai\w*|"
    r"\b(?:di-?\s?phk|dipecat|diputusin|diselingkuhi\w*)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:ad[ao]\w*|cari\w*|buku\w*|bacaan|novel\w*|judul\w*|pinjam\w*|gimana|bagaimana|baa|berapa|kapan|ap[ao]\w*|si[ao]p\w*|"
    r"dimana|mana|batal\w*|daftar\w*|ikut\w*|datang|hadir|tolong|bisa|boleh|mau|denda|kartu|acara|film|drama|cerita|kisah|petugas\w*|"
    r"books?|can|could|how|what|please|do)\b",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(
    r"n[iy]?ngg|wafat|pulang|tiada|mangkat|tutup\s+usia|makam|bumikan|kubur|dahului|lagi|lai\b|salamonyo|passed|died|dies|"
    r"funeral|mat?i\b|tabrak|cerai|phk|pecat|putus|selingkuh",
    re.IGNORECASE,
)
"""Quick, and often no."""
_UNWELL = re.compile(
    r"\b(?:de?mam|damam|panas\s+tinggi|sakit\w*|sakik|saki|batuk\w*|pilek|flu|mun?tah\w*|diare|mencret|cacar|campak|pusing|dirawat|opname|"
    r"operasi|kecelakaan|tabrakan|rumah\s?sakit|rs|igd|puskesmas|covid|tifus|dbd|berduka|duka|melayat|pemakaman|takziah|"
    r"fever|sick|ill|unwell|flu|hospital|accident|funeral)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 14
_FOUND = {trouble: re.compile(signs, re.IGNORECASE | re.DOTALL) for trouble, signs in _SIGNS.items()}
_TOLD_OF_KIN = re.compile(rf"\b{_KIN}{_NEAR}{_DIED}\b|\b{_DIED}{_NEAR}{_KIN}\b", re.IGNORECASE | re.DOTALL)


def trouble_of(text: str) -> Trouble | None:
    """The gravest that these words tell of; None where they tell of none that is known."""
    return next((trouble for trouble, signs in _FOUND.items() if signs.search(text)), None)


def tells_of_a_death(text: str) -> bool:
    """Whether somebody near to the writer has died: “suami ibu meninggal minggu lalu”."""
    return _TOLD_OF_KIN.search(text) is not None


def tells_of_illness_or_grief(text: str) -> bool:
    """Whether somebody is ill, hurt or mourned: “batal yg sabtu anak demam”."""
    return _UNWELL.search(text) is not None or trouble_of(text) in (Trouble.DEATH, Trouble.ILLNESS)


def befallen(text: str) -> bool:
    """Whether a short message only tells of something grave: “burung nuriku mati kak”, “suami minta cerai”."""
    if not _MAY_TELL.search(text) or len(text.split()) > _MOST_WORDS or _ASKS.search(text):
        return False
    own_pet = _PET_DIED.search(text) and re.search(_OWN, text, re.IGNORECASE)
    return bool(own_pet or _PARTED.search(text) or _TOLD_OF_KIN.search(text))
