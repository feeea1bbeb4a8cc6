"""A title as it is written within a sentence that asks for a book: “do you stock a novel titled Where Is Everybody”."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W_][\w'’-]*")
_SMALL = frozenset("of the and in a an on to for or di dan yang ke dari dengan untuk bagi van der de la le".split())
_ASKS_FOR_ONE = re.compile(
    r"\b(?:do\s+you\s+(?:have|stock|own|carry|keep)|have\s+you\s+got|got\s+(?:a|any)|cop(?:y|ies)|looking\s+for|searching\s+for|"
    r"(?:can|may|could)\s+i\s+(?:borrow|read|get)|borrow|titled|called|which\s+(?:floor|shelf)|in\s+stock|to\s+read|novel|book(?!\s+club)|"
    r"ada|ado|punya|cari\w*|nyari|pinjam|pinjem|judul\w*|buku\w*|komik|karya|karangan|rak|baca|stok)\b",
    re.IGNORECASE,
)
_NO_TITLE = frozenset(
    """senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday januari
    februari maret april mei juni juli agustus september oktober november desember january february march may june july
    august october december perpustakaan library kota solok i bu pak ibu bapak kak excel word office microsoft whatsapp
    telegram ktp sd smp sma tk indonesia english inggris minang mr mrs ms dr""".split()
)
_FEWEST, _FEWEST_AROUND = 2, 2


def title_within(text: str) -> str:
    """The words that are written as a title, where all around them is small and asks for a book; '' where none are."""
    asked = _ASKS_FOR_ONE.match(text)
    words = list(_WORD.finditer(text, asked.end() if asked else 0))
    runs = [run for run in _runs([word[0] for word in words]) if run[1] - run[0] >= _FEWEST]
    if not runs or not _ASKS_FOR_ONE.search(text):
        return ""
    start, end = max(runs, key=lambda run: run[1] - run[0])
    around = _WORD.findall(text[: words[start].start()] + text[words[end - 1].end() :])
    if len(around) < _FEWEST_AROUND or text.isupper():
        return ""
    return text[words[start].start() : words[end - 1].end()]


def _runs(words: list[str], *, any_word: bool = False) -> list[tuple[int, int]]:
    """Where words written large stand in a row, small ones that hold titles together between them."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and (
            _is_large(words[end], any_word=any_word) or (end > at and (words[end] in _SMALL or words[end].isdecimal()))
        ):
            end += 1
        last = end
        while last > at and words[last - 1] in _SMALL:
            last -= 1
        if last > at:
            found.append((at, last))
        at = max(end, at + 1)
    return found


def _is_large(word: str, *, any_word: bool) -> bool:
    return word[:1].isupper() and (any_word or word.casefold() not in _NO_TITLE)


def title_amid(text: str, says_nothing: Callable[[str], bool]) -> str:
    """The only words that are written as a title, two or more, where all around them says nothing; '' elsewhere."""
    words = list(_WORD.finditer(text))
    runs = [run for run in _runs([word[0] for word in words], any_word=True) if run[1] - run[0] >= _FEWEST]
    if len(runs) != 1 or runs[0] == (0, len(words)):
        return ""
    start, end = runs[0]
    around = [word[0] for n, word in enumerate(words) if not start <= n < end]
    if not all(map(says_nothing, around)):
        return ""
    return text[words[start].start() : words[end - 1].end()]
