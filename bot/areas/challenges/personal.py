"""What is kept of who takes part in a reading challenge. A child's goes with the child."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    work,
)

_NAME = "(SELECT name FROM challenges c WHERE c.id = challenge_id)"
PERSONAL = Personal(
    PersonalData(
        name="challenge_books",
        table="challenge_books",
        of="entry_id IN (SELECT id FROM challenge_entries WHERE person_id = :person)",
        what=N_("Books that you ticked off in reading challenges"),
        why=N_("To show you how far you and your children are. Only you see them; no suggestion is made of them."),
        kept=N_("as long as your part in the challenge"),
        columns=deleted("entry_id title key counted_at"),
        plain="title key",
    ),
    PersonalData(
        name="challenge_entries",
        table="challenge_entries",
        of="person_id = :person",
        what=N_("Reading challenges in which you or your children take part"),
        why=N_("To count the books, to remind you once, and for the certificate."),
        kept=N_("12 months after the challenge is over"),
        columns=deleted("challenge_id person_id child_id joined_at ends_at done_at name code issued_at"),
        keep=Keep(365, "ends_at"),
        shows={"challenge": _NAME},
        plain="name code",
    ),
    work("challenges_made", "challenges", "made_by"),
)
IMPERSONAL = Impersonal(
    challenges="id name books scope subject audience begins_on ends_on ends_at made_at stopped_at",
    challenge_titles="challenge_id position title",
    challenge_entries="id",
    challenge_books="id",
)
RETAINS = Retains(
    challenges=Stays("which challenges there were"),
    challenge_titles=GoesWith("challenges"),
    challenge_entries=(Ended("who takes part leaves it"), Nightly(), GoesWith("challenges")),
    challenge_books=(Ended("its reader takes it out"), GoesWith("challenge_entries")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
