"""MARC records without what stands for nothing in them: "[s.n.]", "-"."""

from __future__ import annotations

from dataclasses import replace

from bot.ils.files.marc_fields import Field, Marc
from bot.ils.files.marc_record import READ
from bot.ils.files.placeholders import Placeholders


def without(record: Marc, placeholders: Placeholders) -> Marc:
    """The record as it is read; what was emptied is noted."""
    fields = [_said(field, record.number, placeholders) for field in record.fields]
    if all(one is other for one, other in zip(fields, record.fields, strict=True)):
        return record
    return Marc(record.number, record.leader, fields, record.mended, record.origin)


def _said(field: Field, number: int, placeholders: Placeholders) -> Field:
    read_as = READ.get(field.tag, "")
    codes = [code for code, _ in field.parts]
    if not read_as or not any(codes):
        return field  # not read, or a control field
    names = [_name(read_as, code) for code in codes]
    texts = [text for _, text in field.parts]
    told = placeholders.emptied(number, [f"{field.tag} ${code}" for code in codes], names, texts)
    return field if told is texts else replace(field, parts=list(zip(codes, told, strict=True)))


def _name(read_as: str, code: str) -> str:
    """What a subfield is read as, where its field is read as two things, or says what somebody did."""
    if read_as == "authors" and code in ("e", "4"):
        return ""
    return {"b": "publisher", "c": "year"}.get(code, "") if read_as == "publisher, year" else read_as
