"""A typed button <-> at most 64 bytes of callback data: `tag` + version, then the fields, `:` between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, ClassVar, Self, get_type_hints

from bot.base.refusals import OldButton, Unknown

_MOST_BYTES = 64
_WORD = re.compile(r"[A-Za-z0-9_.~-]*")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_HEAD = re.compile(r"([a-z]{2,4})(\d{1,2})")


@dataclass(frozen=True)
class CallbackData:
    """What a tap means. Subclasses are frozen dataclasses of ids, small numbers, flags, enums and short words."""

    tag: ClassVar[str] = ""
    version: ClassVar[int] = 1

    def __init_subclass__(cls, *, tag: str, version: int = 1) -> None:
        if not re.fullmatch(r"[a-z]{2,4}", tag):
            raise ValueError(f"{cls.__name__}: a tag is two to four letters, not {tag!r}")
        cls.tag, cls.version = tag, version

    @property
    def subject(self) -> str:
        """What it is about, for the audit trail, where its whole numbers do not tell: “area:events”."""
        return ""

    def pack(self) -> str:
        """The callback data. Raises ValueError where a value does not fit."""
        parts = [f"{self.tag}{self.version}", *(_to_wire(getattr(self, field.name)) for field in fields(self))]
        data = ":".join(parts)
        if len(data.encode()) > _MOST_BYTES:
            raise ValueError(f"{data!r} is longer than {_MOST_BYTES} bytes")
        return data

    @classmethod
    def unpack(cls, data: str) -> Self:
        """The button of this type in `data`. Raises OldButton where it is of another version or broken."""
        head, *values = data.split(":")
        names = [field.name for field in fields(cls)]
        if head != f"{cls.tag}{cls.version}" or len(values) != len(names):
            raise OldButton(data)
        kinds = get_type_hints(cls)
        try:
            return cls(**{name: _from_wire(kinds[name], value) for name, value in zip(names, values, strict=True)})
        except (ValueError, KeyError) as error:
            raise OldButton(data) from error


def read_int(text: str) -> int:
    """A whole number of up to 18 digits, as keys and links carry it; any column holds it. Raises ValueError."""
    if not _WHOLE.fullmatch(text):
        raise ValueError(f"{text!r} is no whole number of up to 18 digits")
    return int(text)


def id_in_link(rest: str, what: str) -> int:
    """The id that a link carries. Raises Unknown of `what` where it is none."""
    try:
        return read_int(rest)
    except ValueError:
        raise Unknown(what) from None


def tag_of(data: str) -> str:
    """The tag that starts `data`. Raises OldButton where there is none."""
    match = _HEAD.fullmatch(data.split(":", 1)[0])
    if match is None:
        raise OldButton(data)
    return match[1]


def _to_wire(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Enum):
        value = value.value
    text = "" if value is None else str(value)
    if not _WORD.fullmatch(text):
        raise ValueError(f"{text!r} has characters that a button cannot carry")
    return text


def _from_wire(kind: Any, text: str) -> Any:
    if kind is bool:
        return {"0": False, "1": True}[text]
    if kind is int:
        return read_int(text)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(text)
    if kind is str and _WORD.fullmatch(text):
        return text
    if kind == int | None:
        return read_int(text) if text else None
    raise ValueError(text)
