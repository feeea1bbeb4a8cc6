"""What people agree to who sign up, or let somebody of theirs come. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

SIGN_UP = Wording(
    "sign_up",
    2,
    N_(
        "For events, the library keeps your name, what you signed up for and whether you came; "
        "your telephone number only where an event needs it. Only the staff see this. "
        "You can give up your seat here at any time, and ask the staff to delete what is kept of you. Do you agree?"
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
TEEN = Wording(
    "teen",
    1,
    N_(
        "Somebody who is not 18 yet has signed up for this event and names you as parent or guardian. "
        "The library keeps the name, what was signed up for and whether it was attended, and that you agreed, "
        "for 24 months. Only the staff see this. Do you agree, as a parent or guardian?"
    ),
)
