"""The staff's card of an event. Of a draft it is what residents will see, with what deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator

from bot.areas.events.permissions import MAKE_EVENTS, SEE_EVENTS, SEE_FIGURES
from bot.areas.events.planning.overview import Figures
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SignUp
from bot.areas.events.views import Card
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.layout import MOST_KEYS
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.check_in.buttons import OpenDoor
from handlers.events.check_in.keys import door_keys
from handlers.events.listing import cards as residents
from handlers.events.listing.words import whom
from handlers.events.planning.buttons import (
    CancelPlan,
    ChooseCancelled,
    CopyPlan,
    DiscardPlan,
    EditPart,
    EditPlan,
    ListPlans,
    MovePlan,
    PublishPlan,
    ShowHosts,
    ShowPeople,
)
from handlers.events.planning.checks import reach, warnings_of
from handlers.events.planning.words import ONE_KIND, paper_warned, sign_up_said, state, warned
from handlers.events.printing.buttons import ShowPapers
from handlers.navigation import OpenAfter, OpenDesk, OpenEvent, OpenPlan, menu_key


async def plan_card(context: Context, event_id: int, said: str = "") -> Screen:
    """The card, after what was just done. Within a transaction it shows what that has written."""
    await reach(context, event_id, SEE_EVENTS)
    found = await context.services[Events].overview.preview(context.reader, event_id)
    event = await _event(context, event_id)
    if event.state is EventState.DRAFT:
        return await _draft(context, event, found, said)
    figures = await context.services[Events].overview.figures(context.reader, event_id)
    return card(context, event, figures, said)


async def _event(context: Context, event_id: int) -> Event:
    events = context.services[Events]
    return await events.reading.event(context.reader, event_id)


async def _draft(context: Context, event: Event, found: Card, said: str) -> Screen:
    t = context.t
    notes = warned(t, await warnings_of(context, event.plan, event.id))
    head = t("This is how residents will see it:")
    seen = residents.card(context, found, OpenEvent(event.id)).text
    poster = t("With a poster.") if await context.services[Events].overview.has_poster(context.reader, event.id) else ""
    how = sign_up_said(t, event) if event.details.sign_up is not SignUp.NONE else ""  # the residents' text says it
    also = lines(how, poster)
    text = paragraphs(said, head, seen, also, notes, paper_warned(t, event))
    return Screen(text, [*_draft_keys(context, event), ways(t, "drafts")])


def _draft_keys(context: Context, event: Event) -> Iterator[list[Button]]:
    t = context.t
    if not context.may(MAKE_EVENTS):
        return
    yield [Button(t("Publish"), PublishPlan(event.id), style="success")]
    yield [Button(t("Change …"), EditPlan(event.id)), Button(t("Keep as a draft"), ListPlans("drafts"))]
    yield [Button(t("Copy"), CopyPlan(event.id)), Button(t("Throw away"), DiscardPlan(event.id))]


def card(context: Context, event: Event, figures: Figures, said: str = "") -> Screen:
    """What is published, over or cancelled: when, where, for whom, and how the seats stand."""
    t, details = context.t, event.details
    head = lines(t("<b>{title}</b>", title=details.title), t(ONE_KIND[details.kind]), state(t, event, context.now))
    facts = lines(
        t("Place: {place}", place=details.place) if details.place else "",
        t("Online: {link}", link=details.online_link) if details.online_link else "",
        whom(t, event),
        sign_up_said(t, event),
        t("What came of it: {outcome}", outcome=details.outcome) if details.outcome else "",
    )
    papers = paper_warned(t, event) if event.state is EventState.PUBLISHED else ""
    times, seats = residents.times(t, event, context.now), standing(t, event, figures)
    text = paragraphs(said, head, times, facts, seats, papers)
    keys = [*_today(context, event), *_after(context, event), *_keys(context, event)]
    list_, menu = Button(t("List of events"), ListPlans(_heap(context, event))), menu_key(t)
    home = [list_, menu] if sum(map(len, keys)) + 2 <= MOST_KEYS else [list_]  # the list leads to the menu as well
    return Screen(text, [*keys, home])


def _today(context: Context, event: Event) -> list[list[Button]]:
    return [row for row in door_keys(context, event) if isinstance(row[0].tap, OpenDoor)]


def _of_people(context: Context, event: Event) -> list[list[Button]]:
    return [row for row in door_keys(context, event) if not isinstance(row[0].tap, OpenDoor)]


def standing(t: Texts, event: Event, figures: Figures) -> Html:
    """Seats taken, offered, asked for, and to be decided."""
    if event.details.sign_up is SignUp.NONE or event.state is EventState.CANCELLED:
        return Html()
    total = event.details.capacity
    if event.details.sign_up is SignUp.SESSION and total:
        total *= len(event.sessions)
    seats = t.number(figures.seated)
    return lines(
        t("Seats taken: {n} of {total}", n=seats, total=t.number(total)) if total else t("Seats taken: {n}", n=seats),
        t("Offered just now: {n}", n=t.number(figures.offered)) if figures.offered else "",
        t("In the queue: {n}", n=t.number(figures.queued)),
        t("Waiting for approval: {n}", n=t.number(figures.pending)) if figures.pending else "",
    )


def _after(context: Context, event: Event) -> Iterator[list[Button]]:
    """Once it has begun, what comes of it."""
    begun = any(one.starts_at <= context.now for one in event.sessions) and event.state is not EventState.CANCELLED
    if begun and context.may(SEE_FIGURES):
        yield [Button(context.t("After the event"), OpenAfter(event.id))]


def _keys(context: Context, event: Event) -> Iterator[list[Button]]:
    t, people = context.t, _of_people(context, event)
    copy = Button(t("Copy"), CopyPlan(event.id))
    if not context.may(MAKE_EVENTS):
        yield from people
    elif event.state is EventState.CANCELLED:
        yield from (*people, [copy])
    elif event.state is EventState.FINISHED or not any(one.ends_at > context.now for one in event.sessions):
        yield [Button(t("Who came, what came of it"), EditPart(event.id, "outcome"))]
        yield from (*people, [copy, Button(t("Change …"), EditPlan(event.id))])
    else:
        yield [Button(t("Time & place"), MovePlan(event.id)), Button(t("Change …"), EditPlan(event.id))]
        yield [Button(t("People …"), ShowPeople(event.id)), Button(t("View & print"), ShowPapers(event.id))]
        series = Button(t("Cancel …"), ChooseCancelled(event.id)) if len(event.sessions) > 1 else None
        yield [copy, series or Button(t("Cancel it"), CancelPlan(event.id))]


@for_staff(MAKE_EVENTS)
@reads
async def show_people(context: Context, tap: ShowPeople) -> Screen:
    """Signing up at the desk, the participants' file, partners."""
    await reach(context, tap.event, SEE_EVENTS)
    t, event = context.t, await _event(context, tap.event)
    figures = await context.services[Events].overview.figures(context.reader, tap.event)
    text = paragraphs(t("<b>{title}</b>", title=event.details.title), standing(t, event, figures))
    partners = [Button(t("Partners"), ShowHosts(event.id))]
    return Screen(text, [*_of_people(context, event), partners, back_to(t, event.id)])


def _heap(context: Context, event: Event) -> str:
    if event.state is EventState.CANCELLED:
        return "cancelled"
    return "coming" if any(one.ends_at > context.now for one in event.sessions) else "past"


def ways(t: Texts, which: str = "coming") -> list[Button]:
    """To the staff's list of events, to the desk, to the menu."""
    return [Button(t("List of events"), ListPlans(which)), Button(t("Desk"), OpenDesk()), menu_key(t)]


def back_to(t: Texts, event_id: int) -> list[Button]:
    """To the card of an event, and on."""
    return [Button(t("Back to the event"), OpenPlan(event_id)), menu_key(t)]
