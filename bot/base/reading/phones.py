"""Phone numbers as Indonesians write them: 08…, 628…, +628… all mean one number."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\+62[2-9]\d{7,11}")


def read_phone(text: str) -> str | None:
    """The number in E.164 (+62…), or None where the text is no Indonesian number."""
    digits = re.sub(r"[\s().\-–]", "", text)
    if digits.startswith("0") and not digits.startswith("00"):
        digits = "+62" + digits[1:]
    elif digits.startswith("62"):
        digits = "+" + digits
    return digits if _NUMBER.fullmatch(digits) else None
