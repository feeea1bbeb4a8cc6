"""Where the library is and how it is reached. What nobody filled in is empty or None."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.base.refusals import Refusal

KINDS = ("phone", "whatsapp", "email", "website", "instagram", "facebook", "telegram")
"""The ways to reach the library that staff may fill in, in the order they are shown."""


@dataclass(eq=False)
class UnreadablePlace(Refusal):
    """A place or contact that cannot be. `problem` says what is wrong and what would be right."""

    problem: str


@dataclass(frozen=True)
class Place:
    """`point`: latitude and longitude in degrees; None where they were not filled in.

    `way`: how one finds it; `photo`: what it looks like from outside, as Telegram calls it.
    """

    address: str = ""
    point: tuple[float, float] | None = None
    way: str = ""
    photo: str = ""


@dataclass(frozen=True)
class Contact:
    """One way to reach the library: its kind (see KINDS) and the number, address or name."""

    kind: str
    value: str


def read_place(facts: Mapping[str, Any]) -> Place:
    """The place among the facts `address`, `latitude`, `longitude`, `way` and `place_photo`."""
    latitude, longitude = facts.get("latitude"), facts.get("longitude")
    point = None if latitude is None or longitude is None else (float(latitude), float(longitude))
    return Place(facts.get("address") or "", point, facts.get("way") or "", facts.get("place_photo") or "")


def read_contacts(facts: Mapping[str, Any]) -> tuple[Contact, ...]:
    """The contacts that are filled in."""
    return tuple(Contact(kind, facts[kind]) for kind in KINDS if facts.get(kind))


def checked_point(latitude: float, longitude: float) -> tuple[float, float]:
    """The point, where it is on the globe. Raises UnreadablePlace."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise UnreadablePlace(f"{latitude}, {longitude} is not on the globe: latitude is ±90, longitude ±180")
    return latitude, longitude


def checked_kind(kind: str) -> str:
    """The kind of contact, where it is one. Raises UnreadablePlace."""
    if kind not in KINDS:
        raise UnreadablePlace(f"{kind!r} is no kind of contact; there are {', '.join(KINDS)}")
    return kind
