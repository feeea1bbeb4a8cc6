"""What answers residents' keys and words around rooms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.areas.people.service import People
from bot.areas.rooms.asking import CODE
from bot.areas.rooms.permissions import RECEIVE_GUESTS
from bot.areas.rooms.rules import Room, Span, State
from bot.areas.rooms.service import Rooms
from bot.base.database import Transaction
from bot.base.reading.codes import bare_code
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.rooms import desk, pictures, screens
from handlers.rooms.buttons import (
    AskRoom,
    CancelMyRoom,
    HereInRoom,
    KeepSeries,
    LeaveRoom,
    MoveMyRoom,
    MoveRoomTo,
    OpenMyRoom,
    OpenRoom,
    ReportBroken,
    ShowRoomDay,
    ShowRoomWeek,
    TakeFreed,
    UndoCancelRoom,
)
from handlers.rooms.forms import ASK, GIVEN, MOVE, about_rooms
from handlers.rooms.sentence import read_request
from handlers.tickets.drafting import SHOWN
from handlers.tickets.forms import DAMAGE
from handlers.tickets.mutes import check

_FURTHEST = 370


@reads
async def show(context: Context, _: object) -> Screen:
    """/ruang."""
    return screens.every(context, await context.services[Rooms].keeping.every(context.reader))


@reads
async def open_room(context: Context, tap: OpenRoom) -> Screen:
    """Its card. Raises Unknown."""
    return screens.card(context, await context.services[Rooms].keeping.room(context.reader, tap.room))


@reads
async def show_day(context: Context, tap: object) -> Screen:
    """What is free on a day."""
    day = _day(context, tap.day if isinstance(tap, ShowRoomDay) else "")
    plans = await pictures.of_day(context.services, context.reader, day)
    return screens.day(context, plans, day) if plans else screens.every(context, [])


@reads
async def show_week(context: Context, tap: ShowRoomWeek) -> Screen:
    """What is free in a week. Raises Unknown."""
    room = await context.services[Rooms].keeping.room(context.reader, tap.room)
    first = _day(context, tap.day)
    return screens.week(context, room, await pictures.of_week(context.services, context.reader, room, first))


def _day(context: Context, said: str) -> date:
    """The day of a key; today for one that is over, or none."""
    try:
        day = date.fromisoformat(said) if said else context.today
    except ValueError:
        raise Unknown("day") from None
    return day if context.today <= day <= context.today + timedelta(days=_FURTHEST) else context.today


@reads
async def ask(context: Context, tap: object) -> Answer:
    """The form. Raises Unknown."""
    found = await context.services[Rooms].keeping.every(context.reader)
    if not found:
        return screens.every(context, found)
    chosen = tap.room if isinstance(tap, AskRoom) else None
    if chosen is not None and chosen not in {one.id for one in found}:
        raise Unknown("room")
    known = {"room": str(chosen)} if chosen is not None else _only(found)
    return Begin(ASK, {ABOUT: about_rooms(found), **GIVEN, **known}, link="ruang")


def _only(found: list[Room] | tuple[Room, ...] | object) -> dict[str, str]:
    rooms = list(found) if isinstance(found, list | tuple) else []
    return {"room": str(rooms[0].id)} if len(rooms) == 1 else {}


@reads
async def by_words(context: Context, heard: Heard) -> Answer:
    """“mau pinjam aula sabtu jam 9-11 untuk 30 orang rapat pemuda”: only what is missing is asked."""
    found = await context.services[Rooms].keeping.every(context.reader)
    said = read_request(context.t, heard.typed, found, context.now) if found else {}
    if not found or not said:
        return screens.every(context, found)
    return Begin(ASK, {ABOUT: about_rooms(found), **GIVEN, **_only(found), **said}, link="ruang")


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """What one has asked for."""
    return screens.mine(context, await context.services[Rooms].mine(context.reader, context.person.id))


@reads
async def open_mine(context: Context, tap: OpenMyRoom) -> Screen:
    """One of these. Raises Unknown."""
    return screens.own(context, *await context.services[Rooms].booking(context.reader, tap.booking, context.person.id))


@writes
async def cancel(context: Context, tap: CancelMyRoom, tx: Transaction) -> Screen:
    """Given up. Raises Unknown, NoLongerSo."""
    rooms = context.services[Rooms]
    await rooms.asking.cancel(tx, context.person.id, tap.booking, series=tap.series)
    return screens.cancelled(context.t, *await rooms.booking(tx, tap.booking))


@writes
async def undo(context: Context, tap: UndoCancelRoom, tx: Transaction) -> Screen:
    """As it was, or where somebody was quicker: they wait. Raises Unknown, NoLongerSo."""
    return await _asked(context, tx, (await context.services[Rooms].asking.undo(tx, context.person.id, tap.booking)).id)


@reads
async def begin_move(context: Context, tap: MoveMyRoom) -> Begin:
    """The form of another time. Raises Unknown."""
    booking, room = await context.services[Rooms].booking(context.reader, tap.booking, context.person.id)
    about = {"booking": booking.id, **about_rooms([replace(room)])}
    return Begin(MOVE, {ABOUT: about, "room": str(room.id)})


@writes
async def move_to(context: Context, tap: MoveRoomTo, tx: Transaction) -> Screen:
    """What was offered instead. Raises Unknown, Taken, NotThen, TooOften, AskedAlready."""
    try:
        starts = datetime.fromtimestamp(tap.starts * 60, UTC)
    except (OverflowError, ValueError, OSError):
        raise Unknown("time") from None
    if not 15 <= tap.minutes <= 24 * 60:
        raise Unknown("time")
    span = Span(starts, starts + timedelta(minutes=tap.minutes))
    await context.services[People].meet(tx, context.person, context.first_name)
    asking = context.services[Rooms].asking
    return await _asked(context, tx, (await asking.move(tx, context.person.id, tap.booking, tap.room, span)).id)


@writes
async def take(context: Context, tap: TakeFreed, tx: Transaction) -> Screen:
    """Ruang kembali: the first to tap has it. Raises Unknown, Taken, NoLongerSo, NotThen."""
    return await _asked(context, tx, (await context.services[Rooms].asking.take(tx, context.person.id, tap.booking)).id)


async def _asked(context: Context, tx: Transaction, booking_id: int) -> Screen:
    rooms = context.services[Rooms]
    booking, room = await rooms.booking(tx, booking_id)
    instead = await rooms.asking.instead(tx, booking) if booking.state is State.WAITING else []
    return screens.asked(context, booking, room, instead)


@writes
async def here(context: Context, tap: HereInRoom, tx: Transaction) -> Screen:
    """We are here. Raises Unknown, NoLongerSo."""
    rooms = context.services[Rooms]
    await rooms.using.came(tx, tap.booking, person=context.person.id)
    return screens.inside(context.t, *await rooms.booking(tx, tap.booking))


@writes
async def leave(context: Context, tap: LeaveRoom, tx: Transaction) -> Screen:
    """We are done. Raises Unknown, NoLongerSo."""
    rooms = context.services[Rooms]
    await rooms.using.leaves(tx, tap.booking, person=context.person.id)
    return screens.left(context.t, (await rooms.booking(tx, tap.booking))[1])


@writes
async def keep_series(context: Context, tap: KeepSeries, tx: Transaction) -> Screen:
    """Tetap pakai. Raises Unknown, NoLongerSo."""
    rooms = context.services[Rooms]
    booking, times = await rooms.using.confirm(tx, context.person.id, tap.booking)
    return screens.kept(context.t, booking, (await rooms.booking(tx, booking.id))[1], times)


@reads
async def report(context: Context, tap: ReportBroken) -> Begin:
    """A ticket that names the room; words and a photo. Raises Unknown, Muted."""
    await check(context)
    room = await context.services[Rooms].keeping.room(context.reader, tap.room)
    shown = context.t("What is broken in <b>{room}</b>? A photo helps.", room=room.name)
    return Begin(DAMAGE, {ABOUT: {SHOWN: shown, "screen": room.name}})


# Codes


def is_code(text: str) -> bool:
    """RG-4K7Q, however it is parted."""
    code = bare_code(text)
    return len(code) == 6 and code.startswith(CODE)


async def means_booking(context: Context, text: str) -> bool:
    """Whether it is the code of a booking that is under way: of any for staff, else of their own."""
    found = await context.services[Rooms].with_code(context.reader, _code(text))
    return found is not None and (context.may(RECEIVE_GUESTS) or found.person == context.person.id)


@reads
async def open_code(context: Context, text: str) -> Screen:
    """For staff the guest, else one's own. Raises Unknown."""
    rooms = context.services[Rooms]
    found = await rooms.with_code(context.reader, _code(text))
    if found is None:
        raise Unknown("booking")
    if context.may(RECEIVE_GUESTS):
        return await desk.guest(context, found.id)
    return screens.own(context, *await rooms.booking(context.reader, found.id, context.person.id))


def _code(text: str) -> str:
    code = bare_code(text)
    return f"{code[:2]}-{code[2:]}"
