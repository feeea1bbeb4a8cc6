"""From the fields of a MARC record to a title. What a field does not say is None: what is known of it stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.base.reading import isbn
from bot.base.reading.text import clean, fold
from bot.ils.files import isbd, marc_copies, marc_links, marc_names, slims
from bot.ils.files.marc_fields import Field, Marc
from bot.ils.files.plain import doubtful
from bot.ils.files.words import NO_TITLE
from bot.ils.records import Problem, Record

READ: Mapping[str, str] = {
    "001": "id", "003": "id", "008": "language", "020": "isbn", "022": "issn", "041": "language",
    "082": "classification", "084": "classification", "090": "call_number", "099": "call_number",
    **dict.fromkeys(marc_names.TAGS, "authors"), "245": "title", "250": "edition",
    "260": "publisher, year", "264": "publisher, year", "440": "series", "490": "series", "830": "series",
    **dict.fromkeys(("500", "501", "502", "504", "505", "520", "546", "586"), "notes"),
    **dict.fromkeys(("600", "610", "611", "630", "648", "650", "651", "653", "655", "690"), "subjects"),
    "856": "ebook, cover", **dict.fromkeys(marc_copies.TAGS, "copies"), "999": "id",
}  # fmt: skip
"""What each tag is read as."""

NOTES = tuple(tag for tag, field in READ.items() if field == "notes")
SUBJECTS = tuple(tag for tag, field in READ.items() if field == "subjects")
_YEAR_MARK = re.compile(r"^(?:c|cop\.?|copyright|©|℗|p)\s*(?=\d{4})", re.IGNORECASE)
_MEDIUM = re.compile(r"^\W+|\W+$")
_SHELVED = re.compile(r"[\d.]\s+[A-Za-z]{3}\b|^[A-Za-z]{1,3}\s+\d")
_UNKNOWN_LANGUAGES = frozenset({"", "und", "zxx", "mul", "|||", "   "})


def read(place: str, record: Marc) -> Iterator[Record | Problem]:
    """The title of a record, and what is doubtful about it."""
    identity = _id(record)
    title = _title(record)
    if not title:
        yield Problem(place, NO_TITLE, source_id=identity)
        return
    if record.mended:
        yield Problem(place, record.mended, bad=False)
    cells = [text for field in record.of("020") for text in field.all("a")]
    numbers = isbn.isbns("; ".join(cells))
    yield from doubtful(place, numbers)
    yield _record(place, title, identity, record, cells, tuple(one.text for one in numbers if one.usable))


def _record(place: str, title: str, identity: str, record: Marc, cells: list[str], numbers: tuple[str, ...]) -> Record:
    call_number, classification = _shelf(record)
    copies = marc_copies.copies(record)
    ebook, cover = marc_links.links(record)
    return Record(
        place,
        title,
        source_id=identity,
        authors=marc_names.names(record),
        publisher=_published(record, "b"),
        year=_published(record, "c"),
        edition=_edition(record),
        isbns=numbers if record.of("020") else None,
        call_number=call_number,
        classification=classification,
        subjects=_subjects(record),
        language=_language(record),
        medium=_medium(record),
        series=_series(record),
        notes=_notes(record),
        ebook=ebook,
        cover=cover,
        serial=record.leader[7:8] in ("s", "b") or bool(record.of("022")) or isbn.has_issn("; ".join(cells)),
        items=copies.codes,
        items_complete=copies.complete,
        copies=copies.counted,
    )


def _id(record: Marc) -> str:
    """Koha's own number, else the control number with the library it is of, else the id of the hand-out."""
    for field in record.of("999"):
        if field.first("c").strip().isdigit() and field.first("d").strip().isdigit():
            return clean(field.first("c"))
    number, library = record.control("001"), record.control("003")
    return clean(f"{library}:{number}" if number and library else number or record.origin)


def _title(record: Marc) -> str:
    """Of the first 245 that says one, without whoever is repeated behind a slash."""
    for field in record.of("245"):
        parts = [part for part in field.parts if part[0] in ("a", "b", "n", "p")]
        title = isbd.title(parts)
        bare, slash, who = title.rpartition(" / ")
        names = [*field.all("c"), *(marc_names.names(record) or ())]
        repeats = any(sorted(fold(name).split()) == sorted(fold(who).split()) for name in names)
        if title:
            return bare if slash and bare and repeats else title
    return ""


def _published(record: Marc, code: str) -> str | None:
    """Publisher (b) or year (c) of the publication; a field of the copyright year alone comes last."""
    fields = sorted(record.of("260", "264"), key=lambda one: {"1": 0, " ": 0}.get(one.indicators[1], 1))
    texts = [text for field in fields for text in field.all(code) if field.tag == "260" or field.indicators[1] in " 14"]
    if code == "c":
        years = [_YEAR_MARK.sub("", isbd.ended(text)) for text in texts] or [_coded_year(record)]
        return next((year for year in years if year), None)
    return next((name for name in map(isbd.said, texts) if name), "" if texts else None)


def _coded_year(record: Marc) -> str:
    coded = record.control("008")[7:11]
    return coded if re.fullmatch(r"[12]\d{3}", coded) else ""


def _shelf(record: Marc) -> tuple[str | None, str | None]:
    """Call number and class. 084 is a class for some programs, and the whole call number for others."""
    dewey = [clean(text) for field in record.of("082") for text in field.all("a")]
    other = [clean(text) for field in record.of("084") for text in field.all("a")]
    local = [clean(" ".join(field.all("ab"))) for field in record.of("090", "099")]
    shelved = [text for text in other if dewey or _SHELVED.search(text)]
    copies = marc_copies.call_numbers(record)
    call_number = next((text for text in (*local, *shelved, *copies) if text), None)
    plain_class = next((text.rstrip("/") for text in (*dewey, *other) if text), None)
    return call_number, plain_class


def _language(record: Marc) -> str | None:
    told = [clean(text) for field in record.of("041") for text in field.all("a")]
    told.append(record.control("008")[35:38].lower())
    codes = (text[:3] if re.fullmatch(r"(?:[a-z]{3}){2,}", text) and len(text) % 3 == 0 and _coded(text) else text
             for text in told)  # fmt: skip
    return next((code for code in codes if code.strip() not in _UNKNOWN_LANGUAGES), None)


def _coded(text: str) -> bool:
    """Whether "indeng" is several codes in one: names of languages begin with a capital or are longer."""
    return len(text) in (6, 9, 12) and text[:3] in {
        "ind",
        "eng",
        "ara",
        "min",
        "jav",
        "sun",
        "may",
        "msa",
        "dut",
        "nld",
    }


def _medium(record: Marc) -> str | None:
    texts = [_MEDIUM.sub("", text) for field in record.of("245") for text in field.all("h")]
    return next((text for text in map(clean, texts) if text), None)


def _series(record: Marc) -> str | None:
    for field in record.of("490", "440", "830"):
        parts = [isbd.ended(text) for text in field.all("anp")]
        volume = isbd.ended(field.first("v"))
        if any(parts):
            return " ; ".join(filter(None, (". ".join(filter(None, parts)), volume)))
    return None


def _subjects(record: Marc) -> tuple[str, ...] | None:
    """A subject with its subdivisions is one: "Indonesia - Sejarah", as plain lists write it."""
    fields = record.of(*SUBJECTS)
    return tuple(dict.fromkeys(filter(None, map(_subject, fields)))) if fields else None


def _subject(field: Field) -> str:
    if field.tag == "653":
        return "; ".join(map(isbd.ended, field.all("a")))
    main = " ".join(isbd.ended(text) for text in field.all("abc"))
    return " - ".join(filter(None, (main, *(isbd.ended(text) for text in field.all("tvxyz")))))


def _edition(record: Marc) -> str | None:
    fields = record.of("250")
    return " ".join(isbd.ended(" ".join(field.all("ab"))) for field in fields).strip() if fields else None


def _notes(record: Marc) -> str | None:
    fields = record.of(*NOTES)
    texts = [slims.notes(" ".join(field.all("abtrc"))) for field in fields]
    return "\n".join(filter(None, texts)) if fields else None
