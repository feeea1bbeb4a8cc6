"""What is kept of people in reading groups: of who left, for a year."""

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
    emptied,
    work,
)

_OWN = "member_id IN (SELECT id FROM reading_group_members WHERE person_id = :person)"
_WITH_MEMBERSHIP = N_("as long as your membership is kept")
_LED = N_("Reading groups that you lead or proposed")

PERSONAL = Personal(
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
    PersonalData(
        name="reading_group_books",
        table="reading_group_books",
        of="nominated_by = :person",
        what=N_("Books you nominated in reading groups"),
        why=N_("So that the group can choose among them; your name is not shown."),
        kept=N_("as long as the group has the book"),
        columns=emptied("nominated_by why", kept="group_id title author state nominated_at"),
        words="why",
        plain="title author state",
    ),
    PersonalData(
        name="reading_group_read_before",
        table="reading_group_read_before",
        of=_OWN,
        what=N_("Nominated books you have read before"),
        why=N_("So that the group knows how many know a book already."),
        kept=_WITH_MEMBERSHIP,
        columns=deleted("book_id member_id"),
    ),
    PersonalData(
        name="reading_group_ballots",
        table="reading_group_ballots",
        of=_OWN,
        what=N_("What you chose in a vote that is not counted yet"),
        why=N_("To count it. Nobody reads it, and it is deleted when the vote is counted."),
        kept=N_("until the vote is counted"),
        columns=deleted("vote_id member_id choices"),
        plain="choices",
    ),
    PersonalData(
        name="reading_group_vetoes",
        table="reading_group_vetoes",
        of=_OWN,
        what=N_("When you struck a book out"),
        why=N_("Because everybody may do so once a year."),
        kept=_WITH_MEMBERSHIP,
        columns=deleted("member_id at"),
    ),
    PersonalData(
        name="reading_group_turns",
        table="reading_group_turns",
        of=_OWN,
        what=N_("Your turns to choose a book"),
        why=N_("So that everybody has a turn."),
        kept=_WITH_MEMBERSHIP,
        columns=deleted("group_id member_id until ended_at chose"),
    ),
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
    work("reading_group_steps", "reading_group_steps", "by_id"),
    work("reading_groups_decided", "reading_groups", "decided_by"),
    work("reading_group_answers", "reading_group_questions", "answered_by"),
)
IMPERSONAL = Impersonal(
    reading_groups="id name audience interests meets chat_id size by_request state made_at decided_at",
    reading_group_members="id",
    reading_group_questions="id",
    reading_group_books="id",
    reading_group_steps="id book_id at step",
    reading_group_votes="id group_id method opened_at closes_at quorum closed_at outcome winner_id counted",
    reading_group_turns="id",
)
RETAINS = Retains(
    reading_groups=Stays("which groups there were"),
    reading_group_members=(GoesWith("reading_groups"), Nightly()),
    reading_group_questions=(GoesWith("reading_groups"), Nightly()),
    reading_group_books=Stays("what groups have read is their memory, without who nominated it"),
    reading_group_steps=GoesWith("reading_group_books"),
    reading_group_read_before=GoesWith("reading_group_members"),
    reading_group_vetoes=GoesWith("reading_group_members"),
    reading_group_votes=Stays("what was counted tells of nobody"),
    reading_group_ballots=(Ended("the vote is counted"), GoesWith("reading_group_members")),
    reading_group_turns=GoesWith("reading_group_members"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
