"""A catalogue that is true: made books, written as residents are to see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from bot.base.reading.isbn import check_digit

_WHAT = ("Belajar", "Dongeng", "Kamus", "Tafsir", "Sejarah", "Rahasia", "Kisah", "Cara Merawat", "100 Resep", "Atlas")
_OF = ("Kopi", "Surau", "Danau Singkarak", "Bareh Solok", "Padi & Palawija", "Mama's Kitchen", "Jum'at", "Gempa",
       "Rumah Gadang", "Bahasa Isyarat", "Café", "القرآن", "Kerbau", "1001 Malam")  # fmt: skip
_MORE = ("", "", "", " untuk Anak", ": sebuah pengantar", ", jilid dua", " (edisi baru)", " dan Kita", "?", " - Solok")
_GIVEN = ("Ani", "Budi", "Siti", "Ahmad", "José", "Rahmat", "Mohammad", "A.", "M.", "S.", "Nur'aini", "Th.")
_FAMILY = ("Contoh", "Panjaitan", "Umpama", "O'Misal", "Teladan", "Fuad", "Nasir", "Sa'di", "Núñez", "Yamin")
_ALONE = ("Hamba", "Marzuki", "ابن المثال", "Толстов")
_SUBJECTS = ("Fiksi", "Pertanian", "Agama Islam", "Bahasa", "Masakan", "Sejarah lokal")
_PUBLISHERS = ("Pustaka Contoh", "Balai Uji", "PT Misal Jaya", "")
_ODD_YEARS = ("[1980?]", "1999/2000", "1439 H", "Cet. 1998")
_CLASSES = ("297", "813", "899.2", "2X1.3", "371.9", "630", "005", "028", "")
_CALL = ("813 CON b", "2X1.3 UMP t", "499.22 TEL k", "")


@dataclass(frozen=True)
class Book:
    """A title as it is. `authors` are names in the order they are spoken; `codes`: of its copies."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    year: str = ""
    isbn: str = ""
    call_number: str = ""
    classification: str = ""
    subjects: tuple[str, ...] = ()
    codes: tuple[str, ...] = field(default=())


def family_last(name: str) -> bool:
    """Whether a name has a part that goes to the front in a catalogue."""
    return " " in name and name not in _ALONE


def made_catalogue(draw: Random, count: int) -> list[Book]:
    """So many different books; no two have a title in common."""
    books: dict[str, Book] = {}
    while len(books) < count:
        title = f"{draw.choice(_WHAT)} {draw.choice(_OF)}{draw.choice(_MORE)}"
        books.setdefault(title.casefold(), _book(draw, len(books) + 1, title))
    return list(books.values())


def _book(draw: Random, number: int, title: str) -> Book:
    stem, call_number = f"978602{draw.randrange(10**6):06d}", draw.choice(_CALL)
    return Book(
        id=str(number),
        title=title,
        authors=_authors(draw),
        publisher=draw.choice(_PUBLISHERS),
        year=_year(draw),
        isbn=stem + check_digit(stem) if draw.random() < 0.7 else "",
        call_number=call_number,
        classification=call_number.partition(" ")[0] or draw.choice(_CLASSES),
        subjects=tuple(draw.sample(_SUBJECTS, draw.randrange(3))),
        codes=tuple(f"{number:04d}/{part}/P" for part in range(1, draw.randrange(2, 5))),
    )


def _year(draw: Random) -> str:
    if draw.random() < 0.1:
        return ""
    return draw.choice(_ODD_YEARS) if draw.random() < 0.06 else str(draw.randrange(1920, 2026))


def _authors(draw: Random) -> tuple[str, ...]:
    names = {
        draw.choice(_ALONE) if draw.random() < 0.15 else f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}"
        for _ in range(draw.choice((0, 1, 1, 1, 2, 2, 3)))
    }
    return tuple(sorted(names))
