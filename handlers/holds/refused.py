"""Why a book cannot be reserved just now, and a way on."""

from __future__ import annotations

from bot.areas.holds.refusals import (
    HeldAlready,
    NoLendableCopy,
    NoLongerSo,
    OnLoanToThem,
    TooManyHolds,
    TooManyToday,
)
from bot.areas.holds.service import Waiting
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.book_keys import Propose, ShowMyCard, ShowMyHolds
from handlers.holds.buttons import OpenHold
from handlers.holds.screens import one
from handlers.navigation import ask_staff_key, menu_key


def held_already(context: Context, refusal: HeldAlready) -> Screen:
    """The same once more."""
    t, hold = context.t, refusal.hold
    said = t("You have reserved <b>{title}</b> already.", title=hold.title)
    return Screen(said, [[Button(t("To the reservation"), OpenHold(hold.id)), menu_key(t)]])


def on_loan(context: Context, refusal: OnLoanToThem) -> Screen:
    """They have it at home."""
    t = context.t
    said = t("You have <b>{title}</b> at home. Ask the staff if you would like to keep it longer.", title=refusal.title)
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])


def no_copy(context: Context, refusal: NoLendableCopy) -> Screen:
    """There is nothing to reserve."""
    t = context.t
    said = t("There is no copy of <b>{title}</b> yet that can be borrowed.", title=refusal.title)
    propose = [[Button(t("Propose to buy it"), Propose())]] if context.has("proposals") else []
    return Screen(said, [*propose, [ask_staff_key(t), menu_key(t)]])


def too_many(context: Context, refusal: TooManyHolds) -> Screen:
    """As many as there may be."""
    t = context.t
    said = t("You may reserve {n} books at once. Fetch or cancel one of them, then reserve this one.", n=refusal.most)
    if not refusal.most:
        said = t("With your kind of card books cannot be reserved here. The staff are glad to help.")
        return Screen(said, [[Button(t("My card"), ShowMyCard()), ask_staff_key(t)], [menu_key(t)]])
    return Screen(said, [[Button(t("My reservations"), ShowMyHolds()), menu_key(t)]])


def too_many_today(context: Context, refusal: TooManyToday) -> Screen:
    """As many as there may be on a day."""
    t = context.t
    said = t("You may reserve {n} books a day. Please reserve this one tomorrow.", n=refusal.most)
    return Screen(said, [[Button(t("My reservations"), ShowMyHolds()), menu_key(t)]])


def no_longer_so(context: Context, refusal: NoLongerSo) -> Screen:
    """It is otherwise by now."""
    t, hold = context.t, refusal.hold
    if hold.person_id != context.person.id:
        return Screen(t("A colleague or the reader has changed this reservation meanwhile."), [[menu_key(t)]])
    return one(t, Waiting(hold, None, 0), t("This has changed meanwhile."))
