"""A text without what tells of a person: long numbers but ISBNs, addresses, and names where one is told."""

from __future__ import annotations

import re

from bot.base.reading.isbn import read_isbn

_LONG = re.compile(r"(?<![\w-])\+?\(?\d(?:[\s().-]{0,2}\d){8,}(?!\w)")
_ADDRESS = re.compile(r"\S+@\S+|(?<!\w)@\w{3,}|https?://\S+|\bwa\.me/\S+", re.IGNORECASE)
_WHOSE = r"(?: (?:lengkap|saya|aku|ambo|den|anak|anaknya|suami|istri|ibu|bapak|adalah))*"
_NO_NAME = r"(?!(?:buku|penulis|pengarang|judul|acara|apa|siapa|yang|untuk|nama|bayi|tokoh|nabi|orang|lain)\b)"
_TOLD = re.compile(
    rf"(?<!nama[ -])\b(?:atas nama|a\.n\.?|an\.|nama(?:nya|ku)?{_WHOSE})[\s:=]+{_NO_NAME}"
    r"[^\W\d_]+(?:[ '’.]+[^\W\d_]+){0,2}",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:anak|adik|kakak|suami|istri|ponakan|cucu)(?: (?:saya|ku|aku|ambo|den|kami))?"
    r" (?:bernama|namanya|namo) [^\W\d_]+",
    re.IGNORECASE,
)


def without_numbers(text: str) -> str:
    """Without phone numbers, numbers of cards and addresses; an ISBN stays."""
    text = _LONG.sub(lambda match: match[0] if _is_isbn(match[0]) else " ", text)
    return " ".join(_ADDRESS.sub(" ", text).split())


def without_persons(text: str) -> str:
    """Without these, and without a name that somebody tells: “nama anak saya Contoh”, “atas nama Contoh”."""
    return without_numbers(_TOLD.sub(" ", _CALLED.sub(" ", text)))


def _is_isbn(written: str) -> bool:
    """A mistyped one of thirteen digits is one still; of ten, any phone number could be."""
    found = read_isbn(re.sub(r"\D", "", written))
    return found.valid or bool(re.fullmatch(r"97[89]\d{10}", found.text))
