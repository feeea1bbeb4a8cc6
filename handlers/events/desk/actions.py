"""What answers the desk's keys: requests, spare seats, seats given up for somebody, times missed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.events.permissions import WORK_DESK
from bot.areas.events.service import Events
from bot.areas.events.types import Pool
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.check_in.buttons import OpenGuest
from handlers.events.desk import screens
from handlers.events.desk.buttons import (
    CancelForGuest,
    GrantWish,
    LiftStanding,
    OpenWish,
    PartGuests,
    RefuseWish,
    ReleaseSeats,
    SurelyCancelForGuest,
)
from handlers.navigation import desk_ways as ways

_MOST = 10

# Requests to join


async def how_many_wishes(context: Context) -> int:
    """For the desk."""
    return len(await context.services[Events].desk.wishes(context.reader))


@for_staff(WORK_DESK)
@reads
async def show_wishes(context: Context, _: object) -> Screen:
    """Who asks to join, the longest waiting first."""
    desk = context.services[Events].desk
    return screens.wishes(
        context, [await desk.wish(context.reader, one) for one in (await desk.wishes(context.reader))[:_MOST]]
    )


@for_staff(WORK_DESK)
@reads
async def open_wish(context: Context, tap: OpenWish) -> Screen:
    """One of them."""
    return screens.wish(context, await context.services[Events].desk.wish(context.reader, tap.party))


@for_staff(WORK_DESK, N_("approved a request to join"))
@writes
async def grant(context: Context, tap: GrantWish, tx: Transaction) -> Screen:
    """They may. Raises Unknown for one that was decided, PartyTooLarge."""
    event = (await context.services[Events].desk.wish(tx, tap.party)).event
    return screens.decided(context, event, await context.services[Events].signing_up.approve(tx, tap.party))


@for_staff(WORK_DESK)
@reads
async def begin_refusal(context: Context, tap: RefuseWish) -> Begin:
    """Why not?"""
    await context.services[Events].desk.wish(context.reader, tap.party)
    return Begin(REFUSE, {ABOUT: tap.party})


async def _refuse(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    await context.services[Events].signing_up.refuse(tx, answers[ABOUT], answers["reason"])
    return screens.refused(context)


REFUSE = Conversation(
    name="desk_refuse",
    version=1,
    title=N_("Decline a request"),
    why=N_("Whoever asked reads your reason."),
    send_label=N_("Decline"),
    finish=_refuse,
    needs=WORK_DESK,
    deed=N_("declined a request to join"),
    steps=(
        TextStep(
            name="reason",
            label=N_("Reason"),
            most=200,
            ask=lambda t, answers: t("Why not? They will read this reason. Please write it kindly, in one message."),
        ),
    ),
)

# Seats that staff may offer in the last day


async def how_many_spare(context: Context) -> int:
    """For the desk."""
    return len(await context.services[Events].desk.spare(context.reader))


@for_staff(WORK_DESK)
@reads
async def show_spare(context: Context, _: object) -> Screen:
    """Where seats are free and somebody waits."""
    return screens.spare(context, await context.services[Events].desk.spare(context.reader))


@for_staff(WORK_DESK, N_("offered free seats to the queue"))
@writes
async def release(context: Context, tap: ReleaseSeats, tx: Transaction) -> Screen:
    """Offered, in order. Raises Unknown."""
    t, events = context.t, context.services[Events]
    event = await events.reading.event(tx, tap.event)
    offers = await events.queueing.release(tx, context.person.id, Pool(tap.event, tap.session))
    said = t("It is nobody's turn, or no seat is free any more.")
    if offers:
        said = t.plural("{title}: offered to {n} party.", "{title}: offered to {n} parties.", len(offers),
                        title=event.details.title)  # fmt: skip
    others = [one for one in await events.desk.spare(tx) if one.pool != Pool(tap.event, tap.session)]
    return screens.spare(context, others, said)


# Seats given up for somebody


@for_staff(WORK_DESK)
@reads
async def ask_to_cancel(context: Context, tap: CancelForGuest) -> Screen:
    """Sure?"""
    t = context.t
    found = await context.services[Events].desk.at_door(context.reader, tap.session, tap.registration)
    asked = t("Give up the seat of {name}? The next in the queue gets it.", name=found.registration.name)
    yes = Button(t("Yes, cancel"), SurelyCancelForGuest(tap.session, tap.registration), style="danger")
    no = Button(t("No, keep it"), OpenGuest(tap.session, tap.registration))
    return Screen(paragraphs(screens.title_of(context, found.event), asked), [[yes, no], ways(t)])


@for_staff(WORK_DESK, N_("gave up a seat for somebody"))
@writes
async def cancel(context: Context, tap: SurelyCancelForGuest, tx: Transaction) -> Screen:
    """Given up. Raises EventOver, Unknown."""
    found = await context.services[Events].desk.at_door(tx, tap.session, tap.registration)
    if found.attendance:
        raise Unknown("seat")
    ended = await context.services[Events].signing_up.cancel(tx, None, [tap.registration])
    said = context.t("Cancelled for {name}.", name=found.registration.name)
    if not ended.registrations:
        said = context.t("That is cancelled already.")
    return Screen(said, [ways(context.t)])


@for_staff(WORK_DESK, N_("let a party be seated one by one"))
@writes
async def part(context: Context, tap: PartGuests, tx: Transaction) -> Screen:
    """They need not wait for each other; what is free is offered at once. Raises Unknown."""
    await context.services[Events].signing_up.part(tx, tap.party, together=False)
    said = context.t("Noted. Whoever's turn it is gets a seat, also without the others.")
    return Screen(said, [[screens.to_calls(context)], ways(context.t)])


# Times missed


@for_staff(WORK_DESK)
@reads
async def show_standings(context: Context, _: object) -> Screen:
    """Who comes last in queues."""
    return screens.standings(context, await context.services[Events].desk.standings(context.reader))


@for_staff(WORK_DESK, N_("forgave the times somebody missed"))
@writes
async def lift(context: Context, tap: LiftStanding, tx: Transaction) -> Screen:
    """Forgiven. Raises Unknown where there is nothing to forgive."""
    found = await context.services[Events].desk.standings(tx)
    name = next((one.name for one in found if one.person_id == tap.person), None)
    if name is None:
        raise Unknown("standing")
    await context.services[Events].attending.lift(tx, tap.person, context.person.id)
    said = context.t("Forgiven. {name} takes turns like everybody else.", name=name)
    return screens.standings(context, [one for one in found if one.person_id != tap.person], said)
