"""What is kept of those who make something: the work, the name they chose, and what was said of it."""

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

_SHOWN = (
    " child_id kind whose title words file_kind file_id seconds shown_as theme consent_file state said answer sent_at"
    " changed_at shown_at event_id link_digest"
)
_WORDS = "title words shown_as said answer"
_PLAIN = "kind whose file_kind file_id theme consent_file state link_digest"
_WHY = N_("To show them under the name you chose, or to play them at story hour.")
_KEPT = N_("until you take them back; what is not shown, 6 months after the answer")
_KEEP = Keep(180, "changed_at", "state = 'declined'")
PERSONAL = Personal(
    PersonalData(
        name="works",
        table="works",
        of="person_id = :person",
        what=N_("Works and stories you sent to the library"),
        why=_WHY,
        kept=_KEPT,
        columns=deleted("person_id" + _SHOWN),
        keep=_KEEP,
        words=_WORDS,
        plain=_PLAIN,
    ),
    PersonalData(
        name="works_agreed",
        table="works",
        of="guardian_id = :person",
        what=N_("Works of a young author to which you agreed as a parent"),
        why=_WHY,
        kept=_KEPT,
        columns=deleted("guardian_id" + _SHOWN),
        keep=_KEEP,
        words=_WORDS,
        plain=_PLAIN,
    ),
    work("works_decided", "works", "decided_by"),
)
IMPERSONAL = Impersonal(works="id", work_posts="work_id chat_id message_id")
RETAINS = Retains(
    works=(Ended("its author takes it back"), Hourly(Keep(14, "sent_at", "state = 'guardian'")), Nightly()),
    work_posts=(GoesWith("works"), Ended("it is taken out of the channel")),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
