"""What authors, guardians and tellers agree to. A changed text is a new version."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.consents.rules import Wording
from bot.areas.showcase.rules import Kind, Made, Whose
from bot.base.i18n import N_

WORK = Wording(
    "work",
    1,
    N_(
        "The library may show this work under the name you chose, in the showcase of this bot and in its channel. "
        "The staff look at it first. It stays yours: nobody sells it or changes it. "
        "You can take it back at any time; it then goes from the showcase and from the channel at once. "
        "Copies that others have made by then cannot be called back. "
        "Do you agree?"
    ),
)
WORK_OF_CHILD = Wording(
    "work_of_child",
    1,
    N_(
        "The library may show this child's work, in the showcase of this bot and in its channel, "
        "under the name chosen here or without one; age, school and parents are not shown. "
        "The staff look at it first. You can take it back at any time; "
        "it then goes from the showcase and from the channel at once. "
        "Copies that others have made by then cannot be called back. "
        "Do you agree, as a parent or guardian?"
    ),
)
STORY = Wording(
    "story",
    1,
    N_(
        "The library keeps this recording with its title, theme and length, and plays it at story hour, "
        "under the name chosen here or without one. Only the staff can open it; it is not put on the internet. "
        "It can be taken back at any time; it is then deleted and not played any more. "
        "The one who tells it knows this and agrees. Do you agree?"
    ),
)
WORDINGS: Sequence[Wording] = (WORK, WORK_OF_CHILD, STORY)


def wording_for(made: Made) -> Wording:
    """What sending this agrees to; of a young author's, what the guardian agrees to."""
    if made.kind is Kind.STORY:
        return STORY
    return WORK_OF_CHILD if made.whose in (Whose.CHILD, Whose.YOUNG) else WORK
