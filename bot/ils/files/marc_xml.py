"""MARCXML: its elements as fields, however they are nested or prefixed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from bot.ils.files import xml_records
from bot.ils.files.marc_fields import Field, Marc, field
from bot.ils.files.xml_text import MENDED
from bot.ils.records import Problem


def read(path: Path) -> Iterator[Marc | Problem]:
    """Every record. Raises NotACatalogue when the file breaks off."""
    for cut in xml_records.records(path, "marc"):
        if isinstance(cut, Problem):
            yield cut
        else:
            leader, fields = _fields(cut.element)
            yield Marc(cut.number, leader, fields, cut.mended, cut.origin)


def _fields(record: etree._Element) -> tuple[str, list[Field]]:
    """In the order in which they stand: a tag that was not closed swallows no field."""
    leader = ""
    found: list[tuple[etree._Element, list[tuple[str, str]]]] = []
    for element in record.iter():
        name, text = xml_records.local(element.tag), (element.text or "").replace(MENDED, "")
        if name == "leader":
            leader = text
        elif name == "controlfield":
            found.append((element, [("", text)]))
        elif name == "datafield":
            found.append((element, []))
        elif name == "subfield" and found:
            found[-1][1].append((element.get("code", ""), text))
    return leader, [_field(element, parts) for element, parts in found]


def _field(element: etree._Element, parts: list[tuple[str, str]]) -> Field:
    indicators = f"{element.get('ind1') or ' '}{element.get('ind2') or ' '}"
    if not parts and (element.text or "").strip():
        parts = [("a", element.text or "")]
    return field(element.get("tag", ""), indicators, parts)
