"""Group visits, as teachers and the staff see them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.events.queries import Line
from bot.areas.school_visits.rules import VisitRequest
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing.words import seats_in_list
from handlers.navigation import SignUpGroup, ask_staff_key, desk_ways, menu_key
from handlers.paging import number_keys
from handlers.school_visits.buttons import AnsweredVisit, AskVisit, ShowVisitRequests

_MOST = 10


def open_visits(t: Texts, found: Sequence[Line], people: int | None) -> Screen:
    """The visits that a group can sign up for, or another time."""
    rows = [
        lines(t("<b>{number}. {title}</b>", number=n, title=one.title), t.moment(one.starts_at), seats_in_list(t, one))
        for n, one in enumerate(found, 1)
    ]
    keys = number_keys([(one.title, SignUpGroup(one.event_id, session_of(one), people)) for one in found])
    other = Button(t("Ask for another time"), AskVisit(people))
    head = t("You would like to bring a group. These visits are open:")
    return Screen(paragraphs(head, *rows), [*keys, [other], [ask_staff_key(t), menu_key(t)]])


def session_of(one: Line) -> int | None:
    """What is signed up for: one session, or the whole."""
    return one.session_id if one.sign_up == "session" else None


def told(t: Texts, found: VisitRequest) -> Screen:
    """What the staff read of a wish."""
    keys = [
        [Button(t("Answered"), AnsweredVisit(found.id))],
        [Button(t("All requests for a visit"), ShowVisitRequests())],
    ]
    return Screen(paragraphs(t("A group would like to visit:"), _facts(t, found)), [*keys, [menu_key(t)]])


def waiting(t: Texts, found: Sequence[VisitRequest]) -> Screen:
    """All that wait, each with its key."""
    shown = found[:_MOST]
    rows = [
        lines(t("<b>{number}. {title}</b>", number=n, title=one.visit.school), _facts(t, one))
        for n, one in enumerate(shown, 1)
    ]
    keys = [[Button(t("Answered: {number}", number=n), AnsweredVisit(one.id))] for n, one in enumerate(shown, 1)]
    head = t("<b>Groups that would like to visit</b>")
    hint = t("Please call, agree on a time, then tap “Answered”.") if shown else t("Nothing waits for you.")
    return Screen(paragraphs(head, *rows, hint), [*keys, desk_ways(t)])


def _facts(t: Texts, one: VisitRequest) -> Html:
    visit = one.visit
    who = t.plural("{school}, {n} person", "{school}, {n} people", visit.people, school=visit.school)
    return lines(
        who,
        t("When: {wished}", wished=visit.wished) if visit.wished else "",
        t("Telephone: {phone}", phone=visit.phone),
        t("Asked on {moment}", moment=t.moment(one.asked_at)),
    )


def about_letters(t: Texts) -> Screen:
    """Nobody has written down whether a letter is needed."""
    said = t("Whether a letter is needed is not written down here yet. The staff tell you when they call you.")
    return Screen(said, [[Button(t("Ask for a visit"), AskVisit())], [ask_staff_key(t), menu_key(t)]])
