"""A title of a file as residents will see it, in a line or two: where it stands, how many there are, what is noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.base.html import Html, joined, lines
from bot.chat.screens.texts import Texts

_LONGEST_NOTE = 60
_OPEN = 4


def samples(t: Texts, every: Sequence[Mapping[str, Any] | Sequence[str]]) -> Html:
    """For the chat: some titles; more than fit on a phone are folded, and open at a tap."""
    told = lines(*(sample(t, one) for one in every))
    return told if len(every) <= _OPEN else Html(f"<blockquote expandable>{told}</blockquote>")


def sample(t: Texts, one: Mapping[str, Any] | Sequence[str]) -> Html:
    """For the chat: title, author and year, and below them what else there is."""
    if not isinstance(one, Mapping):  # files that were read by an earlier version
        title, authors, year = one
        one = {"title": title, "authors": [authors] if authors else [], "year": year}
    beside = ", ".join(filter(None, (*one.get("authors", ()), one.get("year", ""))))
    head = t("• {title} ({rest})", title=one["title"], rest=beside) if beside else t("• {title}", title=one["title"])
    return lines(head, joined(" · ", _where(t, one)), _note(one))


def described(t: Texts, one: Mapping[str, Any]) -> list[str]:
    """For a terminal: everything, part by part."""
    printed = " ".join(filter(None, (one.get("publisher", ""), one.get("year", ""))))
    numbers = [t("ISBN {isbn}", isbn=number) for number in one.get("isbns", ())]
    parts = (
        one["title"], ", ".join(one.get("authors", ())), printed, *_where(t, one), ", ".join(numbers),
        "; ".join(one.get("subjects", ())), _note(one),
    )  # fmt: skip
    return [part for part in parts if part]


def _where(t: Texts, one: Mapping[str, Any]) -> list[str]:
    """Shelf, class, room and copies."""
    call, class_, copies = one.get("call_number", ""), one.get("classification", ""), one.get("copies", 0)
    return [
        part
        for part in (
            t("shelf {number}", number=call) if call else "",
            t("class {number}", number=class_) if class_ and class_ not in call else "",
            one.get("location", ""),
            _copies(t, copies, one.get("free")),
        )
        if part
    ]


def _copies(t: Texts, copies: int, free: int | None) -> Html:
    """How many; where some are out, how many are in, as residents read it."""
    if copies and free:
        return t("{free} of {total} on the shelf", free=free, total=copies)
    said = t.plural("{n} copy", "{n} copies", copies) if copies else Html("")
    return t("{copies}, all on loan", copies=said) if copies and free == 0 else said


def _note(one: Mapping[str, Any]) -> str:
    note = " ".join(str(one.get("notes", "")).split())
    return f"{note[:_LONGEST_NOTE].rstrip()}…" if len(note) > _LONGEST_NOTE else note
