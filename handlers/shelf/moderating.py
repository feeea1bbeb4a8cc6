"""What the staff do with reviews: read them, let them be read, or refuse them with a reason that the author hears."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.shelf.permissions import MODERATE_REVIEWS
from bot.areas.shelf.reviewing import MOST_REASON, Review, State
from bot.areas.shelf.reviews import LIST, Reviews
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys
from handlers.shelf.buttons import (
    ChooseReason,
    LetBeRead,
    OpenToRead,
    RefuseReview,
    ShowReviewDesk,
    WriteReason,
)

REASONS = {
    "hurts": N_("it hurts somebody"),
    "spoils": N_("it gives the end of the story away"),
    "private": N_("it tells of somebody's private matters"),
    "other": N_("it is not about this book"),
}
_ON_KEYS = {
    "hurts": N_("Hurts somebody"),
    "spoils": N_("Gives the end away"),
    "private": N_("Private matters"),
    "other": N_("Not about the book"),
}
_SHOWN = 60  # characters of a review in the list


async def how_many(context: Context) -> int:
    """How many wait, those that were reported too."""
    return sum(await context.services[Reviews].counts(context.reader)) if context.may(MODERATE_REVIEWS) else 0


@for_staff(MODERATE_REVIEWS)
@reads
async def show(context: Context, tap: ShowReviewDesk) -> Screen:
    """A page of what waits or was reported; what waits is shown first, as long as there is any."""
    waits, reported = await context.services[Reviews].counts(context.reader)
    return await _list(context, max(0, tap.page), reported=tap.reported if waits and reported else not waits)


async def _list(context: Context, page: int, *, reported: bool) -> Screen:
    reviews = context.services[Reviews]
    found, more = await reviews.to_read(context.reader, page, reported=reported)
    if page and not found:
        return await _list(context, 0, reported=reported)
    waits, others = await reviews.counts(context.reader)
    return _listed(context.t, found, page, (waits, others), more=more, reported=reported)


def _listed(
    t: Texts, found: Sequence[Review], page: int, counts: tuple[int, int], *, more: bool, reported: bool
) -> Screen:
    head = t("<b>Reviews that readers reported</b>") if reported else t("<b>Reviews to read</b>")
    start = page * LIST + 1
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    keys = number_keys([(one.title, OpenToRead(one.id)) for one in found], start)
    back, onward = beside(lambda n: ShowReviewDesk(reported, n), page, more=more)
    other = counts[0] if reported else counts[1]
    label = t("To read: {n}", n=other) if reported else t("Reported: {n}", n=other)
    switch = [Button(label, ShowReviewDesk(not reported))] if other else []
    empty = "" if found else t("There is no review to read.")
    return Screen(paragraphs(head, *rows, empty), [*keys, [*back, *onward], switch, desk_ways(t)])


def _row(t: Texts, n: int, one: Review) -> Html:
    words = one.words if len(one.words) <= _SHOWN else one.words[:_SHOWN].rstrip() + "…"
    return lines(t("{n}. {title}, {rating} of 5", n=n, title=one.title, rating=one.rating), t("“{words}”", words=words))


@for_staff(MODERATE_REVIEWS)
@reads
async def open_one(context: Context, tap: OpenToRead) -> Screen:
    """All of it, without who wrote it but for the name that others see."""
    return _one(context.t, await context.services[Reviews].review(context.reader, tap.review))


def _one(t: Texts, found: Review) -> Screen:
    by = found.by or t("A reader")
    reports = t.plural("{n} reader reported it.", "{n} readers reported it.", found.reports) if found.reports else ""
    text = paragraphs(
        t("<b>{title}</b>, {rating} of 5", title=found.title, rating=found.rating),
        t("“{words}”", words=found.words),
        lines(t("Shown as: {name}", name=by), reports),
    )
    show = t("Leave it shown") if found.state is State.SHOWN else t("Show it")
    deeds = [
        Button(show, LetBeRead(found.id, _seen(found)), style="primary"),
        Button(t("Refuse it"), ChooseReason(found.id, _seen(found))),
    ]
    over = found.state is State.REFUSED
    return Screen(text, [[] if over else deeds, [Button(t("Back"), ShowReviewDesk())], desk_ways(t)])


def _seen(found: Review) -> int:
    return to_ms(found.written_at) if found.written_at else 0


@for_staff(MODERATE_REVIEWS)
@reads
async def choose_reason(context: Context, tap: ChooseReason) -> Screen:
    """Why; the author reads it."""
    t = context.t
    found = await context.services[Reviews].review(context.reader, tap.review)
    asked = t("Why is this review of <b>{title}</b> not shown? Its author reads your reason.", title=found.title)
    keys = [Button(t(label), RefuseReview(found.id, code, tap.seen)) for code, label in _ON_KEYS.items()]
    own = Button(t("Another reason"), WriteReason(found.id, tap.seen))
    return Screen(asked, [keys[:2], keys[2:], [own], [Button(t("Back"), OpenToRead(found.id))]])


@for_staff(MODERATE_REVIEWS, N_("let a review be read"))
@writes
async def let_be_read(context: Context, tap: LetBeRead, tx: Transaction) -> Screen:
    """It is shown. Raises Unknown, ReviewChanged."""
    await context.services[Reviews].decide(tx, tap.review, context.person.id, shown=True, seen=tap.seen)
    return await _next(context, context.t("It is shown now."))


@for_staff(MODERATE_REVIEWS, N_("refused a review"))
@writes
async def refuse(context: Context, tap: RefuseReview, tx: Transaction) -> Screen:
    """It is not shown. Raises Unknown, ReviewChanged."""
    if tap.reason not in REASONS:
        raise Unknown("reason")
    return await _refuse(context, tx, tap.review, context.t(REASONS[tap.reason]), tap.seen)


async def _refuse(context: Context, tx: Transaction, review: int, reason: str, seen: int) -> Screen:
    reviews = context.services[Reviews]
    await reviews.decide(tx, review, context.person.id, shown=False, reason=reason, seen=seen)
    return await _next(context, context.t("It is not shown. Its author hears your reason."))


async def _next(context: Context, said: str) -> Screen:
    waits, _ = await context.services[Reviews].counts(context.reader)
    return (await _list(context, 0, reported=not waits)).led_by(said)


@for_staff(MODERATE_REVIEWS)
@reads
async def write_reason(context: Context, tap: WriteReason) -> Begin:
    """A reason in one's own words."""
    found = await context.services[Reviews].review(context.reader, tap.review)
    return Begin(REFUSE, {ABOUT: {"review": found.id, "seen": tap.seen, "title": found.title}})


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about = answers[ABOUT]
    return await _refuse(context, tx, about["review"], answers["reason"], about["seen"])


async def to_read(services: Services, reader: Reader, _: Mapping[str, Any]) -> int | None:
    """How many wait when the letter leaves; None where a colleague has read them all."""
    return sum(await services[Reviews].counts(reader)) or None


def told(t: Texts, n: int) -> Screen:
    """What the staff hear."""
    said = t.plural("{n} review waits to be read.", "{n} reviews wait to be read.", n)
    return Screen(said, [[Button(t("Read them"), ShowReviewDesk())], desk_ways(t)])


REFUSE = Conversation(
    name="refuse_review",
    version=1,
    title=N_("Refuse a review"),
    send_label=N_("Send"),
    finish=_finish,
    needs=MODERATE_REVIEWS,
    deed=N_("refused a review"),
    direct=True,
    why=N_("Whoever wrote the review reads the reason. Nobody else sees it but the staff who read reviews."),
    steps=(
        TextStep(
            name="reason",
            label=N_("Reason"),
            most=MOST_REASON,
            ask=lambda t, answers: t(
                "Why is the review of “{title}” not shown? Its author reads this sentence.",
                title=answers[ABOUT]["title"],
            ),
        ),
    ),
)
