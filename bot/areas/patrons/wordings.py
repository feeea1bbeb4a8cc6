"""What people agree to who link a card. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

CARD = Wording(
    "card",
    1,
    N_(
        "The library keeps your member's number with this chat, so that you see until when your card holds and how "
        "many books you may reserve. By it the staff may look up your telephone in their own list when a book waits "
        "and no message reaches you. Your date of birth is only compared with the list of members and not kept. "
        "You can see and delete all this in “My data” at any time. Do you agree?"
    ),
)
CHILD_CARD = Wording(
    "child_card",
    1,
    N_(
        "The library keeps the child's member's number with its profile in this chat, so that you see until when the "
        "card holds. The date of birth is only compared with the list of members and not kept. "
        "You can delete the number here at any time, and it goes with the child's profile. "
        "Do you agree, as a parent or guardian?"
    ),
)
