"""Phone numbers as Indonesians write them: 08…, 628…, +628… all mean one number."""

from __future__ import annotations

import re

from bot.base.reading.invisible import plain, seen

_NUMBER = re.compile(r"\+62[2-9]\d{7,11}", re.ASCII)
_BETWEEN = re.compile(r"[\s().\-/]+")
_AREA = re.compile(r"(?:\+|00)?62(?=\d{9})0?|0(?=[1-9])")
_GAP = r"[\s().\-‐-―−/]"
_MOBILE = re.compile(rf"(?<![\d+])\(?(?:(?:\+|00{_GAP}?)?62{_GAP}*(?:0{_GAP}*)?|0{_GAP}*)8(?:{_GAP}*\d){{8,11}}(?!\d)")
_LANDLINE = re.compile(rf"\(0[2-9]\d{{1,2}}\){_GAP}*\d(?:{_GAP}?\d){{4,7}}(?!\d)")  # the brackets make it sure


def read_phone(text: str) -> str | None:
    """The number in E.164 (+62…), or None where the text is no Indonesian number. Landlines are numbers, too."""
    digits = _BETWEEN.sub("", plain(text))
    local = _AREA.sub("", digits, count=1) if _AREA.match(digits) else ""
    number = "+62" + local
    return number if _NUMBER.fullmatch(number) else None


def read_name_and_phone(text: str) -> tuple[str, str] | None:
    """(name, +62…) of “Warga Contoh 0812 3456 7890”, in either order; None where a message is not such.

    The number is a mobile one, or its area code stands in brackets: other digits are of titles and sentences.
    """
    typed = seen(text)
    found = _MOBILE.search(typed) or _LANDLINE.search(typed)
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return None
    before, after = (side.strip(" ,;:-–()\n\t") for side in (typed[: found.start()], typed[found.end() :]))
    name = " ".join((before or after).split())
    if (before and after) or not any(char.isalpha() for char in name) or "?" in name:
        return None
    return name, phone
