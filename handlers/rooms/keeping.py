"""Staff keep the rooms in the chat: what they are like, what may be asked of them, what is out of order."""

from __future__ import annotations

from bot.areas.rooms.permissions import DECIDE_ROOMS
from bot.areas.rooms.rules import Caps, Room
from bot.areas.rooms.service import Rooms
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import number_keys
from handlers.rooms.desk_buttons import (
    AddRoom,
    BreakRoom,
    BreakThing,
    ChangeRoom,
    FlipApproval,
    KeepRooms,
    MendRoom,
    OpenKept,
    OpenRoomCaps,
    RemoveRoom,
    SetDecideDays,
    SetRoomCap,
    ShowAsked,
    SurelyRemoveRoom,
)
from handlers.rooms.keeping_cards import card, warned
from handlers.rooms.keeping_forms import ADD, BREAK, CHANGES
from handlers.sure import REMOVE, sure

_CAPS = {
    "minutes": (N_("Usual length in minutes: {n}"), N_("Length"), (30, 60, 90, 120, 180, 240)),
    "minutes_a_day": (N_("Minutes a day for one person: {n}"), N_("A day"), (60, 120, 180, 240, 360, 480)),
    "times_a_week": (N_("Times a week for one person: {n}"), N_("A week"), (1, 2, 3, 5, 7)),
    "times_ahead": (N_("Requests of one person at once: {n}"), N_("At once"), (1, 2, 3, 4, 6, 10)),
    "days_before": (N_("Days ahead at the earliest: {n}"), N_("Earliest"), (14, 30, 60, 90, 180)),
    "hours_before": (N_("Hours before at the latest: {n}"), N_("Latest"), (0, 1, 2, 6, 24, 72)),
}
_DAYS = (1, 2, 3, 5)


@for_staff(DECIDE_ROOMS)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them, and how long staff take to decide."""
    return await _all(context)


async def _all(context: Context, led_by: str = "") -> Screen:
    t, keeping = context.t, context.services[Rooms].keeping
    found, days = await keeping.every(context.reader), await keeping.decide_days(context.reader)
    rows = [
        t("{n}. {room}, up to {people} people", n=n, room=one.name, people=one.capacity)
        for n, one in enumerate(found, 1)
    ]
    head = t("<b>Rooms</b>") if found else t("No room is lent yet.")
    clock = t("Open days within which requests are decided: {n}", n=days)
    others = [Button(t("{n} days", n=n), SetDecideDays(n)) for n in _DAYS if n != days]
    keys = number_keys([(one.name, OpenKept(one.id)) for one in found])
    add = [Button(t("Add a room"), AddRoom(), style="primary")]
    return Screen(
        paragraphs(led_by, head, lines(*rows), clock),
        [*keys, add, others, [Button(t("Requests"), ShowAsked())], desk_ways(t)],
    )


@for_staff(DECIDE_ROOMS)
@reads
async def open_one(context: Context, tap: OpenKept) -> Screen:
    """One of them, with all that can be changed. Raises Unknown."""
    return card(context.t, await context.services[Rooms].keeping.room(context.reader, tap.room))


@for_staff(DECIDE_ROOMS)
@reads
async def begin_add(context: Context, _: object) -> Begin:
    """The form of a new one."""
    return Begin(ADD)


@for_staff(DECIDE_ROOMS)
@reads
async def begin_change(context: Context, tap: ChangeRoom) -> Begin:
    """Write a part anew. Raises Unknown."""
    if tap.part not in CHANGES:
        raise Unknown("part")
    await context.services[Rooms].keeping.room(context.reader, tap.room)
    return Begin(CHANGES[tap.part], {ABOUT: tap.room})


@for_staff(DECIDE_ROOMS, N_("changed a room"))
@writes
async def flip(context: Context, tap: FlipApproval, tx: Transaction) -> Screen:
    """Whether staff decide. Raises Unknown."""
    return card(context.t, await context.services[Rooms].keeping.change(tx, tap.room, approval=tap.on))


@for_staff(DECIDE_ROOMS)
@reads
async def show_caps(context: Context, tap: OpenRoomCaps) -> Screen:
    """What one person may ask for; the values of one cap. Raises Unknown."""
    room = await context.services[Rooms].keeping.room(context.reader, tap.room)
    if tap.cap and tap.cap not in _CAPS:
        raise Unknown("cap")
    return _caps(context.t, room, tap.cap)


def _caps(t: Texts, room: Room, cap: str = "") -> Screen:
    rows = [t(said, n=getattr(room.caps, name)) for name, (said, _, _) in _CAPS.items() if cap in ("", name)]
    if cap:
        values = [Button(str(n), SetRoomCap(room.id, cap, n)) for n in _CAPS[cap][2]]
        back = [Button(t("Limits"), OpenRoomCaps(room.id)), Button(room.name, OpenKept(room.id))]
        return Screen(paragraphs(t("<b>{room}</b>", room=room.name), lines(*rows)), [values, back])
    keys = [Button(t(label), OpenRoomCaps(room.id, name)) for name, (_, label, _) in _CAPS.items()]
    back = [Button(room.name, OpenKept(room.id)), Button(t("Keep rooms"), KeepRooms())]
    return Screen(paragraphs(t("<b>{room}</b>", room=room.name), lines(*rows)), [keys[:3], keys[3:], back])


@for_staff(DECIDE_ROOMS, N_("changed a room"))
@writes
async def set_cap(context: Context, tap: SetRoomCap, tx: Transaction) -> Screen:
    """For what is asked from now on. Raises Unknown."""
    if tap.cap not in vars(Caps()) or tap.value not in _CAPS[tap.cap][2]:
        raise Unknown("cap")
    return _caps(context.t, await context.services[Rooms].keeping.change(tx, tap.room, **{tap.cap: tap.value}))


@for_staff(DECIDE_ROOMS)
@reads
async def begin_break(context: Context, tap: BreakRoom) -> Begin:
    """Why, and until when? Raises Unknown."""
    await context.services[Rooms].keeping.room(context.reader, tap.room)
    return Begin(BREAK, {ABOUT: tap.room})


@for_staff(DECIDE_ROOMS, N_("put a room or its things out of order"))
@writes
async def break_thing(context: Context, tap: BreakThing, tx: Transaction) -> Screen:
    """Which one; whoever asked for it is warned. Raises Unknown."""
    t, keeping = context.t, context.services[Rooms].keeping
    room = await keeping.room(tx, tap.room)
    if tap.thing is None:
        things = [[Button(one, BreakThing(room.id, n))] for n, one in enumerate(room.equipment)]
        return Screen(
            t("Which thing in {room} does not work?", room=room.name), [*things, [Button(room.name, OpenKept(room.id))]]
        )
    if not 0 <= tap.thing < len(room.equipment):
        raise Unknown("thing")
    after, told = await keeping.breaks_thing(tx, room.id, room.equipment[tap.thing])
    return card(t, after, warned(t, told))


@for_staff(DECIDE_ROOMS, N_("put a room in order"))
@writes
async def mend(context: Context, tap: MendRoom, tx: Transaction) -> Screen:
    """All works; whoever was warned hears so. Raises Unknown."""
    after, told = await context.services[Rooms].keeping.mends(tx, tap.room)
    return card(context.t, after, warned(context.t, told))


@for_staff(DECIDE_ROOMS)
@reads
async def remove(context: Context, tap: RemoveRoom) -> Screen:
    """Surely? Raises Unknown."""
    t, room = context.t, await context.services[Rooms].keeping.room(context.reader, tap.room)
    asked = t("Lend {room} no more? Whoever has it is told, with what else is free.", room=room.name)
    return sure(t, asked, REMOVE, SurelyRemoveRoom(room.id), OpenKept(room.id), desk_ways(t))


@for_staff(DECIDE_ROOMS, N_("took a room off the list"))
@writes
async def surely_remove(context: Context, tap: SurelyRemoveRoom, tx: Transaction) -> Screen:
    """It is not lent any more. Raises Unknown."""
    room = await context.services[Rooms].keeping.remove(tx, tap.room)
    return await _all(context, context.t("{room} is not lent any more.", room=room.name))


@for_staff(DECIDE_ROOMS, N_("set within how many days rooms are decided"))
@writes
async def set_days(context: Context, tap: SetDecideDays, tx: Transaction) -> Screen:
    """For what is asked from now on. Raises Unknown."""
    if tap.days not in _DAYS:
        raise Unknown("days")
    await context.services[Rooms].keeping.set_decide_days(tx, tap.days)
    return await _all(context)
