"""What somebody holds: the ticket, the place in the queue, the list of all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.events.queries import Mine, OwnSeat
from bot.areas.events.records import Registration, SignedUp
from bot.areas.events.registration.ticket_pictures import OF_WORDS
from bot.areas.events.types import Event, EventState, SeatState
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.buttons import (
    AnswerOffer,
    AskGuardianAgain,
    CancelSeat,
    FindDeskSeats,
    RestoreSeat,
    SaveToCalendar,
    ShowCode,
    SignUp,
)
from handlers.events.listing.cards import share_link
from handlers.events.listing.told import facts, of_event, of_seat, whose
from handlers.navigation import OpenEvent, ShowCertificates, ShowEvents, ShowMine, ask_staff_key, menu_key
from handlers.navigation import events_ways as ways
from handlers.paging import key_label, number_keys

_MOST_PAST = 5
_MOST = 16


def ticket(context: Context, event: Event, outcome: SignedUp) -> Screen:
    """What came of a sign-up."""
    t, one = context.t, outcome.registrations[0]
    what = facts(t, of_event(event, one.pool.session_id))
    friend = [Button(t("Invite a friend"), url=share_link(t, event, context.link))]
    match one.state:
        case SeatState.SEATED:
            held = of_event(event, one.pool.session_id, who=one.name, code=one.code)
            said = paragraphs(t("You are signed up ✅"), facts(t, held))
            code, calendar = paper_keys(t, one)
            about = f"{OF_WORDS}:{one.party_id}"
            return Screen(said, [code, [*calendar, *friend], ways(t)], below_picture=True, about=about)
        case SeatState.QUEUED:
            place = t("All seats are taken. You are number {n} in the queue.", n=outcome.position or 1)
            said = paragraphs(what, lines(place, t("We tell you when there is a seat.")))
            return Screen(said, [friend, ways(t)], below_picture=True)
        case _:
            asked = t("Thank you. The staff decide about your place and we tell you.")
            return Screen(paragraphs(what, asked), [ways(t)], below_picture=True)


def paper_keys(t: Texts, one: Registration) -> list[list[Button]]:
    """What a seat's holder takes along: the code, its picture, the date in their calendar."""
    calendar = Button(t("Save to calendar"), SaveToCalendar(one.pool.event_id, one.pool.session_id))
    return [[copy_key(t, one), Button(t("See the ticket"), ShowCode(one.id))], [calendar]]


def copy_key(t: Texts, one: Registration) -> Button:
    """The code, to be copied."""
    return Button(t("Copy the code"), copy=one.code)


def seat(t: Texts, one: Mine) -> Html:
    """How it stands: a seat with its code, a number in the queue, an offer, a request."""
    seat = one.seat.registration
    match seat.state:
        case SeatState.SEATED:
            return whose(t, of_seat(t, one))
        case SeatState.OFFERED if one.offer:
            until = t.moment(one.offer.deadline_at)
            return t("A seat is kept for {name}. Please answer before {moment}.", name=seat.name, moment=until)
        case SeatState.QUEUED:
            return t("{name} is number {n} in the queue.", name=seat.name, n=one.position or 1)
        case _ if one.guarded:
            return t("{name}: waits for the word of a parent or guardian.", name=seat.name)
        case _:
            return t("{name}: the staff decide.", name=seat.name)


def _waiting(t: Texts, one: Mine) -> Html:
    """How it stands where it is no seat: of that all is told already."""
    return seat(t, one) if one.seat.registration.state is not SeatState.SEATED else Html()


def others(seats: Sequence[Registration]) -> list[str]:
    """The names of those who are not the person themself: children, a group."""
    return [one.name for one in seats if one.person_id is None and not one.companion]


def current(own_seats: Sequence[Mine], now: datetime) -> list[Mine]:
    """What is still to come, the next first; adults who come along go with their children."""
    alive = [one for one in own_seats if one.seat.registration.state.alive and one.seat.ends_at > now]
    alive = [one for one in alive if not one.seat.registration.companion]
    return sorted(alive, key=lambda one: (one.seat.starts_at, one.seat.registration.id))


def listed(t: Texts, own_seats: Sequence[Mine], now: datetime) -> Screen:
    """All that is to come with its keys, and a little of what was."""
    found = current(own_seats, now)
    coming, more = found[:_MOST], len(found) - _MOST
    rows = [
        lines(facts(t, of_seat(t, one, _adults(own_seats, one)), number=number), _waiting(t, one))
        for number, one in enumerate(coming, 1)
    ]
    rows += [t("… and {n} more.", n=more)] if more > 0 else []
    keys = [row for number, one in enumerate(coming, 1) for row in _keys(t, number, one)]
    past = _past(t, own_seats, now)
    none_yet = t("You have not signed up for anything yet.")
    nothing = t("You are not signed up for anything to come.") if past else none_yet
    heading = t("<b>My events</b>") if coming else nothing
    earned = any(one.seat.certificate and one.seat.came and one.seat.ends_at <= now for one in own_seats)
    papers = [Button(t("🎓 Certificate"), ShowCertificates())] if earned else []
    onward = [Button(t("All events"), ShowEvents()), menu_key(t)]
    desk = [] if coming else [Button(t("Signed up at the desk?"), FindDeskSeats())]
    return Screen(paragraphs(heading, *rows, past), [*keys, papers, desk, onward])


def _adults(own_seats: Sequence[Mine], with_: Mine) -> int:
    """How many come along with it."""
    party = (one.seat.registration for one in own_seats)
    mine = (one for one in party if one.party_id == with_.seat.registration.party_id)
    return sum(one.companion and one.state is SeatState.SEATED for one in mine)


def _past(t: Texts, own_seats: Sequence[Mine], now: datetime) -> Html:
    over = [
        one.seat
        for one in own_seats
        if one.seat.ends_at <= now
        and one.seat.registration.state is SeatState.SEATED
        and one.seat.event_state is not EventState.CANCELLED
        and not one.seat.registration.companion
    ]
    said = [
        t("{title}, {date}: {name} was there", **_facts(t, one))
        if one.came and one.registration.child_id
        else t("{title}, {date}: was there", **_facts(t, one))
        if one.came
        else t("{title}, {date}", **_facts(t, one))
        for one in over[:_MOST_PAST]
    ]
    return lines(t("Past:"), *dict.fromkeys(said)) if said else Html()


def _facts(t: Texts, one: OwnSeat) -> dict[str, str]:
    day = t.date(one.starts_at.astimezone(t.zone).date())
    return {"title": one.title, "date": day, "name": one.registration.name}


def _keys(t: Texts, number: int, one: Mine) -> list[list[Button]]:
    seat = one.seat.registration
    head = Button(key_label(number, one.seat.title), OpenEvent(seat.pool.event_id))
    if seat.state is SeatState.OFFERED and seat.offer_id:
        return [[head], answers(t, seat.offer_id)]
    cancel = Button(t("Cancel {number}", number=number), CancelSeat(seat.id))
    code = (
        [Button(t("See ticket {number}", number=number), ShowCode(seat.id))] if seat.state is SeatState.SEATED else []
    )
    link = (
        [Button(t("Link for the guardian {number}", number=number), AskGuardianAgain(seat.id))] if one.guarded else []
    )
    return [[head], [*code, *link, cancel]]


def answers(t: Texts, offer_id: int) -> list[Button]:
    """Accept, decline."""
    accept = Button(t("Accept"), AnswerOffer(offer_id, True), style="success")
    return [accept, Button(t("Decline"), AnswerOffer(offer_id, False))]


def which_to_cancel(t: Texts, meant: Sequence[Mine]) -> Screen:
    """Several may be meant: whose seat, where."""
    shown = meant[:_MOST]
    rows = [
        lines(t("<b>{number}. {title}</b>", number=n, title=one.seat.title), t.moment(one.seat.starts_at), seat(t, one))
        for n, one in enumerate(shown, 1)
    ]
    keys = number_keys([(one.seat.registration.name, CancelSeat(one.seat.registration.id)) for one in shown])
    return Screen(paragraphs(t("Which one would you like to cancel?"), *rows), [*keys, ways(t)])


def asks_to_cancel(t: Texts, one: Mine, beside: Sequence[Mine] = ()) -> Screen:
    """Sure? And what stays."""
    what = one.seat
    seat = what.registration
    asked = t("Give up the seat of {name}? The next in the queue gets it.", name=seat.name)
    if seat.state is not SeatState.SEATED:
        asked = t("Give up the place of {name} in the queue?", name=seat.name)
    yes = Button(t("Yes, cancel"), CancelSeat(seat.id, sure=True), style="danger")
    text = paragraphs(
        t("{title}, {moment}.", title=what.title, moment=t.moment(what.starts_at)), lines(asked, _stays(t, beside))
    )
    return Screen(text, [[yes, Button(t("No, keep it"), ShowMine())], [menu_key(t)]])


def cancelled(t: Texts, one: Mine, beside: Sequence[Mine] = (), *, undoes: bool = False) -> Screen:
    """Given up: whose it was, what stays, and the way back in."""
    seat = one.seat.registration
    holes = {"title": one.seat.title, "moment": t.moment(one.seat.starts_at)}
    own = seat.person_id is not None
    said = (
        t("Cancelled: {title}, {moment}.", **holes)
        if own
        else t("Cancelled for {name}: {title}, {moment}.", name=seat.name, **holes)
    )
    again = Button(t("Back to the event"), OpenEvent(seat.pool.event_id))
    if own:
        again = Button(t("Sign up again"), SignUp(seat.pool.event_id, seat.pool.session_id))
    if undoes:
        again = Button(t("{name} comes after all", name=seat.name), RestoreSeat(seat.id))
    return Screen(paragraphs(lines(said, _stays(t, beside)), t("Thank you for telling us.")), [[again], ways(t)])


def restored(t: Texts, one: Mine) -> Screen:
    """Theirs again, with the code as it was."""
    seat = one.seat.registration
    said = paragraphs(t("{name} is signed up again ✅", name=seat.name), facts(t, of_seat(t, one)))
    return Screen(said, [*paper_keys(t, seat), ways(t)], about=f"{OF_WORDS}:{seat.party_id}")


def _stays(t: Texts, beside: Sequence[Mine]) -> Html:
    """That the others keep theirs."""
    return lines(
        *(
            t(
                "The seat of {name} stays, code <b>{code}</b>.",
                name=one.seat.registration.name,
                code=one.seat.registration.code,
            )
            for one in beside
            if one.seat.registration.state is SeatState.SEATED
        )
    )


def nothing_to_cancel(t: Texts) -> Screen:
    """Nothing is held here; perhaps the desk knows more."""
    return Screen(t("You hold no seat here that could be cancelled."), [[ask_staff_key(t)], ways(t)])
