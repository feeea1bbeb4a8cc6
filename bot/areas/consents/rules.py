"""The wordings people agree to. A changed text is a new version: who agreed to the old one is asked anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.base.i18n import N_


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


CHILD = Wording(
    "child",
    1,
    N_(
        "For events, the library keeps this child's call name, year of birth and school stage, and nothing else. "
        "You, a second guardian whom you invite and the staff of the event can see them. "
        "You can change or delete them here at any time; "
        "they go by themselves after the year in which the child turns 18. "
        "Do you agree, as a parent or guardian?"
    ),
)
PHOTO = Wording(
    "photo",
    1,
    N_(
        "The library may take photos of this child at its events and show them in its reports and on its pages, "
        "without the child's name. You can take this back here at any time; from then on no new photo is used. "
        "Everything else works without it, too. Do you agree, as a parent or guardian?"
    ),
)
SIGN_UP = Wording(
    "sign_up",
    1,
    N_(
        "For events, the library keeps your name, what you signed up for and whether you came; "
        "your telephone number only where an event needs it. Only the staff see this. "
        "You can cancel here at any time, and ask the staff to delete what is kept of you. Do you agree?"
    ),
)
CARE = Wording(
    "care",
    1,
    N_(
        "So that we can look after the child while it stays with us without you, the staff of this event see what you "
        "tell of allergies, of help needed, and of who fetches the child. This is deleted after the event. "
        "Do you agree, as a parent or guardian?"
    ),
)
VISIT = Wording(
    "visit",
    1,
    N_(
        "So that the staff can agree on a visit with you, the library keeps the name of your school or group, how many "
        "will come, and your telephone number, for a year after the answer. Only the staff see this. Do you agree?"
    ),
)
TEEN = Wording(
    "teen",
    1,
    N_(
        "Somebody who is not 18 yet has signed up for this event and names you as parent or guardian. "
        "The library keeps the name, what was signed up for and whether it was attended, and that you agreed, "
        "for 24 months. Only the staff see this. Do you agree, as a parent or guardian?"
    ),
)
PROFILE = Wording(
    "profile",
    1,
    N_(
        "The library reports to the city whom it reaches: by kelurahan, age and sex, in numbers only. "
        "What you tell here is used for that report; by your kelurahan you also get news that is meant for it. "
        "It is used for nothing else. "
        "You can see, change and delete it in “My data” at any time. Do you agree?"
    ),
)
WORDINGS: Sequence[Wording] = (CHILD, PHOTO, SIGN_UP, CARE, VISIT, TEEN, PROFILE)
"""Every wording in force. An area that asks for another consent adds it here."""


def about_child(child_id: int) -> str:
    """The subject of consents about one child."""
    return f"child:{child_id}"


def about_party(party_id: int) -> str:
    """The subject of a guardian's consent to one sign-up."""
    return f"party:{party_id}"


def number_of(subject: str) -> int:
    """The child or the sign-up that a subject is about."""
    return int(subject.partition(":")[2])
