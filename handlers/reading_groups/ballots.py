"""Votes and turns as members and leaders see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.choosing.rules import DAYS, Method, Outcome, Vote
from bot.areas.reading_groups.rules import Group
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.paging import in_rows
from handlers.reading_groups.book_buttons import Cast, GiveTurn, OpenBook, OpenVote, ShowBallot, ShowBooks, StopVote
from handlers.reading_groups.book_screens import ways
from handlers.sure import STOP, sure

_METHOD = {
    Method.ONE: N_("Choose one. You may change it until the vote ends."),
    Method.RANKED: N_("Tap the books in your order, the dearest first. You may stop at any time."),
}
_LABEL = {Method.ONE: N_("One choice, {n} days"), Method.RANKED: N_("A ranking, {n} days")}
_OVER = {
    Outcome.NO_QUORUM: N_("Too few members have voted, so nothing is chosen. All books stay nominated."),
    Outcome.NO_BOOK: N_("No book is left to choose."),
    Outcome.STOPPED: N_("The leader has ended the vote. All books stay nominated."),
}


def choose_how(t: Texts, group: Group) -> Screen:
    """The ways to choose."""
    said = paragraphs(
        t("<b>{name}</b>: how is the next book chosen?", name=group.name),
        t("In a vote everybody has one voice, and nobody sees who chose what. A tie goes to the earlier nomination."),
    )
    rows = [[Button(t(_LABEL[method], n=days), OpenVote(group.id, method, days)) for days in DAYS] for method in Method]
    return Screen(said, [*rows, [Button(t("By turns"), GiveTurn(group.id))], ways(t, group.id)])


def ballot(t: Texts, vote: Vote, books: Sequence[Book], chosen: Sequence[int] = (), *, voted: bool = False) -> Screen:
    """What can be voted for; of a ranking, what was tapped just now."""
    places = {book: place for place, book in enumerate(chosen, 1)}
    rows = [_row(t, n, one, places.get(one.id), vote) for n, one in enumerate(books, 1)]
    saved = t("Saved. Nobody sees what you chose.") if chosen else ""
    before = t("You have voted. A new vote takes its place.") if voted and not chosen else ""
    until = t("The vote is open until {moment}.", moment=t.moment(vote.closes_at))
    left = [one for one in books if one.id not in chosen] if vote.method is Method.RANKED else list(books)
    numbers = {one.id: n for n, one in enumerate(books, 1)}
    keys = [Button(str(numbers[one.id]), Cast(vote.id, _written(vote, chosen, one.id))) for one in left]
    anew = [[Button(t("Begin anew"), ShowBallot(vote.id))]] if chosen and vote.method is Method.RANKED else []
    text = paragraphs(t(_METHOD[vote.method]), lines(*rows), lines(saved, before, until))
    return Screen(text, [*in_rows(keys), *anew, [Button(t("The group's books"), ShowBooks(vote.group_id))]])


def _row(t: Texts, number: int, one: Book, place: int | None, vote: Vote) -> Html:
    if place is None:
        return t("{n}. {title}", n=number, title=one.name)
    if vote.method is Method.ONE:
        return t("{n}. <b>{title}</b> ✓", n=number, title=one.name)
    return t("{n}. <b>{title}</b>: your number {place}", n=number, title=one.name, place=place)


def _written(vote: Vote, chosen: Sequence[int], one: int) -> str:
    return ".".join(map(str, [*chosen, one] if vote.method is Method.RANKED else [one]))


def result(t: Texts, group: Group, vote: Vote, winner: Book | None, rounds: Sequence[Mapping[int, int]]) -> Screen:
    """What came of a vote, in numbers without names."""
    head = t("<b>{name}</b>: the vote is over.", name=group.name)
    if winner is None:
        over = _OVER.get(vote.outcome or Outcome.STOPPED, _OVER[Outcome.STOPPED])
        return Screen(
            paragraphs(head, t(over)), [[Button(t("The group's books"), ShowBooks(group.id))], ways(t, group.id)]
        )
    last = rounds[-1] if rounds else {}
    votes = t("{votes} of {all} votes in the last count.", votes=last.get(winner.id, 0), all=sum(last.values()))
    said = t("You read <b>{title}</b> next.", title=winner.name)
    return Screen(paragraphs(head, said, votes), [[Button(t("To the book"), OpenBook(winner.id))], ways(t, group.id)])


def picked(t: Texts, group: Group, one: Book) -> Screen:
    """A member has chosen."""
    said = t("<b>{name}</b>: the next book is chosen. You read <b>{title}</b>.", name=group.name, title=one.name)
    return Screen(said, [[Button(t("To the book"), OpenBook(one.id))], ways(t, group.id)])


def ask_stopping(t: Texts, group: Group) -> Screen:
    """Sure?"""
    asked = t("End the vote of {name} without a result?", name=group.name)
    return sure(t, asked, STOP, StopVote(group.id, True), ShowBooks(group.id), [menu_key(t)])
