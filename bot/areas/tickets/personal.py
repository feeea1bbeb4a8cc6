"""What is kept of tickets. How many there were stays a count."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Hourly,
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

_WHAT = N_("Questions, complaints and suggestions you sent, and the answers")
_WHY = N_("To answer you, and to put right what is wrong.")
_KEPT = N_("24 months, then only as a number")
_FILES_KEPT = N_("24 months")

PERSONAL = Personal(
    PersonalData(
        name="feedback_words",
        table="feedback_words",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied("words message_id album", kept="by_staff said_at changed_at copy_of"),
        keep=Keep(730, "said_at"),
        words="words",
        plain="album",
    ),
    PersonalData(
        name="feedback_files",
        table="feedback_files",
        of="words_id IN (SELECT w.id FROM feedback_words w JOIN feedback f ON f.id = w.feedback_id"
        " WHERE f.person_id = :person)",
        what=N_("Photos, voice messages and other files you sent with them"),
        why=_WHY,
        kept=_FILES_KEPT,
        columns=deleted("words_id kind file_id sent_at"),
        keep=Keep(730, "sent_at"),
        plain="kind file_id",
    ),
    PersonalData(
        name="ticket_notes",
        table="ticket_notes",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=N_("What the staff noted for each other of what you sent"),
        why=_WHY,
        kept=_FILES_KEPT,
        columns=deleted("feedback_id note written_at"),
        keep=Keep(730, "written_at"),
        words="note",
    ),
    PersonalData(
        name="ticket_handings",
        table="ticket_handings",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=N_("Whether what you sent may be passed on to another office, and what of it"),
        why=N_("So that nothing is passed on without your consent."),
        kept=_FILES_KEPT,
        columns=deleted("feedback_id office passed_on asked_at answer"),
        keep=Keep(730, "asked_at"),
        words="office passed_on",
        plain="answer",
    ),
    PersonalData(
        name="ticket_desk_entries",
        table="ticket_desk_entries",
        of="feedback_id IN (SELECT id FROM feedback WHERE person_id = :person)",
        what=N_("Your name and phone number, where the staff wrote a report down for you"),
        why=N_("So that they can tell you the answer."),
        kept=N_("until you link the report to this chat, 24 months at most"),
        columns=deleted("feedback_id name phone code secret wrong entered_at"),
        keep=Keep(730, "entered_at"),
        words="name",
        plain="phone code secret",
    ),
    PersonalData(
        name="ticket_mutes",
        table="ticket_mutes",
        of="person_id = :person",
        what=N_("Until when your messages do not reach the staff"),
        why=N_("So that the staff can be there for everybody."),
        kept=N_("until that time is over"),
        columns=deleted("person_id feedback_id muted_until"),
    ),
    PersonalData(
        name="feedback",
        table="feedback",
        of="person_id = :person",
        what=_WHAT,
        why=_WHY,
        kept=_KEPT,
        columns=emptied(
            "person_id seen_on outcome_words",
            kept="anonymous urgent sent_at due_on state settled_at kind helped merged_into outcome",
        ),
        keep=Keep(730, "sent_at"),
        words="seen_on outcome_words",
    ),
    work("feedback_answered", "feedback_words", "said_by"),
    work("feedback_assigned", "feedback", "assigned_to"),
    work("ticket_notes_written", "ticket_notes", "written_by"),
    work("ticket_handings_asked", "ticket_handings", "asked_by"),
    work("ticket_desk_entries_made", "ticket_desk_entries", "entered_by"),
    work("ticket_mutes_set", "ticket_mutes", "muted_by"),
)
IMPERSONAL = Impersonal(
    feedback="id",
    feedback_words="id feedback_id turn",
    feedback_files="id",
    ticket_notes="id",
    ticket_clocks="kind days",
    ticket_offices="id name",
    ticket_ready_answers="id words",
)
RETAINS = Retains(
    feedback=Ended("one without a name from before is kept anew, cut loose; all stay, to be counted"),
    ticket_clocks=Stays("one row for each kind that the library has set"),
    feedback_words=(Ended("the staff take an answer back"), GoesWith("feedback")),
    feedback_files=(GoesWith("feedback_words"), Nightly()),
    ticket_notes=(GoesWith("feedback"), Nightly()),
    ticket_handings=(GoesWith("feedback"), Nightly(), Ended("the staff ask no more")),
    ticket_desk_entries=(GoesWith("feedback"), Nightly(), Ended("its writer links it")),
    ticket_offices=Ended("the staff take it out of the list"),
    ticket_ready_answers=Ended("the staff take it out of the list"),
    ticket_mutes=Hourly(Keep(0, "muted_until")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
