"""The records of an XML file one by one, in flat memory: each is cut out and parsed by itself, so damage costs one.

No entity, no network address and no declaration of the file is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree

from bot.base.i18n import N_
from bot.ils.files.words import ENDLESS_RECORD, FOREIGN_LETTERS, breaks_off, damaged_record, refused
from bot.ils.files.xml_text import MENDED, XmlText
from bot.ils.records import Problem
from bot.ils.said import Said, said

LONGEST = 8 << 20
_PREFIX = r"(?:[A-Za-z_][\w.-]*:)?"
_KIND = re.compile(rf"<{_PREFIX}(leader|controlfield|datafield|mods)[\s/>]")
_FIRST_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)")
_LAST_TAG = re.compile(r"<(/?)([A-Za-z_][\w.:-]*)[^<>]*>\s*(?:<!--.*?-->\s*)*\Z", re.DOTALL)
_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_METADATA = re.compile(rf"<{_PREFIX}metadata\s*>\s*<{_PREFIX}([\w.-]+)")
_IDENTIFIER = re.compile(r"<(?:\w+:)?identifier\s*>([^<]*)</")
_DELETED = re.compile(r"<(?:\w+:)?header\b[^>]*\bstatus\s*=\s*[\"']deleted")
_DECLARED = re.compile(r"""xmlns:([A-Za-z_][\w.-]*)\s*=""")
_PREFIXES = ("marc", "mods", "slims", "xlink", "xsi", "dc")
_RECORDS = {"marc": "record", "mods": "mods"}
_HOLDS = {
    "marc": re.compile(rf"<{_PREFIX}(?:leader|controlfield|datafield)[\s/>]"),
    "mods": re.compile(rf"<{_PREFIX}titleInfo[\s/>]"),
}
_NO_TAG_OF_MARC = re.compile(
    rf"<(?!/?{_PREFIX}(?:record|leader|controlfield|datafield|subfield)[\s/>]|!--|!\[CDATA\[|\?)"
)


@dataclass(frozen=True, slots=True)
class Dress:
    """What an XML file holds: "marc", "mods" or "", and the name of its root. `inside`: what its first record is."""

    kind: str
    root: str
    slims: bool = False
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A record cut out of its file: its number from 1, its element, what was mended, its id in OAI-PMH."""

    number: int
    element: etree._Element
    mended: Said | None
    origin: str


def local(name: object) -> str:
    """An element's name without namespace and prefix."""
    return name.rpartition("}")[2].rpartition(":")[2] if isinstance(name, str) else ""


def text_of(element: etree._Element) -> str:
    """All the text within an element."""
    return "".join(element.itertext()).replace(MENDED, "")


def dress(path: Path) -> Dress:
    """What the file holds, by its beginning."""
    head = _ASIDE.sub("", "".join(islice(XmlText(path), 2)))
    root = _FIRST_TAG.search(head)
    kind, inside = _KIND.search(head), _METADATA.search(head)
    return Dress(
        kind=("mods" if kind[1] == "mods" else "marc") if kind else "",
        root=local(root[1]) if root else "",
        slims="xmlns:slims=" in head,
        inside=inside[1] if inside else "",
    )


def records(path: Path, kind: str) -> Iterator[Cut | Problem]:
    """Every record of a kind of Dress. Raises NotACatalogue when the file breaks off."""
    number, text = 0, XmlText(path)
    prefixes: set[str] = set(_PREFIXES)
    first = ""
    for before, piece in _pieces(path, text, kind):
        if not first and (found := _FIRST_TAG.search(_ASIDE.sub("", before or piece))):
            first = found[1]
            prefixes.update(_DECLARED.findall(before))
        if piece:
            number += 1
            yield _cut(number, before, piece, kind, prefixes)
        elif _DELETED.search(before):
            yield Problem("", said(N_("{id} is deleted at its source"), id=_origin(before)), bad=False)
    last = _LAST_TAG.search(text.tail)
    if last is None or (not last[1] and number) or last[2] != first:
        raise breaks_off(path, said(N_("after record {n}"), n=number))


def _pieces(path: Path, text: XmlText, kind: str) -> Iterator[tuple[str, str]]:
    """What stands before each record, and the record as text; "" for what is only before (a deleted one)."""
    mark = re.compile(rf"<(/?){_PREFIX}{_RECORDS[kind]}(?:\s[^<>]*)?>")
    held, searched = "", 0
    start: int | None = None
    for more in text:
        held += more
        done = 0
        for tag in mark.finditer(held, searched):
            inside = held[start : tag.start()] if start is not None else ""
            whole = bool(_HOLDS[kind].search(inside))
            if tag[1] and whole and start is not None:
                yield held[done:start], inside + tag[0]
                done, start = tag.end(), None
            elif tag[1]:
                yield held[done : tag.end()], ""
                done, start = tag.end(), None
            elif whole and start is not None:  # the one before was never closed
                yield held[done:start], inside
                done, start = tag.start(), tag.start()
            else:
                start = tag.start()
        searched = max(done, held.rfind("<"))
        held, searched, start = held[done:], max(0, searched - done), None if start is None else start - done
        if len(held) > LONGEST:
            raise refused(path, ENDLESS_RECORD)
    if held:
        yield held, ""


def _cut(number: int, before: str, piece: str, kind: str, prefixes: set[str]) -> Cut | Problem:
    if kind == "marc":
        piece = _NO_TAG_OF_MARC.sub("&lt;", piece)
    declared = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in sorted(prefixes))
    whole = f"<r {declared}>{piece}</r>"
    mended = FOREIGN_LETTERS if MENDED in piece else None
    try:
        return Cut(number, _parsed(whole, recover=False)[0], mended, _origin(before))
    except (etree.XMLSyntaxError, IndexError) as error:
        root = _parsed(whole, recover=True)
        if root is None or not len(root):
            return Problem(str(number), damaged_record(error))
        return Cut(number, root[0], said(N_("it is damaged; see that nothing is missing")), _origin(before))


def _parsed(text: str, recover: bool) -> etree._Element:
    parser = etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(text.encode(), parser)


def _origin(before: str) -> str:
    """The id under which OAI-PMH hands a record out: the part behind the last colon, slash or word."""
    found = _IDENTIFIER.findall(before)
    return re.split(r"[:/]", found[-1].strip())[-1].removeprefix("slims-") if found else ""
