"""What staff at the desk see of sign-ups, calls, requests and spare seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.areas.events.attendance.desk import Spare, Standing, Wish
from bot.areas.events.records import SignedUp
from bot.areas.events.refusals import AlreadyRegistered
from bot.areas.events.service import Events
from bot.areas.events.types import Event, SeatState, SignUp
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.events.check_in.buttons import OpenGuest
from handlers.events.desk.buttons import (
    GrantWish,
    LiftStanding,
    OpenWish,
    PartGuests,
    RefuseWish,
    RegisterGuest,
    ReleaseSeats,
    ShowCalls,
    ShowWishes,
)
from handlers.navigation import desk_ways as ways
from handlers.paging import number_keys


def no_event(context: Context) -> Screen:
    """Nothing to sign up for."""
    return Screen(context.t("There is no event that people can be signed up for."), [ways(context.t)])


def title_of(context: Context, event: Event) -> Html:
    """The title with when it begins."""
    t = context.t
    coming = [one for one in event.sessions if one.ends_at > context.now] or list(event.plan.sessions)
    return t("{title}, {moment}.", title=event.details.title, moment=t.moment(coming[0].starts_at))


def registered(context: Context, event: Event, outcome: SignedUp) -> Screen:
    """A seat, or a place in the queue; the code to be read out."""
    t = context.t
    session = next(iter(event.sessions_of(outcome.registrations[0].pool.session_id)), event.sessions[0])
    what = t("{title}, {moment}.", title=event.details.title, moment=t.moment(session.starts_at))
    waits = bool(outcome.those(SeatState.QUEUED))
    hint = (
        t("If a seat becomes free, the call stands on the desk.")
        if waits
        else t("Please read the code out, or write it down.")
    )
    copies = [[Button(t("Copy {code}", code=one.code), copy=one.code)] for one in outcome.those(SeatState.SEATED)
              if not one.companion]  # fmt: skip
    session_id = session.id if event.details.sign_up is SignUp.SESSION else None
    again = [Button(t("Sign up somebody else"), RegisterGuest(event.id, session_id))]
    several = len(outcome.those(SeatState.QUEUED)) > 1
    part = [Button(t("They may sit one by one"), PartGuests(outcome.party_id))] if several else []
    return Screen(paragraphs(what, _outcome(context, outcome), hint), [*copies, part, again, ways(t)])


def already(context: Context, event: Event, refusal: AlreadyRegistered, session_id: int | None) -> Screen:
    """That name stands under that number already."""
    t = context.t
    said = t("{name} has a seat there already.", name=refusal.name)
    if refusal.state in (SeatState.QUEUED, SeatState.OFFERED):
        said = t("{name} is in the queue already.", name=refusal.name)
    elif refusal.state is SeatState.PENDING:
        said = t("{name} has asked already; the staff decide.", name=refusal.name)
    session = next(iter(event.sessions_of(session_id)), event.sessions[0])
    opens = Button(t("Open: {name}", name=refusal.name), OpenGuest(session.id, refusal.registration_id))
    return Screen(said, [[opens], [Button(t("Sign up somebody else"), RegisterGuest(event.id, session_id))], ways(t)])


def _outcome(context: Context, outcome: SignedUp) -> Html:
    """A line for each who has a seat, one for all who wait."""
    t = context.t
    seated = [one for one in outcome.those(SeatState.SEATED) if not one.companion]
    waiting = [one.name for one in outcome.those(SeatState.QUEUED) if not one.companion]
    told = [t("✅ {name} has a seat, code <b>{code}</b>.", name=one.name, code=one.code) for one in seated]
    if waiting:
        names = ", ".join(waiting)
        told.append(t("{name} is number {n} in the queue; all seats are taken.", name=names, n=outcome.position or 1))
    return lines(*told)


def wishes(context: Context, found: Sequence[Wish]) -> Screen:
    """Who asks to join."""
    t = context.t
    if not found:
        return Screen(t("Nobody waits for an answer."), [ways(t)])
    told = [lines(t("<b>{number}. {name}</b>", number=n, name=_names(one)), title_of(context, one.event))
            for n, one in enumerate(found, 1)]  # fmt: skip
    keys = number_keys([(_names(one), OpenWish(one.party.id)) for one in found])
    return Screen(paragraphs(t("<b>Requests to join</b>"), *told), [*keys, ways(t)])


def _names(one: Wish) -> str:
    return ", ".join(member.name for member in one.members if not member.companion)


def wish(context: Context, one: Wish) -> Screen:
    """One request, with the answers to the event's questions."""
    t = context.t
    who = t("Signed up by: {name}", name=one.adult) if one.adult and one.adult != _names(one) else ""
    phone = t("Telephone number: {phone}", phone=one.phone) if one.phone else ""
    text = paragraphs(lines(t("<b>{name}</b> asks to join", name=_names(one)), title_of(context, one.event)),
                      lines(who, phone), lines(*_answers(context, one)))  # fmt: skip
    grant = Button(t("Approve"), GrantWish(one.party.id), style="success")
    refuse = Button(t("Decline, with the reason"), RefuseWish(one.party.id))
    return Screen(text, [[grant], [refuse], [Button(t("All requests"), ShowWishes())], ways(t)])


def _answers(context: Context, one: Wish) -> Iterator[Html]:
    yes_no = {"yes": context.t("Yes"), "no": context.t("No")}
    for member in one.members:
        said = ((one.care.get(member.id) or None) and one.care[member.id].answers) or {}
        for question in one.event.plan.questions:
            if answer := said.get(str(question.id)):
                shown = yes_no.get(answer, answer) if question.kind == "yesno" else answer
                yield context.t("{question} <b>{answer}</b>", question=question.question, answer=shown)


def decided(context: Context, event: Event, outcome: SignedUp) -> Screen:
    """They may join: who has a seat and who waits. They are told."""
    t = context.t
    said = paragraphs(title_of(context, event), _outcome(context, outcome), t("They are told."))
    return Screen(said, [[Button(t("All requests"), ShowWishes())], ways(t)])


def refused(context: Context) -> Screen:
    """They may not join, and are told why."""
    return Screen(
        context.t("Declined. They are told, with the reason."),
        [[Button(context.t("All requests"), ShowWishes())], ways(context.t)],
    )


def spare(context: Context, found: Sequence[Spare], said: str = "") -> Screen:
    """Events of the last day with free seats and a queue."""
    t = context.t
    if not found:
        return Screen(paragraphs(said, t("There are no free seats to be offered.")), [ways(t)])
    told = [_spare_line(context, n, one) for n, one in enumerate(found, 1)]
    keys = [
        [
            Button(
                t("Offer to the queue: {number}", number=n),
                ReleaseSeats(one.pool.event_id, one.pool.session_id),
                style="primary",
            )
        ]
        for n, one in enumerate(found, 1)
    ]
    hours = context.services[Events].rules.freeze_before_start // timedelta(hours=1)
    about = t("In the last {n} hours before an event, free seats are offered only when you say so.", n=t.number(hours))
    return Screen(paragraphs(said, t("<b>Seats that could be offered</b>"), *told, about), [*keys, ways(t)])


def _spare_line(context: Context, number: int, one: Spare) -> Html:
    t = context.t
    head = t("<b>{number}. {title}</b>", number=number, title=one.event.details.title)
    seats = t("Free seats: {free} · waiting: {waiting}", free=t.number(one.free), waiting=t.number(one.waiting))
    return lines(head, t.moment(one.session.starts_at), seats)


def standings(context: Context, found: Sequence[Standing], said: str = "") -> Screen:
    """Who comes last in queues, and until when."""
    t = context.t
    told = [
        t("• {name}, until {date}", name=one.name, date=t.date(one.until.astimezone(t.zone).date())) for one in found
    ]
    keys = [[Button(t("Forgive {name}", name=one.name), LiftStanding(one.person_id))] for one in found]
    rules = context.services[Events].rules
    about = t(
        "Whoever misses {times} events in a row comes last in queues for {days} days. You may forgive it."
        " Children never.",
        times=rules.missed_in_a_row,
        days=rules.lowered_for.days,
    )
    text = lines(*told) if told else t("Nobody just now.")
    return Screen(paragraphs(said, t("<b>Missed several times</b>"), text, about), [*keys, ways(t)])


def to_calls(context: Context) -> Button:
    """Whom to call."""
    return Button(context.t("All calls"), ShowCalls())
