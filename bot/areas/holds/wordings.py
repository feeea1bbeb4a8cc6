"""What people agree to who pick up for one another. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

CHILD_HOLDS = Wording(
    "child_holds",
    1,
    N_(
        "The library keeps which books you reserve for this child. Only you see it, and the staff see the book without "
        "the name. None of it is used for recommendations or news. It goes 12 months after the book was fetched or "
        "given up, or with the child's profile. You can take this back in “My data” at any time: then what is still "
        "reserved for the child ends. Do you agree, as a parent or guardian?"
    ),
)
HOUSEHOLD = Wording(
    "household",
    1,
    N_(
        "Whoever belongs to it and says the code at the desk gets all books that wait there for any of you, and so "
        "sees which they are. All of you see each other's call names. "
        "You can leave it with one tap at any time. Do you agree?"
    ),
)
