"""The part of the table of personal data that joining brings: a guardian's word, visits, what is told for reports."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.privacy.events import work
from bot.areas.privacy.rules import Holding, Keep, deleted, emptied
from bot.base.i18n import N_

_MINE = "party_id IN (SELECT id FROM parties WHERE person_id = :person)"

JOINING: Sequence[Holding] = (
    Holding(
        name="permissions",
        table="permissions",
        of=_MINE,
        what=N_("That a guardian has allowed you to come"),
        why=N_("Because you are not 18 yet."),
        kept=N_("24 months"),
        consent="sign_up",
        columns=deleted("party_id digest asked_at expires_at given_at"),
        keep=Keep(730, "asked_at"),
    ),
    Holding(
        name="permissions_given",
        table="permissions",
        of="given_by = :person",
        what=N_("Whom you allowed to come to an event"),
        why=N_("To prove that a guardian agreed."),
        kept=N_("24 months"),
        consent="teen",
        columns=emptied("given_by", kept="party_id asked_at expires_at given_at"),
        keep=Keep(730, "asked_at"),
    ),
    work("papers_noted", "permissions", "noted_by"),
    Holding(
        name="about_oneself",
        table="resident_profiles",
        of="person_id = :person AND told_at IS NOT NULL",
        what=N_("Where you live, your age and sex, for the library's report"),
        why=N_("So that the report tells whom the library reaches; it shows numbers only."),
        kept=N_("until you delete them"),
        consent="profile",
        columns=deleted("person_id kelurahan age_band sex asked_at told_at"),
    ),
    Holding(
        name="asked_about_oneself",
        table="resident_profiles",
        of="person_id = :person AND told_at IS NULL",
        what=N_("That we asked you once for the library's report"),
        why=N_("So that we do not ask again."),
        kept=N_("until you delete them"),
        columns=deleted("person_id kelurahan age_band sex asked_at told_at"),
    ),
    Holding(
        name="visit_requests",
        table="visit_requests",
        of="person_id = :person",
        what=N_("Visits with a group that you asked for"),
        why=N_("So that the staff can agree on a time with you."),
        kept=N_("a year after the answer"),
        consent="visit",
        columns=deleted("person_id school people wished phone asked_at answered_at"),
        keep=Keep(365, "answered_at"),
    ),
    work("visits_answered", "visit_requests", "answered_by"),
)
