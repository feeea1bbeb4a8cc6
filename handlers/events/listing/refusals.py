"""What cannot be done with an event: why, and what else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.areas.events.refusals import (
    AgeNeeded,
    AlreadyRegistered,
    AnswerNeeded,
    BetweenBands,
    ChooseSession,
    EventCancelled,
    EventOver,
    Hint,
    NoSignUp,
    NotYetOpen,
    OfferOver,
    PartyTooLarge,
    PhoneNeeded,
    SeatGone,
    SignUpClosed,
    TooOld,
    TooYoung,
)
from bot.areas.events.types import SeatState
from bot.base.html import joined, paragraphs
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.buttons import FindDeskSeats
from handlers.navigation import OpenEvent, ShowEvents, ShowMine, ask_staff_key, menu_key


def _ways(t: Texts, said: str, hints: Sequence[Hint] = (), audience: str = "") -> Screen:
    more = t("These may suit you:") if hints else ""
    keys = [[Button(hint.title, OpenEvent(hint.event_id))] for hint in hints]
    onward = [Button(t("All events"), ShowEvents(audience)), menu_key(t)]
    return Screen(paragraphs(said, more), [*keys, [ask_staff_key(t)], onward])


def _already(context: Context, refusal: AlreadyRegistered) -> Screen:
    t = context.t
    said = t("{name} has a seat there already.", name=refusal.name)
    if refusal.state in (SeatState.QUEUED, SeatState.OFFERED):
        said = t("{name} is in the queue already.", name=refusal.name)
    elif refusal.state is SeatState.PENDING:
        said = t("{name} has asked already; the staff decide.", name=refusal.name)
    desk = [Button(t("Signed up at the desk?"), FindDeskSeats())]
    return Screen(said, [desk, [Button(t("My events"), ShowMine()), menu_key(t)]])


def _closed(context: Context, refusal: SignUpClosed) -> Screen:
    said = context.t("Sign-up closed on {moment}.", moment=context.t.moment(refusal.closed_at))
    return _ways(context.t, said, refusal.alternatives)


def _not_yet(context: Context, refusal: NotYetOpen) -> Screen:
    return _ways(context.t, context.t("Sign-up opens on {moment}.", moment=context.t.moment(refusal.opens_at)))


def _cancelled(context: Context, refusal: EventCancelled) -> Screen:
    return _ways(context.t, context.t("This event does not take place."))


def _over(context: Context, refusal: EventOver) -> Screen:
    return _ways(context.t, context.t("This event is over."))


def _gone(context: Context, refusal: SeatGone) -> Screen:
    t = context.t
    said = t("That seat is somebody else's by now. You may sign up anew on the event's page.")
    return Screen(said, [[Button(t("Back to the event"), OpenEvent(refusal.event_id)), menu_key(t)]])


def _no_sign_up(context: Context, refusal: NoSignUp) -> Screen:
    return _ways(context.t, context.t("No sign-up needed: just come."))


def _choose(context: Context, refusal: ChooseSession) -> Screen:
    t = context.t
    said = t("Please choose the session on the event's page.")
    return Screen(said, [[Button(t("Back to the event"), OpenEvent(refusal.event_id)), menu_key(t)]])


def _age_needed(context: Context, refusal: AgeNeeded) -> Screen:
    return _ways(context.t, context.t("This event is for certain ages. The staff sign you up gladly."))


def _wrong_age(context: Context, refusal: TooYoung | TooOld | BetweenBands) -> Screen:
    t = context.t
    bands = joined(", ", [band.label for band in refusal.bands])
    said = t("Sorry, this is for {ages}.", ages=bands)
    return _ways(t, said, refusal.alternatives, "child")


def _phone(context: Context, refusal: PhoneNeeded) -> Screen:
    return _ways(context.t, context.t("This event needs a telephone number. Please sign up again."))


def _answer(context: Context, refusal: AnswerNeeded) -> Screen:
    return _ways(context.t, context.t("The event's questions have changed. Please sign up again."))


def _too_many(context: Context, refusal: PartyTooLarge) -> Screen:
    t = context.t
    said = t("So many cannot sit together here: at most {n} can. Please sign up again, whoever fits.", n=refusal.most)
    return Screen(said, [[ask_staff_key(t)], [Button(t("All events"), ShowEvents()), menu_key(t)]])


def _offer_over(context: Context, refusal: OfferOver) -> Screen:
    t = context.t
    said = t("This offer is over; the seat has gone to the next.")
    return Screen(said, [[Button(t("My events"), ShowMine())], [Button(t("All events"), ShowEvents()), menu_key(t)]])


REFUSALS: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = {
    AlreadyRegistered: _already,
    SignUpClosed: _closed,
    NotYetOpen: _not_yet,
    EventCancelled: _cancelled,
    EventOver: _over,
    SeatGone: _gone,
    NoSignUp: _no_sign_up,
    ChooseSession: _choose,
    AgeNeeded: _age_needed,
    TooYoung: _wrong_age,
    TooOld: _wrong_age,
    BetweenBands: _wrong_age,
    PartyTooLarge: _too_many,
    PhoneNeeded: _phone,
    AnswerNeeded: _answer,
    OfferOver: _offer_over,
}
