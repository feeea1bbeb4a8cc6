"""What stands in a MARC record and is not read, and what it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.base.i18n import N_
from bot.ils.files import marc_copies, marc_names, marc_record
from bot.ils.files.marc_fields import Marc

_PERSON = "abcent4"
_CODES: Mapping[str, str] = {
    **dict.fromkeys(marc_names.TAGS, _PERSON), "245": "abcnph", "250": "ab", "260": "bc", "264": "bc",
    **dict.fromkeys(("440", "490", "830"), "anpv"), **dict.fromkeys(marc_record.NOTES, "abtrc"),
    **dict.fromkeys(marc_record.SUBJECTS, "abctvxyz"), "090": "ab", "099": "ab", "856": "uyz", "999": "cd",
    **dict.fromkeys(("020", "022", "041", "082", "084"), "a"),
    **{tag: marc_copies.letters(tag) for tag in marc_copies.TAGS},
}  # fmt: skip
"""The subfields that are read of each tag; figures are for machines."""
_PLACE, _EXTENT, _CARRIER = N_("place of publication"), N_("physical description"), N_("kind of carrier")
_MEANINGS: Mapping[str, str] = {
    "005": N_("when it was last changed"), "006": N_("coded details"), "007": N_("coded details"),
    "020 $c": N_("price"), "020 $q": N_("remark on the ISBN"), "020 $z": N_("wrong ISBN"),
    "035": N_("number elsewhere"), "040": N_("who catalogued it"),
    "043": N_("code of the region"), "082 $n": N_("edition of the Dewey numbers"),
    "240": N_("uniform title"), "246": N_("other title"), "260 $a": _PLACE, "264 $a": _PLACE,
    "260 $e": N_("place of printing"), "260 $f": N_("printer"), "300": _EXTENT, "310": N_("how often it appears"),
    "336": _CARRIER, "337": _CARRIER, "338": _CARRIER, "362": N_("volumes of a serial"),
    "521": N_("whom it is for"), "541": N_("where it was acquired"), "773": N_("larger work it is a part of"),
    **{f"{tag} $d": N_("years of somebody's life") for tag in ("100", "600", "700")},
    **{f"{tag} $q": N_("somebody's name in full") for tag in ("100", "600", "700")},
}  # fmt: skip


def unread(record: Marc) -> Iterator[str]:
    """The tags of a record that are not read, and the subfields of those that are: "300", "260 $a"."""
    for field in record.fields:
        if field.tag not in marc_record.READ:
            yield field.tag
            continue
        codes = _CODES.get(field.tag)
        if codes is not None:
            yield from (f"{field.tag} ${code}" for code, text in field.parts if _says(code, text) and code not in codes)


def meaning(header: str) -> str:
    """What a tag or subfield holds, as a msgid; "" where that is seldom known."""
    return _MEANINGS.get(header, "")


def _says(code: str, text: str) -> bool:
    return code.isalpha() and code != "w" and not text.isspace() and bool(text)
