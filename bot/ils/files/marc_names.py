"""Who made a book, as MARC's name fields tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.base.reading.text import fold
from bot.ils.files import isbd
from bot.ils.files.marc_fields import Field, Marc

TAGS = ("100", "110", "111", "700", "710", "711")

_ROLES: Mapping[str, str] = {
    "edt": "editor", "editor": "editor", "penyunting": "penyunting", "ed": "editor", "redaktur": "editor",
    "trl": "penerjemah", "penerjemah": "penerjemah", "translator": "penerjemah", "alih bahasa": "penerjemah",
    "terj": "penerjemah", "penterjemah": "penerjemah",
    "ill": "ilustrator", "ilustrator": "ilustrator", "illustrator": "ilustrator",
    "com": "penyusun", "penyusun": "penyusun", "compiler": "penyusun",
}  # fmt: skip
_NO_AUTHOR = frozenset(
    "pbl prt dst bkp dnr own fnd publisher penerbit printer pencetak distributor donor sponsor pemilik".split()
)


def names(record: Marc) -> tuple[str, ...] | None:
    """The authors in order, each with a role in brackets where one is told; None where no field names anybody."""
    fields = record.of(*TAGS)
    found = [name for field in fields if (name := _name(field))]
    return tuple(dict.fromkeys(found)) if fields else None


def _name(field: Field) -> str:
    """ "Toer, Pramoedya Ananta" with neither dates nor titles; "" for who only made or gave the thing."""
    roles = [fold(text) for text in field.all("4")] or [fold(text) for text in field.all("e")]
    if roles and all(role in _NO_AUTHOR for role in roles):
        return ""
    related = field.tag.startswith("7") and field.all("t") and field.indicators[1] != "2"
    if related:
        return ""
    codes = "ab" if field.tag.endswith("00") else "abn" if field.tag.endswith("11") else "ab"
    parts = [isbd.ended(text) for text in field.all(codes)]
    name = (" " if field.tag.endswith("00") else ". ").join(filter(None, parts))
    role = role_of(roles)
    return f"{name} ({role})" if name and role else name


def role_of(told: Iterable[str]) -> str:
    """The role that some words or codes mean, in the words that names are read with; "" for an author."""
    return next((_ROLES[role] for one in told if (role := fold(one)) in _ROLES), "")
