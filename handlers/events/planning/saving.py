"""Carrying a plan out: what cannot be is said in words, with the way to where it can be changed."""

from __future__ import annotations

from hashlib import sha256

from bot.areas.events.planning.fields import value_of
from bot.areas.events.refusals import InUse, TooFewSeats, UnreadablePlan, WrongState
from bot.areas.events.service import Events
from bot.areas.events.types import Event, EventState, Plan
from bot.base.database import Transaction
from bot.base.html import Html
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.events.planning.buttons import EditPart
from handlers.events.planning.cards import plan_card, ways
from handlers.navigation import OpenPlan, menu_key

_REFUSED = (InUse, TooFewSeats, UnreadablePlan, WrongState)
_IN_USE = {
    "band": N_("People have signed up for an age group that this would take away. Please keep it."),
    "session": N_("People have signed up for these sessions. Please cancel a session instead of leaving it out."),
    "sign_up": N_("People have signed up already, so how one signs up stays as it is."),
}
_STATES = {
    EventState.DRAFT: N_("This event is a draft still."),
    EventState.PUBLISHED: N_("This event is published already."),
    EventState.CANCELLED: N_("This event has been cancelled already."),
    EventState.FINISHED: N_("This event is over already."),
}


async def carry_out(context: Context, tx: Transaction, event: Event, plan: Plan, said: str = "") -> Screen:
    """Put the plan in place; the card afterwards. Before anything is written it may be refused."""
    try:
        await context.services[Events].composing.edit(tx, event.id, plan)
    except _REFUSED as refusal:
        return refused(context.t, event, refusal)
    return await plan_card(context, event.id, said or context.t("Changed."))


def refused(t: Texts, event: Event, refusal: Refusal) -> Screen:
    """Why not."""
    keys = [Button(t("Back to the event"), OpenPlan(event.id)), menu_key(t)]
    if isinstance(refusal, WrongState):
        return Screen(t(_STATES[refusal.state]), [keys])
    return Screen(_why(t, refusal), [keys])


def _why(t: Texts, refusal: Refusal) -> Html:
    match refusal:
        case InUse(what=what):
            return t(_IN_USE[what])
        case TooFewSeats(taken=taken, band="") if taken:
            return t("{n} seats are taken already, so there have to be {n} at least.", n=t.number(taken))
        case TooFewSeats(taken=taken, band=band):
            said = N_("In the group {band}, {n} seats are taken already, so there have to be {n} at least.")
            return t(said, band=band, n=t.number(taken))
        case _:
            return t("These times do not fit together. Sign-up has to open before it closes.")


async def publish(context: Context, tx: Transaction, event: Event) -> Screen:
    """Let residents see it, or say what is missing."""
    t = context.t
    if event.state is EventState.DRAFT and not any(one.ends_at > context.now for one in event.sessions):
        said = t("The time of this event is over. Please change the time first.")
        return Screen(said, [[Button(t("Change the time"), EditPart(event.id, "when"))], ways(t, "drafts")])
    try:
        await context.services[Events].composing.publish(tx, event.id)
    except WrongState as refusal:
        return refused(t, event, refusal)
    except UnreadablePlan:
        said = t("Questions are asked at sign-up, and this event has none. Please take the questions out.")
        return Screen(said, [[Button(t("Back to the event"), OpenPlan(event.id)), menu_key(t)]])
    return await plan_card(context, event.id, t("Published ✅ Residents can see it now."))


def fingerprint(event: Event, part: str, session_id: int | None) -> str:
    """What a part is now, short enough to wait in a form."""
    return sha256(repr(value_of(event.plan, part, session_id)).encode()).hexdigest()[:16]
