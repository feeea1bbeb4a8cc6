"""From one MODS element to a title and its copies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from bot.base.i18n import N_
from bot.base.reading import isbn
from bot.base.reading.text import clean, fold
from bot.ils.files import isbd, slims
from bot.ils.files.marc_names import role_of
from bot.ils.files.placeholders import Placeholders, is_blank
from bot.ils.files.plain import doubtful
from bot.ils.files.words import NO_TITLE
from bot.ils.files.xml_records import Cut, local, text_of
from bot.ils.records import CopyRecord, Item, Problem, Record

READ: Mapping[str, str] = {
    "titleInfo": "title", "name": "authors", "originInfo": "publisher, year, edition", "language": "language",
    "physicalDescription": "kind", "relatedItem": "series", "note": "notes", "abstract": "notes",
    "tableOfContents": "notes", "subject": "subjects", "classification": "classification", "identifier": "isbn",
    "location": "call_number, copies, ebook", "digitals": "ebook", "recordInfo": "id",
}  # fmt: skip
"""What each element is read as."""

_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
_PRINTED = ("statement of responsibility",)


_PARTS: Mapping[str, frozenset[str]] = {
    "originInfo": frozenset({"publisher", "dateIssued", "copyrightDate", "edition"}),
    "physicalDescription": frozenset({"form"}),
}
"""What is read of elements of which only a part is."""
MEANINGS: Mapping[str, str] = {
    "originInfo/place": N_("place of publication"), "physicalDescription/extent": N_("physical description"),
    "originInfo/issuance": N_("whether it goes on"), "originInfo/frequency": N_("how often it appears"),
    "typeOfResource": N_("kind of carrier"), "genre": N_("genre"), "targetAudience": N_("whom it is for"),
}  # fmt: skip
"""What is in elements that are not read."""


def names(mods: etree._Element) -> list[str]:
    """The elements a record has, and the parts that are not read of those that are: "originInfo/place"."""
    return list(dict.fromkeys(name for child in mods for name in _names_of(child)))


def _names_of(child: etree._Element) -> Iterator[str]:
    name = local(child.tag)
    if name:
        yield name
    read = _PARTS.get(name)
    if read is not None:
        parts = (local(part.tag) for part in child if _tells(part))
        yield from (f"{name}/{part}" for part in parts if part and part not in read)


def _tells(part: etree._Element) -> bool:
    """Whether something stands in a part; a place may only be what publisher and date stand in."""
    if local(part.tag) == "place":
        return bool(_first(part, "placeTerm") or (part.text or "").strip())
    return bool(text_of(part).strip())


def without(mods: etree._Element, number: int, placeholders: Placeholders) -> None:
    """Empty what stands for nothing; it is noted."""
    for child in mods:
        read_as = _READ_AS.get(local(child.tag), "")
        for leaf in child.iter() if read_as else ():
            text = leaf.text or ""
            name = _READ_AS_PART.get(local(leaf.tag), read_as)
            if not len(leaf) and is_blank(name, text):
                path = "/".join(dict.fromkeys((local(child.tag), local(leaf.tag))))
                placeholders.note(path, text, number)
                leaf.text = ""


_READ_AS = {name: field for name, field in READ.items() if field not in ("title", "id")}
_READ_AS_PART = {
    "publisher": "publisher", "dateIssued": "year", "copyrightDate": "year", "placeTerm": "", "roleTerm": "",
}  # fmt: skip


def read(place: str, cut: Cut) -> Iterator[Item]:
    """The title of an element, its copies, and what is doubtful about it."""
    mods = cut.element
    identity = _id(cut)
    title = _title(mods)
    if not title:
        yield Problem(place, NO_TITLE, source_id=identity)
        return
    if cut.mended:
        yield Problem(place, cut.mended, bad=False)
    cells = "; ".join(text_of(one) for one in _children(mods, "identifier") if one.get("type", "isbn") != "uri")
    numbers = isbn.isbns(cells)
    yield from doubtful(place, numbers)
    copies = list(_copies(place, title, mods))
    yield _record(place, title, identity, mods, tuple(one.text for one in numbers if one.usable), cells, copies)
    yield from copies


def _record(
    place: str,
    title: str,
    identity: str,
    mods: etree._Element,
    numbers: tuple[str, ...],
    cells: str,
    copies: list[CopyRecord],
) -> Record:
    return Record(
        place,
        title,
        source_id=identity,
        authors=_names(mods),
        publisher=_said(mods, "originInfo", "publisher"),
        year=_said(mods, "originInfo", "dateIssued") or _said(mods, "originInfo", "copyrightDate"),
        edition=_said(mods, "originInfo", "edition"),
        isbns=numbers if any(True for _ in _children(mods, "identifier")) else None,
        call_number=_said(mods, "location", "shelfLocator"),
        classification=_said(mods, "classification"),
        subjects=_subjects(mods),
        language=_said(mods, "language", "languageTerm"),
        medium=_said(mods, "physicalDescription", "form"),
        series=_series(mods),
        notes=_notes(mods),
        ebook=_ebook(mods),
        serial=isbn.has_issn(cells) or any(one.get("type") == "issn" for one in _children(mods, "identifier")),
        items=tuple(dict.fromkeys(copy.item_code for copy in copies)) if _lists_copies(mods) else None,
    )


def _children(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The elements at a path of names."""
    if not path:
        yield element
        return
    for child in element:
        if local(child.tag) == path[0]:
            yield from _children(child, *path[1:])


def _first(element: etree._Element, *path: str) -> str:
    return next((text for one in _children(element, *path) if (text := clean(text_of(one)))), "")


def _said(element: etree._Element, *path: str) -> str | None:
    """The first text at a path; None where there is no such element. Some give publisher and date within place."""
    deeper = (path[0], "place", *path[1:]) if path[0] == "originInfo" else path
    text = isbd.bare(_first(element, *path) or _first(element, *deeper))
    return text or ("" if any(True for _ in _children(element, *path)) else None)


def _id(cut: Cut) -> str:
    """The record's own number; else that of the element, else that of the hand-out."""
    own = _first(cut.element, "recordInfo", "recordIdentifier")
    return clean(own or cut.element.get("id") or cut.element.get("ID") or cut.origin)


def _title(mods: etree._Element) -> str:
    """The title that is no alternative one, with its article, subtitle and part."""
    kinds = {"title": "a", "subTitle": "b", "partNumber": "n", "partName": "p"}
    for info in _children(mods, "titleInfo"):
        if info.get("type"):
            continue
        parts = [(kinds[name], text_of(one)) for one in info if (name := local(one.tag)) in kinds]
        article = _first(info, "nonSort")
        joint = "" if article.endswith(("'", "’", "-")) or not article else " "
        if title := isbd.title(parts):
            return _without_authors(f"{article}{joint}{title}", mods)
    return ""


def _without_authors(title: str, mods: etree._Element) -> str:
    bare, slash, who = title.rpartition(" / ")
    said = [text_of(one) for one in (*_children(mods, "name", "namePart"), *_children(mods, "note"))]
    repeats = any(sorted(fold(one).split()) == sorted(fold(who).split()) for one in said)
    return bare if slash and bare and repeats else title


def _names(mods: etree._Element) -> tuple[str, ...] | None:
    found = [name for one in _children(mods, "name") if (name := _name(one))]
    return tuple(dict.fromkeys(found)) if any(True for _ in _children(mods, "name")) else None


def _name(name: etree._Element) -> str:
    """A name of its parts, "family, given" where they are told apart; dates and titles are no part of it."""
    parts = [(one.get("type", ""), clean(text_of(one))) for one in _children(name, "namePart")]
    whole = " ".join(text for kind, text in parts if not kind)
    family = " ".join(text for kind, text in parts if kind == "family")
    given = " ".join(text for kind, text in parts if kind == "given")
    shown = whole or ", ".join(filter(None, (family, given)))
    role = role_of([text_of(one) for one in _children(name, "role", "roleTerm")])
    return f"{shown} ({role})" if shown and role else shown


def _subjects(mods: etree._Element) -> tuple[str, ...] | None:
    """A subject with its subdivisions is one: "Indonesia - Sejarah"."""
    there = list(_children(mods, "subject"))
    found = (" - ".join(filter(None, (clean(text_of(part)) for part in one))) for one in there)
    return tuple(dict.fromkeys(filter(None, found))) if there else None


def _series(mods: etree._Element) -> str | None:
    for related in _children(mods, "relatedItem"):
        if related.get("type") == "series":
            return _first(related, "titleInfo", "title") or _first(related, "title") or None
    return None


def _notes(mods: etree._Element) -> str | None:
    there = [one for name in ("abstract", "tableOfContents", "note") for one in _children(mods, name)]
    told = [slims.notes(text_of(one)) for one in there if one.get("type") not in _PRINTED]
    return "\n".join(filter(None, told)) if there else None


def _ebook(mods: etree._Element) -> str | None:
    """The first address of something to read; a file that lies in SLiMS's own store has none."""
    digital = (one.get("url") or "" for one in _children(mods, "digitals", "digital_item"))
    located = (text_of(one) for one in _children(mods, "location", "url"))
    return next((url.strip() for url in (*digital, *located) if _ADDRESS.fullmatch(url.strip())), None)


def _lists_copies(mods: etree._Element) -> bool:
    """A record that was shortened for a list of hits has no holdings, and says nothing of copies."""
    return any(True for _ in _children(mods, "location", "holdingSimple"))


def _copies(place: str, title: str, mods: etree._Element) -> Iterator[CopyRecord]:
    for one in _children(mods, "location", "holdingSimple", "copyInformation"):
        if code := _first(one, "numerationAndChronology") or _first(one, "itemIdentifier"):
            location, call_number = _first(one, "sublocation"), _first(one, "shelfLocator")
            yield CopyRecord(place, code, location, call_number, "unknown", title)
