"""What somebody agrees to who asks for a group's visit. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

VISIT = Wording(
    "visit",
    1,
    N_(
        "So that the staff can agree on a visit with you, the library keeps the name of your school or group, how many "
        "will come, and your telephone number, for a year after the answer. Only the staff see this. Do you agree?"
    ),
)
