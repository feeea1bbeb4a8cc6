"""Calls to people without Telegram: what to say, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.areas.events.attendance.desk import Call
from bot.areas.events.news import CANCELLED, MOVED
from bot.areas.events.permissions import WORK_DESK
from bot.areas.events.records import DeskCall, Offer
from bot.areas.events.refusals import OfferOver
from bot.areas.events.registration.signing_up import DECIDED
from bot.areas.events.registration.waitlist import OFFER
from bot.areas.events.service import Events
from bot.areas.events.types import SeatState
from bot.base.database import Transaction
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.desk.buttons import AnswerForGuest, CallMade, CallMissed, CancelForGuest, OpenCall
from handlers.events.desk.screens import to_calls
from handlers.events.listing.words import when
from handlers.navigation import desk_ways as ways
from handlers.paging import number_keys

_MOST = 20
WHAT = {OFFER: N_("offer a seat"), MOVED: N_("tell of a change"), CANCELLED: N_("tell that it does not take place"),
        DECIDED: N_("tell what was decided")}  # fmt: skip


async def how_many(context: Context) -> int:
    """For the desk: calls to be made, and answers that are still out."""
    desk = context.services[Events].desk
    return len(await desk.calls(context.reader)) + len(await desk.unanswered(context.reader))


@for_staff(WORK_DESK)
@reads
async def show_calls(context: Context, _: object) -> Screen:
    """Whom to call, the longest waiting first; then who was called and has not answered."""
    t, desk = context.t, context.services[Events].desk
    found, unanswered = await desk.calls(context.reader), await desk.unanswered(context.reader)
    if not found and not unanswered:
        return Screen(t("Nobody is to be called."), [ways(t)])
    shown = (*found, *unanswered)[:_MOST]
    told = []
    for number, one in enumerate(shown, 1):
        what = t(WHAT.get(one.kind, WHAT[MOVED])) if number <= len(found) else t("we wait for the answer")
        told.append(await _line(context, number, one, what))
    keys = number_keys([(one.name, OpenCall(one.id)) for one in shown])
    return Screen(paragraphs(t("<b>Calls to make</b>"), *told), [*keys, ways(t)])


async def _line(context: Context, number: int, one: DeskCall, what: Html) -> Html:
    t, title = (
        context.t,
        (await context.services[Events].reading.event(context.reader, one.pool.event_id)).details.title,
    )
    tried = t.plural("Nobody answered {n} time.", "Nobody answered {n} times.", one.tries) if one.tries else ""
    return lines(t("<b>{number}. {name}</b>: {what}", number=number, name=one.name, what=what), title, tried)


@for_staff(WORK_DESK)
@reads
async def open_call(context: Context, tap: OpenCall) -> Screen:
    """What to say."""
    return card(context, await context.services[Events].desk.call(context.reader, tap.call))


def card(context: Context, found: Call, said: str = "") -> Screen:
    """The words, the number, and what may come of it."""
    t, call = context.t, found.call
    head = lines(t("<b>{name}</b>", name=call.name), t("Telephone number: {phone}", phone=call.phone or t("unknown")))
    words = (
        t("Say: “{words}”", words=script(context, found)) if found.open or _waits(found) else t("This call is done.")
    )
    copy = [Button(t("Copy the number"), copy=call.phone)] if call.phone else []
    return Screen(paragraphs(said, head, words), [copy, *_keys(context, found), [to_calls(context)], ways(t)])


def _waits(found: Call) -> bool:
    """Whether an offer still waits for its answer."""
    return found.offer is not None and found.offer.state == "open"


def _keys(context: Context, found: Call) -> Iterator[list[Button]]:
    t, id_ = context.t, found.call.id
    if _waits(found):
        accept = Button(t("Accept"), AnswerForGuest(id_, True), style="success")
        yield [accept, Button(t("Decline"), AnswerForGuest(id_, False))]
    alive = [one for one in found.seats if one.state.alive and not one.companion]
    if found.call.kind == MOVED and found.session:
        for one in alive:
            label = t("{name} cannot come: cancel", name=one.name)
            yield [Button(label, CancelForGuest(found.session.id, one.id))]
    if found.open:
        yield [Button(t("Called"), CallMade(id_)), Button(t("No answer, try again"), CallMissed(id_))]


def script(context: Context, found: Call) -> Html:
    """What the member of staff says, in whole sentences."""
    t, title = context.t, found.event.details.title
    moment = t.moment(found.session.starts_at) if found.session else ""
    hello = t("Good day, this is {library}.", library=context.library_name)
    match found.call.kind:
        case kind if kind == OFFER and found.offer:
            told = _offer(context, found, found.offer, moment)
        case kind if kind == CANCELLED:
            cause = t("The reason: {reason}", reason=found.event.cause) if found.event.cause else ""
            told = t(
                "We are sorry: {title}, {moment}, does not take place. {cause}", title=title, moment=moment, cause=cause
            )
        case kind if kind == DECIDED:
            told = _decision(context, found)
        case _:
            told = _changed(context, found)
    return joined(" ", (hello, told))


def _offer(context: Context, found: Call, offer: Offer, moment: str) -> Html:
    """To the person themself, or to who signed others up, whose names are said."""
    t, title = context.t, found.event.details.title
    names = [one.name for one in found.seats if one.offer_id == offer.id and not one.companion]
    those = ", ".join(names)
    there_is = t("There is a seat for you at {title}, {moment}.", title=title, moment=moment)
    if names != [found.call.name]:
        there_is = t("There is room for {names} at {title}, {moment}.", names=those, title=title, moment=moment)
    until = t.moment(offer.deadline_at)
    return joined(" ", (there_is, t("Would you like it? We keep it until {until}.", until=until)))


def _changed(context: Context, found: Call) -> Html:
    t = context.t
    place = (found.session.place if found.session else "") or found.event.details.place
    return joined(" ", (
        t("{title} has changed.", title=found.event.details.title),
        t("It is now {moment}.", moment=when(t, found.session)) if found.session else "",
        t("Place: {place}.", place=place) if place else "",
        t("Can you still come?"),
    ))  # fmt: skip


def _decision(context: Context, found: Call) -> Html:
    t, title = context.t, found.event.details.title
    seat = next(iter(found.seats), None)
    if seat and seat.state is SeatState.SEATED:
        return t("You have a seat at {title}. Your code is {code}.", title=title, code=seat.code)
    if seat and seat.state is SeatState.QUEUED:
        return t("{title}: you are number {n} in the queue.", title=title, n=found.position or 1)
    reason = t("The reason: {reason}", reason=found.reason) if found.reason else ""
    return joined(" ", (t("Sorry, there is no place for you at {title} this time.", title=title), reason))


@for_staff(WORK_DESK, N_("made a call"))
@writes
async def made(context: Context, tap: CallMade, tx: Transaction) -> Screen:
    """It was said; the time of an offer begins."""
    now = await context.services[Events].queueing.called(tx, tap.call, context.person.id)
    found = await context.services[Events].desk.call(tx, tap.call)
    said = context.t("Noted.") if now else context.t("Somebody has done that already.")
    if _waits(found) and found.offer:
        said = context.t(
            "Noted. We wait for the answer until {moment}.", moment=context.t.moment(found.offer.deadline_at)
        )
    return card(context, found, said)


@for_staff(WORK_DESK, N_("called without an answer"))
@writes
async def missed(context: Context, tap: CallMissed, tx: Transaction) -> Screen:
    """Tried again later, after the others."""
    await context.services[Events].desk.not_answered(tx, tap.call)
    found = await context.services[Events].desk.call(tx, tap.call)
    said = (
        context.t("Noted. The call goes to the end of the list.")
        if found.open
        else context.t("Somebody has done that already.")
    )
    return card(context, found, said)


@for_staff(WORK_DESK, N_("answered an offer for somebody"))
@writes
async def answer(context: Context, tap: AnswerForGuest, tx: Transaction) -> Screen:
    """Accepted or declined on the telephone."""
    t, queueing = context.t, context.services[Events].queueing
    found = await context.services[Events].desk.call(tx, tap.call)
    if found.call.offer_id is None:
        raise Unknown("offer")
    try:
        settle = queueing.accept if tap.accept else queueing.decline
        settled = await settle(tx, found.call.offer_id, None)
    except OfferOver:
        return Screen(t("This offer is over; the seat has gone to the next."), [[to_calls(context)], ways(t)])
    if not tap.accept:
        return Screen(t("Noted: {name} does without. The seat goes to the next.", name=found.call.name),
                      [[to_calls(context)], ways(t)])  # fmt: skip
    seats = [one for one in settled.registrations if one.state is SeatState.SEATED and not one.companion]
    told = [t("✅ {name} has a seat, code <b>{code}</b>.", name=one.name, code=one.code) for one in seats]
    text = paragraphs(lines(*told), t("Please read the code out, or write it down."))
    copies = [[Button(t("Copy {code}", code=one.code), copy=one.code)] for one in seats]
    return Screen(text, [*copies, [to_calls(context)], ways(t)])
