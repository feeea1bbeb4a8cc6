"""What readers say of files and rows: a msgid with its values, so that the chat says it in its reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from bot.base.i18n import N_


@dataclass(frozen=True, slots=True)
class Said:
    """A clause for whoever imports, without a full stop: `str()` of it is English, for the command line.

    `text` is a msgid, `values` fill its holes; a hole called `place` holds a place in a file ("list.csv:4").
    `detail` is what a library or the system says of it, in its own words: for the command line only.
    `many`: the msgid where `n` of its values is not one, if it counts something.
    """

    text: str
    values: Mapping[str, str | int | Said] = field(default_factory=dict)
    detail: str = ""
    many: str = ""

    def __str__(self) -> str:
        text = self.many if self.many and self.values["n"] != 1 else self.text
        told = text.format(**{name: str(value) for name, value in self.values.items()})
        return f"{told} ({self.detail})" if self.detail else told

    def to_json(self) -> list[Any]:
        """As it is kept until its reader reads it: the msgid and its values, clauses within them alike."""
        values = {name: one.to_json() if isinstance(one, Said) else one for name, one in self.values.items()}
        return [self.text, values, self.many] if self.many else [self.text, values]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Said:
        """Back from `to_json`, without the detail."""
        text, values, *many = kept
        holes = {name: cls.from_json(one) if isinstance(one, list) else one for name, one in values.items()}
        return cls(text, holes, many=many[0] if many else "")


def said(text: str | tuple[str, str], /, *, detail: object = "", **values: str | int | Said) -> Said:
    """What is said by a msgid marked by N_ or nplural, with its holes filled."""
    one, many = (text, "") if isinstance(text, str) else text
    return Said(one, values, str(detail), many)


def several(parts: Iterable[Said]) -> Said:
    """Some clauses, at least one, as a single one."""
    return reduce(lambda first, rest: said(N_("{first}; {rest}"), first=first, rest=rest), parts)
