"""What is kept of members: of all a keyed hash, of who links a card its number."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    Hourly,
    Impersonal,
    Keep,
    Personal,
    PersonalData,
    Retains,
    deleted,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="cards",
        table="patrons",
        of="person_id = :person AND child_id IS NULL",
        what=N_("The number of your member's card"),
        why=N_("To show until when it holds and how many books you may reserve."),
        kept=N_("until you unlink the card"),
        consent="card",
        columns=deleted("id person_id child_id number hash linked_at"),
        plain="number hash",
    ),
    PersonalData(
        name="child_cards",
        table="patrons",
        of="person_id = :person AND child_id IS NOT NULL",
        what=N_("The number of a child's member's card"),
        why=N_("To show until when it holds."),
        kept=N_("until you unlink the card, or the child's profile goes"),
        consent="child_card",
        columns=deleted("id person_id child_id number hash linked_at"),
        plain="number hash",
    ),
    PersonalData(
        name="card_tries",
        table="patron_tries",
        of="person_id = :person",
        what=N_("That you tried to link a card"),
        why=N_("So that nobody guesses the numbers of others."),
        kept=N_("a day"),
        columns=deleted("id person_id number_hash tried_at"),
        plain="number_hash",
    ),
    work("member_lists_sent", "patron_imports", "sent_by"),
)
IMPERSONAL = Impersonal(
    patron_list="hash type expires_on",
    patron_imports="id sent_at file_id name imported_at members key_mark",
    patron_types="type most",
)
RETAINS = Retains(
    patron_list=Ended("another list takes its place"),
    patron_imports=Ended("another list takes its place"),
    patrons=Ended("its reader unlinks it, or it is linked elsewhere"),
    patron_tries=Hourly(Keep(1, "tried_at")),
    patron_types=Ended("staff let the kind follow what holds for everybody"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
