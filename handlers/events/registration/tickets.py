"""What came of signing children up."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.events.records import Registration, SignedUp
from bot.areas.events.registration.ticket_pictures import OF_WORDS
from bot.areas.events.types import Event, SeatState
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.children.screens import names_of
from handlers.events.listing.buttons import SaveToCalendar, ShowCode
from handlers.events.listing.cards import share_link
from handlers.events.listing.tickets import copy_key
from handlers.events.listing.told import facts, of_event, party
from handlers.navigation import events_ways as ways


def ticket(context: Context, event: Event, outcome: SignedUp) -> Screen:
    """The codes of those who have a seat; the others' place in the queue."""
    t = context.t
    children = [one for one in outcome.registrations if not one.companion]
    seated = [one for one in outcome.registrations if one.state is SeatState.SEATED]
    named = [one for one in seated if not one.companion]
    session = children[0].pool.session_id
    friend = Button(t("Invite a friend"), url=share_link(t, event, context.link))
    waiting = [one for one in children if one.state is SeatState.QUEUED]
    if not named:
        said = paragraphs(facts(t, of_event(event, session)), _rest(t, waiting, outcome))
        return Screen(said, [[friend], ways(t)], below_picture=True)
    head = t("{names} signed up ✅", names=names_of(t, _names(named)))
    alone = named[0].code if len(named) == 1 else ""
    held = of_event(event, session, who=party(t, seated), code=alone)
    codes = lines(*_codes(t, named)) if not alone else ""
    said = paragraphs(head, facts(t, held), codes, _rest(t, waiting, outcome) if waiting else "")
    about = f"{OF_WORDS}:{named[0].party_id}"
    calendar = Button(t("Save to calendar"), SaveToCalendar(event.id, named[0].pool.session_id))
    keys = [[copy_key(t, named[0]), Button(t("See the ticket"), ShowCode(named[0].id))], [calendar, friend], ways(t)]
    return Screen(said, keys, below_picture=True, about=about)


def _codes(t: Texts, seated: Sequence[Registration]) -> list[Html]:
    """The code of each, so that one may come without the other; one opens the door to all who come together."""
    each = [t("{name}: code <b>{code}</b>", name=one.name, code=one.code) for one in seated]
    return [*each, t("Together, one of these codes is enough.")]


def _rest(t: Texts, waiting: Sequence[Registration], outcome: SignedUp) -> Html:
    if not waiting:
        return t("Thank you. The staff decide about your place and we tell you.")
    place = t("{names}: number {n} in the queue.", names=names_of(t, _names(waiting)), n=outcome.position or 1)
    return lines(place, t("We tell you when there is a seat."))


def _names(found: Sequence[Registration]) -> list[str]:
    return [one.name for one in found]
