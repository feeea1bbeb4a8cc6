"""Links the library recommends: e-books, its website, LAPOR!. Each says when staff last looked whether it works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

MOST = 20


@dataclass(frozen=True)
class Link:
    """A card. `id` 0: not kept yet. `checked_on`: when somebody last opened it."""

    title: str
    url: str
    about: str
    checked_on: date
    id: int = 0


def read_links(facts: Mapping[str, Any]) -> tuple[Link, ...]:
    """The links among the facts, in the order they were made."""
    kept = facts.get("links") or []
    return tuple(
        Link(one["title"], one["url"], one.get("about", ""), date.fromisoformat(one["checked_on"]), one["id"])
        for one in kept
    )


def written_link(link: Link) -> dict[str, Any]:
    """A link as `read_links` reads it."""
    return {
        "id": link.id,
        "title": link.title,
        "url": link.url,
        "about": link.about,
        "checked_on": link.checked_on.isoformat(),
    }


def read_url(typed: str) -> str | None:
    """An address of the web that Telegram opens, from what was typed: “perpus.example.id” gets its https."""
    text = typed.strip()
    if not text or any(char.isspace() for char in text) or len(text) > 300:
        return None
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host.strip(".") or ".." in host or "@" in parts.netloc:
        return None
    return parts.geturl()
