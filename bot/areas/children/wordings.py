"""What guardians agree to for a child. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

CHILD = Wording(
    "child",
    2,
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
    2,
    N_(
        "The library may take photos of this child at its events and show them in its reports and on its pages, "
        "without the child's name. You can take this consent back here at any time; from then on no new photo is used. "
        "Everything else works without it, too. Do you agree, as a parent or guardian?"
    ),
)
