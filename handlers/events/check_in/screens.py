"""Today's events, and the door of one: its figures, and the ways to mark people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.areas.events.attendance.desk import Guest
from bot.areas.events.permissions import RUN_DOOR, SEE_PARTICIPANTS
from bot.areas.events.queries import Door
from bot.areas.events.types import EventState, SeatState, SignUp
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in.buttons import (
    CorrectHeads,
    CountHeads,
    OpenDoor,
    ShowGuests,
    ShowToday,
    TakeSheet,
    WalkIn,
)
from handlers.events.check_in.names import is_child
from handlers.events.listing.words import hours
from handlers.navigation import desk_ways, menu_key
from handlers.paging import number_keys

STEPS = (1, 5, 10)


@dataclass(frozen=True)
class Figures:
    """The people of a session, sorted by how they stand."""

    seated: Sequence[Guest]
    absent: Sequence[Guest]
    inside: Sequence[Guest]
    queue: Sequence[Guest]

    @property
    def came(self) -> int:
        return sum(one.seats for one, mark in self.seated if mark)

    @property
    def expected(self) -> int:
        return sum(one.seats for one, _ in self.seated)


def figures(door: Door) -> Figures:
    """Who has a seat, who of them is not here yet, which children are inside, who waits."""
    seated = [guest for guest in door.expected if guest[0].state in (SeatState.SEATED, SeatState.OFFERED)]
    return Figures(
        seated,
        [guest for guest in seated if guest[1] is None],
        [(one, mark) for one, mark in seated if mark and not mark.left_at and is_child(door.event, one)],
        [guest for guest in door.expected if guest[0].state is SeatState.QUEUED],
    )


def today(context: Context, doors: Sequence[Door]) -> Screen:
    """A line and a key for each session of today."""
    t = context.t
    told = [
        _row(context, n, door, hours(t, door.session.starts_at, door.session.ends_at)) for n, door in _counted(doors)
    ]
    hint = t("A ticket can also be typed here (for example MD-4K7Q) or sent as a photo of its QR code.")
    keys = [*_door_keys(doors), [Button(t("Refresh"), ShowToday()), menu_key(t)]]
    return Screen(paragraphs(t("<b>Attendance today</b>"), *told, hint), keys)


def next_ones(context: Context, doors: Sequence[Door]) -> Screen:
    """Nothing is on today: the sessions that come, with who is expected."""
    t = context.t
    told = [_row(context, n, door, t.moment(door.session.starts_at)) for n, door in _counted(doors)]
    said = t("There is no event today. The next ones:") if doors else t("There is no event today.")
    return Screen(paragraphs(said, *told), [*_door_keys(doors), desk_ways(t)])


def _counted(doors: Sequence[Door]) -> Iterator[tuple[int, Door]]:
    return iter(enumerate(doors, 1))


def _row(context: Context, number: int, door: Door, when: str) -> Html:
    place = door.session.place or door.event.details.place
    head = context.t("<b>{number}. {title}</b>", number=number, title=door.event.details.title)
    return lines(head, joined(" · ", (when, place)), counts(context, door))


def _door_keys(doors: Sequence[Door]) -> list[list[Button]]:
    return number_keys([(one.event.details.title, OpenDoor(one.session.id)) for one in doors])


def counts(context: Context, door: Door) -> Html:
    """12 of 20 are here; 3 wait; 15 counted without names."""
    t, found = context.t, figures(door)
    parts = []
    if door.event.details.sign_up is not SignUp.NONE or found.seated:
        parts.append(t("{n} of {total} are here", n=t.number(found.came), total=t.number(found.expected)))
    if found.queue:
        parts.append(t("in the queue: {n}", n=t.number(sum(one.seats for one, _ in found.queue))))
    if door.heads or door.event.details.sign_up is SignUp.NONE:
        parts.append(t("counted: {n}", n=t.number(door.heads)))
    return Html(" · ".join(parts))


def door_screen(context: Context, door: Door) -> Screen:
    """The figures, and what can be done at this door."""
    t, found, session = context.t, figures(door), door.session
    place = session.place or door.event.details.place
    head = lines(
        t("<b>{title}</b>", title=door.event.details.title),
        t.moment(session.starts_at),
        t("Place: {place}", place=place) if place else "",
    )
    inside = t("Children inside: {n}", n=t.number(len(found.inside))) if found.inside else ""
    gone = t("This event does not take place.") if _is_off(door) else ""
    text = paragraphs(head, gone, lines(counts(context, door), inside), "" if gone else _how(context, door))
    keys = [] if gone or not context.may(RUN_DOOR) else list(_keys(context, door, found))
    sheet = [Button(t("Participants as a file"), TakeSheet(door.event.id))] if context.may(SEE_PARTICIPANTS) else []
    again = Button(t("Refresh"), OpenDoor(session.id))
    return Screen(text, [*keys, [*sheet, again], [Button(t("Attendance today"), ShowToday()), menu_key(t)]])


def _is_off(door: Door) -> bool:
    return door.event.state is EventState.CANCELLED or door.session.cancelled


def _how(context: Context, door: Door) -> Html:
    if door.event.details.sign_up is SignUp.NONE:
        return context.t("Count whoever comes in with the keys below.")
    return context.t("Scan the ticket, send a photo of its QR code, type its code, or choose from the list.")


def _keys(context: Context, door: Door, found: Figures) -> Iterator[list[Button]]:
    t, id_ = context.t, door.session.id
    counted = door.event.details.sign_up is SignUp.NONE
    if counted:
        yield [Button(f"+{n}", CountHeads(id_, n), style="primary" if n == 1 else "") for n in STEPS]
        minus = [Button("−1", CountHeads(id_, -1))] if door.heads else []
        yield [*minus, Button(t("Correct the number"), CorrectHeads(id_))]
    if found.seated:
        absent = Button(
            t("Not here yet ({n})", n=t.number(len(found.absent))), ShowGuests(id_, "absent"), style="primary"
        )
        yield [
            *([absent] if found.absent else []),
            Button(t("All ({n})", n=t.number(len(found.seated))), ShowGuests(id_)),
        ]
    inside = Button(t("Children inside ({n})", n=t.number(len(found.inside))), ShowGuests(id_, "inside"))
    queue = Button(t("Queue ({n})", n=t.number(len(found.queue))), ShowGuests(id_, "queue"))
    yield [*([inside] if found.inside else []), *([queue] if found.queue else [])]
    yield [Button(t("Guest without a seat"), WalkIn(id_))] if not counted else []
