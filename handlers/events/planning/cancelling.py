"""An event, or one session of it, does not take place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.planning.overview import Planned
from bot.areas.events.refusals import WrongState
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, SignUp
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.buttons import CancelPlan, ChooseCancelled, ExplainCancelled, SurelyCancelPlan
from handlers.events.planning.calls import to_call
from handlers.events.planning.cards import back_to, plan_card, ways
from handlers.events.planning.checks import reach
from handlers.events.planning.finding import after_verb, named, split_day
from handlers.events.planning.lists import line, title_keys
from handlers.events.planning.saving import refused
from handlers.events.planning.steps import TypedChoiceStep
from handlers.events.planning.words import short
from handlers.navigation import ShowMine

_CAUSES = {
    "speaker": N_("The speaker cannot come."),
    "weather": N_("The weather does not allow it."),
    "power": N_("There is no electricity."),
    "few": N_("Too few people have signed up."),
}


@for_staff(MAKE_EVENTS)
@reads
async def ask_to_cancel(context: Context, tap: CancelPlan) -> Screen:
    """Sure? And how many will be told."""
    return await _asks(context, tap.event, tap.session)


async def _asks(context: Context, event_id: int, session_id: int | None) -> Screen:
    await reach(context, event_id)
    t, event = context.t, await context.services[Events].reading.event(context.reader, event_id)
    if event.state is not EventState.PUBLISHED or (session_id and not event.sessions_of(session_id)):
        return await plan_card(context, event_id)
    told = _told(t, await _how_many(context, event, session_id))
    yes = Button(t("Yes, cancel it"), SurelyCancelPlan(event_id, session_id), style="danger")
    why = Button(t("Yes, and say why"), ExplainCancelled(event_id, session_id))
    return Screen(paragraphs(_question(t, event, session_id), told), [[yes], [why], back_to(t, event_id)])


async def _how_many(context: Context, event: Event, session_id: int | None) -> int:
    """How many are told: of a session that is signed up for by itself only those who did."""
    by_itself = session_id if event.details.sign_up is SignUp.SESSION else None
    return (await context.services[Events].overview.figures(context.reader, event.id, by_itself)).told


def _question(t: Texts, event: Event, session_id: int | None) -> Html:
    sessions = event.sessions_of(session_id)
    when = short(t, sessions[0].starts_at, sessions[0].ends_at) if sessions else ""
    more = len(sessions) - 1
    if more > 0:
        return t.plural(
            "Cancel “{title}”, {when}, and {n} more session?",
            "Cancel “{title}”, {when}, and {n} more sessions?",
            more,
            title=event.details.title,
            when=when,
        )
    return t("Cancel “{title}”, {when}?", title=event.details.title, when=when)


def _told(t: Texts, told: int) -> Html:
    if not told:
        return t("Nobody has signed up, so nobody is told.")
    return t.plural(
        "{n} person with a seat or in the queue is told at once.",
        "{n} people with a seat or in the queue are told at once.",
        told,
    )


@for_staff(MAKE_EVENTS)
@reads
async def choose_session(context: Context, tap: ChooseCancelled) -> Screen:
    """Which one?"""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    return _which_session(context, event)


def _which_session(context: Context, event: Event) -> Screen:
    t = context.t
    coming = [one for one in event.sessions if one.ends_at > context.now][:15]
    keys = [[Button(short(t, one.starts_at, one.ends_at), CancelPlan(event.id, one.id))] for one in coming]
    all_of_it = [Button(t("All of it"), CancelPlan(event.id))]
    said = t("Which session of “{title}” does not take place?", title=event.details.title)
    return Screen(said, [*keys, all_of_it, back_to(t, event.id)])


@for_staff(MAKE_EVENTS, N_("cancelled an event"))
@writes
async def cancel(context: Context, tap: SurelyCancelPlan, tx: Transaction) -> Screen:
    """Cancelled, and everybody is told once, however often the key is pressed."""
    await reach(context, tap.event)
    return await _cancel(context, tx, tap.event, tap.session, "")


async def _cancel(context: Context, tx: Transaction, event_id: int, session_id: int | None, cause: str) -> Screen:
    composing, t = context.services[Events].composing, context.t
    event = await context.services[Events].reading.event(tx, event_id)
    if session_id is not None and event.state is EventState.PUBLISHED and not event.sessions_of(session_id):
        return await plan_card(context, event_id, t("This session has been cancelled already."))
    try:
        if session_id is None:
            told = await composing.cancel(tx, event_id, cause)
        else:
            told = await composing.cancel_session(tx, event_id, session_id, cause)
    except WrongState as refusal:
        return refused(t, event, refusal)
    said = t.plural("Cancelled. {n} person is being told.", "Cancelled. {n} people are being told.", told)
    said = lines(said, await to_call(context, tx, event_id)) if told else t("Cancelled. Nobody had to be told.")
    return await plan_card(context, event_id, said)


def _causes(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(name, t(cause)) for name, cause in _CAUSES.items()]


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about, said = answers[ABOUT], answers["cause"]
    await reach(context, about["event"])
    cause = context.t(_CAUSES[said]).plain if said in _CAUSES else said
    return await _cancel(context, tx, about["event"], about["session"], cause)


CANCEL = Conversation(
    name="plan_cancel",
    version=1,
    title=N_("Cancel an event"),
    why=N_("Whoever has a seat reads the reason. Nothing is cancelled until you confirm."),
    send_label=N_("Cancel it and tell them"),
    finish=_finish,
    needs=MAKE_EVENTS,
    deed=N_("cancelled an event"),
    consent=lambda t, answers: _told(t, answers[ABOUT]["told"]),
    steps=(
        TypedChoiceStep(
            name="cause",
            label=N_("Reason"),
            choices=_causes,
            ask=lambda t, answers: t("Why is “{title}” cancelled? Those who signed up read it.",
                                     title=answers[ABOUT]["title"]),
        ),
    ),
)  # fmt: skip


@for_staff(MAKE_EVENTS)
@reads
async def explain(context: Context, tap: ExplainCancelled) -> Answer:
    """Why?"""
    await reach(context, tap.event)
    event = await context.services[Events].reading.event(context.reader, tap.event)
    if event.state is not EventState.PUBLISHED:
        return await plan_card(context, tap.event)
    told = await _how_many(context, event, tap.session)
    about = {"event": tap.event, "session": tap.session, "title": event.details.title, "told": told}
    return Begin(CANCEL, {ABOUT: about})


@for_staff(MAKE_EVENTS)
@reads
async def cancel_by_words(context: Context, heard: Heard) -> Screen:
    """“batalkan mendongeng sabtu”: found, and asked about once."""
    typed = after_verb(heard.typed)
    found = await named(context, typed, "coming")
    if len(found) == 1:
        shown = await _asks_about(context, found[0], typed)
    else:
        shown = _which_event(context.t, found, typed)
    return shown.with_keys([Button(context.t("My own seats"), ShowMine())])


async def _asks_about(context: Context, one: Planned, typed: str) -> Screen:
    """Of a series, the session of the day that was named, or the question which."""
    event = await context.services[Events].reading.event(context.reader, one.event_id)
    if len(event.sessions) == 1:
        return await _asks(context, event.id, None)
    _, day = split_day(typed, context.today)
    on_it = [s for s in event.sessions if s.starts_at.astimezone(context.t.zone).date() == day]
    return await _asks(context, event.id, on_it[0].id) if len(on_it) == 1 else _which_session(context, event)


def _which_event(t: Texts, found: Sequence[Planned], typed: str) -> Screen:
    if not found:
        said = t("No coming event is called anything like “{words}”.", words=typed)
        return Screen(said, [ways(t)])
    rows = [line(t, number, one) for number, one in enumerate(found, 1)]
    said = paragraphs(t("Which event shall be cancelled?"), lines(*rows))
    series = {one.event_id for one in found if one.sessions > 1}
    keys = title_keys(found, lambda event: ChooseCancelled(event) if event in series else CancelPlan(event))
    return Screen(said, [*keys, ways(t)])
