"""The staff's lists of events."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS, SEE_EVENTS
from bot.areas.events.planning.overview import LISTS, Planned
from bot.areas.events.service import Events
from bot.areas.events.types import EventState
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.listing import cards as residents
from handlers.events.planning.buttons import (
    DiscardPlan,
    FindPlan,
    ListPlans,
    MakeEvent,
    PublishPlan,
    SeeAsResident,
    ShowEventRules,
    SurelyDiscardPlan,
)
from handlers.events.planning.cards import back_to, plan_card, ways
from handlers.events.planning.checks import reach
from handlers.events.planning.finding import after_verb, named
from handlers.events.planning.saving import publish as publish_or_say
from handlers.navigation import OpenDesk, OpenEvent, OpenPlan, menu_key
from handlers.paging import beside, number_keys

PAGE = 5
_HEADS = {
    "coming": N_("<b>Events to come</b>"),
    "drafts": N_("<b>Drafts</b>"),
    "past": N_("<b>Past events</b>"),
    "cancelled": N_("<b>Cancelled events</b>"),
}
_TABS = {
    "coming": N_("To come"),
    "drafts": N_("Drafts"),
    "past": N_("Past"),
    "cancelled": N_("Cancelled"),
}


@for_staff(SEE_EVENTS)
@reads
async def list_plans(context: Context, tap: object) -> Screen:
    """A page of one heap."""
    asked = tap if isinstance(tap, ListPlans) else ListPlans()
    if asked.which not in LISTS:
        raise Unknown("list")
    only = await context.services[Staff].reach(context.reader, context.person.id, context.role)
    page = max(0, asked.page)
    found, total = await context.services[Events].overview.page(context.reader, asked.which, only, page * PAGE, PAGE)
    return _page(context, ListPlans(asked.which, page), found, total)


def _page(context: Context, asked: ListPlans, found: Sequence[Planned], total: int) -> Screen:
    t = context.t
    rows = [line(t, number, one) for number, one in enumerate(found, asked.page * PAGE + 1)]
    said = paragraphs(t(_HEADS[asked.which]), lines(*rows) if rows else t("Nothing here."))
    back, onward = beside(partial(ListPlans, asked.which), asked.page, more=(asked.page + 1) * PAGE < total)
    tabs = [Button(t(label), ListPlans(which)) for which, label in _TABS.items() if which != asked.which]
    make = [Button(t("Make an event"), MakeEvent(), style="primary")] if context.may(MAKE_EVENTS) else []
    within = asked.page and onward  # two keys turn the page: there is no room for the rules
    rules = [Button(t("Rules for events"), ShowEventRules())] if context.may(EDIT_LIBRARY) and not within else []
    keys = title_keys(found, OpenPlan, asked.page * PAGE + 1)
    turns = [*back, Button(t("Search"), FindPlan()), *onward]
    desk = [] if rules or within else [Button(t("Desk"), OpenDesk())]
    return Screen(said, [*keys, turns, tabs, [*make, *rules, *desk, menu_key(t)]])


def line(t: Texts, number: int, one: Planned) -> Html:
    """A numbered event with its next day."""
    at = t.moment(one.starts_at) if one.starts_at else t("without a time")
    more = t.plural("{n} session", "{n} sessions", one.sessions) if one.sessions > 1 else ""
    when = t("{when} · {more}", when=at, more=more) if more else at
    return lines(t("<b>{number}. {title}</b>", number=number, title=one.title), when)


def title_keys(found: Sequence[Planned], tap: Callable[[int], Any], first: int = 1) -> list[list[Button]]:
    """A key for each, by its number."""
    return number_keys([(one.title, tap(one.event_id)) for one in found], first)


@for_staff(SEE_EVENTS)
@reads
async def open_plan(context: Context, tap: OpenPlan) -> Screen:
    """The card."""
    return await plan_card(context, tap.event)


@for_staff(SEE_EVENTS)
@reads
async def see_as_resident(context: Context, tap: SeeAsResident) -> Screen:
    """Their card, keys and all."""
    await reach(context, tap.event, SEE_EVENTS)
    found = await context.services[Events].overview.preview(context.reader, tap.event)
    shown = residents.card(context, found, OpenEvent(tap.event))
    return shown.with_keys([Button(context.t("Back to the staff's card"), OpenPlan(tap.event))])


@for_staff(MAKE_EVENTS, N_("published an event"))
@writes
async def publish(context: Context, tap: PublishPlan, tx: Transaction) -> Screen:
    """Residents see it."""
    await reach(context, tap.event)
    return await publish_or_say(context, tx, await context.services[Events].reading.event(tx, tap.event))


@for_staff(MAKE_EVENTS)
@reads
async def ask_to_discard(context: Context, tap: DiscardPlan) -> Screen:
    """Sure?"""
    await reach(context, tap.event)
    t, event = context.t, await context.services[Events].reading.event(context.reader, tap.event)
    if event.state is not EventState.DRAFT:
        return await plan_card(context, tap.event)
    yes = Button(t("Yes, throw it away"), SurelyDiscardPlan(tap.event), style="danger")
    return Screen(t("Throw the draft “{title}” away?", title=event.details.title), [[yes], back_to(t, tap.event)])


@for_staff(MAKE_EVENTS, N_("threw a draft away"))
@writes
async def discard(context: Context, tap: SurelyDiscardPlan, tx: Transaction) -> Screen:
    """Gone; what was published meanwhile stays."""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(tx, tap.event)
    if event.state is not EventState.DRAFT:
        said = context.t("A colleague has published this event meanwhile.")
        return await plan_card(context, tap.event, said)
    await context.services[Events].composing.discard(tx, tap.event)
    return Screen(context.t("The draft is gone."), [ways(context.t, "drafts")])


@for_staff(SEE_EVENTS)
@reads
async def find_plan(context: Context, _: object) -> Answer:
    """Search by title."""
    return Begin(FIND)


@for_staff(SEE_EVENTS)
@reads
async def find_by_words(context: Context, heard: Heard) -> Screen:
    """“kelola acara mendongeng”."""
    return await _found(context, after_verb(heard.typed))


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _found(context, answers["words"])


async def _found(context: Context, words: str) -> Screen:
    t, found = context.t, await named(context, words)
    if not found:
        said = t("No event is called anything like “{words}”.", words=words)
        return Screen(said, [[Button(t("Search"), FindPlan())], ways(t)])
    rows = [line(t, number, one) for number, one in enumerate(found, 1)]
    keys = [*title_keys(found, OpenPlan), [Button(t("Search"), FindPlan())], ways(t)]
    return Screen(paragraphs(t("Found:"), lines(*rows)), keys)


FIND = Conversation(
    name="plan_find",
    version=1,
    title=N_("Look for an event"),
    why=N_("So that the right event is found among many."),
    send_label=N_("Search"),
    finish=_finish,
    needs=SEE_EVENTS,
    direct=True,
    steps=(TextStep(name="words", label=N_("Title"), most=100, ask=lambda t, answers: t("What is it called?")),),
)
