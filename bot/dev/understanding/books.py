"""Examples of how books are asked for, made of the demonstration's titles and subjects: so that a title is no talk."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bot.chat.language.classifier.examples import Example
from bot.dev import demo

CATALOGUE = Path(demo.__file__).with_name("catalogue.csv")
WRITER = "books"
_TITLE = (
    "{}", "{}", "{}", "{}", "ada {} ga", "ada {} kak", "cari {}", "{} ada?", "ado {} da", "punya buku {} min",
    "mau pinjam {}", "bku {} ad g", "is {} available", "do you have {}", "lagi nyari {} nih", "novel {}", "buku {}",
    "saya mencari buku berjudul {}", "{} masih ada ndak", "mau baca {} dong",
)  # fmt: skip
_AUTHOR = ("{}", "buku {}", "karya {}", "buku karangan {} apa saja", "novel {} ado ndak", "books by {}", "ada {} ga")
_SUBJECT = (
    "{}", "{}", "buku {}", "buku tentang {}", "ada buku {} ga kak", "bku ttg {}", "books about {}",
    "bacaan {} untuk anak", "cari referensi {}",
    "buku soal {} untuk pemula", "belajar {}", "ado buku {} untuak anak sikola", "novel {}",
    "anak saya butuh buku {}", "lagi butuh bacaan soal {} nih", "adakah buku mengenai {}",
)  # fmt: skip


def book_examples(seed: int = 5) -> list[Example]:
    """One or two of each title and subject; always the same."""
    rnd = Random(seed)
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    authors = sorted({author.strip() for row in rows for author in row["authors"].split(";") if author.strip()})
    subjects = sorted({one.strip() for row in rows for one in row["subjects"].split(";") if one.strip()})
    titles = sorted({row["title"].partition(":")[0].strip() for row in rows})
    return [
        *_framed("search", titles, _TITLE, rnd),
        *_framed("search", authors[::2], _AUTHOR, rnd),
        *_framed("subject", subjects, _SUBJECT, rnd),
    ]


def _framed(meaning: str, things: list[str], frames: tuple[str, ...], rnd: Random) -> Iterator[Example]:
    for thing in things:
        yield Example(rnd.choice(frames).format(thing.lower()), meaning, "plain", WRITER)
