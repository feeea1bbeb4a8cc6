"""What the catalogue keeps: books, and for a while what people searched for."""

from __future__ import annotations

from bot.areas.catalogue.uploads.rules import KEPT
from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Hourly,
    IfNamed,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="searches",
        table="searches",
        of="person_id = :person",
        what=N_("Your last searches"),
        why=N_("So that the keys under a list of books work."),
        kept=N_("30 days; a day where nothing was found"),
        columns=deleted("person_id question filters verbatim asked_at unsure"),
        keep=Keep(30, "asked_at"),
        words="question filters",
        if_named=IfNamed.ROW_GOES,
    ),
    work("catalogue_files", "catalogue_files", "sent_by"),
)

IMPERSONAL = Impersonal(
    searches="id",
    titles="id source source_id title publisher year year_number edition call_number classification area language"
    " audience kind series notes ebook cover identity work fingerprint popularity added_at changed_at withdrawn_at",
    title_sources="source source_id title_id",
    title_isbns="title_id position isbn",
    authors="id key name sort_name",
    title_authors="title_id position author_id role",
    subjects="id key name",
    title_subjects="title_id position subject_id",
    copies="id title_id item_code location call_number status due as_of_at",
    promised_copies="copy_id",
    alternatives="id phrase meaning changed_at",
    catalogue_state="name value",
    imports="id source state whole label erasing started_at as_of_at merged merged_copies counts first_title"
    " first_author first_subject",
    import_befores="import_id title_id before",
    import_problems="import_id position problem",
    catalogue_files="id file_id name state whole agreed told sent_at changed_at",
    staged_titles="position place source_id twin record title_id same_as",
    staged_items="item_code position",
    staged_copies="position place item_code record",
)
_MERGED = Ended("the import is merged or given up")
RETAINS = Retains(
    searches=(
        Ended("newer ones of the same person take its place"),
        Hourly(Keep(1, "asked_at", "unsure")),
        Nightly(),
    ),
    titles=Ended("the import it came with is taken back"),
    title_sources=GoesWith("titles"),
    title_isbns=GoesWith("titles"),
    authors=Ended("the import they came with is taken back"),
    title_authors=GoesWith("titles"),
    subjects=Ended("the import they came with is taken back"),
    title_subjects=GoesWith("titles"),
    copies=(Ended("an import no longer has it"), GoesWith("titles")),
    promised_copies=(Ended("the reader took it home, or no longer waits for it"), GoesWith("copies")),
    alternatives=Ended("the staff delete it"),
    catalogue_state=Stays("one row a number"),
    imports=Ended("a newer one of the same source is done"),
    catalogue_files=Hourly(Keep(KEPT.days, "changed_at")),
    import_befores=(Ended("a newer import has changed something, or it was taken back"), GoesWith("imports")),
    import_problems=GoesWith("imports"),
    staged_titles=_MERGED,
    staged_items=_MERGED,
    staged_copies=_MERGED,
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
