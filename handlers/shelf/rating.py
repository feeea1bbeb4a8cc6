"""What answers the keys around ratings and reviews, and the form in which one is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from bot.areas.people.service import People
from bot.areas.shelf.reviewing import LONGEST, SHORTEST, NotRated, Review
from bot.areas.shelf.reviews import Reviews
from bot.areas.shelf.service import Shelves
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes, writes_after
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, TextStep
from bot.chat.language.classifier.learned import learned
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.shelf import ratings, screens
from handlers.shelf.actions import Meant, meant_in, shown, which_or_none
from handlers.shelf.buttons import (
    ForgetReview,
    OpenReview,
    RateTitle,
    ReportReview,
    ShowReviews,
    SurelyForgetReview,
    WriteReview,
)
from handlers.shelf.words import rating_in

_HURTS = 0.6
"""How probably words only want to hurt, from which they are asked for anew."""


@writes
async def rate(context: Context, tap: RateTitle, tx: Transaction) -> Screen:
    """One to five."""
    return await _rate(context, tx, tap.title, tap.rating)


async def _rate(context: Context, tx: Transaction, title: int, rating: int) -> Screen:
    await context.services[Reviews].rate(tx, context.person.id, title, rating)
    return screens.book(context.t, await shown(context, tx, title), context.t("Thank you for your rating."))


@writes_after(meant_in)
async def rate_by_words(context: Context, heard: Heard, tx: Transaction, meant: Meant) -> Screen:
    """“bintang 5 buat laskar pelangi”; without a number the numbers are shown."""
    if meant.title is None:
        return which_or_none(context, meant)
    rating = rating_in(heard)
    if rating is None:
        return screens.book(context.t, await shown(context, tx, meant.title))
    return await _rate(context, tx, meant.title, rating)


@reads
async def write(context: Context, tap: WriteReview) -> Begin:
    """The form. Raises NotRated."""
    own = await context.services[Reviews].own(context.reader, context.person.id, tap.title)
    if own is None:
        raise NotRated(tap.title)
    names = await context.services[People].names(context.reader, context.person.id)
    name = names[-1] if names else context.first_name
    return Begin(REVIEW, {ABOUT: {"title": tap.title, "called": own.title, "name": name}})


@reads
async def ask_to_forget(context: Context, tap: ForgetReview) -> Screen:
    """Sure? Raises NotRated."""
    own = await context.services[Reviews].own(context.reader, context.person.id, tap.title)
    if own is None:
        raise NotRated(tap.title)
    return ratings.ask_to_forget(context.t, own)


@writes
async def forget(context: Context, tap: SurelyForgetReview, tx: Transaction) -> Screen:
    """Gone. Raises NotRated."""
    await context.services[Reviews].forget(tx, context.person.id, tap.title, words_only=tap.words)
    return screens.book(context.t, await shown(context, tx, tap.title), context.t("It is deleted."))


@reads
async def show(context: Context, tap: ShowReviews) -> Screen:
    """What readers wrote of a title; the first page where this one is empty by now."""
    reviews, page = context.services[Reviews], max(0, tap.page)
    found, more = await reviews.shown(context.reader, tap.title, page)
    if page and not found:
        page, (found, more) = 0, await reviews.shown(context.reader, tap.title, 0)
    of = await context.services[Shelves].named(context.reader, tap.title)
    rated = await reviews.how_rated(context.reader, tap.title)
    return ratings.reviews(context.t, tap.title, of.title, found, rated, page, more=more)


@reads
async def open_one(context: Context, tap: OpenReview) -> Screen:
    """One of them."""
    found = await context.services[Reviews].public(context.reader, tap.review)
    return ratings.review(context.t, found, tap.page, mine=found.person_id == context.person.id)


@writes
async def report(context: Context, tap: ReportReview, tx: Transaction) -> Screen:
    """It should not be shown."""
    return ratings.reported(context.t, await context.services[Reviews].report(tx, context.person.id, tap.review))


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> Review | None:
    """What the letter to the author is about, as it stands when it leaves."""
    return await services[Reviews].to_tell(reader, details["review"], details["state"])


@dataclass(frozen=True, kw_only=True)
class ReviewStep(TextStep):
    """Words about a book. What only wants to hurt is asked for anew."""

    deaf: ClassVar[frozenset[str]] = frozenset({"reading_progress", "shelf_read", "read_together", "praise"})

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        if len(text) < SHORTEST:
            raise Complaint(t("Please write a few words more."))
        if hurts(text):
            raise Complaint(t("Please tell it without words that hurt somebody. Criticism of the book is welcome."))
        return text


def hurts(text: str) -> bool:
    """Whether words only want to hurt, as the learned ear hears them."""
    model = learned()
    guesses = model.guess(text, most=3) if model is not None else ()
    return any(one.meaning == "insult" and one.probability >= _HURTS for one in guesses)


def _names(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [("name", answers[ABOUT]["name"]), ("reader", t("A reader"))]


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    title, named = answers[ABOUT]["title"], answers["named"] == "name"
    await context.services[Reviews].write(tx, context.person.id, title, answers["words"], named=named)
    said = context.t("Thank you. The staff read it first; then you hear from us.")
    return screens.book(context.t, await shown(context, tx, title), said)


REVIEW = Conversation(
    name="book_review",
    version=1,
    title=N_("Write a review"),
    send_label=N_("Send"),
    finish=_finish,
    heading=lambda t, answers: t("Review of <b>{title}</b>", title=answers[ABOUT]["called"]),
    steps=(
        ReviewStep(
            name="words",
            label=N_("Review"),
            called="ulasan kata tulisan words",
            why=N_("So that other readers know what to expect. The staff read it first, then everybody can."),
            most=LONGEST,
            beside=0.9,
            ask=lambda t, answers: t("What would you tell somebody who thinks of reading it? A few sentences will do."),
        ),
        ChoiceStep(
            name="named",
            label=N_("Shown as"),
            called="nama sebutan name",
            why=N_("You choose how others see who wrote it."),
            choices=_names,
            ask=lambda t, answers: t("Under which name shall it be shown?"),
        ),
    ),
)
