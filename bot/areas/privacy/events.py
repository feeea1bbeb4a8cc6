"""The part of the table of personal data that events hold. Seats and attendances stay as counts."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.privacy.rules import Holding, Keep, deleted, emptied
from bot.base.i18n import N_

_MINE = "party_id IN (SELECT id FROM parties WHERE person_id = :person)"
_ENDS = "(SELECT max(ends_at) FROM event_sessions WHERE event_sessions.event_id = {table}.event_id)"
_TITLE = {"event": "(SELECT title FROM events WHERE events.id = event_id)"}
_WORK = N_("Work you did for the library")
_WHO = N_("So that it can be told who did it.")
_WITH = N_("as long as the record it belongs to")


def work(name: str, table: str, column: str) -> Holding:
    """Which member of staff did something."""
    return Holding(name, table, f"{column} = :person", _WORK, _WHO, _WITH, emptied(column))


EVENTS: Sequence[Holding] = (
    Holding(
        name="care",
        table="registrations",
        of=f"{_MINE} AND (needs <> '' OR fetcher <> '')",
        what=N_("What to mind about a child, and who fetches it"),
        why=N_("To look after children who stay at the library without you."),
        kept=N_("until the event is over"),
        consent="care",
        columns=emptied("needs fetcher"),
        keep=Keep(1, _ENDS.format(table="registrations")),
        shows=_TITLE,
    ),
    Holding(
        name="children_signed_up",
        table="registrations",
        of=f"{_MINE} AND child_id IS NULL AND companion = 0 "
        "AND (SELECT with_children FROM parties WHERE parties.id = party_id)",
        what=N_("Names of children without a profile whom you signed up"),
        why=N_("To know who comes, and to write certificates."),
        kept=N_("30 days after the event"),
        consent="sign_up",
        columns=emptied("name answers"),
        keep=Keep(
            30,
            _ENDS.format(table="registrations"),
            only="child_id IS NULL AND companion = 0 "
            "AND (SELECT with_children FROM parties WHERE parties.id = party_id)",
        ),
        shows=_TITLE,
    ),
    Holding(
        name="attendances",
        table="attendances",
        of=f"registration_id IN (SELECT id FROM registrations WHERE person_id = :person OR {_MINE})",
        what=N_("When you came to events, and who brought and fetched children"),
        why=N_("To give certificates, and to answer for the children in our care."),
        kept=N_("24 months, then only as a number"),
        consent="sign_up",
        columns=emptied("brought_by fetched_by", kept="registration_id came_at left_at"),
        keep=Keep(730, "came_at"),
    ),
    Holding(
        name="seats",
        table="registrations",
        of=f"person_id = :person OR {_MINE}",
        what=N_("Your seats at events, and your places in queues"),
        why=N_("To hold them for you, and to tell you of changes."),
        kept=N_("24 months after the event, then only as a number"),
        consent="sign_up",
        columns=emptied("person_id child_id name answers", kept="code state ended_at cause"),
        keep=Keep(730, _ENDS.format(table="registrations")),
        shows=_TITLE,
    ),
    Holding(
        name="parties",
        table="parties",
        of="person_id = :person",
        what=N_("Whom you signed up with, and the telephone number for an event"),
        why=N_("To seat you together, and to reach you if something changes."),
        kept=N_("24 months after the event"),
        consent="sign_up",
        columns=emptied("person_id desk_name phone"),
        keep=Keep(730, _ENDS.format(table="parties")),
        shows=_TITLE,
    ),
    Holding(
        name="standing",
        table="standings",
        of="person_id = :person",
        what=N_("Whether your turn in queues comes later, after seats you left empty"),
        why=N_("To be fair to those who wait."),
        kept=N_("90 days after it ends"),
        columns=deleted("person_id lowered_until lifted_at"),
        keep=Keep(90, "coalesce(lowered_until, lifted_at)"),
    ),
    Holding(
        name="door_post",
        table="door_posts",
        of="person_id = :person",
        what=_WORK,
        why=N_("So that a ticket of another event is noticed at your door."),
        kept=N_("a day"),
        columns=deleted("person_id session_id since_at"),
        keep=Keep(1, "since_at"),
    ),
    work("events_made", "events", "created_by"),
    work("desk_parties", "parties", "created_by"),
    work("offers_released", "offers", "released_by"),
    work("door_in", "attendances", "came_by"),
    work("door_out", "attendances", "left_by"),
    work("counted", "head_counts", "counted_by"),
    work("forgiven", "standings", "lifted_by"),
    work("closed", "closures", "made_by"),
    work("visitors_counted", "visits", "counted_by"),
    work("called", "desk_calls", "done_by"),
)
