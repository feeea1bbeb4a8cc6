"""What is kept of children and their guardians."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import Ended, GoesWith, Impersonal, Keep, Nightly, Personal, PersonalData, Retains, deleted

PERSONAL = Personal(
    PersonalData(
        name="children",
        table="children",
        of="id IN (SELECT child_id FROM guardians WHERE person_id = :person)",
        what=N_("Children you noted"),
        why=N_("To sign them up for events that suit them."),
        kept=N_("until you delete them, or until the year is over in which the child turns 18"),
        consent="child",
        columns=deleted("call_name birth_year stage stage_told stage_asked added_at"),
        plain="call_name stage",
    ),
    PersonalData(
        name="guardians",
        table="guardians",
        of="person_id = :person",
        what=N_("Whose guardian you are"),
        why=N_("So that only guardians see a child's profile."),
        kept=N_("as long as the child's profile"),
        consent="child",
        columns=deleted("child_id person_id first since_at"),
    ),
    PersonalData(
        name="invitations",
        table="guardian_invitations",
        of="invited_by = :person",
        what=N_("Invitations for a second guardian"),
        why=N_("So that the link works once, and only for a while."),
        kept=N_("3 days"),
        columns=deleted("digest invited_by child_ids expires_at"),
        keep=Keep(0, "expires_at"),
        plain="digest child_ids",
    ),
)
IMPERSONAL = Impersonal(children="id")
RETAINS = Retains(
    children=Ended("its guardian deletes it, or the year is over in which it turns 18"),
    guardians=GoesWith("children"),
    guardian_invitations=(Ended("it is accepted"), Nightly()),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
