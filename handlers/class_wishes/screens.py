"""What residents and staff see of classes that are wished for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.class_wishes.permissions import ANSWER_CLASS_WISHES
from bot.areas.class_wishes.rules import Answer, ClassWish, Outcome, TooManyWishes, Wanted, WishedAlready
from bot.areas.class_wishes.service import PAGE
from bot.areas.events.queries import Line
from bot.base.html import Html, lines, paragraphs
from bot.base.suppression import FEWEST
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.class_wishes.buttons import (
    AnswerWish,
    OpenWanted,
    ShowDemand,
    ShowMyWishes,
    ShowWanted,
    WishClass,
    WithdrawWish,
)
from handlers.navigation import OpenEvent, ShowEvents, desk_ways, menu_key
from handlers.paging import beside, key_label, number_keys

_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.CONSIDERED: N_("is being considered"),
    Outcome.PLANNED: N_("is planned"),
    Outcome.NOT_NOW: N_("is not possible for now"),
}


def kept(t: Texts, wish: ClassWish, others: int) -> Screen:
    """Noted, and how many others wish for the same."""
    thanks = t("Thank you, your wish for a class “{subject}” is noted.", subject=wish.subject)
    with_them = t("Others wish for it, too.") if others else Html()
    if others >= FEWEST:
        with_them = t.plural("{n} other wishes for it, too.", "{n} others wish for it, too.", others)
    answered = _answer(t, wish.answer) if wish.answer else t("You hear from us when something comes of it.")
    return Screen(paragraphs(thanks, with_them, answered), _ways(t))


def already(context: Context, refusal: WishedAlready) -> Screen:
    """Twice is once."""
    t, wish = context.t, refusal.wish
    said = t("You wish for a class “{subject}” already.", subject=wish.subject)
    return Screen(paragraphs(said, _answer(t, wish.answer) if wish.answer else t("It is on the list.")), _ways(t))


def too_many(context: Context, refusal: TooManyWishes) -> Screen:
    """More than the staff can use."""
    said = context.t.plural(
        "You may wish for {n} class a month. Please come back a little later.",
        "You may wish for {n} classes a month. Please come back a little later.",
        refusal.most,
    )
    return Screen(said, _ways(context.t))


def mine(t: Texts, found: Sequence[ClassWish], led_by: str = "") -> Screen:
    """One's own, each with what was answered."""
    rows = [
        lines(
            t("{n}. {title}", n=n, title=one.subject), _answer(t, one.answer) if one.answer else t("Not answered yet.")
        )
        for n, one in enumerate(found, 1)
    ]
    empty = "" if found else t("You have not wished for a class yet.")
    keys = [
        [Button(t("Take back: {title}", title=key_label(n, one.subject)), WithdrawWish(one.id))]
        for n, one in enumerate(found, 1)
    ]
    wish = [Button(t("Wish for a class"), WishClass()), Button(t("All events"), ShowEvents())]
    return Screen(paragraphs(led_by, t("<b>Classes you wish for</b>"), *rows, empty), [*keys, wish, [menu_key(t)]])


def answered(t: Texts, wish: ClassWish) -> Screen | None:
    """The letter to whoever wishes for it."""
    if wish.answer is None:
        return None
    said = t("About the class “{subject}” you wished for:", subject=wish.subject)
    event = [[Button(t("See the event"), OpenEvent(wish.answer.event_id))]] if wish.answer.event_id else []
    return Screen(paragraphs(said, _answer(t, wish.answer)), [*event, *_ways(t)])


def _answer(t: Texts, answer: Answer) -> Html:
    state = t("It {outcome}.", outcome=t(_OUTCOMES[answer.outcome]))
    return lines(state, t("The staff write: “{words}”", words=answer.words) if answer.words else "")


def _ways(t: Texts) -> list[list[Button]]:
    return [[Button(t("My wishes for classes"), ShowMyWishes()), Button(t("All events"), ShowEvents())], [menu_key(t)]]


# Staff


def wanted(t: Texts, found: Sequence[Wanted], page: int, *, more: bool, led_by: str = "") -> Screen:
    """What most people wish for first."""
    start = page * PAGE + 1
    rows = [_wanted(t, n, one) for n, one in enumerate(found, start)]
    keys = number_keys([(one.subject, OpenWanted(one.code)) for one in found], start)
    back, onward = beside(ShowWanted, page, more=more)
    empty = "" if found else t("Nobody wishes for a class yet.")
    demand = [Button(t("Demand by interest"), ShowDemand())]
    text = paragraphs(led_by, t("<b>Classes that residents wish for</b>"), lines(*rows), empty)
    return Screen(text, [*keys, [*back, *onward], demand, desk_ways(t)])


def _wanted(t: Texts, n: int, one: Wanted) -> Html:
    row = t("{n}. {title} ({asked})", n=n, title=one.subject, asked=people(t, one.people))
    return lines(row, t(_OUTCOMES[one.answer.outcome]) if one.answer else "")


def people(t: Texts, n: int | None) -> Html:
    """So many people; of few only that they are few."""
    return t("fewer than 5 people") if n is None else t.plural("{n} person", "{n} people", n)


def demand(t: Texts, found: Mapping[str, tuple[int | None, int | None]]) -> Screen:
    """How many like what, and how many wish for a class of it."""
    rows = [lines(t("<b>{name}</b>", name=name), _counts(t, *counts)) for name, counts in found.items()]
    empty = "" if found else t("Too few people have chosen interests to be counted.")
    note = t("Groups of fewer than 5 people are not shown.")
    keys = [[Button(t("Classes wished for"), ShowWanted())], desk_ways(t)]
    return Screen(paragraphs(t("<b>Demand by interest</b>"), lines(*rows), empty, note), keys)


def _counts(t: Texts, chosen: int | None, wished: int | None) -> Html:
    likes = t.plural("{n} person likes it", "{n} people like it", chosen) if chosen else ""
    classes = t.plural("{n} wishes for a class", "{n} wish for a class", wished) if wished else ""
    return Html(", ".join(one for one in (likes, classes) if one))


def one(t: Texts, found: Wanted) -> Screen:
    """One class, and what can be said of it."""
    asked = t("Wished for by {asked}.", asked=people(t, found.people))
    said = _answer(t, found.answer) if found.answer else t("Not answered yet. All who wish for it hear your answer.")
    keys = [
        [Button(t("It is considered"), AnswerWish(found.code, Outcome.CONSIDERED))],
        [Button(t("It is planned"), AnswerWish(found.code, Outcome.PLANNED))],
        [Button(t("Not possible now"), AnswerWish(found.code, Outcome.NOT_NOW))],
        [Button(t("Back"), ShowWanted())],
        desk_ways(t),
    ]
    return Screen(paragraphs(t("<b>{title}</b>", title=found.subject), asked, said), keys)


def choose_event(t: Texts, found: Wanted, coming: Sequence[Line]) -> Screen:
    """Which event came of it?"""
    events = {line.event_id: line for line in reversed(coming)}
    keys = [
        [Button(_event(t, line), AnswerWish(found.code, Outcome.PLANNED, line.event_id))]
        for line in reversed(events.values())
    ]
    none = Button(t("Not announced yet"), AnswerWish(found.code, Outcome.PLANNED, -1))
    said = t("Which event is it? All who wish for “{title}” hear of it.", title=found.subject)
    return Screen(said, [*keys, [none], [Button(t("Back"), OpenWanted(found.code))], desk_ways(t)], picker=True)


def _event(t: Texts, line: Line) -> Html:
    return t("{title}, {day}", title=line.title, day=t.date(line.starts_at.astimezone(t.zone).date()))


def asked(t: Texts, found: Wanted) -> Screen:
    """What the staff hear: a class for which nobody wished before."""
    said = t("A resident wishes for a class: {title}.", title=found.subject)
    return Screen(said, [[Button(t("Answer"), OpenWanted(found.code))], desk_ways(t)])


def may(context: Context) -> bool:
    """Whether they answer wishes."""
    return context.may(ANSWER_CLASS_WISHES)
