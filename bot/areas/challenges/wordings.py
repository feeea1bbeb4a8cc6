"""What guardians agree to for a reading challenge. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

CHALLENGE = Wording(
    "challenge",
    1,
    N_(
        "In a reading challenge the library keeps that this child takes part, and which books you tick off for it. "
        "Only you see it; the staff see numbers only. "
        "None of it is used for recommendations or news. "
        "You can end it on the challenge's page at any time; it goes 12 months after the challenge is over. "
        "Do you agree, as a parent or guardian?"
    ),
)


def about_entry(entry_id: int) -> str:
    """The subject of a guardian's consent to one child's part in one challenge."""
    return f"challenge_entry:{entry_id}"
