"""What is kept of proposals: of an old one only the title."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Ended, Impersonal, Keep, Personal, PersonalData, Retains, Stays, emptied, work

PERSONAL = Personal(
    PersonalData(
        name="proposals",
        table="proposals",
        of="person_id = :person",
        what=N_("Books you proposed"),
        why=N_("To decide what to buy; of an old proposal only the title stays."),
        kept=N_("24 months"),
        columns=emptied("person_id reason photo", kept="title author audience title_key proposed_at decision_id"),
        keep=Keep(730, "proposed_at"),
        words="reason",
        plain="photo",
        shows={"decision": "(SELECT outcome FROM proposal_decisions d WHERE d.id = decision_id)"},
    ),
    work("proposals_decided", "proposal_decisions", "decided_by"),
)
IMPERSONAL = Impersonal(proposals="id", proposal_decisions="id title_key title outcome words decided_at")
RETAINS = Retains(
    proposals=Stays("what readers wished for is counted, without them"),
    proposal_decisions=Ended("a later one takes its place; it tells of no reader"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
