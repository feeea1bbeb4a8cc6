"""The staff's side: what is to be decided, and who has a room today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.areas.people.service import People
from bot.areas.rooms.deciding import Decided, Request
from bot.areas.rooms.permissions import DECIDE_ROOMS, RECEIVE_GUESTS
from bot.areas.rooms.refusals import Taken
from bot.areas.rooms.rules import Booking, Room, State
from bot.areas.rooms.service import Rooms
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import number_keys
from handlers.rooms.desk_buttons import (
    ApproveRoom,
    CameToRoom,
    DeclineRoom,
    KeepRooms,
    LeftRoom,
    OpenAsked,
    ShowAsked,
    ShowGuests,
)
from handlers.rooms.words import LAYOUTS, short, standing, what

_MOST_REASON = 200


async def how_many(context: Context) -> int:
    """For the desk."""
    return await context.services[Rooms].keeping.how_many_asked(context.reader)


@for_staff(DECIDE_ROOMS)
@reads
async def show_asked(context: Context, _: object) -> Screen:
    """What is to be decided, the nearest deadline first."""
    return _asked(context.t, await context.services[Rooms].deciding.waiting(context.reader))


def _asked(t: Texts, found: Sequence[Request], led_by: str = "") -> Screen:
    rows = [
        t("{n}. {what}, {people} people: {purpose}", n=n, what=what(t, one.room, one.booking.span),
          people=one.booking.wish.people, purpose=one.booking.wish.purpose)
        for n, one in enumerate(found, 1)
    ]  # fmt: skip
    head = t("<b>Requests for rooms</b>") if found else t("No request for a room waits.")
    keys = number_keys([(f"{one.room.name} {short(t, one.booking.span)}", OpenAsked(one.booking.id)) for one in found])
    below = [[Button(t("Today's rooms"), ShowGuests()), Button(t("Keep rooms"), KeepRooms())], desk_ways(t)]
    return Screen(paragraphs(led_by, head, lines(*rows)), [*keys, *below])


@for_staff(DECIDE_ROOMS)
@reads
async def open_asked(context: Context, tap: OpenAsked) -> Screen:
    """One request, with who asks, what clashes with it, and until when it is promised. Raises Unknown."""
    t, found = context.t, await context.services[Rooms].deciding.request(context.reader, tap.booking)
    one, wish = found.booking, found.booking.wish
    rows = lines(
        t("{what}: {how}", what=what(t, found.room, one.span), how=_for_staff(t, one)),
        t("By {name}, for {n} people: {purpose}", name=await _name(context, one), n=wish.people, purpose=wish.purpose),
        t("Every week, {n} times", n=found.times) if found.times > 1 else "",
        t("Layout: {layout}", layout=t(LAYOUTS[wish.layout])) if wish.layout in LAYOUTS else "",
        t("Needed: {things}", things=wish.equipment) if wish.equipment else "",
        t("Did not come in the last 90 days: {n} times", n=found.no_shows) if found.no_shows else "",
        t("Promised until {moment}", moment=t.moment(one.decide_by))
        if one.decide_by and one.state is State.ASKED
        else "",
    )
    others = [
        t("• {when}, {n} people: {purpose}", when=t.hours(other.span.starts, other.span.ends), n=other.wish.people,
          purpose=other.wish.purpose)
        for other in found.clashing
    ]  # fmt: skip
    clash = lines(t("Asked for by others as well; they are answered with yours:"), *others) if others else ""
    return Screen(paragraphs(rows, clash), [*_deciding(t, one), [Button(t("Requests"), ShowAsked())], desk_ways(t)])


def _deciding(t: Texts, one: Booking) -> list[list[Button]]:
    if one.state is not State.ASKED:
        return []
    yes = Button(t("Agree"), ApproveRoom(one.id), style="success")
    return [[yes, Button(t("Decline"), DeclineRoom(one.id))]]


def _promised(t: Texts, one: Booking) -> Html:
    asked = one.decide_by if one.state is State.ASKED else None
    return t("Promised until {moment}", moment=t.moment(asked)) if asked else Html()


def _for_staff(t: Texts, one: Booking) -> Html:
    said = {State.ASKED: N_("waits for you"), State.WAITING: N_("waits until it is free"), State.BOOKED: N_("given")}
    return t(said[one.state]) if one.state in said else standing(t, one)


async def _name(context: Context, one: Booking) -> str:
    names = await context.services[People].names(context.reader, one.person) if one.person else []
    return names[-1] if names else context.t("somebody whose data are deleted")


@for_staff(DECIDE_ROOMS, N_("gave somebody a room"))
@writes
async def approve(context: Context, tap: ApproveRoom, tx: Transaction) -> Screen:
    """They have it; who clashed is answered. Raises Unknown, NoLongerSo."""
    t, deciding = context.t, context.services[Rooms].deciding
    try:
        done = await deciding.approve(tx, context.person.id, tap.booking)
    except Taken as refusal:
        said = t("{what} is taken. Nothing was changed.", what=what(t, refusal.room, refusal.span))
        return _asked(t, await deciding.waiting(tx), said)
    return _asked(t, await deciding.waiting(tx), _approved(t, done))


def _approved(t: Texts, done: Decided) -> Html:
    said = t("Given: {what}.", what=what(t, done.room, done.booking.span))
    if not done.clashed:
        return said
    others = t.plural("{n} other was answered.", "{n} others were answered.", done.clashed)
    return lines(said, others)


@for_staff(DECIDE_ROOMS)
@reads
async def begin_decline(context: Context, tap: DeclineRoom) -> Begin:
    """Why? Raises Unknown."""
    booking, _ = await context.services[Rooms].booking(context.reader, tap.booking)
    return Begin(DECLINE, {ABOUT: booking.id})


async def _decline(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    deciding = context.services[Rooms].deciding
    done = await deciding.decline(tx, context.person.id, answers[ABOUT], answers.get("reason") or "")
    said = context.t("Declined: {what}.", what=what(context.t, done.room, done.booking.span))
    return _asked(context.t, await deciding.waiting(tx), said)


DECLINE = Conversation(
    name="room_decline",
    version=1,
    title=N_("Decline a request"),
    send_label=N_("Send"),
    finish=_decline,
    needs=DECIDE_ROOMS,
    deed=N_("declined a request for a room"),
    direct=True,
    steps=(
        TextStep(
            name="reason",
            why=N_("Whoever asked reads it. Please name nobody."),
            label=N_("Reason"),
            most=_MOST_REASON,
            optional=True,
            ask=lambda t, answers: t("Why can they not have it? They read it, with what else is free."),
        ),
    ),
)


# The day


@for_staff(RECEIVE_GUESTS)
@reads
async def show_guests(context: Context, tap: object) -> Screen:
    """Who has a room on a day, and who has come."""
    return await _guests(context, tap.day if isinstance(tap, ShowGuests) else "")


async def _guests(context: Context, said: str, led_by: str = "") -> Screen:
    t = context.t
    try:
        day = date.fromisoformat(said) if said else context.today
    except ValueError:
        raise Unknown("day") from None
    rooms = context.services[Rooms]
    found = [await rooms.booking(context.reader, one.id) for one in await rooms.using.of_day(context.reader, day)]
    rows = [
        t("{n}. {hours} <b>{room}</b>: {name}, {people} people{here}", n=n,
          hours=t.hours(one.span.starts, one.span.ends), room=room.name, name=await _name(context, one),
          people=one.wish.people,
          here=t(" ✅ inside") if one.state is State.INSIDE else "")
        for n, (one, room) in enumerate(found, 1)
    ]  # fmt: skip
    head = t("<b>Rooms on {day}</b>", day=t.date(day)) if found else t("Nobody has a room on {day}.", day=t.date(day))
    keys = [_guest_key(context, n, one, room) for n, (one, room) in enumerate(found, 1)] if day == context.today else []
    before = [Button("←", ShowGuests((day - timedelta(1)).isoformat()))] if day > context.today else []
    beside = [*before, Button("→", ShowGuests((day + timedelta(1)).isoformat()))]
    return Screen(paragraphs(led_by, head, lines(*rows)), [*keys, beside, desk_ways(t)])


def _guest_key(context: Context, n: int, one: Booking, room: Room) -> list[Button]:
    t = context.t
    if one.state is State.INSIDE:
        return [Button(t("{n}. {room}: they left", n=n, room=room.name), LeftRoom(one.id))]
    return [Button(t("{n}. {room}: they are here", n=n, room=room.name), CameToRoom(one.id))]


async def guest(context: Context, booking_id: int) -> Screen:
    """Of a code said at the door: one tap, and they are in. Raises Unknown."""
    t = context.t
    one, room = await context.services[Rooms].booking(context.reader, booking_id)
    said = lines(
        t("{what}: {how}", what=what(t, room, one.span), how=_for_staff(t, one)),
        t(
            "By {name}, for {n} people: {purpose}",
            name=await _name(context, one),
            n=one.wish.people,
            purpose=one.wish.purpose,
        ),
    )
    keys = [_guest_key(context, 1, one, room)] if one.state in (State.BOOKED, State.INSIDE) else []
    return Screen(said, [*keys, [Button(t("Today's rooms"), ShowGuests())], desk_ways(t)])


@for_staff(RECEIVE_GUESTS, N_("marked who came to a room"))
@writes
async def came(context: Context, tap: CameToRoom, tx: Transaction) -> Screen:
    """They are in. Raises Unknown, NoLongerSo."""
    await context.services[Rooms].using.came(tx, tap.booking, by=context.person.id)
    return await _guests(context, "", context.t("Noted."))


@for_staff(RECEIVE_GUESTS, N_("marked who left a room"))
@writes
async def gone(context: Context, tap: LeftRoom, tx: Transaction) -> Screen:
    """They are out; the rest is for others. Raises Unknown, NoLongerSo."""
    await context.services[Rooms].using.leaves(tx, tap.booking, by=context.person.id)
    return await _guests(context, "", context.t("Noted."))
