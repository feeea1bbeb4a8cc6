"""What guardians agree to for what is read with a child, and for the family's card. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

CHILD_READING = Wording(
    "child_reading",
    1,
    N_(
        "The library keeps on which day and for how many minutes you read together with this child, and shows you the "
        "sum and badges. Only the child's guardians see it. "
        "None of it is used for recommendations or news, and no child is compared with another. "
        "You can take this back in “My data” at any time: then it is deleted; else it goes after 24 months. "
        "Do you agree, as a parent or guardian?"
    ),
)
FAMILY_CARD = Wording(
    "family_card",
    1,
    N_(
        "The family reading card shows on one picture how long your family has read together, what waits for you at the"
        " desk, and the next story hour. There is no child's name on it. "
        "It is sent to you alone; whoever you show it to sees all of it. "
        "You can give it up with one tap at any time. Do you agree?"
    ),
)
