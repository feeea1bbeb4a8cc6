"""What guardians agree to for a reading group. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

READING = Wording(
    "reading_group",
    1,
    N_(
        "In a reading group the library keeps who belongs to it, how far this child has read, and what the child writes"
        " about the book. Other members see only what is written, without the name. "
        "None of it is used for recommendations or news. "
        "You can end it in the group's page at any time; it goes 12 months after the child has left. "
        "Do you agree, as a parent or guardian?"
    ),
)


def about_membership(membership_id: int) -> str:
    """The subject of a guardian's consent to one place in a group."""
    return f"reading_group_member:{membership_id}"
