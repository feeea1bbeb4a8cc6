"""What readers said of a file, in the language of whoever reads it: clauses, places, columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from bot.base.html import Html
from bot.chat.screens.texts import Texts
from handlers.catalogue.uploads.words import FIELDS

_STOPS = (".", "?", "!", "…")


def spoken(t: Texts, kept: Sequence[Any], records: Collection[str] = ()) -> Html:
    """A kept `Said`, and all within it. `records`: the parts in which places count records, not rows."""
    text, values, *many = kept
    return t.said(text, *many, **{name: _value(t, name, value, records) for name, value in values.items()})


def _value(t: Texts, name: str, value: Any, records: Collection[str]) -> Any:
    if isinstance(value, list):
        return spoken(t, value, records)
    if name == "place":
        said = place(t, value, records)
        return Html(said[:1].lower() + said[1:])
    return value


def sentence(clause: Html) -> Html:
    """A clause that stands by itself."""
    return Html(_capital(clause) + ("" if clause.endswith(_STOPS) else "."))


def problem(t: Texts, records: Collection[str], where: str, why: Sequence[Any], bad: bool) -> Html:
    """A row that was left out or is doubtful; what is said of a column stands for itself."""
    if not bad and where.rpartition(":")[2] == where and ", " not in where:
        return sentence(spoken(t, why, records))
    said = spoken(t, why, records)
    holes = {"place": place(t, where, records), "why": said if said.endswith(_STOPS) else Html(f"{said}.")}
    return t("{place}, left out: {why}", **holes) if bad else t("{place}: {why}", **holes)


def place(t: Texts, where: str, records: Collection[str]) -> Html:
    """A place as readers note it, in words: "list.csv:4", "a.xlsx, Anak:5", "buku.mrc:7", "list.csv"."""
    name, _, number = where.rpartition(":")
    if not number.isdecimal():
        name, number = where, ""
    sheet = name.partition(", ")[2]
    if number and name in records:
        return t("Record {n}", n=number)
    if number:
        return t("Row {n} of the sheet {sheet}", n=number, sheet=sheet) if sheet else t("Row {n}", n=number)
    return t("The sheet {sheet}", sheet=sheet) if sheet else t("The file")


def records_of(told: Mapping[str, Any]) -> frozenset[str]:
    """The parts of a file that was looked at in which places count records."""
    return frozenset(one["name"] for one in told.get("look", {}).get("layouts", ()) if one.get("records"))


def columns(t: Texts, layout: Mapping[str, Any]) -> list[str]:
    """What is read: columns with what they were taken for, of records only that."""
    meant = [
        (header, [str(t(FIELDS.get(name, name))) for name in field.split(", ")]) for header, field in layout["read"]
    ]
    if layout.get("records"):
        return list(dict.fromkeys(word for _, words in meant for word in words))
    return [_column(header, ", ".join(words)) for header, words in meant]


def unread(t: Texts, layout: Mapping[str, Any]) -> list[str]:
    """What is not read: columns by their names, fields of records by what is in them."""
    # Files that were read by an earlier version have names alone.
    named = ((one, "") if isinstance(one, str) else one for one in layout["unread"])
    return [f"{t(meaning)} ({header})" if meaning else header for header, meaning in named]


def _column(header: str, meant: str) -> str:
    """ "Penerbit" needs no word; of "Nama" one wants to know what it was taken for."""
    return header if header.casefold() == meant.casefold() else f"{header} ({meant})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _called(t: Texts, field: str) -> str:
    return str(t(FIELDS.get(field, field)))
