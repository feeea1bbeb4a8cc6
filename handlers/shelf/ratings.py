"""Ratings and reviews as readers see them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.shelf.reviewing import HIGHEST, LOWEST, NotRated, OwnReview, Rated, Review, ReviewChanged, State
from bot.areas.shelf.reviews import PAGE
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import ShelveTitle
from handlers.catalogue.words import average
from handlers.navigation import menu_key
from handlers.paging import beside, number_keys
from handlers.shelf.buttons import (
    ForgetReview,
    OpenReview,
    RateTitle,
    ReportReview,
    ShowReviews,
    SurelyForgetReview,
    WriteReview,
)
from handlers.sure import DELETE, sure

_STATES = {
    State.WAITING: N_("The staff read your review before others do."),
    State.SHOWN: N_("Others can read your review."),
    State.REFUSED: N_("Your review is not shown: {reason}"),
}


def lines_of(t: Texts, own: Review | None, rated: Rated | None) -> Sequence[Html]:
    """One's own rating or the question for it, and how others found the book."""
    if rated is None:
        return ()
    asked = t("How do you find it? 1 is poor, 5 is very good.")
    if own is None:
        return (average(t, rated), asked)
    said = t("You gave it {n} of 5. A number changes that.", n=own.rating)
    state = t(_STATES[own.state], reason=own.reason) if own.state in _STATES else ""
    return (average(t, rated), lines(said, state))


def keys_of(t: Texts, title: int | None, own: Review | None, rated: Rated | None) -> list[list[Button]]:
    """The numbers, and what can be read or written."""
    if title is None or rated is None:
        return []
    numbers = [Button(str(n), RateTitle(title, n)) for n in range(LOWEST, HIGHEST + 1)]
    read = [Button(t("Reviews ({n})", n=rated.reviews), ShowReviews(title))] if rated.reviews else []
    return [numbers, [*_write(t, title, own), *read]]


def _write(t: Texts, title: int, own: Review | None) -> list[Button]:
    if own is None:
        return []
    label = t("Change the review") if own.words else t("Write a review")
    return [Button(label, WriteReview(title)), Button(t("Delete the rating"), ForgetReview(title))]


def reviews(t: Texts, title: int, name: str, found: Sequence[Review], rated: Rated, page: int, *, more: bool) -> Screen:
    """What readers wrote."""
    start = page * PAGE + 1
    rows = [_review(t, n, one) for n, one in enumerate(found, start)]
    empty = "" if found else t("Nobody has written of it yet.")
    keys = number_keys([(_by(t, one), OpenReview(one.id, page)) for one in found], start)
    back, onward = beside(lambda n: ShowReviews(title, n), page, more=more)
    text = paragraphs(t("<b>{title}</b>: what readers say", title=name), average(t, rated), *rows, empty)
    return Screen(text, [*keys, [*back, *onward], [Button(t("Back"), ShelveTitle(title)), menu_key(t)]])


def _review(t: Texts, n: int, one: Review) -> Html:
    return lines(t("{n}. {by}: {rating} of 5", n=n, by=_by(t, one), rating=one.rating), t("“{words}”", words=one.words))


def _by(t: Texts, one: Review) -> str:
    return one.by or t("A reader")


def review(t: Texts, one: Review, page: int, *, mine: bool) -> Screen:
    """One of them, and the way to say that it should not be shown."""
    head = t("{by} of <b>{title}</b>: {rating} of 5", by=_by(t, one), title=one.title, rating=one.rating)
    text = lines(head, t("“{words}”", words=one.words))
    report = [] if mine else [[Button(t("Report this review"), ReportReview(one.id))]]
    change = [[Button(t("Change the review"), WriteReview(one.title_id or 0))]] if mine and one.title_id else []
    return Screen(text, [*report, *change, [Button(t("Back"), ShowReviews(one.title_id or 0, page)), menu_key(t)]])


def reported(t: Texts, one: Review) -> Screen:
    """The staff look at it."""
    said = t("Thank you. The staff look at this review. It is shown until they have decided.")
    return Screen(said, [[Button(t("Back"), ShowReviews(one.title_id or 0)), menu_key(t)]])


def ask_to_forget(t: Texts, own: Review) -> Screen:
    """The rating, or only its words."""
    title = own.title_id or 0
    words = [[Button(t("Delete the words only"), SurelyForgetReview(title, True))]] if own.words else []
    asked = t("Delete your rating of <b>{title}</b>, and what you wrote?", title=own.title)
    return sure(t, asked, DELETE, SurelyForgetReview(title), ShelveTitle(title), *words, [menu_key(t)])


def decided(t: Texts, one: Review) -> Screen:
    """The letter to whoever wrote it."""
    keys = [[Button(t("To my review"), ShelveTitle(one.title_id))]] if one.title_id is not None else []
    if one.state is State.SHOWN:
        said = t("Thank you for your review of <b>{title}</b>. Other readers can read it now.", title=one.title)
        return Screen(said, [*keys, [menu_key(t)]])
    said = t("We do not show your review of <b>{title}</b>: {reason}", title=one.title, reason=one.reason)
    onward = t("Your rating counts all the same. You may write other words.")
    return Screen(paragraphs(said, onward), [*keys, [menu_key(t)]])


def not_rated(context: Context, refusal: NotRated) -> Screen:
    """A number first."""
    t = context.t
    said = t("Please give the book a number from 1 to 5 first, then write of it.")
    return Screen(said, [[Button(t("To the numbers"), ShelveTitle(refusal.title_id)), menu_key(t)]])


def changed(context: Context, refusal: ReviewChanged) -> Screen:
    """Somebody was first."""
    return Screen(context.t("This review has changed meanwhile. Please look at it again."), [[menu_key(context.t)]])


def own_review(context: Context, refusal: OwnReview) -> Screen:
    """Nobody reports their own."""
    t = context.t
    back = [Button(t("To my review"), ShelveTitle(refusal.title_id))] if refusal.title_id is not None else []
    return Screen(t("This is your own review. You can change or delete it."), [[*back, menu_key(t)]])
