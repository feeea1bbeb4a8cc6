"""What a challenge is and how far somebody is, in words that several screens share."""

from __future__ import annotations

from bot.areas.challenges.rules import Audience, Challenge, Entry, Scope
from bot.base.html import Html, escape, lines
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts
from handlers.challenges.buttons import OpenChallenge, ShowChallenges
from handlers.navigation import menu_key

_CELLS = 10
AUDIENCE = {
    Audience.EVERYONE: N_("For everybody; parents may join their children"),
    Audience.ADULT: N_("For adults"),
    Audience.TEEN: N_("For teenagers"),
    Audience.CHILD: N_("For children, joined by a parent or guardian"),
}


def wanted(t: Texts, challenge: Challenge) -> Html:
    """“7 books about Minangkabau”."""
    terms = challenge.terms
    if terms.scope is Scope.SUBJECT:
        return t.plural("{n} book about {subject}", "{n} books about {subject}", terms.books, subject=terms.subject)
    if terms.scope is Scope.LIST:
        return t.plural("{n} book of the list", "{n} books of the list", terms.books)
    return t.plural("{n} book of your choice", "{n} books of your choice", terms.books)


def told(t: Texts, challenge: Challenge) -> Html:
    """All that anybody may know of a challenge."""
    terms = challenge.terms
    return lines(
        wanted(t, challenge),
        t("Until {day}", day=t.date(terms.ends_on)),
        t(AUDIENCE[terms.audience]),
    )


def titles(t: Texts, challenge: Challenge) -> Html:
    """The list, where there is one."""
    if not challenge.terms.titles:
        return Html()
    rows = lines(*(Html(f"• {escape(one)}") for one in challenge.terms.titles))
    return Html("<blockquote expandable>") + lines(t("The list:"), rows) + Html("</blockquote>")


def bar(counted: int, books: int) -> str:
    """Ten cells; the last one is full at the end alone."""
    full = min(_CELLS, counted * _CELLS // books)
    return "▓" * full + "░" * (_CELLS - full)


def progress(t: Texts, challenge: Challenge, entry: Entry) -> Html:
    """“▓▓▓░░░░░░░ 2 of 7 books”."""
    books = challenge.terms.books
    cells = bar(entry.counted, books)
    return t.plural("{bar} {done} of {n} book", "{bar} {done} of {n} books", books, bar=cells, done=entry.counted)


def ways(t: Texts, challenge: int | None = None) -> list[list[Button]]:
    """Back to the challenge, to all of them, and to the menu."""
    first = [[Button(t("To the challenge"), OpenChallenge(challenge))]] if challenge else []
    return [*first, [Button(t("Reading challenges"), ShowChallenges()), menu_key(t)]]
