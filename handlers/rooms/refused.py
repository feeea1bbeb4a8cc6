"""Why a room cannot be had, and what can."""

from __future__ import annotations

from bot.areas.rooms.refusals import AskedAlready, NoLongerSo, NotThen, Taken, TooOften
from bot.base.html import Html, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.rooms.buttons import AskRoom, OpenMyRoom, OpenRoom, ShowRoomWeek
from handlers.rooms.words import instead_keys, instead_said, standing, ways, what

_NOT_THEN = {
    "past": N_("That is over already. Please choose a time that is still to come."),
    "soon": N_("{room} has to be asked for at least {n} hours before."),
    "far": N_("{room} can be asked for at most {n} days ahead."),
    "long": N_("{room} can be had for at most {n} minutes a day."),
    "closed": N_("The library is closed on that day."),
    "broken": N_("{room} is out of order at that time."),
    "small": N_("{room} has room for at most {n} people."),
    "series": N_("None of these {n} times can be had in {room}."),
}
_TOO_OFTEN = {
    "day": N_("{room} can be had for at most {n} minutes a day, and you have asked for it on that day already."),
    "week": N_("{room} can be had at most {n} times a week by one person."),
    "ahead": N_("You have {n} requests for {room} already. When one of them is over you can ask again."),
}


def why(t: Texts, refusal: NotThen | TooOften) -> Html:
    """What is in the way, and what is free."""
    if isinstance(refusal, TooOften):
        return t(_TOO_OFTEN[refusal.why], room=refusal.room.name, n=refusal.n)
    if refusal.why == "hours" and refusal.span:
        said = t(
            "{room} can be used on that day at {hours}.",
            room=refusal.room.name,
            hours=t.hours(refusal.span.starts, refusal.span.ends),
        )
    else:
        said = t(_NOT_THEN[refusal.why], room=refusal.room.name, n=refusal.n)
    return paragraphs(said, instead_said(t, refusal.instead) if refusal.instead else "")


def not_then(context: Context, refusal: NotThen) -> Screen:
    """Another time, or another room."""
    t, room = context.t, refusal.room
    keys = [[Button(t("What is free this week"), ShowRoomWeek(room.id)), Button(t("Ask again"), AskRoom(room.id))]]
    return Screen(why(t, refusal), [*keys, *ways(t)])


def too_often(context: Context, refusal: TooOften) -> Screen:
    """Enough for one person."""
    return Screen(why(context.t, refusal), [[Button(refusal.room.name, OpenRoom(refusal.room.id))], *ways(context.t)])


def taken(context: Context, refusal: Taken) -> Screen:
    """What is asked for stays as it is."""
    t = context.t
    said = t("{what} is taken. Nothing was changed.", what=what(t, refusal.room, refusal.span))
    keys = instead_keys(t, refusal.booking.id, refusal.instead)
    return Screen(paragraphs(said, instead_said(t, refusal.instead)), [*keys, *ways(t)])


def asked_already(context: Context, refusal: AskedAlready) -> Screen:
    """They asked for that themselves."""
    t, one = context.t, refusal.booking
    said = t(
        "You have asked for that already: {what}: {how}.", what=what(t, refusal.room, one.span), how=standing(t, one)
    )
    return Screen(said, [[Button(t("See it"), OpenMyRoom(one.id))], *ways(t)])


def no_longer_so(context: Context, refusal: NoLongerSo) -> Screen:
    """It stands otherwise."""
    t, one = context.t, refusal.booking
    said = t("That cannot be done now. {what}: {how}.", what=what(t, refusal.room, one.span), how=standing(t, one))
    keys = [[Button(t("See it"), OpenMyRoom(one.id))]] if one.person == context.person.id else []
    return Screen(said, [*keys, *ways(t)])
