"""What a reader sees of holds: one answer each, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.holds.rules import Cause, Hold, State
from bot.areas.holds.service import Waiting
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import OpenTitle, PlaceHold, ShowMyHolds
from handlers.holds.buttons import (
    AskForWord,
    CancelHold,
    ChooseLast,
    ChooseRest,
    OpenHold,
    RestHold,
    ResumeHold,
    SetLast,
    UndoCancel,
)
from handlers.holds.more_buttons import ChoosePickup, ShowTogether
from handlers.navigation import ask_staff_key, menu_key
from handlers.paging import number_keys

_ENDED = {
    Cause.COLLECTED: N_("You have fetched this book."),
    Cause.CANCELLED: N_("You have cancelled this reservation."),
    Cause.CANCELLED_BY_STAFF: N_("The staff have ended this reservation."),
    Cause.EXPIRED: N_("The last day to fetch it was {day}."),
    Cause.NOT_NEEDED: N_("You did not need it after {day}."),
    Cause.WITHDRAWN: N_("The library no longer has this title."),
}
RESTS = (7, 14, 30)
LASTS = (7, 14, 30)


def placed(t: Texts, waiting: Waiting) -> Screen:
    """A hold that was just placed: what happens now."""
    hold = waiting.hold
    said = paragraphs(t("<b>{title}</b> is reserved for you.", title=hold.title), *_state(t, waiting))
    alert = [[Button(t("Only tell me when it is there"), AskForWord(hold.title_id))]] if _waits(hold) else []
    if waiting.elsewhere:
        alert.append([Button(t("Where to pick it up"), ChoosePickup(hold.id))])
    keys = [[Button(t("My reservations"), ShowMyHolds()), Button(t("Cancel the reservation"), CancelHold(hold.id))]]
    return Screen(said, [*keys, *alert, [Button(t("To the book"), OpenTitle(hold.title_id)), menu_key(t)]])


def _waits(hold: Hold) -> bool:
    return hold.state is State.QUEUED and not hold.suspended


def mine(t: Texts, found: Sequence[Waiting]) -> Screen:
    """All that somebody waits for."""
    rows = [_row(t, n, one) for n, one in enumerate(found, 1)]
    empty = t("You have reserved nothing. On a book's page, tap “Reserve”.") if not found else ""
    keys = number_keys([(one.hold.title, OpenHold(one.hold.id)) for one in found])
    return Screen(
        paragraphs(t("<b>My reservations</b>"), *rows, empty),
        [*keys, [Button(t("Pick up together"), ShowTogether()), menu_key(t)]],
    )


def _row(t: Texts, n: int, one: Waiting) -> Html:
    return lines(t("{n}. {title}", n=n, title=one.hold.title), _whose(t, one.hold), *_state(t, one)[:1])


def _whose(t: Texts, hold: Hold) -> Html:
    return t("for {name}", name=hold.child) if hold.child else Html()


def one(t: Texts, waiting: Waiting, led_by: str = "") -> Screen:
    """A hold, and what its reader can do with it."""
    hold = waiting.hold
    text = paragraphs(
        led_by,
        lines(t("<b>{title}</b>", title=hold.title), _whose(t, hold)),
        *_state(t, waiting),
        _pickup(t, hold),
        _last(t, hold),
    )
    return Screen(
        text,
        [*_deeds(t, hold, elsewhere=waiting.elsewhere), [Button(t("My reservations"), ShowMyHolds()), menu_key(t)]],
    )


def _deeds(t: Texts, hold: Hold, *, elsewhere: bool) -> list[list[Button]]:
    if hold.state is State.ENDED:
        again = Cause.WITHDRAWN is not hold.cause
        return [[Button(t("Reserve again"), PlaceHold(hold.title_id))]] if again else []
    cancel = Button(t("Cancel the reservation"), CancelHold(hold.id))
    if hold.state is State.READY:
        return [[Button(t("To the book"), OpenTitle(hold.title_id)), cancel]]
    rest = Button(t("Not now"), ChooseRest(hold.id))
    if hold.suspended:
        rest = Button(t("Now again"), ResumeHold(hold.id))
    where = [[Button(t("Where to pick it up"), ChoosePickup(hold.id))]] if elsewhere else []
    return [
        *where,
        [rest, Button(t("Last day"), ChooseLast(hold.id))],
        [Button(t("To the book"), OpenTitle(hold.title_id)), cancel],
    ]


def _state(t: Texts, waiting: Waiting) -> list[Html]:
    """What is so now, the most important first."""
    hold = waiting.hold
    if hold.state is State.ENDED:
        return [_ended(t, hold)]
    if hold.state is State.READY:
        waits = t("It waits for you at the desk until {day}.", day=_day(t, hold.pick_up_until))
        if hold.pickup:
            waits = t("It waits for you at {place} until {day}.", place=hold.pickup, day=_day(t, hold.pick_up_until))
        return [waits, t("Code {code}", code=hold.code)]
    if hold.suspended:
        until = t("You get no copy before {day}; your place is kept.", day=_day(t, hold.resumes_on))
        return [until if hold.resumes_on else t("You get no copy until you say so; your place is kept.")]
    if hold.state is State.FETCHING:
        return [t("The staff are fetching it from the shelf. You hear from us when it is at the desk.")]
    return [_place(t, waiting), _wait(t, waiting)]


def _place(t: Texts, waiting: Waiting) -> Html:
    return t("All copies are with other readers. You are number {n} on the waiting list.", n=waiting.hold.place)


def _wait(t: Texts, waiting: Waiting) -> Html:
    if waiting.wait is None:
        return t("How long it takes cannot be said yet. You hear from us when it is at the desk.")
    return t("It takes about {least} to {most} days.", least=waiting.wait.least, most=waiting.wait.most)


def _pickup(t: Texts, hold: Hold) -> Html:
    waits = hold.pickup and hold.state in (State.QUEUED, State.FETCHING)
    return t("You pick it up at {place}.", place=hold.pickup) if waits else Html()


def _last(t: Texts, hold: Hold) -> Html:
    if hold.not_needed_after is None or not hold.is_active:
        return Html()
    return t("You do not need it after {day}.", day=_day(t, hold.not_needed_after))


def _ended(t: Texts, hold: Hold) -> Html:
    day = hold.pick_up_until if hold.cause is Cause.EXPIRED else hold.not_needed_after
    return t(_ENDED[hold.cause or Cause.CANCELLED], day=_day(t, day))


def _day(t: Texts, day: date | None) -> str:
    return t.date(day) if day else ""


def cancelled(t: Texts, hold: Hold) -> Screen:
    """It is given up, and may be taken back for a while."""
    said = t("Your reservation of <b>{title}</b> is cancelled. Within ten minutes you can undo that.", title=hold.title)
    keys = [[Button(t("Take the cancellation back"), UndoCancel(hold.id)), Button(t("My reservations"), ShowMyHolds())]]
    return Screen(said, [*keys, [menu_key(t)]])


def which_to_cancel(t: Texts, found: Sequence[Waiting]) -> Screen:
    """Several may be meant: each leads to its own page, where it can be given up."""
    return mine(t, found).led_by(t("Which reservation should be cancelled?")) if found else mine(t, found)


def longer(t: Texts, waiting: Waiting) -> Screen:
    """Who keeps a copy longer; what is not at the desk yet has no last day."""
    if waiting.hold.state is not State.READY:
        return one(t, waiting, t("Your place is kept; you need not do anything."))
    told = one(t, waiting, t("The staff can keep it for you a little longer. Please ask them."))
    return told.with_keys([ask_staff_key(t)])


def loans(t: Texts, found: Sequence[Waiting]) -> Screen:
    """When what they took home is due: not known here."""
    said = t("When your loans are due is not written down here. The staff can look it up for you.")
    own = [[Button(t("My reservations"), ShowMyHolds())]] if found else []
    return Screen(said, [*own, [ask_staff_key(t), menu_key(t)]])


def choose_rest(t: Texts, hold: Hold) -> Screen:
    """How long they want no copy yet."""
    said = t("For how long do you want no copy of <b>{title}</b> yet? Your place is kept.", title=hold.title)
    days = [Button(t.plural("{n} day", "{n} days", n), RestHold(hold.id, n)) for n in RESTS]
    keys = [days, [Button(t("Until I say so"), RestHold(hold.id, 0))], [Button(t("Back"), OpenHold(hold.id))]]
    return Screen(said, keys)


def choose_last(t: Texts, hold: Hold) -> Screen:
    """After which day it is of no use to them."""
    said = t("Until when do you need <b>{title}</b>? After that we no longer look for a copy.", title=hold.title)
    days = [Button(t.plural("{n} day", "{n} days", n), SetLast(hold.id, n)) for n in LASTS]
    keys = [days, [Button(t("It does not matter"), SetLast(hold.id, 0))], [Button(t("Back"), OpenHold(hold.id))]]
    return Screen(said, keys)


def noted(t: Texts, title_id: int, title: str) -> Screen:
    """They hear when it is there, and nothing is kept for them."""
    said = t("You hear from us when <b>{title}</b> is on the shelf. It is not kept for you.", title=title)
    return Screen(said, [[Button(t("Reserve"), PlaceHold(title_id)), menu_key(t)]])
