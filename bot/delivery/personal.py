"""What the delivery's tables hold of people, and for how long."""

from __future__ import annotations

from datetime import timedelta

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    Hourly,
    IfNamed,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    deleted,
)

ANSWERS_KEPT = timedelta(days=2)
PICTURES_KEPT = timedelta(days=60)
JOBS_KEPT = timedelta(days=90)  # longer than anything is planned anew at its old time
FAILED_KEPT = timedelta(days=1)

LETTERS = (
    Personal(
        PersonalData(
            name="letters",
            table="outbox",
            of="chat_id = :person",
            what=N_("Messages from the bot to you"),
            why=N_("So that each is sent once; what it said is erased as soon as it is sent."),
            kept=N_("90 days"),
            columns=deleted("chat_id details key message_id further about"),
            keep=Keep(90, "settled_at"),
            words="details",
            plain="key further about",
        ),
        PersonalData(
            name="letters_about",
            table="outbox",
            of="subject = 'person:' || :person AND subject <> ''",
            what=N_("Messages from the bot to others that tell of you"),
            why=N_("So that the staff, or a second guardian, hear what you want them to hear."),
            kept=N_("90 days"),
            columns=deleted("subject"),
            keep=Keep(90, "settled_at"),
            words="details",
            plain="subject",
        ),
    ),
    Impersonal(
        outbox="id lane kind not_before expires_at state attempts lease_until reason settled_at hushed patient"
        " broadcast weight unclear",
        sent_pictures="digest file_id sent_at",
    ),
    Retains(
        sent_pictures=Hourly(Keep(PICTURES_KEPT.days, "sent_at")),
        outbox=(
            Ended("it was the last letter to somebody who is forgotten"),
            Hourly(Keep(ANSWERS_KEPT.days, "settled_at", "lane = 0 AND about = ''")),
            Nightly(),
        ),
    ),
)
JOBS = (
    Personal(
        PersonalData(
            name="planned",
            table="schedule",
            of="json_valid(details) AND json_extract(details, '$.person') = :person",
            what=N_("What the bot will do for you later, such as reminders"),
            why=N_("So that it happens in time; its values are erased when it is done."),
            kept=N_("90 days"),
            columns=deleted("details"),
            keep=Keep(90, "settled_at"),
            words="details",
        ),
    ),
    Impersonal(schedule="id kind subject key due_at late_after state attempts lease_until reason settled_at"),
    Retains(schedule=(Hourly(Keep(JOBS_KEPT.days, "due_at", "state IN ('done', 'dropped')")), Nightly())),
)
FAILED = (
    Personal(
        PersonalData(
            name="failed",
            table="failed_turns",
            of="person_id = :person",
            what=N_("Messages that an error of ours left unanswered"),
            why=N_("So that “Try again” works."),
            kept=N_("1 day"),
            columns=deleted("person_id payload failed_at"),
            keep=Keep(FAILED_KEPT.days, "failed_at"),
            words="payload",
            if_named=IfNamed.ROW_GOES,
        ),
    ),
    Impersonal(failed_turns="id"),
    Retains(
        failed_turns=(
            Ended("an owner throws its update away"),
            Hourly(Keep(FAILED_KEPT.days, "failed_at")),
            Nightly(),
        )
    ),
)
