"""THE table of personal data: every column of the database that holds something of a person.

Where, why, on what consent, for how long, and what deletion does with it. What is not here is in
`bot.areas.privacy.impersonal`; a test fails on a column that is in neither, or in both.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.privacy.aftercare import AFTERCARE
from bot.areas.privacy.events import EVENTS, work
from bot.areas.privacy.joining import JOINING
from bot.areas.privacy.rules import Holding, Keep, deleted, emptied
from bot.areas.privacy.said import SAID
from bot.base.i18n import N_

_HERE: Sequence[Holding] = (
    Holding(
        name="children",
        table="children",
        of="id IN (SELECT child_id FROM guardians WHERE person_id = :person)",
        what=N_("Children you noted"),
        why=N_("To sign them up for events that suit them."),
        kept=N_("until you delete them, or until the year is over in which the child turns 18"),
        consent="child",
        columns=deleted("call_name birth_year stage stage_told stage_asked added_at"),
    ),
    Holding(
        name="guardians",
        table="guardians",
        of="person_id = :person",
        what=N_("Whose guardian you are"),
        why=N_("So that only guardians see a child's profile."),
        kept=N_("as long as the child's profile"),
        consent="child",
        columns=deleted("child_id person_id first since_at"),
    ),
    Holding(
        name="invitations",
        table="guardian_invitations",
        of="invited_by = :person",
        what=N_("Invitations for a second guardian"),
        why=N_("So that the link works once, and only for a while."),
        kept=N_("3 days"),
        columns=deleted("digest invited_by child_ids expires_at"),
        keep=Keep(0, "expires_at"),
    ),
    Holding(
        name="consents",
        table="consents",
        of="person_id = :person",
        what=N_("What you agreed to"),
        why=N_("To prove to you and to the authorities what you agreed to, and when."),
        kept=N_("24 months after you take it back"),
        columns=deleted("person_id subject wording_id given_at withdrawn_at"),
        keep=Keep(730, "withdrawn_at"),
        shows={"text": "(SELECT text FROM consent_wordings WHERE consent_wordings.id = wording_id)"},
    ),
    Holding(
        name="proposals",
        table="proposals",
        of="person_id = :person",
        what=N_("Books you proposed"),
        why=N_("To decide what to buy; of an old proposal only the title stays."),
        kept=N_("24 months"),
        columns=emptied("person_id reason photo", kept="title author audience title_key proposed_at"),
        keep=Keep(730, "proposed_at"),
    ),
    Holding(
        name="searches",
        table="searches",
        of="person_id = :person",
        what=N_("Your last searches"),
        why=N_("So that the keys under a list of books work."),
        kept=N_("30 days"),
        columns=deleted("person_id question filters verbatim asked_at"),
        keep=Keep(30, "asked_at"),
    ),
    Holding(
        name="drafts",
        table="drafts",
        of="person_id = :person",
        what=N_("Forms you have not finished"),
        why=N_("So that you can go on where you were."),
        kept=N_("30 days"),
        columns=deleted("person_id chat_id conversation version step answers suspended updated_at"),
        keep=Keep(30, "updated_at"),
    ),
    Holding(
        name="requests",
        table="data_requests",
        of="person_id = :person",
        what=N_("What you asked the staff about your data"),
        why=N_("To answer you in time."),
        kept=N_("24 months after the answer"),
        columns=deleted("person_id words asked_at due_at answer answered_at"),
        keep=Keep(730, "answered_at"),
    ),
    Holding(
        name="failed",
        table="failed_turns",
        of="person_id = :person",
        what=N_("Messages that an error of ours left unanswered"),
        why=N_("So that “Try again” works."),
        kept=N_("1 day"),
        columns=deleted("person_id payload failed_at"),
        keep=Keep(1, "failed_at"),
    ),
    Holding(
        name="unread",
        table="inbox",
        of="lane = :person AND state = 'parked'",  # what waits in line is answered first, then erased
        what=N_("Messages the bot could not read"),
        why=N_("So that we can mend the error."),
        kept=N_("30 days"),
        columns=deleted("lane payload"),
        keep=Keep(30, "received_at", only="state = 'parked'"),
    ),
    Holding(
        name="letters",
        table="outbox",
        of="chat_id = :person",
        what=N_("Messages from the bot to you"),
        why=N_("So that each is sent once; what it said is erased as soon as it is sent."),
        kept=N_("90 days"),
        columns=deleted("chat_id details key message_id further"),
        keep=Keep(90, "settled_at"),
    ),
    Holding(
        name="letters_about",
        table="outbox",
        of="subject = 'person:' || :person",
        what=N_("Messages from the bot to others that tell of you"),
        why=N_("So that the staff, or a second guardian, hear what you want them to hear."),
        kept=N_("90 days"),
        columns=deleted("subject"),
        keep=Keep(90, "settled_at"),
    ),
    Holding(
        name="planned",
        table="schedule",
        of="json_valid(details) AND json_extract(details, '$.person') = :person",
        what=N_("What the bot will do for you later, such as reminders"),
        why=N_("So that it happens in time; its values are erased when it is done."),
        kept=N_("90 days"),
        columns=deleted("details"),
        keep=Keep(90, "settled_at"),
    ),
)

_LAST: Sequence[Holding] = (
    Holding(
        name="interests",
        table="people_interests",
        of="person_id = :person",
        what=N_("Interests you chose"),
        why=N_("To send you only what you like to hear of."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id interest since_at"),
    ),
    Holding(
        name="silenced",
        table="silenced",
        of="person_id = :person",
        what=N_("News you do not want"),
        why=N_("So that we do not send it."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id kind"),
    ),
    Holding(
        name="notification_settings",
        table="notification_settings",
        of="person_id = :person",
        what=N_("Your quiet hours, and whether we asked for your interests"),
        why=N_("So that we disturb you at no wrong time, and ask only once."),
        kept=N_("until you change or delete them"),
        columns=deleted("person_id quiet_from quiet_until interests_offered_at"),
    ),
    Holding(
        name="staff",
        table="staff",
        of="person_id = :person",
        what=N_("Your role at the library"),
        why=N_("So that the bot lets you do your work."),
        kept=N_("as long as you work for the library"),
        columns=deleted("person_id role since_at added_by"),
    ),
    Holding(
        name="hosted",
        table="event_hosts",
        of="person_id = :person",
        what=N_("Events you host with the library"),
        why=N_("So that the bot lets you do your work."),
        kept=N_("as long as you work for the library"),
        columns=deleted("person_id"),
    ),
    Holding(
        name="staff_invited",
        table="staff_invitations",
        of="invited_by = :person",
        what=N_("Links by which you invited colleagues"),
        why=N_("So that the link works once, and only for a while."),
        kept=N_("3 days"),
        columns=deleted("invited_by"),
        keep=Keep(1, "expires_at"),
    ),
    work("staff_added", "staff", "added_by"),
    work("audit", "audit", "done_by"),
    work("announced", "broadcasts", "created_by"),
    work("approved", "broadcasts", "approved_by"),
    work("registered", "channels", "registered_by"),
    work("followed", "broadcasts", "followed_in"),
    Holding(
        name="answers_given",
        table="data_requests",
        of="answered_by = :person",
        what=N_("Work you did for the library"),
        why=N_("So that it can be told who did it."),
        kept=N_("as long as the record it belongs to"),
        columns=emptied("answered_by"),
    ),
    Holding(
        name="profile",
        table="people",
        of="id = :person",
        what=N_("Your name and language"),
        why=N_("To know you again and to answer in your language."),
        kept=N_("until you delete them"),
        columns=deleted("id first_name language active met_at called"),
    ),
)

PERSONAL: Sequence[Holding] = (*_HERE, *AFTERCARE, *JOINING, *EVENTS, *SAID, *_LAST)
"""In the order of deletion: the person's own row goes last."""
