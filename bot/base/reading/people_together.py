"""Several children told at once: twins, as many as were counted, ages behind all the names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.base.reading.slang import NUMBERS

_KEMBAR = re.compile(r"\b(?:kembar|kambar|twins?)\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\b([2-6]|dua|tiga|empat|duo|tigo)\s*(?:orang|urang|anak|kids|children)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:dua(?:2|-dua)?nya|duo-?duonyo|keduanya|kaduonyo|both|nam[ao](?:nya|nyo)?\s+sam[ao](?!\s+(?:dengan|dgn|kayak|kaya|kek|persis|jo|seperti)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """A child as somebody typed it. `age` in whole years; `year`: of birth; `stage`: None where nothing was said."""

    name: str = ""
    age: int | None = None
    year: int | None = None
    stage: str | None = None

    @property
    def dated(self) -> bool:
        return self.age is not None or self.year is not None

    def years(self, today: date) -> tuple[int, ...]:
        """The years of birth it may mean, the likelier first."""
        if self.year is not None:
            return (self.year,)
        if self.age is None:
            return ()
        passed, ahead = today.year - self.age, today.year - self.age - 1
        return (passed, ahead) if today.month > 6 else (ahead, passed)


def together(text: str, found: list[Told]) -> list[Told]:
    """The children of a text, where what was read of each is only right of all of them together."""
    return _in_order(_counted(text, _twins(text, _named_first(found))))


def _named_first(found: list[Told]) -> list[Told]:
    """“rafi sama salsa, rafi 6 salsa 8”: who come, then each of them again with an age."""
    names = [one.name.casefold() for one in found if not one.dated]
    again = [one for one in found if one.dated]
    told = [one.name.casefold() for one in again]
    is_list = len(names) > 1 and len({*names}) == len(names) and sorted(names) == sorted(told)
    return again if is_list and not any(one.dated for one in found[: len(names)]) else found


def _twins(text: str, found: list[Told]) -> list[Told]:
    """Twins are of one age: “kembar Adi dan Ida 5 th”, “Adi Ida kembar, 5 tahun”."""
    if not _KEMBAR.search(text) or len(found) > 2:
        return found
    if len(found) == 1:
        names = found[0].name.split()
        found = [replace(found[0], name=name) for name in (names if len(names) == 2 else ["", ""] if not names else [])]
    dated = next((one for one in found if one.dated), Told())
    return [one if one.dated else replace(dated, name=one.name) for one in found]


def _counted(text: str, found: list[Told]) -> list[Told]:
    """“Rafi fatih zahra, 3 orang”: as many names as there are words; “dua-duanya Syafa”: two of one name."""
    if found and found[0].name and len({one.name for one in found}) == 1 and _BOTH.search(text):
        return [found[0], found[-1]]
    count = _HOW_MANY.search(text)
    names = found[0].name.split() if len(found) == 1 else []
    if count is None or len(names) < 2 or len(names) != (NUMBERS.get(count[1].casefold()) or int(count[1])):
        return found
    return [replace(found[0], name=name) for name in names]


def _in_order(found: list[Told]) -> list[Told]:
    """“dinda sama dimas umurnya enam dan delapan”: as many ages behind the names as there are names."""
    names, dated = [one.name for one in found if one.name], [one for one in found if one.dated]
    many = len(names)
    if many < 2 or len(dated) != many or [bool(one.name) for one in found] != [True] * many + [False] * (many - 1):
        return found
    if any(one.dated for one in found[: many - 1]):
        return found
    return [replace(one, name=name) for one, name in zip(dated, names, strict=True)]
