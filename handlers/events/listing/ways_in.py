"""The keys by which one joins an event: alone, with children, with a group."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.areas.events.ages import for_children
from bot.areas.events.queries import Card, Seats
from bot.areas.events.types import SignUp
from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import Texts
from handlers.events.listing.buttons import SignUp as SignUpTap
from handlers.events.listing.buttons import SignUpChildren, SignUpOneself
from handlers.navigation import SignUpGroup

TEEN = 13
"""From this age on people sign themselves up; until 18 with a guardian's word."""


def ways_in(context: Context, found: Card, *, parent: bool) -> Iterator[list[Button]]:
    """The keys of each pool that is open. `parent`: whoever looks has children noted."""
    t, event = context.t, found.event
    if event.details.kind == "school_visit":
        yield from _keys(t, found, t("Sign a group up"), t("Queue for groups"), SignUpGroup)
        return
    if not event.plan.bands:
        yield from _own(context, found)
    if context.has("children") and (for_children(event.plan.bands) or (parent and not event.plan.bands)):
        yield from _keys(t, found, t("Sign children up"), t("Queue for children"), SignUpChildren)
    if any(band.oldest >= TEEN for band in event.plan.bands):
        yield from _keys(t, found, t("Sign myself up"), t("Queue for myself"), SignUpOneself)


def _own(context: Context, found: Card) -> Iterator[list[Button]]:
    """Where whoever looks is not in yet."""
    t = context.t
    mine = [one.registration for one in found.mine if one.registration.state.alive]
    own_pools = {one.pool for one in mine if one.person_id == context.person.id}
    for one in found.seats:
        if one.sign_up != "open" or one.pool in own_pools:
            continue
        day = _day(t, one)
        if one.room.free == 0:
            label = t("Queue: {date}", date=day) if by_session(found) else t("Join the waiting list")
        else:
            label = t("Sign up: {date}", date=day) if by_session(found) else t("Sign up")
        yield [Button(label, SignUpTap(found.event.id, one.pool.session_id), style="primary")]


def _keys(t: Texts, found: Card, free: Html, full: Html, tap: Callable[..., CallbackData]) -> Iterator[list[Button]]:
    for one in found.seats:
        if one.sign_up != "open":
            continue
        label = full if one.room.free == 0 else free
        if by_session(found):
            label = t("{what}: {date}", what=label, date=_day(t, one))
        yield [Button(label, tap(found.event.id, one.pool.session_id), style="primary")]


def by_session(found: Card) -> bool:
    """Whether each session is signed up for by itself."""
    return found.event.details.sign_up is SignUp.SESSION


def _day(t: Texts, one: Seats) -> str:
    return t.date(one.session.starts_at.astimezone(t.zone).date())
