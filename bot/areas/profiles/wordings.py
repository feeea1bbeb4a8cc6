"""What residents agree to who tell something for the report. A changed text is a new version."""

from __future__ import annotations

from bot.areas.consents.rules import Wording
from bot.base.i18n import N_

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
