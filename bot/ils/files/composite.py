"""Cells that hold several fields of a title: title and author, place with publisher and year, a whole card (ISBD)."""

from __future__ import annotations

import re

from bot.base.reading.text import clean, fold
from bot.ils.files import isbd
from bot.ils.files.headers import CARD, IMPRINT, TITLE_AND_AUTHOR

_YEAR = re.compile(r"[\[(]*(?:c|cop\.?\s?|©\s?)?((?:1[4-9]|20)\d\d)\??[\])]*")
_BRACKETED = re.compile(r"(?P<publisher>[^()]+)\((?:c|©\s?)?(?P<year>(?:1[4-9]|20)\d\d)\)")
_BEHIND = re.compile(r"(?P<title>.+\S)\s*\((?P<author>[^()\d]{3,})\)", re.DOTALL)
_BETWEEN = (
    re.compile(r"\s+[-–—]\s+"),
    re.compile(r"\s+(?:karya|oleh|by)\s+", re.IGNORECASE),
    re.compile(r"\s*[;|]\s*"),
)
"""What parts title and author but for a slash."""
KNOWN_PLACES = frozenset(
    "jakarta yogyakarta jogjakarta bandung surabaya padang medan semarang solo surakarta bogor bekasi depok malang "
    "makassar solok bukittinggi pekanbaru palembang denpasar banjarmasin pontianak manado ambon tangerang sleman "
    "bantul london singapura singapore beirut kairo cairo amsterdam leiden".split()
) | {"banda aceh", "bandar lampung", "new york", "kuala lumpur", "padang panjang", "ujung pandang"}
_TH = re.compile(r"\W*\b(?:th(?:n|un)?|tahun|cet(?:akan)?)\b\.?(?:\s*(?:ke\W?)?\d{1,2}\b)?\W*$", re.IGNORECASE)
"""What stands before a year."""
_AREAS = re.compile(r"\.?\s*(?:--|—|\s–)\s+|[\r\n\v]+")
_TYPED_AREAS = re.compile(r"\.\s*-\s+")
"""As one types the dash of a card that has no other."""
_WHOLE_CARD = re.compile(
    r".+?\s/\s[^/]+?\s*(?:--|\.\s*-|[–—])\s*[^:;/]{2,40}?\s?:\s?[^:]+?,\s*[\[(]?(?:c|cop\.?\s?|©\s?)?(?:1[4-9]|20)\d\d.*",
    re.DOTALL,
)
"""Title, author, place, publisher and year, with the marks of a card between them."""
_BEHIND_A_NAME = re.compile(
    r"(?P<author>[^:]+?)[.,;]?\s+[-–—]*\s*(?P<imprint>(?P<place>[^.,;:/–—-]{2,30}?)\s?:\s?\S.*)"
)
_YEAR_BEHIND = re.compile(r"\s*[,.(]\s*(?P<year>(?:1[5-9]|20)\d\d)\s*\)?\.?")
_ISBN = re.compile(r"\bISB?N\b[\s:.]*([\dXx\- ]{10,20})", re.IGNORECASE)
_EDITION = re.compile(r"(?:ed\b|edisi|cet\b|cetakan|\d+(?:st|nd|rd|th) ed)", re.IGNORECASE)
_EXTENT = re.compile(r"\b(?:hlm|hal|halaman|p|pages|cm|jil|vol)\b", re.IGNORECASE)


def divide(said: dict[str, str], *, slashed: bool = False) -> None:
    """Take such cells apart, for the fields that no column of their own tells.

    `slashed`: nearly all titles of the list have their author behind a slash.
    """
    if CARD in said:
        take(said, **card(said.pop(CARD)))
    for name in (TITLE_AND_AUTHOR, "title"):
        if is_card(said.get(name, "")):
            take(said, **card(said.pop(name)))
    if slashed and " / " in said.get("title", ""):
        said[TITLE_AND_AUTHOR] = said.pop("title")
    if TITLE_AND_AUTHOR in said:
        _title_and_author(said, said.pop(TITLE_AND_AUTHOR))
    if IMPRINT in said:
        take(said, **imprint(said.pop(IMPRINT)))


def imprint(text: str) -> dict[str, str]:
    """Publisher and year of "Jakarta : Gramedia, 2005", "Gramedia, Jakarta, 2005", "Gramedia (2005), 529 pages"."""
    text = clean(text)
    if found := _BRACKETED.match(text):
        return {"publisher": _publisher(found["publisher"]), "year": found["year"]}
    years = list(_YEAR.finditer(text))
    if not years:
        return {"publisher": _publisher(text), "year": ""}
    before, after = text[: years[-1].start()], text[years[-1].end() :]
    return {"publisher": _publisher(_TH.sub("", before) if before.strip(" [(") else after), "year": years[-1][1]}


def _publisher(text: str) -> str:
    """The publisher without the place it stands behind, or before."""
    bare = text.strip(" .,;:[]()")
    _, colon, name = bare.partition(":")
    if colon:
        return isbd.said(name.partition(";")[0])
    parts = [part.strip() for part in re.split(r"[,;]", bare) if part.strip()]
    named = [part for part in parts if fold(part) not in KNOWN_PLACES]
    without_place = ", ".join(named)
    return isbd.said(without_place if len(named) < len(parts) > 1 else bare)


def is_card(text: str) -> bool:
    """Whether a text is plainly a whole card: "Hujan / Tere Liye. – Jakarta : Gramedia, 2016. – 320 hlm."."""
    return " / " in text and _WHOLE_CARD.fullmatch(text.strip()) is not None


def card(text: str) -> dict[str, str]:
    """Title, author, edition, publisher, year, series and ISBN of a card in one cell."""
    said: dict[str, str] = {}
    first, *areas = _areas(text) or [""]
    title, slash, author = first.partition(" / ")
    take(said, title=title, authors=author.rstrip(" .") if slash else "")
    if number := _ISBN.search(text):
        take(said, isbn=number[1].strip())
    for area in areas:
        if _ISBN.search(area):
            continue
        if _EDITION.match(area):
            take(said, edition=area.rstrip("."))
        elif _YEAR.search(area) or (":" in area and not _EXTENT.search(area)):
            take(said, **imprint(area))
        elif area.startswith("("):
            take(said, series=area.strip("(). "))
    return said


def _areas(text: str) -> list[str]:
    found = [area.strip() for area in _AREAS.split(text) if area.strip()]
    if len(found) == 1 and is_card(text):
        return [area.strip() for area in _TYPED_AREAS.split(text) if area.strip()]
    return found


def take(said: dict[str, str], **told: str) -> None:
    """Fill fields of which nothing is said yet."""
    for name, text in told.items():
        if text and not said.get(name):
            said[name] = text


def _title_and_author(said: dict[str, str], both: str) -> None:
    """A title and who wrote it, out of a cell whose header says that both are in it."""
    said.setdefault("authors", "")
    if said.get("title"):
        return
    title, mark, author = _halves(both)
    said["title"] = title if mark else both
    if mark and not said["authors"]:
        said["authors"] = _without_imprint(said, author)


def _without_imprint(said: dict[str, str], author: str) -> str:
    """Who wrote it, without where it was published, by whom or when, which is kept: "Tere Liye, Jakarta: Gramedia"."""
    found = _BEHIND_A_NAME.fullmatch(author)
    if found and (fold(found["place"]) in KNOWN_PLACES or _YEAR.search(found["imprint"])):
        take(said, **imprint(found["imprint"]))
        return found["author"].rstrip(" .,;-–—")
    if (year := _YEAR_BEHIND.search(author)) and year.end() == len(author) and year.start():
        take(said, year=year["year"])
        return author[: year.start()]
    return author


def _halves(both: str) -> tuple[str, str, str]:
    for mark in (" / ", "\n", "/"):
        title, found, author = both.rpartition(mark)
        if found and title.strip() and author.strip():
            return title.strip(), found, author.strip()
    parted = [parts for mark in _BETWEEN if len(parts := mark.split(both.strip())) == 2]
    if len(parted) == 1:
        return parted[0][0], " ", parted[0][1]
    if bracketed := _BEHIND.fullmatch(both.strip()):
        return bracketed["title"], "(", bracketed["author"]
    return both, "", ""
