"""“Untuk Anda”: events near one's interests, books near what one liked, each with why; off in one tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Line as Title
from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.areas.preferences.rules import Wishes
from bot.areas.preferences.service import Preferences
from bot.areas.shelf.reviews import Reviews
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads_slowly, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import OpenTitle
from handlers.catalogue.words import brief_line
from handlers.events.listing.lists import because
from handlers.events.listing.words import line
from handlers.navigation import OpenEvent, OpenInterests, ShowEvents, SteerByInterest, menu_key
from handlers.paging import number_keys
from handlers.preferences.buttons import ShowForYou

_EVENTS, _LIKED, _BOOKS = 3, 2, 2


@dataclass(frozen=True)
class Near:
    """A book, and the one that they liked for which it is shown."""

    title: Title
    liked: str


@reads_slowly
async def show(context: Context, _: object) -> Screen:
    """What suits them now."""
    wishes = await context.services[Preferences].of(context.reader, context.person.id)
    if not wishes.steered:
        return _off(context.t)
    events = await _events(context, wishes) if context.has("events") else []
    books = await _books(context) if context.has("catalogue") and context.has("shelf") else []
    return _shown(context.t, wishes, events, books)


async def _events(context: Context, wishes: Wishes) -> Sequence[Line]:
    found: dict[int, Line] = {}
    for interest in wishes.interests:
        page = await context.services[Events].reading.upcoming(
            context.reader, Filters(interest=interest), limit=_EVENTS
        )
        found |= {one.event_id: replace(one, liked=interest) for one in page.lines if one.event_id not in found}
    return sorted(found.values(), key=lambda one: (one.starts_at, one.event_id))[:_EVENTS]


async def _books(context: Context) -> Sequence[Near]:
    found: dict[int, Near] = {}
    liked = await context.services[Reviews].liked(context.reader, context.person.id, _LIKED)
    for title_id, title in liked:
        try:
            near = await context.services[Catalogue].similar(title_id, limit=_BOOKS)
        except Unknown:  # it is no longer in the catalogue
            continue
        found |= {one.id: Near(one, title) for one in near.lines if one.id not in found}
    own = {title_id for title_id, _ in liked}
    return [one for number, one in found.items() if number not in own]


def _shown(t: Texts, wishes: Wishes, events: Sequence[Line], books: Sequence[Near]) -> Screen:
    parts: list[str | Html] = [t("<b>For you</b>")]
    if events:
        days = [t.date(one.starts_at.astimezone(t.zone).date()) for one in events]
        parts += [
            lines(day, line(t, n, one), because(t, one.liked))
            for n, (day, one) in enumerate(zip(days, events, strict=True), 1)
        ]
    parts += [
        lines(brief_line(t, n, one.title), because(t, Html("“") + t("{title}", title=one.liked) + Html("”")))
        for n, one in enumerate(books, len(events) + 1)
    ]
    if not (events or books):
        parts.append(_nothing(t, wishes))
    taps = [
        *((one.title, OpenEvent(one.event_id)) for one in events),
        *((one.title.title, OpenTitle(one.title.id)) for one in books),
    ]
    ways = [
        [Button(t("My interests"), OpenInterests()), Button(t("All events"), ShowEvents())],
        [Button(t("Choose nothing for me"), SteerByInterest(False)), menu_key(t)],
    ]
    note = t("Only your own interests and ratings are used; what your children read never is.")
    return Screen(paragraphs(*parts, note), [*number_keys(taps), *ways])


def _nothing(t: Texts, wishes: Wishes) -> Html:
    if wishes.interests:
        return t("There is nothing near your interests now.")
    return t("Choose what interests you, or rate a book you have read: then what suits you is shown here.")


def _off(t: Texts, led_by: str = "") -> Screen:
    said = t("Nothing is chosen for you: lists go by the day, and no weekly choice comes. Your interests are kept.")
    on = Button(t("Choose by my interests again"), SteerByInterest(True))
    return Screen(paragraphs(led_by, said), [[on], [Button(t("All events"), ShowEvents()), menu_key(t)]])


@writes
async def steer(context: Context, tap: SteerByInterest, tx: Transaction) -> Screen:
    """On, or off in one tap."""
    await context.services[Preferences].steer(tx, context.person.id, on=tap.on)
    t = context.t
    if not tap.on:
        return _off(t, t("All right."))
    keys = [[Button(t("See what suits you"), ShowForYou())], [Button(t("All events"), ShowEvents()), menu_key(t)]]
    return Screen(t("All right: what suits your interests comes first again."), keys)
