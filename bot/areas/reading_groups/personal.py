"""What is kept of people in reading groups: of who left, for a year."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    GoesWith,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    emptied,
    work,
)

_LED = N_("Reading groups that you lead or proposed")

PERSONAL = Personal(
    PersonalData(
        name="reading_group_members",
        table="reading_group_members",
        of="person_id = :person",
        what=N_("Reading groups you belong to"),
        why=N_("So that the group knows how many read along, and you hear of its books."),
        kept=N_("12 months after you have left a group"),
        columns=deleted(
            "group_id person_id child_id guardian_id state asked_at joined_at offered_until digest ended_at ending"
        ),
        keep=Keep(365, "ended_at"),
        shows={"reading_group": "(SELECT name FROM reading_groups g WHERE g.id = group_id)"},
        plain="state digest ending",
    ),
    PersonalData(
        name="reading_group_permissions",
        table="reading_group_members",
        of="guardian_id = :person",
        what=N_("Reading groups for which you permitted a child"),
        why=N_("So that it can be told who agreed."),
        kept=N_("12 months after the child has left the group"),
        columns=emptied("guardian_id"),
    ),
    PersonalData(
        name="reading_group_questions",
        table="reading_group_questions",
        of="person_id = :person",
        what=N_("What you asked the leader of a reading group"),
        why=N_("So that the leader can answer you."),
        kept=N_("12 months"),
        columns=deleted("group_id person_id words asked_at answer answered_at answered_by"),
        keep=Keep(365, "asked_at"),
        words="words answer",
    ),
    PersonalData(
        name="reading_groups_led",
        table="reading_groups",
        of="leader_id = :person",
        what=_LED,
        why=N_("So that members can ask you, and you can lead it."),
        kept=N_("as long as you lead it"),
        columns=emptied("leader_id"),
    ),
    PersonalData(
        name="reading_groups_proposed",
        table="reading_groups",
        of="proposed_by = :person",
        what=_LED,
        why=N_("So that you hear what was decided."),
        kept=N_("24 months"),
        columns=emptied("proposed_by"),
        keep=Keep(730, "made_at"),
    ),
    work("reading_groups_decided", "reading_groups", "decided_by"),
    work("reading_group_answers", "reading_group_questions", "answered_by"),
)
IMPERSONAL = Impersonal(
    reading_groups="id name audience interests meets chat_id size by_request state made_at decided_at",
    reading_group_members="id",
    reading_group_questions="id",
)
RETAINS = Retains(
    reading_groups=Stays("which groups there were"),
    reading_group_members=(GoesWith("reading_groups"), Nightly()),
    reading_group_questions=(GoesWith("reading_groups"), Nightly()),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
