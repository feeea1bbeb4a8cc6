"""What is kept of proposals: of an old one only the title."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Impersonal, Keep, Personal, PersonalData, Retains, Stays, emptied

PERSONAL = Personal(
    PersonalData(
        name="proposals",
        table="proposals",
        of="person_id = :person",
        what=N_("Books you proposed"),
        why=N_("To decide what to buy; of an old proposal only the title stays."),
        kept=N_("24 months"),
        columns=emptied("person_id reason photo", kept="title author audience title_key proposed_at"),
        keep=Keep(730, "proposed_at"),
        words="reason",
        plain="photo",
    ),
)
IMPERSONAL = Impersonal(proposals="id")
RETAINS = Retains(proposals=Stays("what readers wished for is counted, without them"))
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
