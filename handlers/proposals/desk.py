"""What the staff see of proposals: lists, a card, and what was told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.proposals.permissions import DECIDE_PROPOSALS
from bot.areas.proposals.rules import Card, DecidedMeanwhile, Line, Outcome
from bot.areas.proposals.service import PAGE
from bot.base.html import Html, lines, paragraphs
from bot.base.reading.isbn import isbns
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways, shortened
from handlers.paging import beside, number_keys
from handlers.proposals.buttons import Decide, LookForProposed, OpenProposed, ShowProposed
from handlers.proposals.screens import AUDIENCE, OUTCOME, decision_line, words_line

_DECIDE = {
    Outcome.BOUGHT: N_("Was bought"),
    Outcome.HERE: N_("Is here already"),
    Outcome.NOT_YET: N_("Not possible now"),
}
_REASONS, _REASON = 5, 300  # how many are shown, and how much of each


def titles(t: Texts, found: Sequence[Line], page: int, *, more: bool, decided: bool) -> Screen:
    """A page of titles by number."""
    start = page * PAGE + 1
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    head = t("<b>Proposals that were decided</b>") if decided else t("<b>Proposals that wait</b>")
    empty = t("Nothing was decided yet.") if decided else t("No proposal waits.")
    keys = number_keys([(one.title, OpenProposed(one.id, decided, page)) for one in found], start)
    back, onward = beside(lambda n: ShowProposed(decided, n), page, more=more)
    text = paragraphs(head, lines(*rows), "" if found else empty)
    return Screen(text, [*keys, [*back, *onward], [_list_key(t, decided=not decided)], desk_ways(t)])


def _row(t: Texts, n: int, one: Line) -> Html:
    asked = _asked(t, one.asked)
    if one.decision is None:
        return t("{n}. {title} ({asked})", n=n, title=one.title, asked=asked)
    outcome = t(OUTCOME[one.decision.outcome])
    return t("{n}. {title} ({asked}): {outcome}", n=n, title=one.title, asked=asked, outcome=outcome)


def _asked(t: Texts, n: int) -> Html:
    return t.plural("{n} reader", "{n} readers", n)


def _list_key(t: Texts, *, decided: bool) -> Button:
    return Button(t("Decided proposals") if decided else t("Proposals that wait"), ShowProposed(decided))


def card(context: Context, found: Card, back: CallbackData, led_by: str = "") -> Screen:
    """All that was said of a title, what was decided, and what can be."""
    t = context.t
    search = [[Button(t("Look in the catalogue"), LookForProposed(found.id))]] if context.has("catalogue") else []
    answers = [[Button(t(_DECIDE[one]), Decide(found.id, one))] for one in Outcome]
    anew = t("You can answer anew; whoever asked hears the new answer.") if found.decision else ""
    asks = t("What becomes of it? Everybody who asked for it hears your answer.") if not found.decision else ""
    text = paragraphs(led_by, t("<b>{title}</b>", title=found.title), _told(t, found), _decided(t, found), anew, asks)
    return Screen(text, [*search, *answers, [Button(t("Back"), back)], desk_ways(t)])


def _told(t: Texts, found: Card) -> Html:
    numbers = [one.text for text in (found.title, *found.reasons) for one in isbns(text) if one.valid]
    reasons = found.reasons[:_REASONS]
    span = t("from {first} to {last}", first=_day(t, found.first_at), last=_day(t, found.last_at))
    when = span if _day(t, found.first_at) != _day(t, found.last_at) else t("on {date}", date=_day(t, found.last_at))
    return lines(
        t("Author: {value}", value=", ".join(found.authors)) if found.authors else "",
        t("For: {value}", value=", ".join(t(AUDIENCE[one]) for one in found.audiences)),
        t("ISBN: {value}", value=", ".join(dict.fromkeys(numbers))) if numbers else "",
        *(t("Why: {value}", value=shortened(one, _REASON)) for one in reasons),
        t("Proposed by {asked}, {when}.", asked=_asked(t, found.asked), when=when),
    )


def _decided(t: Texts, found: Card) -> Html:
    if found.decision is None:
        return Html()
    waiting = t.plural("{n} reader has asked since.", "{n} readers have asked since.", found.open_)
    return lines(decision_line(t, found.decision), words_line(t, found.decision), waiting if found.open_ else "")


def _day(t: Texts, moment: datetime) -> str:
    return t.date(moment.astimezone(t.zone).date())


def told_them(context: Context, found: Card, told: int) -> Screen:
    """The card after a decision."""
    said = context.t.plural("Your answer goes to {n} reader.", "Your answer goes to {n} readers.", told)
    return card(context, found, ShowProposed(), said)


def meanwhile(context: Context, refusal: DecidedMeanwhile) -> Screen:
    """A colleague was first."""
    said = context.t("A colleague has answered this meanwhile; nothing of yours was sent.")
    if not context.may(DECIDE_PROPOSALS):
        return Screen(said, [desk_ways(context.t)])
    return card(context, refusal.card, ShowProposed(), said)
