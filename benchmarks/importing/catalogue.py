"""A catalogue of made-up titles of any size, its words spread as a library's are: few often, many seldom."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

_SYLLABLES = (
    "ba be bi bu da di du ga gi ja ka ke ki ku la le li lu ma me mi mu na ni nu pa pe ra ri ru sa se si su ta ti tu wa"
)
_ENDS = ("", "", "n", "ng", "r", "s", "t", "k", "h")
_OFTEN = (
    "sejarah dasar pengantar ilmu belajar kisah cerita anak dan yang untuk di dari dengan pendidikan ekonomi islam seni"
)
_COMMON = _OFTEN.split()
_CLASSES = ("028.5", "297.1", "305.8", "330", "371.3", "398.2", "510", "540", "610", "630", "745.5", "813", "959.8")
_SUBJECTS = ("Fiksi", "Sejarah", "Pendidikan", "Pertanian", "Agama Islam", "Kesehatan", "Cerita rakyat", "Matematika")
HEADER = ("id", "title", "authors", "publisher", "year", "isbn", "call_number", "subjects", "language", "item_codes")


def write(path: Path, titles: int, first: int = 1) -> list[str]:
    """A CSV with so many titles, of which every fifth has two copies; some of the titles, to search for.

    `first`: the id of the first one; another first makes other titles.
    """
    rnd = Random(first)
    syllables = _SYLLABLES.split()
    words = [
        "".join(rnd.choice(syllables) for _ in range(rnd.randint(2, 4))) + rnd.choice(_ENDS) for _ in range(40_000)
    ]
    kept: list[str] = []
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEADER)
        for number in range(first, first + titles):
            row = _row(number, rnd, words)
            table.writerow(row)
            if number % max(1, titles // 200) == 0:
                kept.append(row[1])
    return kept


def _row(number: int, rnd: Random, words: list[str]) -> tuple[str, ...]:
    title = " ".join(_word(rnd, words) for _ in range(rnd.randint(2, 7))).capitalize()
    name = f"{_word(rnd, words).capitalize()} {_word(rnd, words).capitalize()}"
    area = rnd.choice(_CLASSES)
    copies = [f"P{number:07}A", f"P{number:07}B"][: 2 if number % 5 == 0 else 1]
    return (
        str(number),
        title,
        name,
        f"Penerbit {number % 400}",
        str(1970 + number % 56),
        _isbn(number) if number % 3 else "",
        f"{area} {name[:3].upper()} {title[:1].lower()}",
        rnd.choice(_SUBJECTS),
        "id",
        ";".join(copies),
    )


def _made(rnd: Random) -> str:
    return "".join(rnd.choice(_SYLLABLES.split()) for _ in range(rnd.randint(2, 4))) + rnd.choice(_ENDS)


def _word(rnd: Random, words: list[str]) -> str:
    return rnd.choice(_COMMON) if rnd.random() < 0.35 else words[int(len(words) * rnd.random() ** 3)]


def _isbn(number: int) -> str:
    stem = f"978{number % 1_000_000_000:09}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10
    return f"{stem}{check}"
