"""What a message shows: its text, its keys, the numbers of a list."""

from __future__ import annotations

import re
from typing import Any

Message = dict[str, Any]


def labels(message: Message) -> list[str]:
    """What its keys say."""
    return [key["text"] for row in rows_of(message) for key in row]


def bare(label: str) -> str:
    """The label without the picture it starts with, as it is among keys that have none."""
    first, _, rest = label.partition(" ")
    return rest if not any(map(str.isalnum, first)) else ""


def number_in(label: str, text: str) -> str:
    """The number under which the text lists what is looked for: “2” for “2. Ayah” and for “Ayah”."""
    listed = (re.match(r"(\d+)\. ", line) for line in text.splitlines() if label in line)
    return next((found[1] for found in listed if found), "")


def said(message: Message) -> str:
    """The text or caption of a message, its codes with the hyphen that is on the keyboard."""
    return str(message.get("text") or message.get("caption") or "").replace("\u2011", "-")


def rows_of(message: Message) -> list[list[dict[str, Any]]]:
    """Its keys, row by row."""
    rows: list[list[dict[str, Any]]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows
