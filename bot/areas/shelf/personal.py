"""What is kept of a reader's shelf: all of it is theirs, and goes when they say so."""

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
    deleted,
    work,
)

_AS_LONG = N_("as long as you keep it there")
PERSONAL = Personal(
    PersonalData(
        name="review_reports",
        table="review_reports",
        of="person_id = :person",
        what=N_("Reviews you reported"),
        why=N_("So that the staff look at them."),
        kept=N_("until the staff have looked, a year at most"),
        columns=deleted("review_id person_id reported_at"),
        keep=Keep(365, "reported_at"),
    ),
    PersonalData(
        name="reviews",
        table="reviews",
        of="person_id = :person",
        what=N_("Your ratings and reviews of books"),
        why=N_(
            "To show readers how others found a book, under the name that you chose, and to show you books like it."
        ),
        kept=_AS_LONG,
        columns=deleted("person_id title_id title rating words named state reason rated_at written_at decided_at"),
        words="words reason",
        plain="title state",
    ),
    PersonalData(
        name="shelf_books",
        table="shelf_books",
        of="person_id = :person",
        what=N_("Books on your shelf"),
        why=N_("To keep your lists for you. Nobody else sees them, and no suggestion is made of them."),
        kept=_AS_LONG,
        columns=deleted("person_id title_id title authors place favourite added_at placed_at finished_on removed_at"),
        plain="title authors place finished_on",
    ),
    PersonalData(
        name="reading_goals",
        table="reading_goals",
        of="person_id = :person",
        what=N_("Your reading goals"),
        why=N_("To show you how far you have come. Nobody else sees them."),
        kept=N_("24 months"),
        columns=deleted("person_id year books told set_at"),
        keep=Keep(730, "set_at"),
    ),
    work("reviews_decided", "reviews", "decided_by"),
)
IMPERSONAL = Impersonal(shelf_books="id", reviews="id")
RETAINS = Retains(
    shelf_books=Hourly(Keep(0, "removed_at", "removed_at IS NOT NULL")),
    reviews=Ended("its reader deletes it"),
    review_reports=(Ended("the staff have looked"), GoesWith("reviews"), Nightly()),
    reading_goals=(Ended("its reader gives it up"), Nightly()),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
