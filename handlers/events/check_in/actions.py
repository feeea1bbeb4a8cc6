"""What answers the keys of the door."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.events.attendance.desk import AtDoor
from bot.areas.events.permissions import RUN_DOOR
from bot.areas.events.queries import Door, Line
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in import cards, lists, screens
from handlers.events.check_in.access import door_of, guest_of
from handlers.events.check_in.buttons import (
    CorrectHeads,
    CountHeads,
    FindGuest,
    MarkGuest,
    OpenDoor,
    OpenGuest,
    PickInitial,
    ShowGuests,
    TakeMarkBack,
    WalkIn,
)
from handlers.events.check_in.forms import CORRECT, FIND, WALK_IN
from handlers.events.check_in.names import is_child, name_of

_LOOKED_AT, _NEXT = 40, 3


@for_staff(RUN_DOOR)
@reads
async def show_today(context: Context, _: object) -> Screen:
    """/absen; on a day without events, what comes next."""
    today = await _doors_of_today(context)
    return screens.today(context, today) if today else screens.next_ones(context, await _next_doors(context))


async def _doors_of_today(context: Context) -> list[Door]:
    return await _doors(context, await context.services[Events].reading.today(context.reader))


async def _next_doors(context: Context) -> list[Door]:
    coming = await context.services[Events].reading.upcoming(context.reader, limit=_LOOKED_AT)
    return await _doors(context, coming.lines, _NEXT)


async def _doors(context: Context, lines: Sequence[Line], most: int | None = None) -> list[Door]:
    """Of these sessions those that one may run the door of."""
    reach = await context.services[Staff].reach(context.reader, context.person.id, context.role)
    own = [one for one in lines if reach is None or one.event_id in reach][:most]
    return [await context.services[Events].desk.door(context.reader, one.session_id) for one in own]


async def how_many_left_behind(context: Context) -> int:
    """For the desk: children left at the library whose event is over and whom nobody has fetched."""
    doors = [one for one in await _doors_of_today(context) if one.event.details.left_alone]
    return sum(len(screens.figures(one).inside) for one in doors if one.session.ends_at <= context.now)


@for_staff(RUN_DOOR)
@writes
async def open_door(context: Context, tap: OpenDoor, tx: Transaction) -> Screen:
    """The door of a session; from now on tickets of other events are noticed."""
    door = await door_of(context, tap.session)
    if door.session.starts_at.astimezone(context.t.zone).date() == context.today:
        await context.services[Events].desk.stand(tx, context.person.id, tap.session)
    return screens.door_screen(context, door)


@for_staff(RUN_DOOR)
@reads
async def show_guests(context: Context, tap: ShowGuests) -> Screen:
    """A page of the list."""
    return lists.guests(context, await door_of(context, tap.session), tap)


@for_staff(RUN_DOOR)
@reads
async def pick_initial(context: Context, tap: PickInitial) -> Screen:
    """The letters."""
    return lists.initials(context, await door_of(context, tap.session), tap)


@for_staff(RUN_DOOR)
@reads
async def open_guest(context: Context, tap: OpenGuest) -> Screen:
    """The card."""
    here = await context.services[Events].desk.post(context.reader, context.person.id)
    return cards.card(context, await guest_of(context, tap.session, tap.registration), here)


@for_staff(RUN_DOOR)
@writes
async def mark_on_list(context: Context, tap: MarkGuest, tx: Transaction) -> Screen:
    """Marked at once where nothing is to be asked or read; the card otherwise, and where it was done already."""
    found = await guest_of(context, tap.session, tap.registration)
    if found.attendance or not marks_at_once(found):
        return cards.card(context, found, tap.session)
    await context.services[Events].attending.check_in(tx, tap.session, [tap.registration], context.person.id)
    door = await door_of(context, tap.session)
    asked = ShowGuests(tap.session, tap.which, tap.initial, tap.page)
    name = name_of(context, door.event, found.registration)
    shown = lists.guests(context, door, asked)
    slip = [Button(context.t("Take back: {name}", name=name), TakeMarkBack(tap.session, tap.registration))]
    return Screen(
        shown.text, [*shown.keys[:-1], slip, shown.keys[-1]], toast=context.t("✅ {name} is here.", name=name)
    )


def marks_at_once(found: AtDoor) -> bool:
    """Whether nobody has anything to choose or to read: a single person with a seat, no child that is left here."""
    one = found.registration
    left_here = is_child(found.event, one) and found.event.details.left_alone
    return len(cards.expected(found.party)) == 1 and not left_here and not found.care.needs


@for_staff(RUN_DOOR)
@writes
async def count_heads(context: Context, tap: CountHeads, tx: Transaction) -> Screen:
    """So many more. Each is a row with who counted it. Raises WrongCount."""
    if tap.people not in (*screens.STEPS, -1):
        raise Unknown("step")
    await door_of(context, tap.session)
    await context.services[Events].attending.count(tx, tap.session, tap.people, context.person.id)
    return screens.door_screen(context, await door_of(context, tap.session))


@for_staff(RUN_DOOR)
@reads
async def begin_correction(context: Context, tap: CorrectHeads) -> Begin:
    """How many are there really?"""
    await door_of(context, tap.session)
    return Begin(CORRECT, {ABOUT: tap.session})


@for_staff(RUN_DOOR)
@reads
async def begin_search(context: Context, tap: FindGuest) -> Begin:
    """Which name?"""
    await door_of(context, tap.session)
    return Begin(FIND, {ABOUT: tap.session})


@for_staff(RUN_DOOR)
@reads
async def begin_walk_in(context: Context, tap: WalkIn) -> Begin:
    """Who is it?"""
    await door_of(context, tap.session)
    return Begin(WALK_IN, {ABOUT: tap.session})
