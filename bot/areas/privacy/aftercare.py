"""The part of the table of personal data that follows events. What people answered is kept without them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.privacy.events import work
from bot.areas.privacy.rules import Holding, Keep, deleted, emptied
from bot.base.i18n import N_

AFTERCARE: Sequence[Holding] = (
    Holding(
        name="thanks",
        table="thanks",
        of="person_id = :person",
        what=N_("After which events we asked you how it was"),
        why=N_("To ask you once only. What you answered is kept without you."),
        kept=N_("24 months, then only as a number"),
        consent="sign_up",
        columns=emptied("person_id"),
        keep=Keep(730, "thanked_at"),
        shows={"event": "(SELECT title FROM events WHERE events.id = event_id)"},
    ),
    Holding(
        name="certificates",
        table="certificates",
        of="person_id = :person",
        what=N_("Certificates that you were given"),
        why=N_("So that whoever sees one can check that it is true."),
        kept=N_("24 months, then only as a number"),
        consent="sign_up",
        columns=emptied("person_id name code", kept="registration_id issued_at"),
        keep=Keep(730, "issued_at"),
    ),
    Holding(
        name="results",
        table="child_results",
        of="person_id = :person",
        what=N_("What your children reached in competitions"),
        why=N_("To tell you, and nobody else."),
        kept=N_("24 months"),
        consent="sign_up",
        columns=deleted("registration_id person_id result entered_at"),
        keep=Keep(730, "entered_at"),
    ),
    work("handed_out", "handouts", "added_by"),
    work("results_entered", "child_results", "entered_by"),
)
