"""Whether a request may be granted at all: each refusal says why, and where it can, what else there is."""

from __future__ import annotations

from bot.areas.events.context import EventsContext, event_of
from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import (
    AlreadyRegistered,
    AnswerNeeded,
    BetweenBands,
    ChooseSession,
    EventCancelled,
    EventOver,
    NoSignUp,
    Overlaps,
    PhoneNeeded,
    SignUpClosed,
    TooOld,
    TooYoung,
)
from bot.areas.events.rules import check_open
from bot.areas.events.store import others, seats
from bot.areas.events.types import Event, EventState, SignUp
from bot.base.database import Reader


async def open_event(reader: Reader, house: EventsContext, request: Request) -> Event:
    """The event of a request, while one can sign up for it. Raises what says why not."""
    event = await event_of(reader, request.event_id)
    if event.state is EventState.CANCELLED:
        raise EventCancelled(event.id, event.cause)
    if event.details.sign_up is SignUp.NONE:
        raise NoSignUp(event.id)
    sessions = event.sessions_of(request.session_id)
    if not sessions or (event.details.sign_up is SignUp.SESSION) != (request.session_id is not None):
        raise ChooseSession(event.id)
    if event.state is not EventState.PUBLISHED or sessions[-1].ends_at <= house.now:
        raise EventOver(event.id)
    if request.by_staff is None:
        await _check_times(reader, house, event, request)
        for admits in house.admits if event.details.closed else ():
            await admits(reader, event, request)
    return event


async def _check_times(reader: Reader, house: EventsContext, event: Event, request: Request) -> None:
    try:
        check_open(event, event.sessions_of(request.session_id)[0].starts_at, house.now)
    except SignUpClosed as closed:
        closed.alternatives = await others.instead(reader, event.id, house.now, None, None, house.rules.alternatives)
        raise


def check_answers(event: Event, request: Request) -> None:
    """Raises PhoneNeeded or AnswerNeeded. Staff at the desk need not ask the event's questions."""
    if not request.phone and (event.details.needs_phone or request.person_id is None):
        raise PhoneNeeded
    for question in event.plan.questions if request.by_staff is None else ():
        options = {"choice": question.options, "yesno": ("yes", "no")}.get(question.kind, ())
        for member in request.members:
            answer = member.answers.get(question.id, "").strip()
            if not answer or (options and answer not in options):
                raise AnswerNeeded(question.id, options)


async def check_nobody_twice(reader: Reader, request: Request) -> None:
    """Raises AlreadyRegistered for somebody who is in the event already, in whatever state, if only at the desk."""
    for member in request.members:
        own = request.person_id if member.self_ else None
        found = None
        if own is not None or member.child_id is not None:
            found = await seats.same_person(reader, request.pool, own, member.child_id)
        if found is None and request.phone:
            found = await seats.same_at_desk(reader, request.pool, request.phone, member.name)
        if found:
            raise AlreadyRegistered(request.event_id, found.id, found.name, found.state)


async def check_overlaps(reader: Reader, event: Event, request: Request) -> None:
    """Raises Overlaps, unless the request accepts that."""
    if request.overlap_accepted:
        return
    sessions = event.sessions_of(request.session_id)
    for member in request.members:
        own = request.person_id if member.self_ else None
        if own is None and member.child_id is None:
            continue
        other = await others.overlapping(reader, own, member.child_id, request.pool, sessions)
        if other:
            raise Overlaps(member.name, other)


async def with_alternatives(
    reader: Reader, house: EventsContext, refusal: TooYoung | TooOld | BetweenBands, member: Member, year: int
) -> TooYoung | TooOld | BetweenBands:
    """The refusal with what would fit instead."""
    refusal.alternatives = await others.instead(
        reader, refusal.event_id, house.now, year, member.birth_year, house.rules.alternatives
    )
    return refusal
