"""Text for Telegram: escaped by default, with only the markup we wrote ourselves."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

_TAG = re.compile(r"</?[a-z][^>]*>")


class Html(str):
    """Text that is already safe to send as HTML."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        return Html(str.__add__(self, escape(other)))

    @property
    def plain(self) -> str:
        """The same without markup, for buttons and toasts."""
        return html.unescape(_TAG.sub("", self))


def escape(value: Any) -> Html:
    """`value` as text in which nothing is markup; Html stays as it is."""
    return value if isinstance(value, Html) else Html(html.escape(str(value), quote=False))


def fill(template: str, holes: dict[str, Any]) -> Html:
    """A sentence of ours with its named holes filled with escaped values."""
    return Html(template.format(**{name: escape(value) for name, value in holes.items()}))


def plain(text: str) -> str:
    """What a reader sees of `text`, whether it is markup or not."""
    return text.plain if isinstance(text, Html) else text


def units(text: str) -> int:
    """How long Telegram finds a text that a reader sees: in units of UTF-16, so that most emoji are two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def cut(text: str, most: int) -> str:
    """As much of the beginning of `text` as has `most` units."""
    left = most
    for at, letter in enumerate(text):
        left -= 1 + (letter > "\uffff")
        if left < 0:
            return text[:at]
    return text


def joined(separator: str, parts: Iterable[str]) -> Html:
    """Parts that are not empty, with `separator` between them."""
    return Html(escape(separator).join(escape(part) for part in parts if part))


def lines(*parts: str) -> Html:
    """Parts that are not empty, one a line."""
    return joined("\n", parts)


def paragraphs(*parts: str) -> Html:
    """Parts that are not empty, with an empty line between them."""
    return joined("\n\n", parts)
