"""Phone numbers as Indonesians write them: 08…, 628…, +628… all mean one number."""

from __future__ import annotations

import re

from bot.base.reading.invisible import plain, seen

_NUMBER = re.compile(r"\+62[2-9]\d{7,11}", re.ASCII)
_BETWEEN = re.compile(r"[\s().\-/]+")
_AREA = re.compile(r"(?:\+|00)?62(?=\d{9})0?|0(?=[1-9])")
_GAP = r"[\s().\-‐-―−/]"
MOBILE = re.compile(rf"(?<![\d+])\(?(?:(?:\+|00{_GAP}?)?62{_GAP}*(?:0{_GAP}*)?|0{_GAP}*)8(?:{_GAP}*\d){{8,11}}(?!\d)")
_LANDLINE = re.compile(rf"\(0[2-9]\d{{1,2}}\){_GAP}*\d(?:{_GAP}?\d){{4,7}}(?!\d)")  # the brackets make it sure

_AROUND = " ,;:-–()\n\t"
_LABEL = re.compile(
    r"[\s,;.(–-]*\b(?:(?:dan|sama|and)\s+)?(?:(?:no|nmr|nomor|nomer)\b\.?\s*)?"
    r"\b(?:hp|hape|wa|whatsapp|tel(?:p|epon|pon)?|tlp|tlpn|kontak|contact|phone|mobile|number|no|nomor|nomer)(?:nya|ku)?\b\.?"
    r"(?:\s+(?:saya|sy|aku|ambo|number|is|wa|hp))*\s*[:=]?\s*$",
    re.IGNORECASE,
)
"""“, no hp saya:”: what leads to a number."""
_POLITE = re.compile(
    r"\W*(?:(?:ya|yaa|kak|kk|min|pak|bu|bang|uni|da|nak|dong|aja|saja|itu|makasih|mksh|trims|thanks|thx|please|"
    r"terima\s+kasih|tarimo\s+kasih|thank\s+you)\b\W*)*",
    re.IGNORECASE,
)


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
    before, phone, after = _parted(seen(text))
    if not phone:
        return None
    if before and "?" not in after and _POLITE.fullmatch(after):
        after = ""
    name = " ".join((before or after).split())
    if (before and after) or not any(char.isalpha() for char in name) or "?" in name:
        return None
    return name, phone


def without_phone(text: str) -> str:
    """A message without a phone number and what leads to it: “Rafi 5 th, hp saya 0812 …” is “Rafi 5 th”."""
    before, phone, after = _parted(text)
    return f"{before} {after}".strip() if phone and (before or after) else text


def _parted(typed: str) -> tuple[str, str, str]:
    """What stands before a number and what leads to it, the number (+62…), what stands behind; '' where none does."""
    found = MOBILE.search(typed) or _LANDLINE.search(typed)
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return "", "", ""
    before = _LABEL.sub("", typed[: found.start()].rstrip(" :(-–"))
    return before.strip(_AROUND), phone, typed[found.end() :].strip(_AROUND)
