"""Changing an event, one part at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.autoposts.service import Autoposts
from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.planning.fields import with_part
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, Plan
from bot.areas.preferences.service import Preferences
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.listing.told import heading, kept, of_event
from handlers.events.planning import partform, posters
from handlers.events.planning.buttons import EditPart, EditPlan, FlipPart, MovePlan, SurelyChangePlan
from handlers.events.planning.calls import to_call
from handlers.events.planning.cards import back_to, plan_card
from handlers.events.planning.checks import reach, warnings_of
from handlers.events.planning.parts import edit_screen, move_screen, value_said
from handlers.events.planning.saving import carry_out, fingerprint
from handlers.events.planning.words import short, warned

_TOLD = ("when", "more", "hours", "place", "point")


@for_staff(MAKE_EVENTS)
@reads
async def edit_plan(context: Context, tap: EditPlan) -> Screen:
    """The parts."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    if event.state is EventState.CANCELLED:
        return await plan_card(context, tap.event)
    return edit_screen(context.t, event, tap.page)


@for_staff(MAKE_EVENTS)
@reads
async def move_plan(context: Context, tap: MovePlan) -> Screen:
    """Another time or place."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    told = (await context.services[Events].overview.figures(context.reader, tap.event)).told
    return move_screen(context.t, event, told, context.now)


@for_staff(MAKE_EVENTS)
@reads
async def edit_part(context: Context, tap: EditPart) -> Answer:
    """The question for one part."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    if tap.part not in partform.LABELS:
        raise Unknown("part")
    if event.state is EventState.CANCELLED:
        return await plan_card(context, tap.event)
    return Begin(PART, {ABOUT: await _about(context, event, tap)})


async def _about(context: Context, event: Event, tap: EditPart) -> Mapping[str, Any]:
    """What the question needs to know of the event, as JSON."""
    session = next((one for one in event.sessions if one.id == tap.session), None)
    first = session or next(iter(event.sessions), None)
    day = first.starts_at.astimezone(context.t.zone).date() if first else context.today
    only = session or (first if len(event.sessions) == 1 else None)
    said = getattr(event.details, tap.part, None)
    return {
        "what": kept(of_event(event, session.id if session else None)),
        "event": tap.event,
        "part": tap.part,
        "session": tap.session if session else None,
        "was": fingerprint(event, tap.part, tap.session) if tap.part != "poster" else "",
        "kind": event.details.kind,
        "bands": len(event.plan.bands),
        "emptied": (tap.part != "title" and bool(said)) or (tap.part == "point" and event.details.latitude is not None),
        "coming": [
            (one.id, one.starts_at.astimezone(context.t.zone).date().isoformat())
            for one in event.sessions
            if one.starts_at > context.now
        ],
        "day": day.isoformat() if only and day >= context.today else None,
        "places": list(await context.services[Events].overview.places(context.reader)) if tap.part == "place" else [],
        "interests": await _interests(context, event) if tap.part == "interests" else [],
        "near": await context.services[Autoposts].year.near(context.reader, day) if tap.part == "literacy_date" else [],
    }


async def _interests(context: Context, event: Event) -> list[str]:
    """The list that residents choose from, and what the event has of an older one."""
    return list(await context.services[Preferences].interests(context.reader, event.plan.interests))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about, t = answers[ABOUT], context.t
    part, session_id = about["part"], about["session"]
    await reach(context, about["event"])
    event = await context.services[Events].reading.event(tx, about["event"])
    if part == "poster":
        return await posters.offered(context, tx, event, answers["poster"])
    if fingerprint(event, part, session_id) != about["was"]:
        said = t("A colleague has changed this a moment ago. Please look at it before you change it again.")
        return await plan_card(context, event.id, said)
    value = partform.value_of_answer(t, answers)
    plan = with_part(event.plan, part, value, session_id)
    if event.state is EventState.PUBLISHED and part in _TOLD and plan != event.plan:
        told = (await context.services[Events].overview.figures(tx, event.id)).told
        if told:
            change = await context.services[Events].overview.propose(tx, event.id, part, value, session_id)
            return await _asks_to_move(context, tx, event, plan, change, told)
    said = t("Changed.")
    if event.state is EventState.PUBLISHED and part in _TOLD:
        said = paragraphs(said, warned(t, await warnings_of(context, plan, event.id)))
    return await carry_out(context, tx, event, plan, said)


async def _asks_to_move(context: Context, tx: Transaction, event: Event, plan: Plan, change: int, told: int) -> Screen:
    """What will be different, who is told, what deserves a second look."""
    t, before = context.t, {one.id: one for one in event.plan.sessions}
    changed = [one for one in plan.sessions if before.get(one.id) != one]
    rows = [t("New time: {when}", when=short(t, one.starts_at, one.ends_at)) for one in changed[:6]]
    place = plan.details.place or plan.details.online_link
    moved = place != (event.details.place or event.details.online_link)
    people = t.plural(
        "{n} person with a seat or in the queue is told at once.",
        "{n} people with a seat or in the queue are told at once.",
        told,
    )
    notes = warned(t, await warnings_of(context, plan, event.id))
    where = t("New place: {place}", place=place) if moved else ""
    if plan.details.latitude != event.details.latitude and not moved:
        where = t("New point on the map: {point}", point=value_said(t, replace(event, plan=plan), "point"))
    head = t("Change “{title}”?", title=event.details.title)
    yes = Button(t("Yes, change and tell them"), SurelyChangePlan(event.id, change), style="primary")
    return Screen(paragraphs(head, lines(*rows, where), people, notes), [[yes], back_to(t, event.id)])


@for_staff(MAKE_EVENTS, N_("moved an event"))
@writes
async def surely_change(context: Context, tap: SurelyChangePlan, tx: Transaction) -> Screen:
    """Changed, and everybody is told: once, however often the key is pressed."""
    await reach(context, tap.event)
    overview, t = context.services[Events].overview, context.t
    try:
        plan = await overview.proposed(tx, tap.change, tap.event)
    except Unknown:
        said = t("This change is made already, or a newer one has taken its place.")
        return await plan_card(context, tap.event, said)
    event = await context.services[Events].reading.event(tx, tap.event)
    told = (await overview.figures(tx, tap.event)).told
    said = t.plural("Changed. {n} person is being told.", "Changed. {n} people are being told.", told)
    shown = await carry_out(context, tx, event, plan, said)
    called = await to_call(context, tx, tap.event)
    return shown.led_by(called) if called else shown


@for_staff(MAKE_EVENTS, N_("changed an event"))
@writes
async def flip_part(context: Context, tap: FlipPart, tx: Transaction) -> Screen:
    """On or off."""
    await reach(context, tap.event)
    if tap.part not in partform.FLAGS:
        raise Unknown("part")
    event = await context.services[Events].reading.event(tx, tap.event)
    if getattr(event.details, tap.part) != tap.on:
        shown = await carry_out(context, tx, event, with_part(event.plan, tap.part, tap.on))
        event = await context.services[Events].reading.event(tx, tap.event)
        if getattr(event.details, tap.part) != tap.on:
            return shown
    return edit_screen(context.t, event, 1)


PART = Conversation(
    name="plan_part",
    version=1,
    title=N_("Change an event"),
    why=N_("So that the event says what is right. Where people have a seat, you see who is told before it is changed."),
    send_label=N_("Save"),
    finish=_finish,
    heading=heading,
    steps=partform.STEPS,
    needs=MAKE_EVENTS,
    deed=N_("changed an event"),
    direct=True,
)
