"""For whom something is asked: for children, teenagers or grown-ups, out of words like “yang buat lansia”."""

from __future__ import annotations

import re

CHILD, TEEN, ADULT = "child", "teen", "adult"
_ADULTS = re.compile(
    r"\b(?:lansia|manula|lanjut\s+usia|usia\s+lanjut|pensiun\w*|dewasa|orang\s+(?:yang\s+)?(?:sudah\s+|udah\s+)?(?:tua|dewasa)(?:-tua)?|"
    r"(?:yang|nan|kami|kita|kaum)\s+(?:\w+\s+)?(?:sudah|udah|alah|lah)\s+(?:tua|gaek|berumur|sepuh)(?:-tua)?|urang\s+(?:gaek|tuo)|sepuh|"
    r"(?:para\s+)?(?:bapak|ibu|emak|kakek|nenek|oma|opa)-(?:bapak|ibu|emak|kakek|nenek|oma|opa)|bapak2|ibu2|emak2|mahasiswa\w*|"
    r"pekerja|karyawan|orang\s+kantoran|seumur\s+(?:kami|saya|bapak|ibu)|"
    r"adults?|grown-?\s?ups?|elderly|seniors?|old(?:er)?\s+people|retired|pensioners?)\b",
    re.IGNORECASE,
)
_TEENS = re.compile(
    r"\b(?:remaja\w*|abg|anak\s+(?:muda|sma|smk|smp|mts)|teens?|teenagers?|pelajar\s+(?:sma|smp|smk)|gen\s?z|anak\s+sekolah\s+menengah)\b",
    re.IGNORECASE,
)
_CHILDREN = re.compile(
    r"\b(?:anak\w*|balita|batita|bayi|bocah|bocil|paud|tk|sd|adik|adek|cucu|keponakan|kids?|child(?:ren)?|toddlers?|little\s+ones?)\b",
    re.IGNORECASE,
)
_PARENTS = re.compile(r"\borang\s?tua\s+(?:murid|siswa|anak|harus|boleh|ikut|menunggu)\b", re.IGNORECASE)


def for_whom(text: str) -> str:
    """“child”, “teen” or “adult”; "" where nobody or several are named."""
    adults = _ADULTS.search(text) is not None and not _PARENTS.search(text)
    teens = _TEENS.search(text) is not None
    children = _CHILDREN.search(_TEENS.sub(" ", text)) is not None
    named = [whom for whom, said in ((CHILD, children), (TEEN, teens), (ADULT, adults)) if said]
    return named[0] if len(named) == 1 else ""
