"""What people agree to who pick up for one another. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

HOUSEHOLD = Wording(
    "household",
    1,
    N_(
        "Whoever belongs to it and says the code at the desk gets all books that wait there for any of you, and so "
        "sees which they are. All of you see each other's call names. "
        "You can leave it with one tap at any time. Do you agree?"
    ),
)
