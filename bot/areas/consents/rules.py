"""What a wording is, and a consent to one. A changed text is a new version: who agreed to the old one is asked anew.

The wordings themselves stand beside the areas that ask (`AsksConsent`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Wording:
    """What is agreed to: `text` is a msgid without holes, so that the text itself tells of nobody."""

    purpose: str
    version: int
    text: str


@dataclass(frozen=True)
class Shown:
    """A wording as it stood on somebody's screen, in their language."""

    purpose: str
    version: int
    language: str
    text: str


@dataclass(frozen=True)
class Consent:
    """A consent with its proof. `subject`: what it is about (“child:7”), empty for the person themself."""

    id: int
    person_id: int
    subject: str
    shown: Shown
    given_at: datetime
    withdrawn_at: datetime | None = None


def about_child(child_id: int) -> str:
    """The subject of consents about one child."""
    return f"child:{child_id}"


def about_party(party_id: int) -> str:
    """The subject of a guardian's consent to one sign-up."""
    return f"party:{party_id}"


def number_of(subject: str) -> int:
    """The child or the sign-up that a subject is about."""
    return int(subject.partition(":")[2])
