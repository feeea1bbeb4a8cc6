"""What answers the keys of the door."""

from __future__ import annotations

from bot.areas.events.attendance.desk import AtDoor
from bot.areas.events.queries import Door
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
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


@for_staff(May.RUN_DOOR)
@reads
async def show_today(turn: Turn, _: object) -> Screen:
    """/absen."""
    return screens.today(turn, await _doors_of_today(turn))


async def _doors_of_today(turn: Turn) -> list[Door]:
    reach = await turn.services.staff.reach(turn.person.id, turn.role)
    today = [one for one in await turn.services.events.reading.today() if reach is None or one.event_id in reach]
    return [await turn.services.events.desk.door(one.session_id) for one in today]


async def how_many_left_behind(turn: Turn) -> int:
    """For the desk: children left at the library whose event is over and whom nobody has fetched."""
    doors = [one for one in await _doors_of_today(turn) if one.event.details.left_alone]
    return sum(len(screens.figures(one).inside) for one in doors if one.session.ends_at <= turn.now)


@for_staff(May.RUN_DOOR)
@writes
async def open_door(turn: Turn, tap: OpenDoor, tx: Transaction) -> Screen:
    """The door of a session; from now on tickets of other events are noticed."""
    door = await door_of(turn, tap.session)
    if door.session.starts_at.astimezone(turn.t.zone).date() == turn.today:
        await turn.services.events.desk.stand(tx, turn.person.id, tap.session)
    return screens.door_screen(turn, door)


@for_staff(May.RUN_DOOR)
@reads
async def show_guests(turn: Turn, tap: ShowGuests) -> Screen:
    """A page of the list."""
    return lists.guests(turn, await door_of(turn, tap.session), tap)


@for_staff(May.RUN_DOOR)
@reads
async def pick_initial(turn: Turn, tap: PickInitial) -> Screen:
    """The letters."""
    return lists.initials(turn, await door_of(turn, tap.session), tap)


@for_staff(May.RUN_DOOR)
@reads
async def open_guest(turn: Turn, tap: OpenGuest) -> Screen:
    """The card."""
    here = await turn.services.events.desk.post(turn.person.id)
    return cards.card(turn, await guest_of(turn, tap.session, tap.registration), here)


@for_staff(May.RUN_DOOR)
@writes
async def mark_on_list(turn: Turn, tap: MarkGuest, tx: Transaction) -> Screen:
    """Marked at once where nothing is to be asked or read; the card otherwise, and where it was done already."""
    found = await guest_of(turn, tap.session, tap.registration, tx)
    if found.attendance or not marks_at_once(found):
        return cards.card(turn, found, tap.session)
    await turn.services.events.attending.check_in(tx, tap.session, [tap.registration], turn.person.id)
    door = await door_of(turn, tap.session, tx)
    asked = ShowGuests(tap.session, tap.which, tap.initial, tap.page)
    name = name_of(turn, door.event, found.registration)
    shown = lists.guests(turn, door, asked)
    slip = [Button(turn.t("Take back: {name}", name=name), TakeMarkBack(tap.session, tap.registration))]
    return Screen(shown.text, [*shown.keys[:-1], slip, shown.keys[-1]], toast=turn.t("✅ {name} is here.", name=name))


def marks_at_once(found: AtDoor) -> bool:
    """Whether nobody has anything to choose or to read: a single person with a seat, no child that is left here."""
    one = found.registration
    left_here = is_child(found.event, one) and found.event.details.left_alone
    return len(cards.expected(found.party)) == 1 and not left_here and not found.care.needs


@for_staff(May.RUN_DOOR)
@writes
async def count_heads(turn: Turn, tap: CountHeads, tx: Transaction) -> Screen:
    """So many more. Each is a row with who counted it. Raises WrongCount."""
    if tap.people not in (*screens.STEPS, -1):
        raise Unknown("step")
    await door_of(turn, tap.session)
    await turn.services.events.attending.count(tx, tap.session, tap.people, turn.person.id)
    return screens.door_screen(turn, await door_of(turn, tap.session, tx))


@for_staff(May.RUN_DOOR)
@reads
async def begin_correction(turn: Turn, tap: CorrectHeads) -> Begin:
    """How many are there really?"""
    await door_of(turn, tap.session)
    return Begin(CORRECT, {ABOUT: tap.session})


@for_staff(May.RUN_DOOR)
@reads
async def begin_search(turn: Turn, tap: FindGuest) -> Begin:
    """Which name?"""
    await door_of(turn, tap.session)
    return Begin(FIND, {ABOUT: tap.session})


@for_staff(May.RUN_DOOR)
@reads
async def begin_walk_in(turn: Turn, tap: WalkIn) -> Begin:
    """Who is it?"""
    await door_of(turn, tap.session)
    return Begin(WALK_IN, {ABOUT: tap.session})
